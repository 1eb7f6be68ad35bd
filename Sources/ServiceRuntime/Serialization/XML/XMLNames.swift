/// The bytes of names in XML (XML 1.0 section 2.3). All of UTF-8 beyond ASCII is taken for letters.
enum XMLNames {
    /// The longest name that is accepted, in bytes.
    static let maximumLength = 1 << 16 - 1

    /// Goes past a name. The position stays where there is none.
    ///
    /// - Returns: The start of the name without its prefix; `nil` where there is no name, or none after a prefix.
    @inline(__always)
    static func skip(_ position: inout UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
        guard isStart(position.pointee) else { return nil }
        var local = position
        var end = position
        while true {
            let byte = end.pointee
            if byte >= 0x80 {
                let length = UTF8Validation.sequenceLength(end)
                guard length > 0 else { break }
                end += length
                continue
            }
            guard isPart(byte) else { break }
            end += 1
            if byte == UInt8(ascii: ":") { local = end }
        }
        guard local < end, end - position <= maximumLength else { return nil }
        position = end
        return local
    }

    @inline(__always)
    private static func isStart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":")
    }

    /// Letters, digits, and `-`, `.`, `:`, `_`: one bit for each byte of ASCII.
    @inline(__always)
    private static func isPart(_ byte: UInt8) -> Bool {
        let bits: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
        return bits >> UInt64(byte & 63) & 1 != 0
    }
}
