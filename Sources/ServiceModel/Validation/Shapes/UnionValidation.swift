/// A union is one of several things, none of which is there by default.
///
/// Source: Smithy 2.0, "Union".
enum UnionValidation {
    static func check(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        if shape.members.isEmpty {
            diagnostics.report(
                .error, "`\(shape.id)` is a union without members; it needs at least one", at: shape.position,
                event: "Union", of: shape.id)
        }
        for member in shape.members {
            guard let value = model[member.target]?.traits[.default], !value.isNull else { continue }
            diagnostics.report(
                .note,
                "`\(member.name)` of union `\(shape.id)` targets `\(member.target)`, whose default has no meaning here; target "
                    + "a shape without one",
                at: member.position, event: "Union", of: shape.id.appending(member: member.name))
        }
    }
}
