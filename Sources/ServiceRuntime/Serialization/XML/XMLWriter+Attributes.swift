/// Attributes of the element that is being written: they come before all that is in it. A `nil` writes nothing.
extension XMLWriter {
    /// Writes an attribute.
    ///
    /// - Parameter name: The name, with its prefix if it has one.
    public mutating func attribute<Value: HTTPBindable>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        putAttribute(name, value.httpText)
    }

    /// Writes an attribute with an enumeration's value.
    public mutating func attribute<Value: RawRepresentable>(_ name: StaticString, _ value: Value?)
    where Value.RawValue: HTTPBindable {
        attribute(name, value?.rawValue)
    }

    /// Writes an attribute with a timestamp.
    public mutating func attribute(_ name: StaticString, _ value: Timestamp?, _ format: TimestampFormat) {
        guard let value else { return }
        putAttribute(name, format.text(of: value))
    }

    private mutating func putAttribute(_ name: StaticString, _ text: String) {
        // In place of the end of the start tag, which is the last that was written.
        count -= 1
        put(UInt8(ascii: " "))
        putWord(name)
        putWord("=\"")
        putAttributeText(text)
        putWord("\">")
    }
}
