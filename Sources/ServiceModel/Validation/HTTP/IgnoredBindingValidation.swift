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

    /// The traits of HTTP bindings, where they count, and what the event about them ends with. The first of a member decides.
    private static let rules: [(traits: [KnownTrait], uses: Use, detail: String)] = [
        ([.httpLabel, .httpQuery, .httpQueryParams], .input, "Input"),
        ([.httpResponseCode], .output, "Output"),
        ([.httpHeader, .httpPrefixHeaders, .httpPayload], [.input, .output, .error], "TopLevel"),
    ]

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var targeted: Set<ShapeID> = []
        for shape in model.shapes where shape.kind != .enum && shape.kind != .intEnum {
            for member in shape.members { targeted.insert(member.target) }
        }
        for shape in model.shapes where shape.kind == .structure && !diagnostics.isFull {
            // What a mixin says counts where it is mixed in.
            if shape.traits.has(.mixin) { continue }
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
        if let token = member.traits[.idempotencyToken], uses != .input {
            diagnostics.report(
                .warning,
                "`\(member.name)` of `\(shape.id)` is a token of requests, but the structure is not only an input; it is ignored "
                    + "elsewhere",
                at: token.position == .none ? member.position : token.position, event: "IdempotencyTokenIgnored",
                of: shape.id.appending(member: member.name))
        }
        for rule in Self.rules {
            guard let trait = rule.traits.first(where: { member.traits.has($0) }) else { continue }
            if uses.subtracting(rule.uses).isEmpty { return }
            let place =
                uses.isDisjoint(with: rule.uses)
                ? "everywhere" : "where the structure is not the outermost of such a message"
            let position = member.traits[trait]?.position ?? .none
            return diagnostics.report(
                .warning,
                "`\(trait.id)` of `\(member.name)` of `\(shape.id)` is ignored \(place); remove it, or use two "
                    + "structures", at: position == .none ? member.position : position,
                event: "HttpBindingTraitIgnored.\(rule.detail)", of: shape.id.appending(member: member.name))
        }
    }
}
