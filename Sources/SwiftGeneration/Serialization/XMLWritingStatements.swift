import ServiceModel

/// The statements that write members as XML: every value as an element of its tag, or as an attribute.
struct XMLWritingStatements: BodyWriting {
    let naming: XMLNaming

    var format: BodyFormat { .xml }

    func key(of member: Member) -> String { naming.name(of: member) }

    func bodyCall(_ expression: String, of structure: PlannedStructure) -> String {
        "xml(\(SwiftLiteral.string(naming.rootTag(of: structure.shape))), \(expression))"
    }

    func payloadCall(_ planned: PlannedMember, value: String) -> String {
        "payload(xml: \(SwiftLiteral.string(naming.rootTag(of: planned.member))), \(value))"
    }

    /// Attributes first, since they stand in the start tag.
    func ordered(_ members: [PlannedMember]) -> [PlannedMember] {
        let attributes = members.filter { $0.member.traits.has(.xmlAttribute) }
        return attributes.isEmpty ? members : attributes + members.filter { !$0.member.traits.has(.xmlAttribute) }
    }

    func write(_ member: Member, _ type: SwiftType, value: String, to text: inout CodeText) {
        text += "writer."
        if member.traits.has(.xmlAttribute) {
            append("attribute", [naming.name(of: member)], value, type.xmlTimestampFormat, to: &text)
        } else if member.traits.has(.idempotencyToken), case .string = type {
            append("idempotencyToken", [naming.tag(of: member)], value, nil, to: &text)
        } else {
            let isFlat = member.traits.has(.xmlFlattened)
            let tag = isFlat ? naming.flattenedTag(of: member) : naming.tag(of: member)
            writeCall(type, member.target, tag: tag, value: value, isFlat: isFlat, to: &text)
        }
    }

    /// The call that writes a value as an element of a tag, or, where it is flattened, as several.
    private func writeCall(
        _ type: SwiftType, _ target: ShapeID, tag: String, value: String, isFlat: Bool, to text: inout CodeText
    ) {
        let members = naming.model[target]?.members ?? []
        // What a closure does not write is written by the runtime, which needs the tags.
        let element = type.handledElement
        switch type {
        case .list(_, let sparse) where members.count == 1:
            let elementTag = isFlat ? tag : naming.tag(of: members[0])
            var tags = isFlat ? [] : [tag]
            if element == nil || sparse { tags.append(elementTag) }
            append(SwiftType.xmlMethod(type.method, isFlat: isFlat), tags, value, nil, to: &text)
            if let element { writeClosure(element, members[0].target, tag: elementTag, to: &text) }
        case .map(_, _, let sparse) where members.count == 2:
            let valueTag = naming.tag(of: members[1])
            var tags = isFlat ? [tag] : [tag, XMLNaming.entry]
            tags.append(naming.tag(of: members[0]))
            if element == nil || sparse { tags.append(valueTag) }
            append(SwiftType.xmlMethod(type.method, isFlat: isFlat), tags, value, nil, to: &text)
            if let element { writeClosure(element, members[1].target, tag: valueTag, to: &text) }
        default:
            append(type.method, [tag], value, type.xmlTimestampFormat, to: &text)
        }
    }

    private func writeClosure(_ type: SwiftType, _ target: ShapeID, tag: String, to text: inout CodeText) {
        text += " { $0."
        writeCall(type, target, tag: tag, value: "$1", isFlat: false, to: &text)
        text += " }"
    }

    private func append(
        _ method: String, _ tags: [String], _ value: String, _ format: String?, to text: inout CodeText
    ) {
        text += method
        text += "("
        for tag in tags {
            SwiftLiteral.append(tag, to: &text)
            text += ", "
        }
        text += value
        if let format {
            text += ", "
            text += format
        }
        text += ")"
    }
}

extension SwiftType {
    /// A method of the runtime, or its form for what is flattened.
    static func xmlMethod(_ method: String, isFlat: Bool) -> String {
        isFlat ? "flat" + method.prefix(1).uppercased() + method.dropFirst() : method
    }

    /// The argument that tells a timestamp's format; `nil` for other types.
    var xmlTimestampFormat: String? {
        // Source: Smithy 2.0, AWS restXml protocol, "timestamps": `date-time` where no trait says another.
        if case .timestamp(let format) = self { (format ?? .dateTime).argument } else { nil }
    }
}
