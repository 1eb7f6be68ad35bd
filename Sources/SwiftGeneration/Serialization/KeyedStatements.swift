import ServiceModel

/// The statements for the formats whose structures are values under keys: JSON and CBOR.
struct KeyedStatements: BodyWriting, BodyReading {
    let wireProtocol: WireProtocol
    let format: BodyFormat

    func key(of member: Member) -> String {
        if wireProtocol.usesJSONName, let name = member.traits.string(.jsonName) { return name }
        return member.name
    }

    // MARK: Writing

    func bodyCall(_ expression: String, of structure: PlannedStructure) -> String {
        "\(format.property)(\(expression))"
    }

    func payloadCall(_ planned: PlannedMember, value: String) -> String {
        // An absent structure is sent as an empty object, an absent union not at all.
        if case .union = planned.type { return "payload(union: \(value))" }
        return "payload(\(format.property): \(value))"
    }

    func write(_ member: Member, _ type: SwiftType, value: String, to text: inout CodeText) {
        let key = key(of: member)
        text += "writer."
        if member.traits.has(.idempotencyToken), case .string = type {
            text += "idempotencyToken("
            SwiftLiteral.append(key, to: &text)
            text += ", "
            text += value
            text += ")"
        } else {
            writeCall(type, key: key, value: value, to: &text)
        }
    }

    /// The call that writes a value of a type: under a key, or as an element, which has none.
    private func writeCall(_ type: SwiftType, key: String?, value: String, to text: inout CodeText) {
        text += type.method
        if wireProtocol == .rpcV2JSON, type.isBigNumber { text += "Text" }
        text += "("
        if let key {
            SwiftLiteral.append(key, to: &text)
            text += ", "
        }
        text += value
        if let argument = timestampFormat(of: type) {
            text += ", "
            text += argument
        }
        text += ")"
        guard let element = type.handledElement else { return }
        text += " { $0."
        writeCall(element, key: nil, value: "$1", to: &text)
        text += " }"
    }

    // MARK: Reading

    func read(_ planned: PlannedMember, from reader: String, to text: inout CodeText) {
        let key = key(of: planned.member)
        text += reader
        text += "."
        if let defaultValue = planned.defaultValue, !isEmptyValue(defaultValue, of: planned.type) {
            readCall(planned.type, key: key, ifPresent: true, to: &text)
            text += " ?? "
            text += defaultValue
        } else {
            readCall(planned.type, key: key, ifPresent: planned.isOptional, to: &text)
        }
    }

    func readPresent(_ type: SwiftType, of member: Member, from reader: String, to text: inout CodeText) {
        text += reader
        text += "."
        readCall(type, key: key(of: member), ifPresent: false, to: &text)
    }

    /// The call that reads a value of a type: of a key, or, without one, of the element that the reader stands on.
    private func readCall(_ type: SwiftType, key: String?, ifPresent: Bool, to text: inout CodeText) {
        // The runtime's methods for collections of the commonest types are for members only.
        let element = key == nil ? type.element : type.handledElement
        text += element == nil ? type.method : type.collectionMethod
        if ifPresent { text += "IfPresent" }
        if let element {
            if let key {
                text += "("
                SwiftLiteral.append(key, to: &text)
                text += ")"
            }
            text += " { $0."
            readCall(element, key: nil, ifPresent: false, to: &text)
            text += " }"
            return
        }
        text += "("
        if let key { SwiftLiteral.append(key, to: &text) }
        if let argument = timestampFormat(of: type) {
            if key != nil { text += ", " }
            text += argument
        }
        text += ")"
    }

    /// The argument that tells a timestamp's format; `nil` for other types, and for CBOR, which has one form of timestamps.
    private func timestampFormat(of type: SwiftType) -> String? {
        guard format == .json, case .timestamp(let format) = type else { return nil }
        return (wireProtocol.usesTimestampFormat ? format ?? .epochSeconds : .epochSeconds).argument
    }
}
