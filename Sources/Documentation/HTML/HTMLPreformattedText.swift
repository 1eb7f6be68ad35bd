extension HTMLDocumentationReader {
    /// Adds the content of `pre` as a code block: lines are kept, tags dropped, references decoded.
    mutating func addPreformatted(_ scanner: HTMLTagScanner, from start: Int, to end: Int, language: Int32) {
        let bytes = scanner.bytes
        var scanner = scanner
        var content = ByteBuffer(capacity: end - start)
        var index = start
        while index < end {
            let byte = bytes[index]
            switch byte {
            case 0x3C:
                let nameStart = bytes[index + 1] == 0x2F ? index + 2 : index + 1
                let nameEnd = scanner.endOfName(from: nameStart)
                let isKnown =
                    bytes[nameStart].isASCIILetter
                    && HTMLTag.named(HTMLTag.hash(bytes + nameStart, count: nameEnd - nameStart)) != nil
                if isKnown, let tagEnd = scanner.endOfTag(from: nameEnd), tagEnd < end {
                    index = tagEnd + 1
                    continue
                }
                content.append(byte)
            case 0x26:
                if let reference = CharacterReferences.decode(bytes, at: index, before: end) {
                    content.appendPreformatted(reference.scalar)
                    index = reference.end
                    continue
                }
                content.append(byte)
            default:
                index += content.appendPreformatted(bytes + index)
                continue
            }
            index += 1
        }
        builder.addCodeBlock(content, language: language)
    }
}

extension ByteBuffer {
    /// Adds the byte or character that stands at `bytes` in preformatted text, without what a line may not hold.
    ///
    /// - Returns: How many bytes were read.
    mutating func appendPreformatted(_ bytes: UnsafePointer<UInt8>) -> Int {
        let byte = bytes[0]
        switch byte {
        case 0x0D:
            append(0x0A)
            return bytes[1] == 0x0A ? 2 : 1
        case 0x0A, 0x09:
            append(byte)
        case 0...0x1F, 0x7F:
            break
        case 0xC2, 0xE2:
            let length = HTMLDocumentationReader.lineEndOrSpaceLength(bytes)
            if length > 0 {
                append(bytes[0] == 0xC2 && bytes[1] != 0x85 ? 0x20 : 0x0A)
                return length
            }
            append(byte)
        default:
            append(byte)
        }
        return 1
    }

    mutating func appendPreformatted(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: append(0x09)
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: append(0x0A)
        case 0xA0: append(0x20)
        case 0...0x1F, 0x7F...0x9F: break
        default: append(scalar: scalar)
        }
    }
}

extension DocumentationTreeBuilder {
    /// Adds a block of code without white space at the lines' ends and without blank lines at its own ends.
    mutating func addCodeBlock(_ content: borrowing ByteBuffer, language: Int32 = -1) {
        var lines = ByteBuffer(capacity: content.count)
        var hasText = false
        for index in 0..<content.count {
            let byte = content[index]
            if byte == 0x0A {
                lines.removeTrailingSpaces(downTo: 0)
                if !hasText {
                    lines.truncate(to: 0)
                    continue
                }
            } else if byte != 0x20, byte != 0x09 {
                hasText = true
            }
            lines.append(byte)
        }
        while lines.count > 0, lines.last == 0x0A || lines.last == 0x20 || lines.last == 0x09 {
            lines.truncate(to: lines.count - 1)
        }
        if lines.count > 0 { addCodeBlock(lines.bytes, count: lines.count, language: language) }
    }
}
