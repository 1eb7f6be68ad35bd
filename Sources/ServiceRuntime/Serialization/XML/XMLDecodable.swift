/// A type that an XML element can be read as.
public protocol XMLDecodable: Sendable {
    /// Reads a value from the element that a reader stands on.
    ///
    /// What is wrong or missing does not stop it: the reader remembers the error, and gives a value that fits.
    init(from reader: inout XMLReader)
}
