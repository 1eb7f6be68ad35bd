import Documentation
import ServiceModel

/// The parts of a method's page as HTML.
struct Boto3MethodHTML {
    let method: Boto3Method

    /// What stands for a part that would be too long.
    static let tooLarge = "# This section is too large to render."

    var documentation: String { Boto3MethodHTML.prose(method.documentation, of: method.service) }

    var requestSyntax: String {
        guard let syntax = method.requestSyntax(level: 0) else { return method.call + "()" }
        return bounded(method.call + String(decoding: syntax.bytes, as: UTF8.self))
    }

    var responseSyntax: String {
        bounded(method.responseSyntax(level: 0).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
    }

    private func bounded(_ syntax: String) -> String {
        var lines = 1
        for byte in syntax.utf8 where byte == 0x0A { lines += 1 }
        guard lines <= Boto3LineLimit.syntax else { return Boto3MethodHTML.tooLarge }
        // The syntax of a call without arguments ends with a line of its own.
        return syntax.hasSuffix("\n") ? String(syntax.dropLast()) : syntax
    }

    var eventStream: String {
        guard method.hasEventStream else { return "" }
        return
            "The response of this operation contains an EventStream member. When iterated the EventStream will yield "
            + "events based on the structure below, where only one of the top level keys will be present for any given "
            + "event."
    }

    var parameters: String {
        method.operation.input.map { list(.request, method.customization.parameters, $0) } ?? ""
    }

    var responseStructure: String {
        method.operation.output.map { list(.response, method.customization.response, $0) } ?? ""
    }

    private func list(
        _ direction: Boto3Direction, _ customizations: [String: Boto3Customization], _ shape: Shape
    ) -> String {
        var list = Boto3MemberList(method.members, direction, customizations)
        return list.write(shape)
    }

    /// A documentation text as HTML, with the quotation marks and dashes that Sphinx makes.
    static func prose(_ text: String, of service: ReferenceService) -> String {
        SmartPunctuation.applied(to: service.html(text, under: 2))
    }
}
