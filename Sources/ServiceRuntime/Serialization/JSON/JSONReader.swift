/// A cursor on one value of a JSON text.
///
/// The text is read once, when the reader is made; members are then found by name. A type reads its members in the
/// order of its model, in which services usually send them:
///
/// ```swift
/// extension Queue: JSONDecodable {
///     public init(from reader: inout JSONReader) {
///         name = reader.string("Name")
///         description = reader.stringIfPresent("Description")
///         tags = reader.map("Tags") { reader in reader.string() }
///     }
/// }
/// ```
///
/// Three names for each kind of value:
/// - `string("K")` is for members that a model says are there. One that is missing, or `null`, is filled by the rules
///   of Smithy's error correction: `""`, `0`, `false`, nothing in it, the epoch, or a structure of such values.
/// - `stringIfPresent("K")` gives `nil` for a member that is missing or `null`.
/// - `string()`, without a key, is for elements in the closures of lists and maps.
///
/// Nothing throws. A value of a wrong type reads as a missing one does, and the first error is kept in ``failure``.
/// Copies of a reader share the text and the error; they are cheap, and belong to one task.
public struct JSONReader: TapeReader {
    /// Owns what the pointers point to.
    let tape: ValueTape
    let bytes: UnsafeMutablePointer<UInt8>
    let entries: UnsafeMutablePointer<ValueTape.Entry>
    var cursor: TapeCursor

    /// Reads a JSON text (RFC 8259). An empty text is an empty object.
    ///
    /// When the text is malformed, ``failure`` says so and the reader stands on an empty object.
    public init(_ bytes: [UInt8], limits: DecodingLimits = DecodingLimits()) {
        self.init(tape: bytes.withUnsafeBytes { JSONTapeBuilder.tape($0, limits: limits) })
    }

    private init(tape: ValueTape) {
        self.tape = tape
        bytes = tape.bytes
        entries = tape.entries
        cursor = TapeCursor(value: ValueTape.root, nextKey: 0, end: 0)
        enter(ValueTape.root)
    }

    /// Reads a JSON text as one value.
    ///
    /// - Parameters:
    ///   - bytes: The text, in UTF-8.
    ///   - limits: What is accepted at most.
    ///   - body: Takes the value from a reader, for example `{ reader in Queue(from: &reader) }`.
    /// - Returns: What the closure returns.
    /// - Throws: The first error in the text or in the types of its values.
    public static func decode<Value>(
        bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), _ body: (inout JSONReader) -> Value
    ) throws(DeserializationError) -> Value {
        var reader = JSONReader(bytes, limits: limits)
        let value = body(&reader)
        if let failure = reader.failure { throw failure }
        return value
    }

    /// Reads a JSON text as one value of a type.
    ///
    /// - Throws: The first error in the text or in the types of its values.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type = Value.self, bytes: [UInt8], limits: DecodingLimits = DecodingLimits()
    ) throws(DeserializationError) -> Value {
        try decode(bytes: bytes, limits: limits) { reader in Value(from: &reader) }
    }

    /// The first error met so far; `nil` when there was none.
    public var failure: DeserializationError? { tape.failure }

    /// Whether the value that the reader stands on is `null`.
    public var isNull: Bool { entries[cursor.value].kind == ValueTape.Kind.null }

    /// The name of the first member that is not `null`, besides `__type`: the one that a union has.
    ///
    /// - Returns: The name; `""` when there is no such member.
    public mutating func unionTag() -> String {
        presentMember()
    }
}
