import ServiceModel

/// The statements that write members as parameters of a query. Source: Smithy AWS query and AWS EC2 query protocols, "Query key
/// resolution".
struct QueryStatements: BodyWriting {
    let model: Model
    /// Whether the rules are those of EC2: names with a capital, all lists flat, and nothing of a list without elements.
    let isEC2: Bool

    var format: BodyFormat { .query }

    func key(of member: Member) -> String {
        guard isEC2 else { return member.traits.string(.xmlName) ?? member.name }
        return member.traits.string(.ec2QueryName) ?? capitalized(member.traits.string(.xmlName) ?? member.name)
    }

    private func capitalized(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    func bodyCall(_ expression: String, of structure: PlannedStructure) -> String {
        "query(\(expression)\(isEC2 ? ", writesEmptyLists: false" : ""))"
    }

    func payloadCall(_ planned: PlannedMember, value: String) -> String {
        // No protocol of these has HTTP bindings, and with them payloads.
        "query(\(value))"
    }

    func write(_ member: Member, _ type: SwiftType, value: String, to text: inout CodeText) {
        text += "writer."
        if member.traits.has(.idempotencyToken), case .string = type {
            text += "idempotencyToken(\(SwiftLiteral.string(key(of: member))), \(value))"
            return
        }
        let isFlat = isEC2 || member.traits.has(.xmlFlattened)
        writeCall(type, of: member.target, key: key(of: member), isFlat: isFlat, value: value, to: &text)
    }

    /// The call that writes a value of a shape: under a key, or as an element, which has none.
    private func writeCall(
        _ type: SwiftType, of target: ShapeID, key: String?, isFlat: Bool, value: String, to text: inout CodeText
    ) {
        let members = model[target]?.members ?? []
        var arguments: [String] = []
        if let key { arguments.append(SwiftLiteral.string(key)) }
        var method = type.method
        var handled = type.handledElement
        switch type {
        case .list:
            if !isFlat { arguments.append(tag(members.first, otherwise: "member")) }
        case .map:
            arguments += [tag(members.first, otherwise: "key"), tag(members.last, otherwise: "value")]
        default: break
        }
        if type.element != nil {
            // The runtime's methods for collections of the commonest types are for members only.
            if key == nil {
                method = type.collectionMethod
                handled = type.element
            }
            if isFlat { method = "flat" + capitalized(method) }
        }
        arguments.append(value)
        if case .timestamp(let format) = type { arguments.append((format ?? .dateTime).argument) }
        text += "\(method)(\(arguments.joined(separator: ", ")))"
        guard let handled, let element = members.last else { return }
        text += " { $0."
        writeCall(handled, of: element.target, key: nil, isFlat: isEC2, value: "$1", to: &text)
        text += " }"
    }

    /// What stands for an element, a key or a value in the keys of what is in it.
    private func tag(_ member: Member?, otherwise name: String) -> String {
        SwiftLiteral.string(member?.traits.string(.xmlName) ?? name)
    }
}
