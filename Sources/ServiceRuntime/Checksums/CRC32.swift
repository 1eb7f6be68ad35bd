internal import CZlib

/// The cyclic redundancy check of gzip, zip and event streams: 32 bits (RFC 1952, section 8; ISO 3309).
struct CRC32: Sendable {
    /// The check of what was added so far.
    private(set) var value: UInt32 = 0

    /// Adds bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
        value = UInt32(truncatingIfNeeded: crc32_z(uLong(value), start, bytes.count))
    }

    /// The check of some bytes.
    static func value(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { value(of: $0) }
    }

    /// The check of the bytes of a region of memory.
    static func value(of bytes: UnsafeRawBufferPointer) -> UInt32 {
        var check = CRC32()
        check.update(bytes)
        return check.value
    }
}
