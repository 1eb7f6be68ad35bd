/// Writes JSON (RFC 8259) into a growing buffer.
///
/// A type writes its members in the order of its model; a `nil` writes nothing:
///
/// ```swift
/// extension Queue: JSONEncodable {
///     public func encode(to writer: inout JSONWriter) {
///         writer.string("Name", name)
///         writer.integer("Delay", delay)
///         writer.map("Tags", tags) { writer, tag in writer.string(tag) }
///     }
/// }
/// let body = JSONWriter.bytes(of: queue)
/// ```
///
/// The same names without a key write elements, in the closures of lists and maps. Members of maps are sorted by key, so
/// that equal values give equal bytes.
public struct JSONWriter: ~Copyable {
    // Every value is followed by a comma; the end of a container, or of the text, takes the last one away. So nothing
    // need be known at the start of a value.
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

    /// The text of a structure or a union, as an object.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - idempotencyToken: Makes the token for a member that wants one and has none.
    public static func bytes(
        of value: some JSONEncodable, idempotencyToken: @escaping @Sendable () -> String = IdempotencyToken.random
    ) -> [UInt8] {
        var writer = JSONWriter(idempotencyToken: idempotencyToken)
        writer.structure(value)
        return writer.finish()
    }

    /// The text of the value that was written; empty when there was none.
    public consuming func finish() -> [UInt8] {
        // Without the comma after the value.
        let length = max(count - 1, 0)
        return [UInt8](unsafeUninitializedCapacity: length) { bytes, filled in
            bytes.baseAddress?.update(from: start, count: length)
            filled = length
        }
    }

    /// Writes a text, or a fresh token when there is none (Smithy's `idempotencyToken` trait).
    public mutating func idempotencyToken(_ key: StaticString, _ value: String?) {
        string(key, value ?? makeIdempotencyToken())
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

    /// Writes text that needs no escapes, and a comma.
    @inline(__always)
    mutating func putWord(_ word: StaticString) {
        let length = word.utf8CodeUnitCount
        reserve(length + 1)
        (start + count).update(from: word.utf8Start, count: length)
        count += length
        put(UInt8(ascii: ","))
    }

    /// Writes `{` or `[`.
    @inline(__always)
    mutating func open(_ bracket: UInt8) {
        reserve(2)
        put(bracket)
    }

    /// Writes `}` or `]` in place of the comma after the last value, if there was one, and a comma.
    @inline(__always)
    mutating func close(_ bracket: UInt8) {
        reserve(2)
        if start[count - 1] == UInt8(ascii: ",") { count -= 1 }
        put(bracket)
        put(UInt8(ascii: ","))
    }
}
