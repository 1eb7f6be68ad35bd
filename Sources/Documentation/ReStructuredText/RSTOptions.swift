extension RSTSource {
    /// The marker of a line that begins with options such as `-f FILE, --file=FILE`, followed by two spaces or the line's end.
    func optionMarker(_ line: RSTLine) -> RSTMarker? {
        var index = line.start
        while true {
            guard let end = option(line, at: index) else { return nil }
            index = end
            guard index + 2 < line.end, bytes[index] == UInt8(ascii: ","), bytes[index + 1] == 0x20 else { break }
            index += 2
        }
        var content = index
        while content < line.end, bytes[content] == 0x20 { content += 1 }
        guard index == line.end || content - index >= 2 else { return nil }
        return RSTMarker(content: content, width: content - line.start)
    }

    /// Where the option at an index ends, its argument included.
    private func option(_ line: RSTLine, at start: Int) -> Int? {
        func byte(_ index: Int) -> UInt8 { index < line.end ? bytes[index] : 0 }
        var index = start
        let first = byte(index)
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+"), byte(index + 1).isASCIIAlphanumeric {
            index += 2
            return argument(line, at: byte(index) == 0x20 ? index + 1 : index) ?? index
        }
        guard first == UInt8(ascii: "/") || first == UInt8(ascii: "-") && byte(index + 1) == first else { return nil }
        index += first == UInt8(ascii: "/") ? 1 : 2
        guard byte(index).isASCIIAlphanumeric else { return nil }
        while isNameByte(byte(index)) { index += 1 }
        guard byte(index) == 0x20 || byte(index) == UInt8(ascii: "=") else { return index }
        return argument(line, at: index + 1) ?? index
    }

    /// Where the argument of an option ends: a name, or anything in angle brackets.
    private func argument(_ line: RSTLine, at start: Int) -> Int? {
        guard start < line.end else { return nil }
        var index = start
        if bytes[index] == UInt8(ascii: "<") {
            index += 1
            while index < line.end, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") { index += 1 }
            return index < line.end && bytes[index] == UInt8(ascii: ">") && index > start + 1 ? index + 1 : nil
        }
        guard bytes[index].isASCIILetter else { return nil }
        while index < line.end, isNameByte(bytes[index]) { index += 1 }
        return index
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}

/// An option such as `--file=FILE`.
struct RSTOption {
    var name: ArraySlice<UInt8>
    var argument: ArraySlice<UInt8>?
    /// What stands before the argument, if anything does.
    var delimiter: UInt8?

    /// The options of a marker.
    static func split(_ marker: ArraySlice<UInt8>) -> [RSTOption] {
        var result: [RSTOption] = []
        var start = marker.startIndex
        var index = start
        while index <= marker.endIndex {
            let isEnd = index == marker.endIndex
            if isEnd || marker[index...].starts(with: ", ".utf8) {
                result.append(RSTOption(marker[start..<index]))
                start = min(index + 2, marker.endIndex)
                index = start
                if isEnd { break }
            } else {
                index += 1
            }
        }
        return result
    }

    private init(_ text: ArraySlice<UInt8>) {
        let name = text.prefix { $0 != 0x20 && $0 != UInt8(ascii: "=") }
        let isLong = name.starts(with: "--".utf8) || name.first == UInt8(ascii: "/")
        if name.count < text.count {
            self.name = name
            delimiter = text[name.endIndex]
            argument = text[(name.endIndex + 1)...]
        } else if !isLong, name.count > 2 {
            self.name = name.prefix(2)
            argument = name.dropFirst(2)
        } else {
            self.name = name
        }
    }
}
