/// The arguments of a command by name, in the order in which they are told.
package struct CommandArgumentTable: Sendable {
    /// A `nil` stands where an argument was that is no more.
    private var slots: [CommandArgument?] = []
    private var indices: [String: Int] = [:]

    package init() {}

    package var arguments: [CommandArgument] { slots.compactMap(\.self) }

    package subscript(name: String) -> CommandArgument? { indices[name].flatMap { slots[$0] } }

    /// Adds an argument at the end, or puts it in the place of the one that has its name.
    package mutating func set(_ argument: CommandArgument) {
        if let index = indices[argument.name] {
            slots[index] = argument
        } else {
            indices[argument.name] = slots.count
            slots.append(argument)
        }
    }

    package mutating func update(_ name: String, _ change: (inout CommandArgument) -> Void) {
        guard let index = indices[name], var argument = slots[index] else { return }
        change(&argument)
        slots[index] = argument
    }

    package mutating func remove(_ name: String) {
        guard let index = indices.removeValue(forKey: name) else { return }
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
        for case let argument? in slots {
            if let group = argument.group { namesByGroup[group, default: []].append(argument.option) }
        }
        var entries: [CommandArgumentEntry] = []
        entries.reserveCapacity(slots.count)
        for case let argument? in slots where !argument.isHidden {
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
package struct CommandArgumentEntry: Sendable {
    /// The argument, or the first of the pair.
    package let argument: CommandArgument
    /// How it is written, or how each of the pair is.
    package let names: [String]
    package let isGroup: Bool

    /// What a synopsis says: `--name <value>`, `--flag | --no-flag`, `<outfile>`, in brackets where it may be left out.
    package var usage: String {
        let usage: String
        if isGroup {
            usage = names.joined(separator: " | ")
        } else {
            usage = argument.isPositional ? "<\(argument.name)>" : "\(argument.option) <value>"
        }
        return argument.isRequired ? usage : "[\(usage)]"
    }
}
