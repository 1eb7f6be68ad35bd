import ServiceModel

extension AWSModelTranslator {
    /// Reads `examples-1.json` into the `examples` traits of operations. Source: Smithy 2.0, "examples trait".
    func readExamples(_ document: SourceDocument) {
        guard let examples = document.root["examples"] else {
            diagnostics.error("the examples file has no `examples`; add it", at: document.root.position)
            return
        }
        guard let examples = expectObject(examples, "examples") else { return }
        let fields = AWSFields(document)
        for (key, list) in examples.entries {
            guard let id = operation(key, "an example") else { continue }
            guard list.kind == .array else {
                diagnostics.error(
                    "the examples of `\(id.name)` are \(list.kindWithArticle); they must be an array", at: list.position
                )
                continue
            }
            var nodes: [Node] = []
            var details: [Node] = []
            for element in list.elements {
                guard let element = expectObject(element, "examples") else { continue }
                fields.load(element)
                nodes.append(example(fields))
                details.append(AWSModelTranslator.details(element))
            }
            guard !nodes.isEmpty else { continue }
            model.update(id) { shape in
                shape.traits.set(.examples, Node(.array(nodes), at: key.position))
                shape.traits.set(.exampleDetails, Node(.array(details), at: key.position))
            }
        }
    }

    private func example(_ fields: AWSFields) -> Node {
        let title = fields.stringNode(.title, &diagnostics) ?? .string("Example", at: fields.position)
        var entries = [NodeEntry("title", title)]
        if let text = fields.stringNode(.description, &diagnostics), text.string?.isEmpty == false {
            entries.append(NodeEntry("documentation", text))
        }
        if let input = fields.object(.input, &diagnostics) { entries.append(NodeEntry("input", input.node())) }
        if let output = fields.object(.output, &diagnostics) { entries.append(NodeEntry("output", output.node())) }
        return Node(.object(entries), at: fields.position)
    }

    /// What an example has that Smithy's trait cannot hold, and reference pages show: its identifier, and comments on single
    /// values of its input and its output, by their places.
    private static func details(_ example: SourceNode) -> Node {
        var entries: [NodeEntry] = []
        if let identifier = example["id"], identifier.kind == .string {
            entries.append(NodeEntry("id", identifier.node()))
        }
        for part in ["input", "output"] {
            if let comments = example["comments"]?.value(forKey: part), comments.kind == .object {
                entries.append(NodeEntry(part, comments.node()))
            }
        }
        return Node(.object(entries), at: example.position)
    }
}
