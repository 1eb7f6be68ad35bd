/// A cursor on one value of CBOR.
///
/// The bytes are read once, when the reader is made; members are then found by name. A type reads its members in the
/// order of its model, in which services usually send them:
///
/// ```swift
/// extension Queue: CBORDecodable {
///     public init(from reader: inout CBORReader) {
///         name = reader.string("Name")
///         description = reader.stringIfPresent("Description")
///         tags = reader.map("Tags") { reader in reader.string() }
///     }
/// }
/// ```
///
/// The names are those of ``JSONReader``: `string("K")` for members that a model says are there, `stringIfPresent("K")`
/// for others, `string()` for elements. As Smithy's RPC v2 CBOR protocol asks of a reader, numbers may have any width,
/// lengths may be indefinite, `undefined` is `null`, and tags that no value needs do not count.
///
/// Nothing throws. A value of a wrong type reads as a missing one does, and the first error is kept in ``failure``.
/// Copies of a reader share the bytes and the error; they are cheap, and belong to one task.
public struct CBORReader: TapeReader {
    /// Owns what the pointers point to.
    let tape: ValueTape
    let bytes: UnsafeMutablePointer<UInt8>
    let entries: UnsafeMutablePointer<ValueTape.Entry>
    var cursor: TapeCursor

    /// Reads an item of CBOR (RFC 8949). No bytes are an empty map.
    ///
    /// When the bytes are malformed, ``failure`` says so and the reader stands on an empty map.
    public init(_ bytes: [UInt8], limits: DecodingLimits = DecodingLimits()) {
        self.init(tape: bytes.withUnsafeBytes { CBORTapeBuilder.tape($0, limits: limits) })
    }

    private init(tape: ValueTape) {
        self.tape = tape
        bytes = tape.bytes
        entries = tape.entries
        cursor = TapeCursor(value: ValueTape.root, nextKey: 0, end: 0)
        enter(ValueTape.root)
    }

    /// Reads CBOR as one value.
    ///
    /// - Parameters:
    ///   - bytes: The item.
    ///   - limits: What is accepted at most.
    ///   - body: Takes the value from a reader, for example `{ reader in Queue(from: &reader) }`.
    /// - Returns: What the closure returns.
    /// - Throws: The first error in the bytes or in the types of its values.
    public static func decode<Value>(
        bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), _ body: (inout CBORReader) -> Value
    ) throws(DeserializationError) -> Value {
        var reader = CBORReader(bytes, limits: limits)
        let value = body(&reader)
        if let failure = reader.failure { throw failure }
        return value
    }

    /// Reads CBOR as one value of a type.
    ///
    /// - Throws: The first error in the bytes or in the types of its values.
    public static func decode<Value: CBORDecodable>(
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
