/// Writes an XML document (XML 1.0, in UTF-8, without a declaration) into a growing buffer.
///
/// A type writes its attributes and then its members in the order of its model; a `nil` writes nothing:
///
/// ```swift
/// extension Queue: XMLEncodable {
///     public func encode(to writer: inout XMLWriter) {
///         writer.attribute("kind", kind)
///         writer.string("Name", name)
///         writer.integer("Delay", delay)
///         writer.map("Tags", "entry", "key", tags) { writer, tag in writer.string("value", tag) }
///     }
/// }
/// let body = XMLWriter.bytes(of: queue, "Queue xmlns=\"http://example.com/\"")
/// ```
///
/// A tag is the inside of a start tag, and is written as it is: a name, and after a space attributes whose values are
/// escaped already. Maps are sorted by key, so that equal values give equal bytes.
public struct XMLWriter: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    var count = 0
    private var capacity: Int
    private let makeIdempotencyToken: @Sendable () -> String

    /// Makes a writer.
    ///
    /// - Parameter idempotencyToken: Makes the token for a member that wants one and has none.
    public init(idempotencyToken: @escaping @Sendable () -> String = IdempotencyToken.random) {
        capacity = 512
        start = .allocate(capacity: capacity)
        makeIdempotencyToken = idempotencyToken
    }

    deinit {
        start.deallocate()
    }

    /// The document of a structure or a union.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - tag: The outermost element's tag.
    ///   - idempotencyToken: Makes the token for a member that wants one and has none.
    public static func bytes(
        of value: some XMLEncodable, _ tag: StaticString,
        idempotencyToken: @escaping @Sendable () -> String = IdempotencyToken.random
    ) -> [UInt8] {
        var writer = XMLWriter(idempotencyToken: idempotencyToken)
        writer.structure(tag, value)
        return writer.finish()
    }

    /// The document that was written.
    public consuming func finish() -> [UInt8] {
        let length = count
        return [UInt8](unsafeUninitializedCapacity: length) { bytes, filled in
            bytes.baseAddress?.update(from: start, count: length)
            filled = length
        }
    }

    /// Writes a text, or a fresh token when there is none (Smithy's `idempotencyToken` trait).
    public mutating func idempotencyToken(_ tag: StaticString, _ value: String?) {
        string(tag, value ?? makeIdempotencyToken())
    }

    // MARK: Bytes

    /// Makes room for a number of bytes.
    @inline(__always)
    mutating func reserve(_ length: Int) {
        if capacity - count < length { grow(length) }
    }

    @inline(never)
    private mutating func grow(_ length: Int) {
        capacity = max(capacity * 2, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    /// Writes a byte, for which there is room.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    /// Writes bytes as they are.
    @inline(__always)
    mutating func put(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        (start + count).update(from: bytes, count: length)
        count += length
    }

    /// Writes text that needs no references.
    @inline(__always)
    mutating func putWord(_ word: StaticString) {
        put(word.utf8Start, word.utf8CodeUnitCount)
    }

    // MARK: Tags

    /// Writes a start tag.
    @inline(__always)
    mutating func open(_ tag: StaticString) {
        let length = tag.utf8CodeUnitCount
        reserve(length + 2)
        put(UInt8(ascii: "<"))
        put(tag.utf8Start, length)
        put(UInt8(ascii: ">"))
    }

    /// Writes the end tag: the name alone.
    @inline(__always)
    mutating func close(_ tag: StaticString) {
        let name = tag.utf8Start
        var length = 0
        while length < tag.utf8CodeUnitCount, name[length] != UInt8(ascii: " ") { length += 1 }
        reserve(length + 3)
        put(UInt8(ascii: "<"))
        put(UInt8(ascii: "/"))
        put(name, length)
        put(UInt8(ascii: ">"))
    }

    /// Writes an element without text that says it is nil (XML Schema part 1, section 2.6.2).
    mutating func null(_ tag: StaticString) {
        open(tag)
        count -= 1
        putWord(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>")
    }
}
