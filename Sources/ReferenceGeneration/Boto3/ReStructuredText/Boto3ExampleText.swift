import Documentation
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

    /// The text as it is, but for what would be no text.
    private static func description(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        bytes.escapeReStructuredText()
        return bytes
    }
}
