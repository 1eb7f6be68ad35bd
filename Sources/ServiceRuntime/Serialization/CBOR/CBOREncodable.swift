/// A type that can be written as a CBOR map.
public protocol CBOREncodable: Sendable {
    /// Writes the members, without the head of the map.
    func encode(to writer: inout CBORWriter)
}
