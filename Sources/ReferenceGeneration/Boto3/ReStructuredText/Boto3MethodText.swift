import Documentation
import ServiceModel

/// Writes the parts of a method's page in reStructuredText, as boto3's documentation has it.
struct Boto3MethodText {
    private let method: Boto3Method
    private let members: Boto3Members
    private let documentation: Boto3Documentation

    init(_ method: Boto3Method) {
        self.method = method
        members = method.members
        documentation = Boto3Documentation(method.service)
    }

    /// The text of the operation, whether it is deprecated, and where else it is documented.
    var introduction: [UInt8] {
        var text = IndentedText()
        documentation.write(method.documentation, 1, into: &text)
        if method.isDeprecated {
            text.newParagraph(1)
            text.write(".. danger::")
            text.newParagraph(2)
            text.writeLine(Boto3Texts.deprecated, 2)
            text.newParagraph(1)
        }
        if let link = method.documentationLink {
            text.newParagraph(1)
            text.write("See also: `AWS API Documentation <\(link)>`_")
            text.writeLine("", 1)
        }
        return text.bytes
    }

    var requestSyntax: [UInt8] {
        var text = IndentedText()
        text.newParagraph(1)
        text.writeBold("Request Syntax")
        if let syntax = method.requestSyntax(level: 2) {
            text.newLine(1)
            text.beginCode(2)
            text.write(method.call)
            text.write(syntax)
            text.newLine(2)
        } else {
            text.newParagraph(1)
            text.beginCode(2)
            text.write(method.call + "()")
        }
        return bounded(text, "Request Syntax", Boto3LineLimit.syntax).bytes
    }

    var parameters: [UInt8] {
        guard let input = method.operation.input else { return [] }
        var parameters = Boto3RequestParameters(
            members, documentation, method.customization.parameters)
        parameters.write(input, 1)
        return bounded(parameters.text, "Parameters", Boto3LineLimit.structure).bytes
    }

    var returns: [UInt8] {
        var text = IndentedText()
        text.newLine(1)
        guard let output = method.operation.output, let syntax = method.responseSyntax(level: 3) else {
            text.write(":returns: None")
            return text.bytes
        }
        text.write(":rtype: dict")
        text.newLine(1)
        text.write(":returns: ")
        text.newLine(2)
        if method.hasEventStream {
            text.newParagraph(2)
            text.write(Boto3Texts.eventStream)
            text.newLine(2)
        }
        text.write(responseSyntax(syntax))
        text.write(responseStructure(output))
        return text.bytes
    }

    private func responseSyntax(_ syntax: IndentedText) -> IndentedText {
        var text = IndentedText()
        text.newLine(2)
        text.writeBold("Response Syntax")
        text.newParagraph(2)
        text.newLine(2)
        text.beginCode(3)
        text.write(syntax)
        text.newLine(3)
        return bounded(text, "Response Syntax", Boto3LineLimit.syntax)
    }

    private func responseStructure(_ output: Shape) -> IndentedText {
        var text = IndentedText()
        text.newLine(2)
        text.writeBold("Response Structure")
        text.newParagraph(2)
        var structure = Boto3ResponseStructure(
            members, documentation, method.customization.response)
        structure.write(output, 2)
        text.write(structure.text)
        return bounded(text, "Response Structure", Boto3LineLimit.structure)
    }

    var exceptions: [UInt8] {
        let exceptions = method.exceptions
        guard !exceptions.isEmpty else { return [] }
        var text = IndentedText()
        text.newLine(1)
        text.writeBold("Exceptions")
        text.newLine(1)
        for exception in exceptions {
            text.newLine(1)
            text.write("* ")
            text.writeLine(":py:class:`\(exception)`", 1)
            text.newLine(1)
        }
        return text.bytes
    }

    var examples: [UInt8] {
        guard !method.examples.isEmpty else { return [] }
        var text = IndentedText()
        text.newParagraph(1)
        text.writeBold("Examples")
        for example in method.examples {
            Boto3ExampleText.write(example, of: method, into: &text)
        }
        return text.bytes
    }

    /// A part, or what stands for one that has too many lines.
    private func bounded(_ text: IndentedText, _ title: String, _ limit: Int) -> IndentedText {
        guard text.lineCount > limit else { return text }
        var stub = IndentedText()
        stub.write("\n\n    **\(title)**\n    ::\n\n")
        stub.write("        # This section is too large to render.\n")
        stub.write("        # Please see the AWS API Documentation linked below.\n\n    \(stubLink)\n    ")
        return stub
    }

    /// Where the rest of a page is that is too long. The link's pattern knows no digits in an operation's name.
    private var stubLink: String {
        guard let link = method.documentationLink, let uid = method.service.uid,
            uid.utf8.allSatisfy({ $0.isLowerCaseLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E }),
            method.operation.name.utf8.allSatisfy(\.isLetter)
        else { return Boto3Texts.documentationIndex }
        return "`AWS API Documentation <\(link)>`_\n\n"
    }
}
