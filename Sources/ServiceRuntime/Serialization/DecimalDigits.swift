/// Writes integers in decimal.
enum DecimalDigits {
    /// The most digits of a 64-bit number.
    static let maximumLength = 20

    /// "00" to "99".
    private static let pairs: StaticString = """
        00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051\
        52535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697989900
        """

    /// Writes a number; the output has room for ``maximumLength`` bytes.
    ///
    /// - Returns: How many digits were written.
    @inline(__always)
    static func write(_ value: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
        if value < 10 {
            output[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
            return 1
        }
        let length = count(value)
        let pairs = Self.pairs.utf8Start
        var rest = value
        var position = length
        while rest >= 100 {
            let pair = Int(truncatingIfNeeded: rest % 100) * 2
            rest /= 100
            position -= 2
            output[position] = pairs[pair]
            output[position + 1] = pairs[pair + 1]
        }
        if rest >= 10 {
            let pair = Int(truncatingIfNeeded: rest) * 2
            output[0] = pairs[pair]
            output[1] = pairs[pair + 1]
        } else {
            output[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
        }
        return length
    }

    /// How many digits a number has.
    @inline(__always)
    private static func count(_ value: UInt64) -> Int {
        var count = 1
        var rest = value
        while rest >= 10_000 {
            rest /= 10_000
            count += 4
        }
        return rest >= 1_000 ? count + 3 : rest >= 100 ? count + 2 : rest >= 10 ? count + 1 : count
    }
}
