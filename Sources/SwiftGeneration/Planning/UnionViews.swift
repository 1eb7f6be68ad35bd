import ServiceModel

/// Plans the views of unions.
struct UnionViews {
    let context: PlanningContext

    func view(_ entry: ClosureShape) -> UnionView {
        let shape = entry.shape
        let documentation = ShapeDocumentation(context: context)
        let json = JSONStatements(wireProtocol: context.wireProtocol)
        let names = context.memberNames(of: shape)
        let encodes = entry.usage.contains(.sent)
        let decodes = entry.usage.contains(.received)
        var cases: [CaseView] = []
        var encodeCases = ""
        var decodeCases = ""
        for (member, name) in zip(shape.members, names) {
            let type = context.types.type(of: member)
            var isUnit = false
            if case .unit = type { isUnit = true }
            let escaped = SwiftName.escaped(name)
            cases.append(
                CaseView(
                    documentation: documentation.member(member), attributes: "", name: escaped,
                    payload: isUnit ? "" : "(\(type.text))", literal: ""))
            let planned = PlannedMember(
                member: member, name: name, type: type, isOptional: false, defaultValue: nil, isBoxed: false, binding: .body)
            if !encodeCases.isEmpty { encodeCases += "\n" }
            encodeCases += isUnit ? "case .\(escaped): " : "case .\(escaped)(let value): "
            encodeCases += json.write(planned, value: isUnit ? "Unit()" : "value")
            if !decodeCases.isEmpty { decodeCases += "\n" }
            decodeCases += "case \(SwiftLiteral.string(json.key(of: member))): self = .\(escaped)"
            if !isUnit { decodeCases += "(\(json.readPresent(type, of: member, from: "reader")))" }
        }
        var conformances: [String] = []
        if encodes { conformances.append("JSONEncodable") }
        if decodes { conformances.append("JSONDecodable") }
        conformances.append("ModelStructure")
        return UnionView(
            documentation: documentation.type(shape), access: context.access, name: context.names[shape.id],
            modifiers: context.recursion.isRecursive(shape.id) ? "indirect " : "", conformances: conformances.joined(separator: ", "),
            cases: cases, sensitiveMembers: sensitiveMembers(shape, names), encodes: encodes, encodeCases: encodeCases,
            decodes: decodes, decodeCases: decodeCases)
    }

    private func sensitiveMembers(_ shape: Shape, _ names: [String]) -> String {
        if shape.traits.has(.sensitive) { return "[\"*\"]" }
        var sensitive: [String] = []
        for (member, name) in zip(shape.members, names) where context.isSensitive(member) {
            sensitive.append(SwiftLiteral.string(name))
        }
        return sensitive.isEmpty ? "" : "[\(sensitive.joined(separator: ", "))]"
    }
}
