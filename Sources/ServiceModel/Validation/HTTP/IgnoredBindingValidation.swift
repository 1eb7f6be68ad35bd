/// Traits that are applied where protocols do not look at them.
///
/// Source: Smithy 2.0, "HTTP bindings", "idempotencyToken trait".
struct IgnoredBindingValidation {
    private struct Use: OptionSet {
        let rawValue: UInt8
        static let input = Use(rawValue: 1)
        static let output = Use(rawValue: 2)
        static let error = Use(rawValue: 4)
        static let member = Use(rawValue: 8)
    }

    /// A trait of HTTP bindings, where it counts, and what the event about it ends with.
    private static let rules: [(trait: KnownTrait, uses: Use, detail: String)] = [
        (.httpLabel, .input, "Input"), (.httpQuery, .input, "Input"), (.httpQueryParams, .input, "Input"),
        (.httpResponseCode, .output, "Output"), (.httpHeader, [.input, .output, .error], "TopLevel"),
        (.httpPrefixHeaders, [.input, .output, .error], "TopLevel"),
        (.httpPayload, [.input, .output, .error], "TopLevel"),
    ]

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var targeted: Set<ShapeID> = []
        for shape in model.shapes where shape.kind != .enum && shape.kind != .intEnum {
            for member in shape.members { targeted.insert(member.target) }
        }
        for shape in model.shapes where shape.kind == .structure && !diagnostics.isFull {
            var uses: Use = []
            if relations.operationsByInput[shape.id] != nil { uses.insert(.input) }
            if relations.operationsByOutput[shape.id] != nil { uses.insert(.output) }
            if relations.operationsByError[shape.id] != nil { uses.insert(.error) }
            if targeted.contains(shape.id) { uses.insert(.member) }
            if uses.isEmpty { continue }
            for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
                check(shape.members[index], of: shape, uses, &diagnostics)
            }
        }
    }

    private func check(
        _ member: Member, of shape: Shape, _ uses: Use, _ diagnostics: inout DiagnosticCollector
    ) {
        if member.traits.has(.idempotencyToken), uses != .input {
            diagnostics.report(
                .warning,
                "`\(member.name)` of `\(shape.id)` is a token of requests, but the structure is not only an input; it is ignored "
                    + "elsewhere",
                at: member.position, event: "IdempotencyTokenIgnored", of: shape.id.appending(member: member.name))
        }
        for rule in Self.rules where member.traits.has(rule.trait) && !uses.subtracting(rule.uses).isEmpty {
            let place =
                uses.isDisjoint(with: rule.uses)
                ? "everywhere" : "where the structure is not the outermost of such a message"
            diagnostics.report(
                .warning,
                "`\(rule.trait.id)` of `\(member.name)` of `\(shape.id)` is ignored \(place); remove it, or use two "
                    + "structures", at: member.position, event: "HttpBindingTraitIgnored.\(rule.detail)",
                of: shape.id.appending(member: member.name))
        }
    }
}
