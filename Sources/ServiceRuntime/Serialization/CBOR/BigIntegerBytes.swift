/// Integers of any size as CBOR has them (RFC 8949 section 3.4.3): the bytes of a number, and -1 less it for negative ones.
enum BigIntegerBytes {
    /// The most bytes that are read. To write a number of n bytes in decimal takes n² steps, which must not add up.
    static let maximumLength = 4_096

    /// As many decimal digits as 64 bits hold of any value, and their power of ten.
    private static let chunkLength = 18
    private static let chunk: UInt64 = 1_000_000_000_000_000_000

    /// The decimal digits of a number, after `-` when negative; `nil` for one that is too long.
    static func decimal(of bytes: UnsafeBufferPointer<UInt8>, isNegative: Bool) -> String? {
        let bytes = bytes.drop { $0 == 0 }
        guard bytes.count <= maximumLength else { return nil }
        // The highest word first.
        var words: [UInt64] = []
        var word: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            word = word << 8 | UInt64(byte)
            if (bytes.count - index - 1) % 8 == 0 {
                words.append(word)
                word = 0
            }
        }
        if isNegative { addOne(&words) }
        var chunks: [UInt64] = []
        var first = 0
        while first < words.count {
            var remainder: UInt64 = 0
            for index in first..<words.count {
                (words[index], remainder) = chunk.dividingFullWidth((remainder, words[index]))
            }
            chunks.append(remainder)
            while first < words.count, words[first] == 0 { first += 1 }
        }
        var text = isNegative ? "-" : ""
        text += String(chunks.last ?? 0)
        for chunk in chunks.dropLast().reversed() {
            let digits = String(chunk)
            text += String(repeating: "0", count: chunkLength - digits.utf8.count)
            text += digits
        }
        return text
    }

    private static func addOne(_ words: inout [UInt64]) {
        for index in words.indices.reversed() {
            words[index] &+= 1
            if words[index] != 0 { return }
        }
        words.insert(1, at: 0)
    }

    /// The bytes of a number in decimal digits, the highest first, without zeros before them.
    ///
    /// - Parameter minusOne: Whether to give the number before it, which is not 0.
    static func bytes(of digits: some Collection<UInt8>, minusOne: Bool) -> [UInt8] {
        // The lowest word first.
        var words: [UInt64] = []
        var rest = digits[...]
        while !rest.isEmpty {
            var value: UInt64 = 0
            var scale: UInt64 = 1
            for digit in rest.prefix(chunkLength) {
                value = value * 10 + UInt64(digit - UInt8(ascii: "0"))
                scale *= 10
            }
            rest = rest.dropFirst(chunkLength)
            for index in words.indices {
                let (high, low) = words[index].multipliedFullWidth(by: scale)
                let (sum, overflow) = low.addingReportingOverflow(value)
                words[index] = sum
                value = overflow ? high + 1 : high
            }
            if value > 0 { words.append(value) }
        }
        if minusOne {
            for index in words.indices {
                words[index] &-= 1
                if words[index] != .max { break }
            }
        }
        let bytes = words.reversed().flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
        return Array(bytes.drop { $0 == 0 })
    }
}
