import Documentation
import ServiceModel

/// The help page of a service's client in Rd.
enum RServiceRd {
    static func view(
        of service: ReferenceService, description: DocumentationTree, names: RNames, pages: [ReferencePage]
    ) -> RServiceView {
        let title = RTitle.lines(service.fullName).map(RdMarkup.text).joined(separator: "\n")
        let text = RdMarkup.blocks(
            description.withoutFirstBlock(saying: service.fullName), headings: .subsections)
        let operations = service.service.operations.enumerated().map { index, operation in
            ROperationView(
                name: names.function(operation), method: "{\(RdMarkup.text(names.method(operation)))}",
                title: RdMarkup.text(pages[index].summary))
        }
        let examples = "{\n\(RdMarkup.verbatim(example(of: service, names)))\n}"
        return RServiceView(
            source: service.service.shape.id.absolute,
            encoding: RPageRd.encoding(of: operations.map(\.title) + [title, text, examples]),
            name: "{\(names.service)}", title: "{\(title)}", usage: "\(names.service)(config = list())",
            description: text.isEmpty ? title : text, serviceSyntax: "{\(syntax(names))\n}", operations: operations,
            examples: examples)
    }

    private static func syntax(_ names: RNames) -> String {
        """
        svc <- \(names.service)(
          config = list(
            credentials = list(
              creds = list(
                access_key_id = "string",
                secret_access_key = "string",
                session_token = "string"
              ),
              profile = "string"
            ),
            endpoint = "string",
            region = "string"
          )
        )
        """
    }

    /// How a client is made, and the first example of the model.
    private static func example(of service: ReferenceService, _ names: RNames) -> String {
        let client = "svc <- \(names.service)()"
        for operation in service.service.operations {
            guard let example = operation.shape.traits[.examples]?.array?.first else { continue }
            let call = RExampleCall.code(names.method(operation), input: example["input"], description: [])
            return "\(client)\n\(call)"
        }
        return client
    }
}
