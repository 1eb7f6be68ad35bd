/// A type that can be written as parameters of a query.
public protocol QueryEncodable: Sendable {
    /// Writes the members under the key that the writer stands on.
    func encode(to writer: inout QueryWriter)
}
