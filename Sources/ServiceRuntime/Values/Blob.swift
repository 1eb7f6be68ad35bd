/// Uninterpreted bytes, as Smithy's `blob` shapes have them.
///
/// For example, `Blob(utf8: "text")`, `Blob([0x01, 0x02])` or, as a literal, `let data: Blob = "text"`.
/// A blob is a collection of its bytes.
public struct Blob: Sendable, Hashable {
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes a blob of an array of bytes, without copying them.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Makes a blob of any sequence of bytes, for example `Data`.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Makes an empty blob.
    public init() {
        bytes = []
    }

    /// Makes a blob of the UTF-8 form of a text.
    public init(utf8 text: String) {
        bytes = Array(text.utf8)
    }

    /// Makes a blob of a text in base64 (RFC 4648 section 4, padded); `nil` when the text is not that.
    public init?(base64Encoded text: String) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.bytes = bytes
    }

    /// The bytes read as UTF-8; `nil` when they are not valid UTF-8.
    public var text: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The bytes in base64 (RFC 4648 section 4, padded).
    public var base64EncodedString: String {
        Base64.encode(bytes)
    }
}

extension Blob: RandomAccessCollection {
    /// The position of the first byte, 0.
    public var startIndex: Int { 0 }
    /// The number of bytes.
    public var endIndex: Int { bytes.count }

    /// The byte at a position.
    public subscript(position: Int) -> UInt8 {
        get { bytes[position] }
        set { bytes[position] = newValue }
    }

    /// Gives the bytes' memory to a closure.
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try bytes.withContiguousStorageIfAvailable(body)
    }
}

extension Blob: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// Makes a blob of the UTF-8 form of a literal.
    public init(stringLiteral text: String) {
        self.init(utf8: text)
    }

    /// Makes a blob of the bytes of a literal.
    public init(arrayLiteral bytes: UInt8...) {
        self.init(bytes)
    }
}

extension Blob: CustomStringConvertible, CustomDebugStringConvertible {
    /// How many bytes there are: a blob may be long or secret, so its content is not shown.
    public var description: String {
        bytes.count == 1 ? "<1 byte>" : "<\(bytes.count) bytes>"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
