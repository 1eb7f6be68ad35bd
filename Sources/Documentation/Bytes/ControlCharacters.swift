/// Characters that show nothing: a terminal may take them for commands, and readers of lines end lines at some of them.
package enum ControlCharacters {
    /// Takes control characters out of a page in UTF-8, and puts a space for each at which Python or Unicode end a line. Line feeds
    /// and tabs stay.
    package static func remove(from page: inout [UInt8]) {
        let cleaned = page.withUnsafeBufferPointer { bytes -> [UInt8]? in
            guard let base = bytes.baseAddress else { return nil }
            return withoutControls(base, count: bytes.count)
        }
        if let cleaned { page = cleaned }
    }

    /// The bytes without control characters; `nil` where they have none.
    private static func withoutControls(_ bytes: UnsafePointer<UInt8>, count: Int) -> [UInt8]? {
        var result: [UInt8]?
        var start = 0
        var index = 0
        while true {
            index = skipPlain(bytes, from: index, before: count)
            if index >= count { break }
            let length = length(bytes, at: index, before: count)
            guard length > 0 else {
                index += 1
                continue
            }
            var output = result ?? []
            result = nil
            output += UnsafeBufferPointer(start: bytes + start, count: index - start)
            if endsLine(bytes, at: index) { output.append(0x20) }
            result = output
            index += length
            start = index
        }
        guard var output = result else { return nil }
        output += UnsafeBufferPointer(start: bytes + start, count: count - start)
        return output
    }

    /// Goes past line feeds and characters of ASCII that show something, eight at a time.
    private static func skipPlain(_ bytes: UnsafePointer<UInt8>, from start: Int, before end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones << 7
        let lowBits = ~highBits
        var index = start
        while index + 8 <= end {
            let word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
            // Of each byte, the highest bit tells. What is added overflows into no other byte.
            let low = word & lowBits
            let isShown = low &+ ones &* 0x60
            let isDelete = low &+ ones
            let isNoLineFeed = ((word ^ ones &* 0x0A) & lowBits) &+ lowBits
            if (word | isDelete | (~isShown & isNoLineFeed)) & highBits != 0 { break }
            index += 8
        }
        while index < end, bytes[index] >= 0x20 && bytes[index] < 0x7F || bytes[index] == 0x0A { index += 1 }
        return index
    }

    /// How many bytes the control character or line separator has that begins here; 0 where none does.
    private static func length(_ bytes: UnsafePointer<UInt8>, at index: Int, before end: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F ? 1 : 0 }
        if byte == 0xC2, index + 1 < end { return bytes[index + 1] < 0xA0 ? 2 : 0 }
        guard byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
        return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    }

    private static func endsLine(_ bytes: UnsafePointer<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        case 0x0B...0x0D, 0x1C...0x1F, 0xE2: true
        case 0xC2: bytes[index + 1] == 0x85
        default: false
        }
    }
}
