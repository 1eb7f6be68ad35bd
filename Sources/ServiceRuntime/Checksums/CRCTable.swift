/// The tables of a cyclic redundancy check of up to 64 bits whose bits are reflected, for eight bytes at a step.
///
/// Table k has the effect of a byte that k others follow (Kounavis and Berry, "A Systematic Approach to Building High
/// Performance Software-Based CRC Generators", 2005).
struct CRCTable: Sendable {
    private let entries: [UInt64]

    /// - Parameter polynomial: The polynomial without its highest term, its bits reversed.
    init(reflected polynomial: UInt64) {
        var entries = [UInt64](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt64(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ polynomial : value >> 1 }
            entries[byte] = value
        }
        for index in 256..<entries.count {
            let previous = entries[index - 256]
            entries[index] = previous >> 8 ^ entries[Int(previous & 0xFF)]
        }
        self.entries = entries
    }

    /// Adds bytes to the state of a check.
    func update(_ state: inout UInt64, _ bytes: UnsafeRawBufferPointer) {
        guard var position = bytes.baseAddress else { return }
        var remaining = bytes.count
        var value = state
        entries.withUnsafeBufferPointer { table in
            guard let table = table.baseAddress else { return }
            while remaining >= 8 {
                let word = UInt64(littleEndian: position.loadUnaligned(as: UInt64.self)) ^ value
                let low =
                    table[1792 + Int(word & 0xFF)] ^ table[1536 + Int(word >> 8 & 0xFF)]
                    ^ table[1280 + Int(word >> 16 & 0xFF)] ^ table[1024 + Int(word >> 24 & 0xFF)]
                let high =
                    table[768 + Int(word >> 32 & 0xFF)] ^ table[512 + Int(word >> 40 & 0xFF)]
                    ^ table[256 + Int(word >> 48 & 0xFF)] ^ table[Int(word >> 56)]
                value = low ^ high
                position += 8
                remaining -= 8
            }
            while remaining > 0 {
                let byte = position.load(as: UInt8.self)
                value = value >> 8 ^ table[Int((value ^ UInt64(byte)) & 0xFF)]
                position += 1
                remaining -= 1
            }
        }
        state = value
    }
}

/// Castagnoli's check of 32 bits (RFC 3720, section 12.1).
struct CRC32C: RunningChecksum {
    private static let table = CRCTable(reflected: 0x82F6_3B78)
    private var state: UInt64 = 0xFFFF_FFFF

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        Self.table.update(&state, bytes)
    }

    var bytes: [UInt8] { (~UInt32(truncatingIfNeeded: state)).bigEndianBytes }
}

/// The check of 64 bits of NVM Express (NVM Command Set Specification, "64b CRC Polynomial").
struct CRC64NVME: RunningChecksum {
    private static let table = CRCTable(reflected: 0x9A6C_9329_AC4B_C9B5)
    private var state = UInt64.max

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        Self.table.update(&state, bytes)
    }

    var bytes: [UInt8] { (~state).bigEndianBytes }
}
