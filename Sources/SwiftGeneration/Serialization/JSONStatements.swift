import ServiceModel

/// Writes the statements that carry members to and from JSON, one line a member, by the runtime's concrete methods.
///
/// A model has thousands of them, so that each is appended, piece by piece, to the text it belongs to.
struct JSONStatements {
    let wireProtocol: WireProtocol

    /// The key of a member in a JSON object.
    func key(of member: Member) -> String {
        if wireProtocol.usesJSONName, let name = member.traits.string(.jsonName) { return name }
        return member.name
    }

    // MARK: Writing

    /// `writer.string("InstanceId", instanceID)`
    func write(_ member: Member, _ type: SwiftType, value: String, to text: inout String) {
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
    private func writeCall(_ type: SwiftType, key: String?, value: String, to text: inout String) {
        text += type.method
        text += "("
        if let key {
            SwiftLiteral.append(key, to: &text)
            text += ", "
        }
        text += value
        if case .timestamp(let format) = type {
            text += ", "
            text += (format ?? .epochSeconds).argument
        }
        text += ")"
        guard let element = type.handledElement else { return }
        text += " { $0."
        writeCall(element, key: nil, value: "$1", to: &text)
        text += " }"
    }

    // MARK: Reading

    /// The expression that reads a member from a reader that stands on its object.
    func read(_ planned: PlannedMember, from reader: String, to text: inout String) {
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

    /// Whether a default is what the reader gives for an absent member anyway.
    private func isEmptyValue(_ expression: String, of type: SwiftType) -> Bool {
        if case .document = type { return expression == ".null" }
        return switch expression {
        case "\"\"", "0", "0.0", "false", "[]", "[:]", "Blob()": true
        default: false
        }
    }

    /// The expression that reads a member that is known to be there, for the cases of a union.
    func readPresent(_ type: SwiftType, of member: Member, from reader: String, to text: inout String) {
        text += reader
        text += "."
        readCall(type, key: key(of: member), ifPresent: false, to: &text)
    }

    /// The call that reads a value of a type: of a key, or, without one, of the element that the reader stands on.
    private func readCall(_ type: SwiftType, key: String?, ifPresent: Bool, to text: inout String) {
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
        if case .timestamp(let format) = type {
            if key != nil { text += ", " }
            text += (format ?? .epochSeconds).argument
        }
        text += ")"
    }
}

extension SwiftType {
    /// The runtime's method that reads or writes such a value.
    fileprivate var method: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .byte: "byte"
        case .short: "short"
        case .integer: "integer"
        case .long: "long"
        case .float: "float"
        case .double: "double"
        case .bigInteger: "bigInteger"
        case .bigDecimal: "bigDecimal"
        case .blob, .stream: "blob"
        case .timestamp: "timestamp"
        case .document: "document"
        case .enumeration: "enumeration"
        case .integerEnumeration: "integerEnumeration"
        case .structure, .union, .unit: "structure"
        case .list(.string, sparse: false): "strings"
        case .list(.structure, sparse: false), .list(.union, sparse: false): "structures"
        case .list(.enumeration, sparse: false): "enumerations"
        case .map(.string, .string, sparse: false): "stringMap"
        case .list, .map: collectionMethod
        }
    }

    /// The runtime's method for any collection of its kind, whose elements a closure handles.
    fileprivate var collectionMethod: String {
        switch self {
        case .list(_, let sparse): sparse ? "sparseList" : "list"
        case .map(_, _, let sparse): sparse ? "sparseMap" : "map"
        default: method
        }
    }

    /// What a collection holds.
    fileprivate var element: SwiftType? {
        switch self {
        case .list(let element, _): element
        case .map(_, let value, _): value
        default: nil
        }
    }

    /// What a collection holds, where ``method`` takes a closure to handle it.
    fileprivate var handledElement: SwiftType? {
        switch self {
        case .list(.string, sparse: false), .list(.structure, sparse: false), .list(.union, sparse: false),
            .list(.enumeration, sparse: false), .map(.string, .string, sparse: false):
            nil
        default: element
        }
    }
}
