/// A cursor on one element of an XML document.
///
/// The document is read once, when the reader is made; elements are then found by name. A type reads its members in the
/// order of its model, in which services usually send them:
///
/// ```swift
/// extension Queue: XMLDecodable {
///     public init(from reader: inout XMLReader) {
///         kind = reader.attributeIfPresent("kind") { reader in reader.string() }
///         name = reader.string("Name")
///         description = reader.stringIfPresent("Description")
///         tags = reader.map("Tags", "entry", "key", "value") { reader in reader.string() }
///     }
/// }
/// ```
///
/// Three names for each kind of value:
/// - `string("K")` is for members that a model says are there. One that is missing is filled by the rules of Smithy's
///   error correction: `""`, `0`, `false`, nothing in it, the epoch, or a structure of such values.
/// - `stringIfPresent("K")` gives `nil` for a member that is missing.
/// - `string()`, without a name, is for elements in the closures of lists, maps and attributes.
///
/// An element's name is compared without the prefix of its namespace, an attribute's with it. An element with the
/// attribute `xsi:nil="true"` is a missing one, and so is one without text where a number, a truth value or a timestamp
/// is read. White space is part of strings, and not of other values.
///
/// Nothing throws. A value of a wrong type reads as a missing one does, and the first error is kept in ``failure``.
/// Copies of a reader share the document and the error; they are cheap, and belong to one task.
public struct XMLReader {
    /// Owns what the pointers point to.
    let tape: XMLTape
    let bytes: UnsafeMutablePointer<UInt8>
    let entries: UnsafeMutablePointer<XMLTape.Entry>
    var cursor: Cursor

    /// A place in the tape.
    struct Cursor {
        /// The element that the reader stands on.
        var element: Int
        /// The element in it after the one found last, and the entry after all of them.
        var next: Int
        var end: Int
    }

    /// Reads an XML document in UTF-8 and stands on its outermost element. An empty text is an empty element.
    ///
    /// When the text is malformed, ``failure`` says so and the reader stands on an empty element. Documents with a
    /// document type declaration are malformed, so that no entity is ever declared.
    public init(_ bytes: [UInt8], limits: DecodingLimits = DecodingLimits()) {
        tape = bytes.withUnsafeBytes { XMLTapeBuilder.tape($0, limits: limits) }
        self.bytes = tape.bytes
        entries = tape.entries
        cursor = Cursor(element: XMLTape.root, next: 0, end: 0)
        enter(XMLTape.root)
    }

    /// Reads an XML document as one value.
    ///
    /// - Parameters:
    ///   - bytes: The document, in UTF-8.
    ///   - limits: What is accepted at most.
    ///   - body: Takes the value from a reader, for example `{ reader in Queue(from: &reader) }`.
    /// - Returns: What the closure returns.
    /// - Throws: The first error in the document or in the types of its values.
    public static func decode<Value>(
        bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), _ body: (inout XMLReader) -> Value
    ) throws(DeserializationError) -> Value {
        var reader = XMLReader(bytes, limits: limits)
        let value = body(&reader)
        if let failure = reader.failure { throw failure }
        return value
    }

    /// Reads an XML document as one value of a type.
    ///
    /// - Throws: The first error in the document or in the types of its values.
    public static func decode<Value: XMLDecodable>(
        _ type: Value.Type = Value.self, bytes: [UInt8], limits: DecodingLimits = DecodingLimits()
    ) throws(DeserializationError) -> Value {
        try decode(bytes: bytes, limits: limits) { reader in Value(from: &reader) }
    }

    /// The first error met so far; `nil` when there was none.
    public var failure: DeserializationError? { tape.failure }
}
