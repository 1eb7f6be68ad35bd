package import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension SourceDocument {
    /// Parses one JSON text (RFC 8259), strictly, or reports what is wrong and returns `nil`.
    ///
    /// A key that an object repeats is reported and its first value kept.
    package static func parseJSON(
        _ contents: [UInt8], file: UInt32, diagnostics: inout DiagnosticCollector
    ) -> SourceDocument? {
        do {
            var duplicates: [Int] = []
            let document = try JSONParser.parse(contents, file: file, duplicateKeys: &duplicates)
            for key in duplicates {
                let node = SourceNode(document: document, index: Int32(truncatingIfNeeded: key))
                diagnostics.error(
                    "the key `\(node.string ?? "")` is repeated in one object; remove or rename one", at: node.position)
            }
            return document
        } catch {
            diagnostics.error(
                error.message, at: SourcePosition(file: file, offset: UInt32(truncatingIfNeeded: error.offset)))
            return nil
        }
    }
}

/// What makes a text no JSON.
struct JSONSyntaxError: Error {
    let message: String
    /// Where, in bytes from the start.
    let offset: Int
}

/// A strict JSON parser that writes a tape.
///
/// The source is copied once; strings with escapes are decoded in place in that copy, which they never outgrow. Control
/// characters are not looked for in each string: those of the whole text are counted, and so are those that stand between
/// values, where they are white space. Only where the counts differ is the one in a string searched.
struct JSONParser: ~Copyable {
    let text: UnsafeMutablePointer<UInt8>
    let count: Int
    var tape: SourceTape
    var index = 0
    /// The offset of the next backslash, or ``count``.
    private var nextBackslash = -1
    private var whitespaceControls = 0
    private var duplicateKeys = DuplicateKeys()
    private var foundDuplicates: [Int] = []

    /// Parses a text. Throws at the first thing that is not JSON.
    static func parse(
        _ contents: [UInt8], file: UInt32, duplicateKeys: inout [Int]
    ) throws(JSONSyntaxError) -> SourceDocument {
        guard contents.count < Int(Int32.max) - 64 else {
            throw JSONSyntaxError(message: "the file is larger than 2 GiB; split it", offset: 0)
        }
        if contents.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONSyntaxError(
                message: "the file begins with a byte order mark; save it as UTF-8 without one", offset: 0)
        }
        let buffer = SourceText(contents)
        guard buffer.isASCII || UTF8Validation.firstInvalid(buffer.bytes, count: contents.count) == nil else {
            let offset = UTF8Validation.firstInvalid(buffer.bytes, count: contents.count) ?? 0
            buffer.bytes.deallocate()
            throw JSONSyntaxError(message: "the text is not valid UTF-8; save the file as UTF-8", offset: offset)
        }
        var parser = JSONParser(text: buffer.bytes, count: contents.count)
        do throws(JSONSyntaxError) {
            try parser.parseValue()
            if parser.whitespaceControls != buffer.controlCount,
                let error = JSONSyntaxError(controlCharacterIn: contents)
            {
                throw error
            }
        } catch {
            buffer.bytes.deallocate()
            // What a stray control character broke is better reported as that.
            if let earlier = JSONSyntaxError(controlCharacterIn: contents), earlier.offset < error.offset {
                throw earlier
            }
            throw error
        }
        duplicateKeys = parser.foundDuplicates
        return parser.finish(file: file)
    }

    private init(text: UnsafeMutablePointer<UInt8>, count: Int) {
        self.text = text
        self.count = count
        tape = SourceTape(capacity: count / 9)
    }

    private consuming func finish(file: UInt32) -> SourceDocument { tape.finish(file: file, text: text) }

    /// Parses the whole text. Containers are followed without recursion.
    private mutating func parseValue() throws(JSONSyntaxError) {
        skipWhitespace()
        while true {
            let start = index
            switch text[start] {
            case UInt8(ascii: "\""):
                try parseString()
            case UInt8(ascii: "{"):
                guard tape.depth < SourceTape.maximumDepth else { throw tooDeep() }
                tape.open(.object, offset: start)
                index = start &+ 1
                skipWhitespace()
                if text[index] == UInt8(ascii: "}") {
                    index &+= 1
                    tape.close()
                    break
                }
                try parseKey()
                continue
            case UInt8(ascii: "["):
                guard tape.depth < SourceTape.maximumDepth else { throw tooDeep() }
                tape.open(.array, offset: start)
                index = start &+ 1
                skipWhitespace()
                if text[index] == UInt8(ascii: "]") {
                    index &+= 1
                    tape.close()
                    break
                }
                continue
            case UInt8(ascii: "t"):
                try parseLiteral("true", .boolean)
            case UInt8(ascii: "f"):
                try parseLiteral("false", .boolean)
            case UInt8(ascii: "n"):
                try parseLiteral("null", .null)
            default:
                try parseNumber()
            }
            if try endsAfterValue() { return }
        }
    }

    /// What follows a value: commas, the ends of containers, the end of the text. Returns whether the text ended.
    private mutating func endsAfterValue() throws(JSONSyntaxError) -> Bool {
        while tape.container >= 0 {
            tape.countChild()
            skipWhitespace()
            let byte = text[index]
            let isObject = tape.isInObject
            if byte == UInt8(ascii: ",") {
                index &+= 1
                skipWhitespace()
                if isObject { try parseKey() }
                return false
            }
            guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw unexpectedAfterValue(isObject)
            }
            index &+= 1
            let closed = tape.close()
            if isObject, let duplicate = duplicateKeys.first(in: closed, of: tape.entries, text: text) {
                foundDuplicates.append(duplicate)
            }
        }
        skipWhitespace()
        guard index == count else {
            throw JSONSyntaxError(
                message: "unexpected \(describe(index)) after the value; a file holds one JSON value, remove the rest",
                offset: index)
        }
        return true
    }

    /// A key, its colon, and the white space up to the value.
    private mutating func parseKey() throws(JSONSyntaxError) {
        guard text[index] == UInt8(ascii: "\"") else { throw unexpectedKey() }
        try parseString()
        skipWhitespace()
        guard text[index] == UInt8(ascii: ":") else {
            throw JSONSyntaxError(message: "expected `:` after the key, not \(describe(index)); add it", offset: index)
        }
        index &+= 1
        skipWhitespace()
    }

    private mutating func skipWhitespace() {
        var current = index
        while true {
            switch text[current] {
            case 0x20: break
            case 0x0A, 0x0D, 0x09: whitespaceControls &+= 1
            default:
                index = current
                return
            }
            current &+= 1
        }
    }

    private mutating func parseString() throws(JSONSyntaxError) {
        let quote = index
        let start = quote &+ 1
        guard let found = memchr(text + start, Int32(UInt8(ascii: "\"")), count &- start) else {
            throw JSONSyntaxError(message: "the string is not closed; add `\"` at its end", offset: quote)
        }
        let end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(text)
        if nextBackslash < start { findBackslash(from: start) }
        if end < nextBackslash {
            tape.appendScalar(.string, offset: quote, text: start, length: end &- start)
            index = end &+ 1
            return
        }
        var decoder = JSONStringDecoder(text: text, count: count, index: nextBackslash, quote: quote)
        let length = try decoder.decode()
        tape.appendScalar(.string, offset: quote, text: start, length: length)
        index = decoder.index
    }

    private mutating func findBackslash(from start: Int) {
        guard let found = memchr(text + start, Int32(UInt8(ascii: "\\")), count &- start) else {
            nextBackslash = count
            return
        }
        nextBackslash = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(text)
    }

    private mutating func parseLiteral(_ literal: StaticString, _ kind: SourceNode.Kind) throws(JSONSyntaxError) {
        let length = literal.utf8CodeUnitCount
        guard count - index >= length, memcmp(text + index, literal.utf8Start, length) == 0 else {
            throw unexpectedValue()
        }
        tape.appendScalar(kind, offset: index, text: index, length: length)
        index += length
    }

    /// RFC 8259, section 6.
    private mutating func parseNumber() throws(JSONSyntaxError) {
        let start = index
        var current = start
        if text[current] == UInt8(ascii: "-") { current &+= 1 }
        guard isDigit(current) else { throw current == start ? unexpectedValue() : missingDigit(at: current) }
        if text[current] == UInt8(ascii: "0"), isDigit(current + 1) {
            throw JSONSyntaxError(message: "a number with a leading zero; remove the zero", offset: start)
        }
        while isDigit(current) { current &+= 1 }
        if text[current] == UInt8(ascii: ".") {
            current &+= 1
            guard isDigit(current) else { throw missingDigit(at: current) }
            while isDigit(current) { current &+= 1 }
        }
        if text[current] | 0x20 == UInt8(ascii: "e") {
            current &+= 1
            if text[current] == UInt8(ascii: "+") || text[current] == UInt8(ascii: "-") { current &+= 1 }
            guard isDigit(current) else { throw missingDigit(at: current) }
            while isDigit(current) { current &+= 1 }
        }
        tape.appendScalar(.number, offset: start, text: start, length: current &- start)
        index = current
    }

    private func isDigit(_ offset: Int) -> Bool { text[offset] >= 0x30 && text[offset] <= 0x39 }
}
