/// A type that CBOR can be read as.
public protocol CBORDecodable: Sendable {
    /// Reads a value from the map that a reader stands on.
    ///
    /// What is wrong or missing does not stop it: the reader remembers the error, and gives a value that fits.
    init(from reader: inout CBORReader)
}
