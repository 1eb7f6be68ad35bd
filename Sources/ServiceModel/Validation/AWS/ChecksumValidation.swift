/// What says how checksums are chosen names members that can say so, and no other member is bound to their headers.
///
/// Source: Smithy 2.0, "aws.protocols#httpChecksum trait".
struct ChecksumValidation {
    private static let event = "HttpChecksumTrait"
    private static let prefix = "x-amz-checksum-"
    private static let algorithms: Set<String> = [
        "CRC64NVME", "CRC32C", "CRC32", "SHA1", "SHA256", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128",
    ]

    let model: Model

    func check(_ operation: Shape, diagnostics: inout DiagnosticCollector) {
        guard let checksum = operation.traits[.httpChecksum], let properties = operation.operation else { return }
        func report(_ problem: String) {
            diagnostics.report(
                .error, "the trait `aws.protocols#httpChecksum` of `\(operation.id)` \(problem)",
                at: checksum.place(or: operation.position), event: Self.event, of: operation.id)
        }
        let isOfRequest =
            checksum["requestChecksumRequired"]?.boolean == true || checksum["requestAlgorithmMember"] != nil
        let mode = checksum["requestValidationModeMember"]
        let hasAlgorithms = checksum["responseAlgorithms"]?.array?.isEmpty == false
        if !isOfRequest, mode == nil, !hasAlgorithms {
            return report("says nothing of requests or responses; add what it is for, or remove it")
        }
        guard let input = model[properties.input.id] else { return }
        if isOfRequest {
            if let name = checksum["requestAlgorithmMember"]?.string,
                let problem = problem(of: name, "requestAlgorithmMember", in: input, Self.algorithms)
            {
                report(problem)
            }
            checkHeaders(of: input, operation, &diagnostics)
        }
        guard mode != nil || hasAlgorithms else { return }
        if mode == nil {
            report("lists algorithms of responses, but no `requestValidationModeMember` that asks for them; add it")
        } else if let name = mode?.string,
            let problem = problem(of: name, "requestValidationModeMember", in: input, ["ENABLED"])
        {
            report(problem)
        }
        if !hasAlgorithms { report("asks for checksums of responses, but lists no `responseAlgorithms`; add them") }
        for id in [properties.output.id] + properties.errors.map(\.id) {
            if let structure = model[id] { checkHeaders(of: structure, operation, &diagnostics) }
        }
    }

    /// What is wrong with a member that chooses one of some values.
    private func problem(of name: String, _ property: String, in input: Shape, _ values: Set<String>) -> String? {
        guard let member = input.member(named: name) else {
            return "names `\(name)` as its `\(property)`, which is no member of `\(input.id)`; "
                + MemberAdvice.naming(name, of: input)
        }
        guard let choices = choices(of: member) else {
            return "names `\(name)` as its `\(property)`, which is no enum; let it target one"
        }
        let unknown = choices.filter { !values.contains($0) }
        if unknown.isEmpty { return nil }
        return "names `\(name)` as its `\(property)`, which may be \(Listing.names(unknown)); use "
            + "\(values.sorted().joined(separator: ", "))"
    }

    private func choices(of member: Member) -> [String]? {
        guard let target = model[member.target] else { return nil }
        if target.kind == .enum { return target.members.map { $0.traits.string(.enumValue) ?? $0.name } }
        guard let values = (member.traits[.enum] ?? target.traits[.enum])?.array else { return nil }
        return values.compactMap { $0["value"]?.string }
    }

    private func checkHeaders(of structure: Shape, _ operation: Shape, _ diagnostics: inout DiagnosticCollector) {
        for member in structure.members {
            if let prefix = member.traits.string(.httpPrefixHeaders), Self.prefix.hasPrefix(prefix) {
                diagnostics.report(
                    .danger,
                    "the prefix \"\(prefix)\" of `\(member.name)` of `\(structure.id)` takes the headers of checksums of "
                        + "`\(operation.id)`, too; use another",
                    at: member.position,
                    event: "\(Self.event).HttpPrefixHeaders.\(structure.id.name).\(prefix.lowercased())",
                    of: operation.id)
            }
            if let header = member.traits.string(.httpHeader), header.hasPrefix(Self.prefix) {
                diagnostics.report(
                    .warning,
                    "`\(member.name)` of `\(structure.id)` is bound to the header `\(header)`, which checksums of "
                        + "`\(operation.id)` have; leave it to them, if nobody sets it",
                    at: member.position,
                    event: "\(Self.event).HttpHeader.\(structure.id.name).\(header.lowercased())", of: operation.id)
            }
        }
    }
}
