import ServiceModel

/// What sets the commands of one service apart from what the rules make of its model.
package struct CommandCustomization: Sendable {
    /// New names of arguments in every command that has them.
    package var renamedArguments = ArgumentNames()
    /// Other names of arguments, which are not told.
    package var aliases = ArgumentNames()
    /// Whether a structure that holds one flag called `Value` is given as that flag.
    package var unwrapsFlags = false
    /// Commands that there are not.
    package var removedCommands: Set<String> = []
    /// By the command's name.
    package var commands: [String: SingleCommandCustomization] = [:]

    package init() {}

    /// Changes the arguments of a command that the input's members became.
    func apply(to table: inout CommandArgumentTable, command: String, _ values: CommandValues) {
        rename(renamedArguments, in: &table)
        add(aliases, to: &table)
        if unwrapsFlags { unwrapFlags(in: &table, values) }
        guard let single = commands[command] else { return }
        for (name, members) in single.omittedMembers {
            table.update(name) { $0.value = $0.value?.omitting(members) }
        }
        rename(single.renamedArguments, in: &table)
        for lifted in single.liftedMembers { lift(lifted, in: &table, values) }
        for argument in single.addedArguments { table.set(argument) }
        for name in single.removedArguments { table.remove(name) }
        for name in single.optionalArguments { table.update(name) { $0.isRequired = false } }
        for name in single.hiddenArguments { table.update(name) { $0.isHidden = true } }
        add(single.aliases, to: &table)
    }

    private func add(_ aliases: ArgumentNames, to table: inout CommandArgumentTable) {
        for (name, alias) in aliases.pairs {
            guard var argument = table[name] else { continue }
            argument.name = alias
            argument.isHidden = true
            table.set(argument)
        }
    }

    private func rename(_ names: ArgumentNames, in table: inout CommandArgumentTable) {
        for (name, newName) in names.pairs { table.rename(name, to: newName) }
    }

    private func unwrapFlags(in table: inout CommandArgumentTable, _ values: CommandValues) {
        let flags = table.arguments { value in
            let members = values.members(of: value)
            return members.count == 1 && members[0].name == "Value" && members[0].kind == .boolean
        }
        for argument in flags {
            var positive = argument
            positive.group = argument.name
            positive.isRequired = false
            positive.flag = true
            table.set(positive)
            var negative = positive
            negative.name = "no-\(argument.name)"
            negative.flag = false
            table.set(negative)
        }
    }

    /// Gives a member of an argument an argument of its own.
    private func lift(_ lifted: LiftedMember, in table: inout CommandArgumentTable, _ values: CommandValues) {
        guard let value = table[lifted.argument]?.value,
            let part = values.member(named: lifted.member, of: value)
        else { return }
        table.update(lifted.argument) { $0.value = value.omitting([lifted.member]) }
        var argument = CommandArgument(part)
        argument.name = lifted.name
        argument.isRequired = false
        table.set(argument)
    }
}

/// What sets one command apart.
package struct SingleCommandCustomization: Sendable {
    package var renamedArguments = ArgumentNames()
    /// Arguments that are there and not told.
    package var hiddenArguments: Set<String> = []
    /// Arguments that there are not.
    package var removedArguments: Set<String> = []
    /// Arguments that the model requires and that may be left out.
    package var optionalArguments: Set<String> = []
    /// Other names of arguments, which are not told.
    package var aliases = ArgumentNames()
    /// Lists of structures with one member that are given as the values of these.
    package var plainElements: Set<String> = []
    /// By argument, the members that are given in another way.
    package var omittedMembers: [String: Set<String>] = [:]
    package var liftedMembers: [LiftedMember] = []
    /// Arguments that no member of the input has.
    package var addedArguments: [CommandArgument] = []
    /// Names of commands that there are, for the same operation, instead of this one.
    package var replacements: [String] = []
    /// Whether the command tells what the operation returns.
    package var hasOutput = true

    package init() {}
}

/// A member of an argument that has an argument of its own.
package struct LiftedMember: Sendable {
    package let argument: String
    package let member: String
    /// The name of the member's own argument.
    package let name: String
}

/// Other names of arguments, in the order in which they are given: a renamed argument takes the last place.
package struct ArgumentNames: Sendable {
    package private(set) var pairs: [(name: String, newName: String)] = []

    package init() {}

    /// Adds a name, or replaces the one that the argument has.
    package mutating func set(_ name: String, to newName: String) {
        if let index = pairs.firstIndex(where: { $0.name == name }) {
            pairs[index].newName = newName
        } else {
            pairs.append((name, newName))
        }
    }
}
