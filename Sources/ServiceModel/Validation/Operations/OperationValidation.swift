/// What an operation says about itself is consistent.
///
/// Source: Smithy 2.0, "Operation", "endpoint trait", "hostLabel trait".
enum OperationValidation {
    static func check(
        _ shape: Shape, in model: Model, extent: ModelValidator.Extent, diagnostics: inout DiagnosticCollector
    ) {
        guard let operation = shape.operation else { return }
        reportRepeatedErrors(of: shape, operation.errors, diagnostics: &diagnostics)
        if shape.traits.has(.readonly) && shape.traits.has(.idempotent) {
            diagnostics.report(
                .warning, "operation `\(shape.id)` is both readonly and idempotent; readonly implies idempotent",
                at: shape.position, of: shape.id)
        }
        checkHostPrefix(of: shape, operation, in: model, diagnostics: &diagnostics)
        if extent == .everything { checkHost(of: shape, &diagnostics) }
    }

    /// What the prefix makes of a host is one still, and the service's: a label may end in what its caller chose.
    private static func checkHost(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let prefix = shape.traits[.endpoint]?["hostPrefix"], let text = prefix.string,
            let labels = URIPattern.labels(in: text)
        else { return }
        func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String) {
            diagnostics.report(
                severity, message(), at: prefix.position == .none ? shape.position : prefix.position,
                event: "HostLabelTrait", of: shape.id)
        }
        if !Self.isHost(text) {
            report(
                .error,
                "the host prefix \"\(text)\" of `\(shape.id)` begins no host; use letters, digits and hyphens, at most 63 "
                    + "between two points")
        }
        if !labels.isEmpty, text.utf8.last != UInt8(ascii: ".") {
            report(
                .danger,
                "the host prefix \"\(text)\" of `\(shape.id)` does not end with a point, so that requests may go to hosts of "
                    + "others; add one")
        }
    }

    /// Whether a prefix is a host once its labels have values. Source: RFC 3986, section 3.2.2.
    private static func isHost(_ prefix: String) -> Bool {
        var expanded: [UInt8] = []
        var isLabel = false
        for byte in prefix.utf8 {
            if byte == UInt8(ascii: "{") {
                isLabel = true
                expanded += "foo".utf8
            } else if byte == UInt8(ascii: "}") {
                isLabel = false
            } else if !isLabel {
                expanded.append(byte)
            }
        }
        guard expanded.first != UInt8(ascii: "-") else { return false }
        var parts = expanded.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        return parts.allSatisfy { part in
            (1...63).contains(part.count)
                && part.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
                    default: false
                    }
                }
        }
    }

    private static func reportRepeatedErrors(
        of shape: Shape, _ errors: [ShapeReference], diagnostics: inout DiagnosticCollector
    ) {
        // Lists are short: comparing is quicker than hashing, and of a long one only the beginning is compared.
        for index in errors.indices.prefix(64) {
            for earlier in 0..<index where errors[earlier].id == errors[index].id {
                diagnostics.report(
                    .warning, "operation `\(shape.id)` lists the error `\(errors[index].id)` twice; remove one",
                    at: errors[index].position, of: shape.id)
                break
            }
        }
    }

    /// The labels of the prefix and the members marked with `hostLabel` are the same.
    private static func checkHostPrefix(
        of shape: Shape, _ operation: OperationProperties, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let prefix = shape.traits[.endpoint]?["hostPrefix"], let text = prefix.string,
            let input = model[operation.input.id]
        else { return }
        let event = "HostLabelTrait"
        guard let labels = URIPattern.labels(in: text) else {
            diagnostics.report(
                .error, "the host prefix \"\(text)\" has a `{` without its `}`; close it", at: prefix.position,
                of: shape.id)
            return
        }
        let members = NamedMembers(input.members, expecting: labels.count)
        var unbound: [String] = []
        for label in labels {
            guard let member = members[label], member.traits.has(.hostLabel) else {
                unbound.append(label)
                continue
            }
            if !member.traits.has(.required) {
                diagnostics.report(
                    .error, "`\(label)` is a label of a host prefix; it must be required", at: member.position,
                    event: event, of: input.id.appending(member: label))
            }
        }
        if !unbound.isEmpty {
            diagnostics.report(
                .error,
                "the host prefix of `\(shape.id)` has \(UnboundLabels.problem(unbound, of: input, without: .hostLabel))",
                at: prefix.position, event: event, of: shape.id)
        }
        let names = Set(labels)
        for member in input.members where member.traits.has(.hostLabel) && !names.contains(member.name) {
            diagnostics.report(
                .error,
                "`\(member.name)` has the trait `smithy.api#hostLabel`, but the host prefix of "
                    + "`\(shape.id)` does not name it; add `{\(member.name)}` to it, or remove the trait",
                at: member.position, event: event, of: input.id.appending(member: member.name))
        }
    }
}
