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
            for element in list.elements {
                guard let element = expectObject(element, "examples") else { continue }
                fields.load(element)
                nodes.append(example(fields))
            }
            guard !nodes.isEmpty else { continue }
            model.update(id) { $0.traits.set(.examples, Node(.array(nodes), at: key.position)) }
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
}
