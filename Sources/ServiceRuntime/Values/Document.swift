/// Untyped data, as Smithy's `document` shapes have it: what JSON can say.
///
/// For example: `let filter: Document = ["name": "x", "limits": [1, 2.5, .null]]`.
///
/// Equality is by case: `.integer(1)` and `.number(1)` differ, as `1` and `1.0` do in text. ``integerValue`` and
/// ``doubleValue`` look at both.
public enum Document: Sendable, Hashable {
    /// Nothing: JSON's `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A number with a fraction or an exponent.
    case number(Double)
    /// A number too large or too precise for the other cases, exactly.
    case decimal(BigDecimal)
    /// A text.
    case string(String)
    /// A list.
    case array([Document])
    /// Values by name, in no particular order.
    case object([String: Document])
}

extension Document {
    /// Whether it is ``null``.
    public var isNull: Bool { self == .null }

    /// The truth value; `nil` for anything else.
    public var booleanValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The whole number, also of ``number(_:)`` when that has no fraction; `nil` for anything else.
    public var integerValue: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The number, rounded where a `Double` cannot hold it; `nil` for anything else.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .decimal(let value): value.doubleValue
        default: nil
        }
    }

    /// The text; `nil` for anything else.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The list; `nil` for anything else.
    public var arrayValue: [Document]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The values by name; `nil` for anything else.
    public var objectValue: [String: Document]? {
        if case .object(let value) = self { value } else { nil }
    }

    /// A member of an object; `nil` when there is none or this is no object.
    public subscript(name: String) -> Document? {
        objectValue?[name]
    }

    /// An element of a list; `nil` when there is none or this is no list.
    public subscript(index: Int) -> Document? {
        guard let elements = arrayValue, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

extension Document {
    /// Reads a document of JSON (RFC 8259).
    ///
    /// - Throws: ``DeserializationError`` when the bytes are not valid JSON.
    public init(json bytes: [UInt8]) throws(DeserializationError) {
        self = try JSONReader.decode(bytes: bytes) { reader in reader.document() }
    }

    /// The document as JSON, the members of objects sorted by name.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.document(self)
        return writer.finish()
    }
}

extension Document {
    /// Reads a document of CBOR (RFC 8949): bytes as text in base64, times as their seconds.
    ///
    /// - Throws: ``DeserializationError`` when the bytes are not valid CBOR.
    public init(cbor bytes: [UInt8]) throws(DeserializationError) {
        self = try CBORReader.decode(bytes: bytes) { reader in reader.document() }
    }

    /// The document as CBOR, the members of objects sorted by their encoded names.
    public var cbor: [UInt8] {
        var writer = CBORWriter()
        writer.document(self)
        return writer.finish()
    }
}

// There is no `nil` literal for `.null`: in `condition ? nil : document` it would win over the optional's.
extension Document: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes a truth value of a literal.
    public init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }

    /// Makes a whole number of a literal.
    public init(integerLiteral value: Int64) {
        self = .integer(value)
    }

    /// Makes a number of a literal.
    public init(floatLiteral value: Double) {
        self = .number(value)
    }

    /// Makes a text of a literal.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// Makes a list of a literal.
    public init(arrayLiteral elements: Document...) {
        self = .array(elements)
    }

    /// Makes an object of a literal; of two values for one name the last counts.
    public init(dictionaryLiteral elements: (String, Document)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}

extension Document: CustomStringConvertible {
    /// The document as JSON.
    public var description: String {
        String(decoding: json, as: UTF8.self)
    }
}
