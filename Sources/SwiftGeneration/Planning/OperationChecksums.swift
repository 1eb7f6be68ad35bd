import ServiceModel

/// What generated code says of the checksums of operations (`aws.protocols#httpChecksum`).
struct OperationChecksums {
    let context: PlanningContext

    /// The argument of an operation's description; `nil` where the operation has no such checksums.
    func argument(_ operation: ServiceOperation) -> String? {
        guard let trait = operation.shape.traits[.httpChecksum] else { return nil }
        var arguments: [String] = []
        if let member = Self.member("requestAlgorithmMember", of: operation) {
            arguments.append("algorithmHeader: \(SwiftLiteral.string(header(of: member) ?? ""))")
        }
        if let member = Self.member("requestValidationModeMember", of: operation), let header = header(of: member) {
            arguments.append("modeHeader: \(SwiftLiteral.string(header))")
            let names = trait["responseAlgorithms"]?.array?.compactMap(\.string) ?? []
            arguments.append("responseAlgorithms: \(SwiftLiteral.string(names.joined(separator: " ")))")
        }
        // Where nothing can be chosen, the checksum is an MD5, which an option says.
        if arguments.isEmpty { return nil }
        return ".init(\(arguments.joined(separator: ", ")))"
    }

    /// The header that carries a member, where one does.
    private func header(of member: Member) -> String? {
        context.wireProtocol.hasHTTPBindings ? member.traits.string(.httpHeader) : nil
    }

    private static func member(_ key: String, of operation: ServiceOperation) -> Member? {
        guard let name = operation.shape.traits[.httpChecksum]?[key]?.string else { return nil }
        return operation.input?.members.first { $0.name == name }
    }

    /// The members by which inputs choose an algorithm without a header that would tell the runtime, by the inputs' ids.
    func membersInBodies() -> [ShapeID: String] {
        var members: [ShapeID: String] = [:]
        for operation in context.service.operations {
            guard let input = operation.input, let member = Self.member("requestAlgorithmMember", of: operation),
                header(of: member) == nil
            else { continue }
            members[input.id] = member.name
        }
        return members
    }
}
