/// A type that can be written as a JSON object.
public protocol JSONEncodable: Sendable {
    /// Writes the members, without the braces around them.
    func encode(to writer: inout JSONWriter)
}
