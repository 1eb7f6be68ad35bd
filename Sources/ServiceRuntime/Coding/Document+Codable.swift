extension Document: Codable {
    /// Reads any value.
    ///
    /// A number is read as ``integer(_:)`` where it is whole and not too large, also when it is written as `1.0`: coders do not
    /// tell. Other numbers are read as ``number(_:)``, so that ``decimal(_:)`` is read as what it was rounded to.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let values = try? container.decode([Document].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: Document].self))
        }
    }

    /// Writes the value itself: `null`, a truth value, number, text, list or object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .decimal(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}
