#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A growing run of bytes.
///
/// It stands in for `[UInt8]` where text is copied piece by piece: a copy is one `memcpy` in builds without
/// optimisation too.
struct ByteBuffer: ~Copyable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        bytes = .allocate(capacity: self.capacity)
    }

    deinit {
        bytes.deallocate()
    }

    /// The last byte, or 0 when there is none.
    var last: UInt8 {
        count == 0 ? 0 : bytes[count - 1]
    }

    subscript(index: Int) -> UInt8 {
        bytes[index]
    }

    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        bytes[count] = byte
        count += 1
    }

    mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) {
        if length == 0 { return }
        if count + length > capacity { grow(by: length) }
        memcpy(bytes + count, source, length)
        count += length
    }

    mutating func append(_ text: StaticString) {
        append(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func append(_ text: String) {
        // Without a copy, which would count its references.
        let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            if let start = bytes.baseAddress { append(start, count: bytes.count) }
        }
        if isAppended != nil { return }
        var text = text
        text.withUTF8 { bytes in
            if let start = bytes.baseAddress { append(start, count: bytes.count) }
        }
    }

    mutating func append(repeating byte: UInt8, count length: Int) {
        if length <= 0 { return }
        if count + length > capacity { grow(by: length) }
        memset(bytes + count, Int32(byte), length)
        count += length
    }

    mutating func append(scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            append(byte)
        }
    }

    /// Puts a byte before the one at `index`, moving those after it.
    mutating func insert(_ byte: UInt8, at index: Int) {
        if count == capacity { grow(by: 1) }
        memmove(bytes + index + 1, bytes + index, count - index)
        bytes[index] = byte
        count += 1
    }

    /// Takes out `length` bytes, moving those after them.
    mutating func remove(at index: Int, count length: Int) {
        memmove(bytes + index, bytes + index + length, count - index - length)
        count -= length
    }

    /// Keeps the first `length` bytes.
    mutating func truncate(to length: Int) {
        count = min(count, length)
    }

    mutating func removeTrailingSpaces(downTo limit: Int) {
        while count > limit, bytes[count - 1] == 0x20 || bytes[count - 1] == 0x09 { count -= 1 }
    }

    /// The bytes as an array.
    func array() -> [UInt8] {
        Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The bytes, which must be UTF-8, as a string.
    func string() -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    private mutating func grow(by length: Int) {
        let larger = max(capacity * 2, count + length)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        memcpy(moved, bytes, count)
        bytes.deallocate()
        bytes = moved
        capacity = larger
    }
}
