/// Every trait is defined, has a value of its definition's shape, and stands where the definition lets it stand.
///
/// Source: Smithy 2.0, "trait trait", "Model validation".
struct TraitUseValidation {
    let context: ValidationContext

    // MARK: Definitions

    /// Reports shapes that are used as traits and are none. Traits that no shape defines were reported on reading.
    func checkDefinitions(diagnostics: inout DiagnosticCollector) {
        var wrong: Set<ShapeID> = []
        for index in 0..<context.ownCount where !diagnostics.isFull {
            checkSelectors(of: context.model.shapes[index], &diagnostics)
            forEachApplication(index) { _, owner, traits in
                for entry in traits.entries {
                    guard let rule = context.rule(of: entry.id), !rule.isTrait, wrong.insert(entry.id).inserted else {
                        continue
                    }
                    diagnostics.report(
                        .error,
                        "`\(entry.id)` is applied to `\(owner())` as a trait, but the shape is not marked with "
                            + "`smithy.api#trait`; mark it, or remove it here",
                        at: entry.value.position, of: entry.id)
                }
            }
        }
    }

    /// The selectors in definitions can be read.
    private func checkSelectors(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        var nodes = [shape.traits[.trait]?["selector"], shape.traits[.idRef]?["selector"]]
        for member in shape.members { nodes.append(member.traits[.idRef]?["selector"]) }
        for validator in shape.traits[.traitValidators]?.object ?? [] { nodes.append(validator.value["selector"]) }
        for case let node? in nodes {
            guard let text = node.string else { continue }
            _ = context.parse(text, at: node.position, of: shape.id, &diagnostics)
        }
    }

    /// Calls `visit` for a shape and each of its members, where they have traits.
    private func forEachApplication(
        _ index: Int, _ visit: (ShapeNode, () -> ShapeID, Traits) -> Void
    ) {
        let shape = context.model.shapes[index]
        if !shape.traits.isEmpty { visit(ShapeNode(shape: index), { shape.id }, shape.traits) }
        for member in shape.members.indices where !shape.members[member].traits.isEmpty {
            visit(
                ShapeNode(shape: index, member: member),
                { ShapeID("\(shape.id.absolute)$\(shape.members[member].name)") }, shape.members[member].traits)
        }
    }

    // MARK: Values and places

    /// Checks the values of traits, and whether they may stand where they do.
    func checkUses(diagnostics: inout DiagnosticCollector) {
        for index in 0..<context.ownCount where !diagnostics.isFull {
            forEachApplication(index) { node, owner, traits in
                checkConflicts(traits, node, owner, &diagnostics)
                for entry in traits.entries {
                    guard let rule = context.rule(of: entry.id), rule.isTrait else { continue }
                    checkPlace(entry, rule, node, owner, &diagnostics)
                    checkValue(entry, rule, owner, &diagnostics)
                }
            }
            if context.model.shapes[index].kind == .structure {
                checkExclusiveness(context.model.shapes[index], &diagnostics)
            }
        }
    }

    private func checkPlace(
        _ entry: Traits.Entry, _ rule: TraitRule, _ node: ShapeNode, _ owner: () -> ShapeID,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard !context.selects(rule.selector, node) else { return }
        let owner = owner()
        diagnostics.report(
            .error,
            "trait `\(entry.id)` may not be applied to `\(owner)`; apply it to shapes that the selector "
                + "`\(rule.selector)` selects",
            at: entry.value.position, event: "TraitTarget", of: owner)
    }

    private func checkValue(
        _ entry: Traits.Entry, _ rule: TraitRule, _ owner: () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        // Most values are texts without constraints, or nothing.
        switch (entry.known, entry.value.value) {
        case (.documentation, .string), (.default, _), (.enumValue, _): return
        case (_, .object(let entries))
        where entries.isEmpty && rule.shape.members.isEmpty && rule.shape.kind == .structure:
            return
        default: break
        }
        var validation = NodeValueValidation(
            context, subject: "trait `\(entry.id)`", owner: owner(), event: "TraitValue",
            typeEvent: rule.isBuiltIn ? Diagnostic.modelEvent : nil)
        validation.check(entry.value, rule.shape, diagnostics: &diagnostics)
        TraitMeaningValidation.check(entry, owner, diagnostics: &diagnostics)
        if entry.known == .examples { checkExamples(entry, owner, &diagnostics) }
    }

    /// What an example takes and returns are structures, though the trait's definition lets them be any value.
    private func checkExamples(
        _ entry: Traits.Entry, _ owner: () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        for example in entry.value.array ?? [] {
            for part in ["input", "output"] {
                guard let value = example[part], value.object == nil else { continue }
                diagnostics.report(
                    .error,
                    "`\(part)` of an example of `\(owner())` must be an object, not \(value.kindWithArticle); write { … }",
                    at: value.position, of: owner())
            }
        }
    }

    private func checkConflicts(
        _ traits: Traits, _ node: ShapeNode, _ owner: () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        guard traits.entries.count > 1 else { return }
        var pairs: [String] = []
        var position: SourcePosition?
        for entry in traits.entries {
            guard let rule = context.rule(of: entry.id) else { continue }
            for other in rule.conflicts where traits[other] != nil {
                pairs.append("`\(entry.id)` and `\(other)`")
                position = position ?? entry.value.position
            }
        }
        guard let position else { return }
        let owner = owner()
        diagnostics.report(
            .error, "`\(owner)` has traits that exclude each other: \(pairs.joined(separator: ", ")); remove one",
            at: position, event: "TraitConflict", of: owner)
    }

    /// Some traits may be on one member of a structure only, or on one target of its members.
    private func checkExclusiveness(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        var members: [ShapeID: [Member]] = [:]
        func add(_ traits: Traits, of member: Member, _ wanted: TraitRule.Exclusiveness) {
            for entry in traits.entries where context.rule(of: entry.id)?.exclusiveness == wanted {
                members[entry.id, default: []].append(member)
            }
        }
        for member in shape.members {
            if !member.traits.isEmpty { add(member.traits, of: member, .member) }
            if let index = context.model.index(of: member.target), !context.model.shapes[index].traits.isEmpty {
                add(context.model.shapes[index].traits, of: member, .target)
            }
        }
        for (id, members) in members.sorted(by: { $0.key.absolute < $1.key.absolute }) where members.count > 1 {
            let names = members.map { "`\($0.name)`" }.joined(separator: ", ")
            let verb = context.rule(of: id)?.exclusiveness == .target ? "target a shape with" : "have"
            diagnostics.report(
                .error, "one member of `\(shape.id)` at most may \(verb) the trait `\(id)`, not \(names); keep one",
                at: members[1].position, event: "ExclusiveStructureMemberTrait", of: shape.id)
        }
    }

    // MARK: Advice

    /// Warns of traits that are private elsewhere, deprecated, or may change.
    func warn(diagnostics: inout DiagnosticCollector) {
        for index in 0..<context.ownCount {
            forEachApplication(index) { _, owner, traits in
                for entry in traits.entries {
                    guard let rule = context.rule(of: entry.id) else { continue }
                    if rule.isDeprecated, entry.known != .enum {
                        diagnostics.report(
                            .warning,
                            "`\(owner())` has the trait `\(entry.id)`, which is deprecated\(rule.shape.advice)",
                            at: entry.value.position, event: "DeprecatedTrait", of: owner())
                    }
                    if rule.isUnstable {
                        diagnostics.report(
                            .warning,
                            "`\(owner())` has the trait `\(entry.id)`, which may still change; use it with care",
                            at: entry.value.position, event: "UnstableTrait.\(entry.id)", of: owner())
                    }
                    if rule.isPrivate, rule.shape.id.namespace != owner().namespace {
                        diagnostics.report(
                            .warning,
                            "`\(owner())` has the trait `\(entry.id)`, which is private to its namespace; remove it",
                            at: entry.value.position, event: "PrivateAccess", of: owner())
                    }
                }
            }
        }
    }
}

extension Shape {
    /// What the shape's `deprecated` trait advises, after a semicolon.
    var advice: String {
        let value = traits[.deprecated]
        let since = value?["since"]?.string.map { " since \($0)" } ?? ""
        return since + "; " + (value?["message"]?.string ?? "use another one")
    }
}
