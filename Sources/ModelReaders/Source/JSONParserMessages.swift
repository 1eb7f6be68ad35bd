import ServiceModel

/// What is wrong with a text that is no JSON, and what to do.
extension JSONParser {
    func missingDigit(at offset: Int) -> JSONSyntaxError {
        JSONSyntaxError(message: "expected a digit, not \(describe(offset)); complete the number", offset: offset)
    }

    func tooDeep() -> JSONSyntaxError {
        JSONSyntaxError(
            message: "values are nested more than \(SourceTape.maximumDepth) levels deep; flatten them", offset: index)
    }

    func unexpectedValue() -> JSONSyntaxError {
        if let comment = commentError() { return comment }
        let byte = text[index]
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",") {
            let before = tape.isInObject ? "after the key" : "here"
            let isTrailing = byte == UInt8(ascii: "]") && !tape.isInObject
            let message =
                isTrailing
                ? "a comma before `]`; remove it" : "expected a value \(before), not \(describe(index)); add one"
            return JSONSyntaxError(message: message, offset: index)
        }
        if index >= count {
            return JSONSyntaxError(message: "the file ends where a value is expected; add the rest", offset: count)
        }
        if byte == UInt8(ascii: "'") {
            return JSONSyntaxError(message: "a string in single quotes; use double quotes", offset: index)
        }
        return JSONSyntaxError(
            message: "unexpected \(describe(index)); expected an object, array, string, number, true, false or null",
            offset: index)
    }

    func unexpectedKey() -> JSONSyntaxError {
        if let comment = commentError() { return comment }
        if index >= count {
            return JSONSyntaxError(message: "the file ends inside an object; close it with `}`", offset: count)
        }
        if text[index] == UInt8(ascii: "}") {
            return JSONSyntaxError(message: "a comma before `}`; remove it", offset: index)
        }
        return JSONSyntaxError(
            message: "expected a key, not \(describe(index)); write it in double quotes", offset: index)
    }

    func unexpectedAfterValue(_ isObject: Bool) -> JSONSyntaxError {
        if let comment = commentError() { return comment }
        let close = isObject ? "}" : "]"
        if index >= count {
            return JSONSyntaxError(
                message: "the file ends inside an \(isObject ? "object" : "array"); close it with `\(close)`",
                offset: count)
        }
        return JSONSyntaxError(message: "expected `,` or `\(close)`, not \(describe(index)); add it", offset: index)
    }

    private func commentError() -> JSONSyntaxError? {
        let byte = text[index]
        let next = text[min(index + 1, count)]
        guard byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") && (next == byte || next == UInt8(ascii: "*"))
        else {
            return nil
        }
        return JSONSyntaxError(message: "JSON has no comments; remove this one", offset: index)
    }

    /// What stands at an offset, for a message.
    func describe(_ offset: Int) -> String {
        guard offset < count else { return "the end of the file" }
        let end = min(offset + 4, count)
        let start = String(decoding: UnsafeBufferPointer(start: text + offset, count: end - offset), as: UTF8.self)
        guard let scalar = start.unicodeScalars.first else { return "the end of the file" }
        if scalar.value < 0x20 || scalar.value == 0x7F {
            return "the control character \(JSONSyntaxError.codePoint(scalar.value))"
        }
        return "`\(scalar)`"
    }
}
