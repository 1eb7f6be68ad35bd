/// Writes CBOR (RFC 8949) into a growing buffer, as Smithy's RPC v2 CBOR protocol has it.
///
/// A type writes its members in the order of its model; a `nil` writes nothing:
///
/// ```swift
/// extension Queue: CBOREncodable {
///     public func encode(to writer: inout CBORWriter) {
///         writer.string("Name", name)
///         writer.integer("Delay", delay)
///         writer.map("Tags", tags) { writer, tag in writer.string(tag) }
///     }
/// }
/// let body = CBORWriter.bytes(of: queue)
/// ```
///
/// The same names without a key write elements, in the closures of lists and maps; such a closure writes one value. Members
/// of maps are in the order of their encoded keys (RFC 8949 section 4.2.1), so that equal values give equal bytes.
public struct CBORWriter: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int
    /// How many members the structure that is being written has so far.
    private var members = 0
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

    /// The bytes of a structure or a union, as a map.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - idempotencyToken: Makes the token for a member that wants one and has none.
    public static func bytes(
        of value: some CBOREncodable, idempotencyToken: @escaping @Sendable () -> String = IdempotencyToken.random
    ) -> [UInt8] {
        var writer = CBORWriter(idempotencyToken: idempotencyToken)
        writer.structure(value)
        return writer.finish()
    }

    /// The bytes of the value that was written; none when there was none.
    public consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            bytes.baseAddress?.update(from: start, count: count)
            filled = count
        }
    }

    /// Writes a text, or a fresh token when there is none (Smithy's `idempotencyToken` trait).
    public mutating func idempotencyToken(_ key: StaticString, _ value: String?) {
        string(key, value ?? makeIdempotencyToken())
    }

    /// Writes a structure or a union as a map.
    public mutating func structure<Structure: CBOREncodable>(_ value: Structure) {
        let outer = members
        members = 0
        let head = count
        put(0)
        value.encode(to: &self)
        // How many members there are is known now. The head of up to 23 is one byte; that of more would not fit.
        if members < CBORHead.Information.oneByte {
            start[head] = CBORHead.Major.map.rawValue << 5 | UInt8(members)
        } else {
            start[head] = CBORHead.Major.map.rawValue << 5 | CBORHead.Information.indefinite
            put(CBORHead.Byte.break)
        }
        members = outer
    }

    // MARK: Bytes

    /// Makes room for a number of bytes.
    @inline(__always)
    private mutating func reserve(_ length: Int) {
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

    /// Writes a byte.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    /// Writes a head, and makes room for bytes after it.
    @inline(__always)
    mutating func putHead(_ major: CBORHead.Major, _ argument: some BinaryInteger, then length: Int = 0) {
        reserve(CBORHead.maximumLength + length)
        let kind = major.rawValue << 5
        let argument = UInt64(truncatingIfNeeded: argument)
        switch argument {
        case ..<UInt64(CBORHead.Information.oneByte):
            start[count] = kind | UInt8(truncatingIfNeeded: argument)
            count += 1
        case ...0xFF: putArgument(kind | CBORHead.Information.oneByte, UInt8(truncatingIfNeeded: argument))
        case ...0xFFFF: putArgument(kind | CBORHead.Information.twoBytes, UInt16(truncatingIfNeeded: argument))
        case ...0xFFFF_FFFF: putArgument(kind | CBORHead.Information.fourBytes, UInt32(truncatingIfNeeded: argument))
        default: putArgument(kind | CBORHead.Information.eightBytes, argument)
        }
    }

    /// Writes the first byte of a head and its argument, for which there is room.
    @inline(__always)
    private mutating func putArgument<Argument: FixedWidthInteger>(_ first: UInt8, _ argument: Argument) {
        start[count] = first
        UnsafeMutableRawPointer(start + count + 1).storeBytes(of: argument.bigEndian, as: Argument.self)
        count += 1 + MemoryLayout<Argument>.size
    }

    /// Writes a floating-point number by its bits.
    mutating func putBits(_ information: UInt8, _ bits: some FixedWidthInteger) {
        reserve(CBORHead.maximumLength)
        putArgument(CBORHead.Major.simple.rawValue << 5 | information, bits)
    }

    /// Writes the key of a structure's member.
    @inline(__always)
    mutating func putKey(_ key: StaticString) {
        members += 1
        putString(.text, UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func putString(_ major: CBORHead.Major, _ bytes: UnsafeBufferPointer<UInt8>) {
        putHead(major, bytes.count, then: bytes.count)
        if let first = bytes.baseAddress { (start + count).update(from: first, count: bytes.count) }
        count += bytes.count
    }

    mutating func putText(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { putString(.text, $0) }
        guard isDone == nil else { return }
        // Text that is not stored as UTF-8.
        var copy = text
        copy.withUTF8 { putString(.text, $0) }
    }

    // MARK: Maps

    /// Writes a map; the closure writes `size` members, each after ``putMapKey(_:_:)``.
    mutating func putMap(_ size: Int, _ write: (inout CBORWriter, inout MemberOrder) -> Void) {
        putHead(.map, size)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { starts in
            var order = MemberOrder(starts)
            write(&self, &order)
            order.sort(start, end: count)
        }
    }

    /// Writes the key of a map's next member.
    @inline(__always)
    mutating func putMapKey(_ key: String, _ order: inout MemberOrder) {
        order.append(count)
        putText(key)
    }
}
