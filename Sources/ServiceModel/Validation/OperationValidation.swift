/// What an operation says about itself is consistent.
///
/// Source: Smithy 2.0, "Operation", "endpoint trait", "hostLabel trait".
enum OperationValidation {
    static func check(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        guard let operation = shape.operation else { return }
        reportRepeatedErrors(of: shape, operation.errors, diagnostics: &diagnostics)
        if shape.traits.has(.readonly) && shape.traits.has(.idempotent) {
            diagnostics.warning(
                "operation `\(shape.id)` is both readonly and idempotent; readonly implies idempotent",
                at: shape.position)
        }
        checkHostPrefix(of: shape, operation, in: model, diagnostics: &diagnostics)
    }

    private static func reportRepeatedErrors(
        of shape: Shape, _ errors: [ShapeReference], diagnostics: inout DiagnosticCollector
    ) {
        // Lists are short: comparing is quicker than hashing, and of a long one only the beginning is compared.
        for index in errors.indices.prefix(64) {
            for earlier in 0..<index where errors[earlier].id == errors[index].id {
                diagnostics.warning(
                    "operation `\(shape.id)` lists the error `\(errors[index].id)` twice; remove one",
                    at: errors[index].position)
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
        guard let labels = URIPattern.labels(in: text) else {
            diagnostics.error("the host prefix \"\(text)\" has a `{` without its `}`; close it", at: prefix.position)
            return
        }
        let members = NamedMembers(input.members, expecting: labels.count)
        for label in labels {
            guard let member = members[label] else {
                diagnostics.error(
                    "the host prefix of `\(shape.id)` names `\(label)`, which is no member of "
                        + "`\(input.id)`; \(MemberAdvice.naming(label, of: input))",
                    at: prefix.position)
                continue
            }
            if !member.traits.has(.hostLabel) {
                diagnostics.error(
                    "the host prefix of `\(shape.id)` names `\(label)`, which has no `smithy.api#hostLabel` trait; "
                        + "apply it",
                    at: member.position)
            }
            if !member.traits.has(.required) {
                diagnostics.error("`\(label)` is a label of a host prefix; it must be required", at: member.position)
            }
        }
        let names = Set(labels)
        for member in input.members where member.traits.has(.hostLabel) && !names.contains(member.name) {
            diagnostics.error(
                "`\(member.name)` has the trait `smithy.api#hostLabel`, but the host prefix of "
                    + "`\(shape.id)` does not name it; add `{\(member.name)}` to it, or remove the trait",
                at: member.position)
        }
    }
}
