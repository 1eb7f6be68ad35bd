import ServiceModel

/// Writes an example of a call, with what is expected to come back.
enum Boto3ExampleText {
    static func write(_ example: Boto3Example, of method: Boto3Method, into text: inout IndentedText) {
        text.newParagraph(1)
        text.write(description(example.description))
        text.newLine(1)
        text.beginCode(2)
        text.write(method.call)
        text.write(arguments(of: example, method, level: 2))
        text.newLine(2)
        text.newLine(2)
        text.write("print(response)")
        text.newParagraph(1)
        text.newLine(1)
        text.write("Expected Output:")
        text.newLine(1)
        text.beginCode(2)
        text.write(response(of: example, method, level: 2))
        text.newParagraph(1)
    }

    static func arguments(of example: Boto3Example, _ method: Boto3Method, level: Int) -> [UInt8] {
        var values = Boto3ExampleValues(method.service.model, comments: example.inputComments)
        values.writeArguments(example.input, of: method.operation.input, level)
        return values.text.bytes
    }

    static func response(of example: Boto3Example, _ method: Boto3Method, level: Int) -> [UInt8] {
        var values = Boto3ExampleValues(method.service.model, comments: example.outputComments)
        values.writeResponse(example.output, of: method.operation.output, level)
        return values.text.bytes
    }

    /// The text as it is, but for lines that would begin a directive.
    private static func description(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var isAtLineStart = true
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if isAtLineStart, byte == 0x2E, index + 1 < bytes.count, bytes[index + 1] == 0x2E { result.append(0x5C) }
            // What Python takes for the end of a line.
            let isSeparator = byte <= 0x1F || byte == 0xC2 || byte == 0xE2
            isAtLineStart = byte == 0x20 || byte & 0xC0 == 0x80 ? isAtLineStart : isSeparator
            result.append(byte)
        }
        return result
    }
}
