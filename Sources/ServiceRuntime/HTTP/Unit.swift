/// The input or output of an operation that has none, and the value of a union's member that says all by its name
/// (`smithy.api#Unit`).
public struct Unit: OperationInput, OperationOutput, JSONEncodable, JSONDecodable, CBOREncodable, CBORDecodable,
    QueryEncodable, XMLEncodable, XMLDecodable, Hashable, Codable
{
    /// Creates the one value.
    public init() {}

    /// Reads nothing.
    public init(from response: inout ResponseReader) {}

    /// Writes nothing.
    public func write(to request: inout RequestWriter) {}

    /// Reads nothing.
    public init(from reader: inout JSONReader) {}

    /// Writes nothing, which makes an empty object.
    public func encode(to writer: inout JSONWriter) {}

    /// Reads nothing.
    public init(from reader: inout CBORReader) {}

    /// Writes nothing, which makes an empty map.
    public func encode(to writer: inout CBORWriter) {}

    /// Writes nothing.
    public func encode(to writer: inout QueryWriter) {}

    /// Reads nothing.
    public init(from reader: inout XMLReader) {}

    /// Writes nothing, which makes an empty element.
    public func encode(to writer: inout XMLWriter) {}
}
