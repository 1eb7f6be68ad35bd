/// A type that JSON can be read as.
public protocol JSONDecodable: Sendable {
    /// Reads a value from the object that a reader stands on.
    ///
    /// What is wrong or missing does not stop it: the reader remembers the error, and gives a value that fits.
    init(from reader: inout JSONReader)
}
