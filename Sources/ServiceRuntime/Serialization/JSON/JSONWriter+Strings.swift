extension JSONWriter {
    /// Writes a key and its colon.
    @inline(__always)
    mutating func putKey(_ key: StaticString) {
        let length = key.utf8CodeUnitCount
        reserve(length + 3 + 8)
        put(UInt8(ascii: "\""))
        putText(key.utf8Start, length)
        put(UInt8(ascii: "\""))
        put(UInt8(ascii: ":"))
    }

    /// Writes a text in quotes, and a byte after it.
    mutating func putString(_ text: String, then separator: UInt8) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { putQuoted($0, separator) }
        guard isDone == nil else { return }
        // Text that is not stored as UTF-8.
        var copy = text
        copy.withUTF8 { putQuoted($0, separator) }
    }

    @inline(__always)
    private mutating func putQuoted(_ text: UnsafeBufferPointer<UInt8>, _ separator: UInt8) {
        reserve(text.count + 3 + 8)
        put(UInt8(ascii: "\""))
        if let bytes = text.baseAddress { putText(bytes, text.count) }
        put(UInt8(ascii: "\""))
        put(separator)
    }

    /// Writes text with escapes where it needs them. There is room for it, for three bytes more, and for eight that are
    /// written and do not count; there is again afterwards for the three.
    @inline(__always)
    private mutating func putText(_ text: UnsafePointer<UInt8>, _ length: Int) {
        var position = 0
        while length - position >= 8 {
            let word = ByteOperations.load8(text + position)
            store(word)
            guard ByteOperations.specials(word) == 0 else { return putEscaped(text + position, length - position) }
            position += 8
            count += 8
        }
        let rest = length - position
        guard rest > 0 else { return }
        let word = ByteOperations.loadFew(text + position, rest)
        store(word)
        // The bytes that are missing from the word must not look like control characters.
        let filled = word | 0x2020_2020_2020_2020 << UInt64(8 * rest)
        guard ByteOperations.specials(filled) == 0 else { return putEscaped(text + position, rest) }
        count += rest
    }

    @inline(__always)
    private mutating func store(_ word: UInt64) {
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    @inline(never)
    private mutating func putEscaped(_ text: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length + 3 + 8)
        for index in 0..<length {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                put(byte)
                continue
            }
            // Room for the longest escape, and for the rest as before.
            reserve(6 + (length - index) + 3 + 8)
            put(UInt8(ascii: "\\"))
            switch byte {
            case 0x08: put(UInt8(ascii: "b"))
            case 0x09: put(UInt8(ascii: "t"))
            case 0x0A: put(UInt8(ascii: "n"))
            case 0x0C: put(UInt8(ascii: "f"))
            case 0x0D: put(UInt8(ascii: "r"))
            case 0..<0x20:
                put(UInt8(ascii: "u"))
                put(UInt8(ascii: "0"))
                put(UInt8(ascii: "0"))
                put(UInt8(ascii: "0") + byte >> 4)
                put(byte & 0xF < 10 ? UInt8(ascii: "0") + byte & 0xF : UInt8(ascii: "a") - 10 + byte & 0xF)
            default: put(byte)
            }
        }
    }
}
