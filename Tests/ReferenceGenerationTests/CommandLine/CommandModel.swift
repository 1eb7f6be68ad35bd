import Foundation
import ReferenceGeneration
import Testing

/// An AWS model of one operation, of which a test writes only what it is about.
struct CommandModel {
    /// The members of the input and the output, as `"Name": definition` pairs; `nil` where there is none.
    var input: String? = ""
    var output: String?
    var required: [String] = []
    /// More keys of the output's shape.
    var outputTraits = ""
    /// Further shapes as pairs; `String`, `Integer`, `Boolean` and `Blob` are there.
    var shapes = ""
    var operation = "DoThing"
    /// More keys of the operation.
    var operationTraits = ""
    var metadata = #""serviceId": "Tiny Things", "uid": "tiny-2020-01-01""#

    var text: String {
        var definitions = [
            #""String": {"type": "string"}"#, #""Integer": {"type": "integer"}"#, #""Boolean": {"type": "boolean"}"#,
            #""Blob": {"type": "blob"}"#,
        ]
        var references = ""
        if let input {
            references += #", "input": {"shape": "Input"}"#
            let names = required.map { "\"\($0)\"" }.joined(separator: ", ")
            definitions.append(#""Input": {"type": "structure", "required": [\#(names)], "members": {\#(input)}}"#)
        }
        if let output {
            references += #", "output": {"shape": "Output"}"#
            let traits = outputTraits.isEmpty ? "" : ", " + outputTraits
            definitions.append(#""Output": {"type": "structure", "members": {\#(output)}\#(traits)}"#)
        }
        if !shapes.isEmpty { definitions.append(shapes) }
        if !operationTraits.isEmpty { references += ", " + operationTraits }
        return """
            {"version": "2.0", "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "tiny", "protocol": "rest-json", \
            "signatureVersion": "v4", "serviceFullName": "Tiny Things Service", \(metadata)}, \
            "operations": {"\(operation)": {"name": "\(operation)", "http": {"method": "POST", "requestUri": "/"}\(references)}}, \
            "shapes": {\(definitions.joined(separator: ", "))}}
            """
    }

    /// The only page.
    ///
    /// - Parameters:
    ///   - paginator: What the file of paginators says on the operation.
    ///   - overrides: Override files besides the one that comes with the program.
    func page(_ form: ReferenceForm = .rst, paginator: String? = nil, overrides: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "commands-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appending(path: "service-2.json")
        try Data(text.utf8).write(to: model)
        if let paginator {
            let file = #"{"pagination": {"\#(operation)": {\#(paginator)}}}"#
            try Data(file.utf8).write(to: folder.appending(path: "paginators-1.json"))
        }
        let pages = try ReferencePages(path: model.path, .cli, form, overrides: overrides)
        return try pages.text(of: try #require(pages.generator.pages.first))
    }
}
