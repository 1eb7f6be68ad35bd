package import ServiceModel

/// Makes the arguments of commands.
package struct CommandArguments {
    package let service: Service
    private let values: CommandValues
    private let common: CommonArguments
    private let customization: CommandCustomization

    package init(_ service: ReferenceService, _ values: CommandValues, customization: CommandCustomization) {
        self.service = service.service
        self.values = values
        common = CommonArguments(isOfAWS: service.isOfAWS)
        self.customization = customization
    }

    /// The argument that a command with a streamed body writes it to; where there is one, arguments for JSON do not apply.
    private static let outputFile = "outfile"

    /// The arguments of the command for an operation: the input's members, changed as the overrides say, then those that
    /// every command has.
    ///
    /// - Parameter command: The command's name, by which overrides know it.
    package func table(of operation: ServiceOperation, command: String) -> CommandArgumentTable {
        var table = CommandArgumentTable()
        let members = operation.input.flatMap(values.value).map(values.members) ?? []
        for member in members { add(CommandArgument(member), to: &table) }
        if streamsOutput(operation) {
            table.set(
                CommandArgument(
                    name: Self.outputFile, typeName: "string",
                    documentation: .plain("Filename where the content will be saved"), isRequired: true,
                    isPositional: true))
        }
        customization.apply(to: &table, command: command, values)
        addCommon(to: &table, operation, members)
        return table
    }

    /// A flag comes with its negation.
    private func add(_ argument: CommandArgument, to table: inout CommandArgumentTable) {
        guard argument.value?.kind == .boolean else {
            table.set(argument)
            return
        }
        var positive = argument
        positive.group = argument.name
        positive.flag = true
        table.set(positive)
        var negative = positive
        negative.name = "no-\(argument.name)"
        negative.isRequired = false
        negative.flag = false
        table.set(negative)
    }

    /// Whether the body of the response is bytes.
    private func streamsOutput(_ operation: ServiceOperation) -> Bool {
        operation.output?.members.contains { member in
            member.traits.has(.httpPayload) && service.model[member.target]?.kind == .blob
        } ?? false
    }

    private func addCommon(
        to table: inout CommandArgumentTable, _ operation: ServiceOperation, _ members: [CommandValue]
    ) {
        let takesJSON = table[Self.outputFile] == nil
        if takesJSON { table.set(common.inputJSON) }
        addPagination(to: &table, operation, members)
        if takesJSON { table.set(common.skeleton) }
    }

    /// The arguments that page in the same way for every operation take the place of the operation's own.
    private func addPagination(
        to table: inout CommandArgumentTable, _ operation: ServiceOperation, _ members: [CommandValue]
    ) {
        guard let paginator = CommandPaginator(operation, of: service) else { return }
        for member in paginator.inputTokens + [paginator.pageSize].compactMap(\.self) {
            table.update(CommandName.hyphenated(member)) { $0.isHidden = true }
        }
        table.set(common.startingToken)
        var kind = CommandValue.Kind.integer
        if let name = paginator.pageSize {
            if let size = members.first(where: { $0.name == name }) { kind = size.kind }
            table.set(common.pageSize(typeName: kind.rawValue))
        }
        table.set(common.maxItems(typeName: kind.rawValue))
    }
}
