/// Characters that show nothing: a terminal may take them for commands, and readers of lines end lines at some of them.
package enum ControlCharacters {
    /// What may begin one in UTF-8, but for line feeds and tabs, which stay.
    ///
    /// Its last characters, U+0080 and U+2028, are there for the bytes C2 and E2 with which they begin.
    private static let stops: StaticString =
        """
        \u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{B}\u{C}\u{D}\u{E}\u{F}\
        \u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1A}\u{1B}\u{1C}\u{1D}\u{1E}\u{1F}\
        \u{7F}\u{80}\u{2028}
        """

    /// Takes control characters out of a page in UTF-8, and puts a space for each at which Python or Unicode end a line.
    package static func remove(from page: inout [UInt8]) {
        page.append(0)
        let cleaned = page.withUnsafeBufferPointer { bytes -> [UInt8]? in
            guard let base = bytes.baseAddress else { return nil }
            return withoutControls(base, count: bytes.count - 1)
        }
        page.removeLast()
        if let cleaned { page = cleaned }
    }

    /// The bytes without control characters; `nil` where they have none. A NUL follows them.
    private static func withoutControls(_ bytes: UnsafePointer<UInt8>, count: Int) -> [UInt8]? {
        var result: [UInt8]?
        var start = 0
        var index = 0
        while true {
            index += (bytes + index).countBefore(stops)
            if index >= count { break }
            let length = length(bytes + index)
            guard length > 0 else {
                index += 1
                continue
            }
            var output = result ?? []
            result = nil
            output += UnsafeBufferPointer(start: bytes + start, count: index - start)
            if endsLine(bytes + index) { output.append(0x20) }
            result = output
            index += length
            start = index
        }
        guard var output = result else { return nil }
        output += UnsafeBufferPointer(start: bytes + start, count: count - start)
        return output
    }

    /// How many bytes the control character or line separator has that begins here; 0 where none does.
    private static func length(_ bytes: UnsafePointer<UInt8>) -> Int {
        if bytes[0] < 0x80 { return 1 }
        if bytes[0] == 0xC2 { return bytes[1] < 0xA0 ? 2 : 0 }
        return bytes[1] == 0x80 && (bytes[2] == 0xA8 || bytes[2] == 0xA9) ? 3 : 0
    }

    private static func endsLine(_ bytes: UnsafePointer<UInt8>) -> Bool {
        switch bytes[0] {
        case 0x0B...0x0D, 0x1C...0x1F, 0xE2: true
        case 0xC2: bytes[1] == 0x85
        default: false
        }
    }
}
