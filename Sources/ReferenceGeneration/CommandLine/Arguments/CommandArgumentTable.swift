/// The arguments of a command by name, in the order in which they are told.
package struct CommandArgumentTable: Sendable {
    /// A `nil` stands where an argument was that is no more.
    private var slots: [CommandArgument?] = []
    /// By name, once there are many: few are found sooner by looking at each.
    private var indices: [String: Int] = [:]
    private static let fewCount = 24

    package init() {}

    /// The arguments for values that a condition holds for.
    func arguments(where isIncluded: (CommandValue) -> Bool) -> [CommandArgument] {
        slots.indices.compactMap { index in
            guard let value = slots[index]?.value, isIncluded(value) else { return nil }
            return slots[index]
        }
    }

    package subscript(name: String) -> CommandArgument? { index(of: name).flatMap { slots[$0] } }

    private func index(of name: String) -> Int? {
        slots.count > Self.fewCount ? indices[name] : slots.indices.first { slots[$0]?.name == name }
    }

    /// Adds an argument at the end, or puts it in the place of the one that has its name.
    package mutating func set(_ argument: CommandArgument) {
        if let index = index(of: argument.name) {
            slots[index] = argument
            return
        }
        slots.append(argument)
        if slots.count == Self.fewCount + 1 {
            for (index, argument) in slots.enumerated() { if let argument { indices[argument.name] = index } }
        } else if slots.count > Self.fewCount {
            indices[argument.name] = slots.count - 1
        }
    }

    package mutating func update(_ name: String, _ change: (inout CommandArgument) -> Void) {
        guard let index = index(of: name), var argument = slots[index] else { return }
        change(&argument)
        slots[index] = argument
    }

    package mutating func remove(_ name: String) {
        guard let index = index(of: name) else { return }
        indices[name] = nil
        slots[index] = nil
    }

    /// Gives an argument another name, and the last place; another that has the name already gives way, in its place.
    package mutating func rename(_ name: String, to newName: String) {
        guard name != newName, var argument = self[name] else { return }
        remove(name)
        argument.name = newName
        set(argument)
    }

    /// The arguments that are told, those of a pair together where the first of them is.
    package var entries: [CommandArgumentEntry] {
        var namesByGroup: [String: [String]] = [:]
        // By their places, since arguments have many parts to copy.
        for index in slots.indices {
            guard let group = slots[index]?.group, let option = slots[index]?.option else { continue }
            namesByGroup[group, default: []].append(option)
        }
        var entries: [CommandArgumentEntry] = []
        entries.reserveCapacity(slots.count)
        for index in slots.indices where slots[index]?.isHidden == false {
            guard let argument = slots[index] else { continue }
            guard let group = argument.group else {
                entries.append(CommandArgumentEntry(argument: argument, names: [argument.option], isGroup: false))
                continue
            }
            guard let names = namesByGroup.removeValue(forKey: group) else { continue }
            entries.append(CommandArgumentEntry(argument: argument, names: names, isGroup: true))
        }
        return entries
    }
}

/// What is told of one argument, or of the arguments of a pair at once.
package final class CommandArgumentEntry: Sendable {
    /// The argument, or the first of the pair.
    package let argument: CommandArgument
    /// How it is written, or how each of the pair is.
    package let names: [String]
    package let isGroup: Bool

    init(argument: CommandArgument, names: [String], isGroup: Bool) {
        self.argument = argument
        self.names = names
        self.isGroup = isGroup
    }

    /// What a synopsis says: `--name <value>`, `--flag | --no-flag`, `<outfile>`, in brackets where it may be left out.
    package var usage: String {
        var usage = argument.isRequired ? "" : "["
        if isGroup {
            usage += names.joined(separator: " | ")
        } else if argument.isPositional {
            usage += "<\(argument.name)>"
        } else {
            usage += names[0]
            usage += " <value>"
        }
        if !argument.isRequired { usage += "]" }
        return usage
    }
}
