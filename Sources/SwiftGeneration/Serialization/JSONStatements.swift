import ServiceModel

/// Writes the statements that carry members to and from JSON, one line a member, by the runtime's concrete methods.
struct JSONStatements {
    let wireProtocol: WireProtocol

    /// The key of a member in a JSON object.
    func key(of member: Member) -> String {
        if wireProtocol.usesJSONName, let name = member.traits.string(.jsonName) { return name }
        return member.name
    }

    // MARK: Writing

    /// `writer.string("InstanceId", instanceID)`
    func write(_ planned: PlannedMember, value: String) -> String {
        let key = SwiftLiteral.string(key(of: planned.member))
        if planned.member.traits.has(.idempotencyToken), case .string = planned.type {
            return "writer.idempotencyToken(\(key), \(value))"
        }
        return "writer." + call(planned.type, "\(key), \(value)")
    }

    /// The call that writes a value of a type: the arguments are a key and a value, or a value alone.
    private func call(_ type: SwiftType, _ arguments: String) -> String {
        switch type {
        case .string: "string(\(arguments))"
        case .boolean: "boolean(\(arguments))"
        case .byte: "byte(\(arguments))"
        case .short: "short(\(arguments))"
        case .integer: "integer(\(arguments))"
        case .long: "long(\(arguments))"
        case .float: "float(\(arguments))"
        case .double: "double(\(arguments))"
        case .bigInteger: "bigInteger(\(arguments))"
        case .bigDecimal: "bigDecimal(\(arguments))"
        case .blob: "blob(\(arguments))"
        case .timestamp(let format): "timestamp(\(arguments), \((format ?? .epochSeconds).argument))"
        case .document: "document(\(arguments))"
        case .stream: "stream(\(arguments))"
        case .enumeration: "enumeration(\(arguments))"
        case .integerEnumeration: "integerEnumeration(\(arguments))"
        case .structure, .union, .unit: "structure(\(arguments))"
        case .list(.string, sparse: false): "strings(\(arguments))"
        case .list(.structure, sparse: false), .list(.union, sparse: false): "structures(\(arguments))"
        case .list(.enumeration, sparse: false): "enumerations(\(arguments))"
        case .list(let element, let sparse): "\(sparse ? "sparseList" : "list")(\(arguments)) { $0.\(call(element, "$1")) }"
        case .map(.string, .string, sparse: false): "stringMap(\(arguments))"
        case .map(_, let value, let sparse): "\(sparse ? "sparseMap" : "map")(\(arguments)) { $0.\(call(value, "$1")) }"
        }
    }

    // MARK: Reading

    /// The expression that reads a member from a reader that stands on its object.
    func read(_ planned: PlannedMember, from reader: String) -> String {
        let key = SwiftLiteral.string(key(of: planned.member))
        if let defaultValue = planned.defaultValue, !isEmptyValue(defaultValue, of: planned.type) {
            return "\(reader).\(readCall(planned.type, key: key, ifPresent: true)) ?? \(defaultValue)"
        }
        return "\(reader).\(readCall(planned.type, key: key, ifPresent: planned.isOptional))"
    }

    /// Whether a default is what the reader gives for an absent member anyway.
    private func isEmptyValue(_ expression: String, of type: SwiftType) -> Bool {
        if case .document = type { return expression == ".null" }
        return switch expression {
        case "\"\"", "0", "0.0", "false", "[]", "[:]", "Blob()": true
        default: false
        }
    }

    /// A read of a union's member, which is present.
    func readPresent(_ type: SwiftType, of member: Member, from reader: String) -> String {
        "\(reader).\(readCall(type, key: SwiftLiteral.string(key(of: member)), ifPresent: false))"
    }

    private func readCall(_ type: SwiftType, key: String, ifPresent: Bool) -> String {
        let suffix = ifPresent && !key.isEmpty ? "IfPresent" : ""
        switch type {
        case .string: return "string\(suffix)(\(key))"
        case .boolean: return "boolean\(suffix)(\(key))"
        case .byte: return "byte\(suffix)(\(key))"
        case .short: return "short\(suffix)(\(key))"
        case .integer: return "integer\(suffix)(\(key))"
        case .long: return "long\(suffix)(\(key))"
        case .float: return "float\(suffix)(\(key))"
        case .double: return "double\(suffix)(\(key))"
        case .bigInteger: return "bigInteger\(suffix)(\(key))"
        case .bigDecimal: return "bigDecimal\(suffix)(\(key))"
        case .blob, .stream: return "blob\(suffix)(\(key))"
        case .timestamp(let format):
            return "timestamp\(suffix)(\(key.isEmpty ? "" : key + ", ")\((format ?? .epochSeconds).argument))"
        case .document: return "document\(suffix)(\(key))"
        case .enumeration: return "enumeration\(suffix)(\(key))"
        case .integerEnumeration: return "integerEnumeration\(suffix)(\(key))"
        case .structure, .union, .unit: return "structure\(suffix)(\(key))"
        case .list(.string, sparse: false) where !key.isEmpty: return "strings\(suffix)(\(key))"
        case .list(.structure, sparse: false) where !key.isEmpty, .list(.union, sparse: false) where !key.isEmpty:
            return "structures\(suffix)(\(key))"
        case .list(.enumeration, sparse: false) where !key.isEmpty: return "enumerations\(suffix)(\(key))"
        case .list(let element, let sparse):
            return "\(sparse ? "sparseList" : "list")\(suffix)\(parenthesized(key)) { $0.\(readCall(element, key: "", ifPresent: false)) }"
        case .map(.string, .string, sparse: false) where !key.isEmpty: return "stringMap\(suffix)(\(key))"
        case .map(_, let value, let sparse):
            return "\(sparse ? "sparseMap" : "map")\(suffix)\(parenthesized(key)) { $0.\(readCall(value, key: "", ifPresent: false)) }"
        }
    }

    private func parenthesized(_ key: String) -> String { key.isEmpty ? "" : "(\(key))" }
}
