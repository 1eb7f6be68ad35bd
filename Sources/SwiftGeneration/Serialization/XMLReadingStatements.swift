import ServiceModel

/// The expressions that read members from XML.
struct XMLReadingStatements: BodyReading {
    let naming: XMLNaming

    var format: BodyFormat { .xml }

    func key(of member: Member) -> String { naming.readName(of: member) }

    func read(_ planned: PlannedMember, from reader: String, to text: inout CodeText) {
        let defaultValue = planned.defaultValue.flatMap { isEmptyValue($0, of: planned.type) ? nil : $0 }
        text += reader
        text += "."
        readMember(
            planned.type, planned.member, ifPresent: planned.isOptional || defaultValue != nil, to: &text)
        if let defaultValue {
            text += " ?? "
            text += defaultValue
        }
    }

    func readPresent(_ type: SwiftType, of member: Member, from reader: String, to text: inout CodeText) {
        text += reader
        text += "."
        readMember(type, member, ifPresent: false, to: &text)
    }

    private func readMember(_ type: SwiftType, _ member: Member, ifPresent: Bool, to text: inout CodeText) {
        let name = naming.readName(of: member)
        let suffix = ifPresent ? "IfPresent" : ""
        guard member.traits.has(.xmlAttribute) else {
            let isFlat = member.traits.has(.xmlFlattened)
            return readCall(type, member.target, name: name, isFlat: isFlat, suffix: suffix, to: &text)
        }
        text += "attribute\(suffix)(\(SwiftLiteral.string(name))) { $0."
        readCall(type, member.target, name: nil, isFlat: false, suffix: "", to: &text)
        text += " }"
    }

    /// The call that reads a value: of elements of a name, or, without one, of the element that the reader stands on.
    private func readCall(
        _ type: SwiftType, _ target: ShapeID, name: String?, isFlat: Bool, suffix: String, to text: inout CodeText
    ) {
        let members = naming.model[target]?.members ?? []
        let named = name.map { [$0] } ?? []
        // The runtime's methods for collections of the commonest types are for members only.
        let element = name == nil ? type.element : type.handledElement
        let method =
            SwiftType.xmlMethod(element == nil ? type.method : type.collectionMethod, isFlat: isFlat) + suffix
        switch type {
        case .list where members.count == 1:
            append(method, isFlat ? named : named + [naming.readName(of: members[0])], nil, to: &text)
            if let element { readClosure(element, members[0].target, to: &text) }
        case .map where members.count == 2:
            let names = (isFlat ? [] : [XMLNaming.entry]) + members.map(naming.readName)
            append(method, named + names, nil, to: &text)
            if let element { readClosure(element, members[1].target, to: &text) }
        default:
            append(type.method + suffix, named, type.xmlTimestampFormat, to: &text)
        }
    }

    private func readClosure(_ type: SwiftType, _ target: ShapeID, to text: inout CodeText) {
        text += " { $0."
        readCall(type, target, name: nil, isFlat: false, suffix: "", to: &text)
        text += " }"
    }

    private func append(_ method: String, _ names: [String], _ format: String?, to text: inout CodeText) {
        text += method
        text += "("
        for (index, name) in names.enumerated() {
            if index > 0 { text += ", " }
            SwiftLiteral.append(name, to: &text)
        }
        if let format {
            if !names.isEmpty { text += ", " }
            text += format
        }
        text += ")"
    }
}
