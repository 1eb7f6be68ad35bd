import ServiceModel

extension SmithyASTReader {
    mutating func readShape(_ key: SourceNode, _ value: SourceNode, _ diagnostics: inout DiagnosticCollector) {
        guard value.kind == .object else {
            return report(
                "shape `\(key.string ?? "")` must be an object, not \(value.kindWithArticle); write { \"type\": … }",
                at: value.position,
                &diagnostics)
        }
        guard let typeNode = value["type"] else {
            return report(
                "shape `\(key.string ?? "")` has no `type`; add one, such as \"structure\"", at: value.position,
                &diagnostics)
        }
        guard let type = typeNode.string else {
            return report(
                "the `type` of a shape must be a string, not \(typeNode.kindWithArticle); write it in quotes",
                at: typeNode.position,
                &diagnostics)
        }
        if type == "apply" { return readApplication(key, value, &diagnostics) }
        guard let id = readDefinedID(key, &diagnostics) else { return }
        guard let kind = kind(of: type, at: typeNode, &diagnostics) else { return }

        var shape = Shape(id: id, kind: kind, position: key.position)
        shape.traits = readTraits(value["traits"], &diagnostics)
        if type == "set" {
            shape.traits.set(.uniqueItems, Node(.object([]), at: typeNode.position))
            SetDeprecation.warn(of: id, at: value.position, &diagnostics)
        }
        readMembers(of: &shape, from: value, &diagnostics)
        shape.properties = readProperties(of: kind, from: value, &diagnostics)
        rejectBox(shape.traits, &diagnostics)
        warnOfUnknownKeys(value, kind: kind, type: type, &diagnostics)

        var definition = ShapeDefinition(shape: shape, version: fragment.version)
        if let mixins = value["mixins"] {
            if fragment.version == .one {
                report("mixins need Smithy 2.0; this file is for 1.0", at: mixins.position, &diagnostics)
            } else {
                definition.mixins = readReferences(mixins, key: "mixins", &diagnostics).withoutRepetitions()
            }
        }
        add(definition)
    }

    private mutating func kind(
        of type: String, at node: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> ShapeKind? {
        if type == "set" {
            if fragment.version == .one { return .list }
            report(
                "shapes of type `set` need Smithy 1.0; use a list with `smithy.api#uniqueItems`", at: node.position,
                &diagnostics)
            return nil
        }
        guard let kind = ShapeKind(rawValue: type) else {
            let advice =
                NearestName.of(type, among: Self.typeNames).map { "did you mean `\($0)`?" }
                ?? "use one of \(Self.typeNames.joined(separator: ", "))"
            report("unknown shape type `\(type)`; \(advice)", at: node.position, &diagnostics)
            return nil
        }
        if fragment.version == .one && (kind == .enum || kind == .intEnum) {
            report("shapes of type `\(type)` need Smithy 2.0; this file is for 1.0", at: node.position, &diagnostics)
            return nil
        }
        return kind
    }

    private mutating func readApplication(
        _ key: SourceNode, _ value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let text = key.string, let target = SmithyASTReader.absoluteID(text, allowsMember: true) else {
            return report(invalidID(key.string ?? ""), at: key.position, &diagnostics)
        }
        let traits = readTraits(value["traits"], &diagnostics)
        rejectBox(traits, &diagnostics)
        for entry in traits.entries {
            add(
                TraitApplication(
                    target: target, trait: entry.id, value: entry.value, position: entry.value.position))
        }
    }

    mutating func readTraits(_ node: SourceNode?, _ diagnostics: inout DiagnosticCollector) -> Traits {
        var traits = Traits()
        guard let node else { return traits }
        guard node.kind == .object else {
            report(
                "`traits` must be an object, not \(node.kindWithArticle); write { … }", at: node.position, &diagnostics)
            return traits
        }
        guard node.count <= TraitMerging.limit else {
            report("there are more than \(TraitMerging.limit) traits; take some away", at: node.position, &diagnostics)
            return traits
        }
        for (key, value) in node.entries {
            guard let text = key.string, let id = SmithyASTReader.absoluteID(text, allowsMember: false) else {
                report(invalidID(key.string ?? ""), at: key.position, &diagnostics)
                continue
            }
            traits.set(id, value.node())
        }
        return traits
    }

    /// 2.0 has no `box`.
    private mutating func rejectBox(_ traits: Traits, _ diagnostics: inout DiagnosticCollector) {
        guard fragment.version == .two, traits.has(.box), let value = traits[.box] else { return }
        report("@box is not supported in Smithy IDL 2.0; remove it", at: value.position, &diagnostics)
    }

    private mutating func readMembers(
        of shape: inout Shape, from value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) {
        switch shape.kind {
        case .list:
            if value["member"] == nil { checkRequiredMembers(of: shape, value, &diagnostics) }
            appendMember("member", of: &shape, from: value, &diagnostics)
        case .map:
            if value["key"] == nil || value["value"] == nil {
                checkRequiredMembers(of: shape, value, &diagnostics)
            }
            appendMember("key", of: &shape, from: value, &diagnostics)
            appendMember("value", of: &shape, from: value, &diagnostics)
        case .structure, .union, .enum, .intEnum:
            guard let members = value["members"] else { return }
            guard members.kind == .object else {
                return report(
                    "`members` must be an object, not \(members.kindWithArticle); "
                        + "write { \"name\": { \"target\": … } }",
                    at: members.position, &diagnostics)
            }
            shape.members.reserveCapacity(members.count)
            for (key, member) in members.entries {
                let name = key.string ?? ""
                guard ShapeID.isIdentifier(name) else {
                    report(
                        "\"\(name)\" cannot be a member's name; it is not an identifier", at: key.position, &diagnostics
                    )
                    continue
                }
                guard let read = readMember(name, key, member, of: shape.kind, &diagnostics) else { continue }
                shape.members.append(read)
            }
        default:
            break
        }
    }

    private mutating func checkRequiredMembers(
        of shape: Shape, _ value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) {
        // A mixin may bring them.
        guard value["mixins"] == nil else { return }
        let problem = RequiredMembers.problem(of: shape.id, shape.kind) { value.value(forKey: $0) != nil }
        if let problem { report(problem, at: value.position, &diagnostics) }
    }

    private mutating func appendMember(
        _ name: StaticString, of shape: inout Shape, from value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let node = value[name] else { return }
        guard let member = readMember("\(name)", node, node, of: shape.kind, &diagnostics) else { return }
        shape.members.append(member)
    }

    private mutating func readMember(
        _ name: String, _ key: SourceNode, _ value: SourceNode, of kind: ShapeKind,
        _ diagnostics: inout DiagnosticCollector
    ) -> Member? {
        guard value.kind == .object else {
            report(
                "member `\(name)` must be an object, not \(value.kindWithArticle); write { \"target\": … }",
                at: value.position, &diagnostics)
            return nil
        }
        let traits = readTraits(value["traits"], &diagnostics)
        rejectBox(traits, &diagnostics)
        for (key, _) in value.entries where !key.isString("target") && !key.isString("traits") {
            diagnostics.warning(
                "unknown key `\(key.string ?? "")` of member `\(name)`; it is ignored", at: key.position)
        }
        guard let targetNode = value["target"] else {
            // The members of enums have no type; writers differ in whether they say so.
            if kind == .enum || kind == .intEnum {
                return Member(name: name, target: Prelude.unit, traits: traits, position: key.position)
            }
            report("member `\(name)` has no `target`; add one", at: value.position, &diagnostics)
            return nil
        }
        guard let target = readID(targetNode, &diagnostics) else { return nil }
        return Member(
            name: name, target: target, traits: traits, position: key.position, targetPosition: targetNode.position)
    }

    private func warnOfUnknownKeys(
        _ value: SourceNode, kind: ShapeKind, type: String, _ diagnostics: inout DiagnosticCollector
    ) {
        for (key, _) in value.entries {
            if key.isString("type") || key.isString("traits") || key.isString("mixins") { continue }
            let name = key.string ?? ""
            if !Self.keys(of: kind).contains(name) {
                let advice =
                    NearestName.of(name, among: Self.keys(of: kind) + ["traits", "mixins"])
                    .map { "did you mean `\($0)`?" } ?? "it is ignored"
                diagnostics.warning(
                    "unknown key `\(name)` of a shape of type `\(type)`; \(advice)", at: key.position)
            }
        }
    }

    private static let typeNames = ShapeKind.allCases.map(\.rawValue) + ["apply"]

    private static func keys(of kind: ShapeKind) -> [String] {
        switch kind {
        case .structure, .union, .enum, .intEnum: ["members"]
        case .list: ["member"]
        case .map: ["key", "value"]
        case .operation: ["input", "output", "errors"]
        case .service: ["version", "operations", "resources", "errors", "rename"]
        case .resource:
            [
                "identifiers", "properties", "create", "put", "read", "update", "delete", "list", "operations",
                "collectionOperations", "resources",
            ]
        default: []
        }
    }
}
