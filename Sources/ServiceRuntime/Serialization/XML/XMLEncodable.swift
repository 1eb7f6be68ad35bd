/// A type that can be written as an XML element.
public protocol XMLEncodable: Sendable {
    /// Writes the attributes, and then the members, without the tags around them.
    func encode(to writer: inout XMLWriter)
}
