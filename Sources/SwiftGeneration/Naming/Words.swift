/// Splits a model's name into words: `KMSKeyId` → `KMS`, `Key`, `Id`; `ENTIRE_PAST_SESSION` → `ENTIRE`, `PAST`, `SESSION`.
enum Words {
    /// The words of a name. A run of upper-case letters is one word, whose last letter begins the next word when lower-case
    /// letters follow (`HTTPHeaders`), except for a plural `s` (`ARNs`). Digits belong to the word before them. Everything
    /// that is neither a letter nor a digit separates.
    static func of(_ name: String) -> [String] {
        let bytes = Array(name.utf8)
        var words: [String] = []
        var start = 0
        func isUpper(_ index: Int) -> Bool { bytes[index] >= 0x41 && bytes[index] <= 0x5A }
        func isLower(_ index: Int) -> Bool { bytes[index] >= 0x61 && bytes[index] <= 0x7A }
        func isDigit(_ index: Int) -> Bool { bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        func isPart(_ index: Int) -> Bool { isUpper(index) || isLower(index) || isDigit(index) }
        var index = 0
        while index < bytes.count {
            guard isPart(index) else {
                index += 1
                continue
            }
            start = index
            if isUpper(index) {
                while index < bytes.count, isUpper(index) { index += 1 }
                let isPlural =
                    index - start >= 2 && index < bytes.count && bytes[index] == UInt8(ascii: "s")
                    && (index + 1 == bytes.count || !isLower(index + 1))
                let isProtocolVersion =
                    index - start == 2 && index + 1 < bytes.count && bytes[index] == UInt8(ascii: "v")
                    && isDigit(index + 1)
                if isPlural || isProtocolVersion {
                    index += 1
                } else if index < bytes.count, isLower(index), index - start > 1 {
                    index -= 1
                    words.append(String(decoding: bytes[start..<index], as: UTF8.self))
                    start = index
                    index += 1
                }
            }
            while index < bytes.count, isLower(index) { index += 1 }
            while index < bytes.count, isDigit(index) { index += 1 }
            words.append(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        return words
    }
}
