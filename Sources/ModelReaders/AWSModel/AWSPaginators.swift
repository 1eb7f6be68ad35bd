import ServiceModel

extension AWSModelTranslator {
    /// Reads `paginators-1.json` into the `paginated` traits of operations.
    ///
    /// Paths that are more than member names joined by dots are JMESPath expressions, which `paginated` cannot hold. They
    /// are left out and counted in a note; an operation that loses a token so is not paginated.
    func readPaginators(_ document: SourceDocument) {
        guard let paginators = document.root["pagination"] else {
            diagnostics.error("the paginators file has no `pagination`; add it", at: document.root.position)
            return
        }
        guard let paginators = expectObject(paginators, "pagination") else { return }
        let fields = AWSFields(document)
        var dropped: [SourceNode] = []
        for (key, definition) in paginators.entries {
            guard let id = operation(key, "a paginator"), let definition = expectObject(definition, key.string ?? "")
            else {
                continue
            }
            fields.load(definition)
            if !fields.unknownKeys.isEmpty { reportUnknownKeys(fields.unknownKeys, of: "a paginator") }
            addPaginator(fields, to: id, key, &dropped)
        }
        if let first = dropped.first {
            diagnostics.note(
                "\(dropped.count) pagination \(dropped.count == 1 ? "path is an expression" : "paths are expressions") "
                    + "and not a member's name; left out", at: first.position)
        }
    }

    private func addPaginator(
        _ fields: AWSFields, to id: ShapeID, _ key: SourceNode, _ dropped: inout [SourceNode]
    ) {
        guard let operation = model[id]?.operation else { return }
        keepPaginator(fields, of: id, key)
        let countBefore = dropped.count
        let input = paths(fields[.inputToken], from: operation.input.id, &dropped)
        let output = paths(fields[.outputToken], from: operation.output.id, &dropped)
        for token in [AWSKey.inputToken, .outputToken] where !fields.has(token) {
            diagnostics.error("the paginator of `\(id.name)` has no `\(token.name)`; add it", at: key.position)
        }
        guard dropped.count == countBefore, let inputToken = AWSModelTranslator.oneOrMany(input),
            let outputToken = AWSModelTranslator.oneOrMany(output)
        else { return }
        var entries = [NodeEntry("inputToken", inputToken), NodeEntry("outputToken", outputToken)]
        if let size = paths(fields[.limitKey], from: operation.input.id, &dropped).first {
            entries.append(NodeEntry("pageSize", size))
        }
        // Smithy has one list or map of items. Of several, the first is the main one; what is neither list nor map, such as
        // the text of a log, is no items.
        let results = paths(fields[.resultKey], from: operation.output.id, &dropped)
        if let items = results.first(where: { holdsItems($0, in: operation.output.id) }) {
            entries.append(NodeEntry("items", items))
        }
        let more = paths(fields[.moreResults], from: operation.output.id, &dropped).first
        model.update(id) { shape in
            shape.traits.set(.paginated, Node(.object(entries), at: key.position))
            if let more { shape.traits.set(.moreResults, more) }
        }
    }

    /// Keeps what reference pages tell of a paginator: the names and expressions as they are written, those too that
    /// `paginated` cannot hold.
    private func keepPaginator(_ fields: AWSFields, of id: ShapeID, _ key: SourceNode) {
        func texts(_ node: SourceNode?) -> [Node] {
            guard let node else { return [] }
            return (node.kind == .array ? Array(node.elements) : [node]).filter { $0.kind == .string }.map { $0.node() }
        }
        var entries = [
            NodeEntry("inputToken", Node(.array(texts(fields[.inputToken])))),
            NodeEntry("results", Node(.array(texts(fields[.resultKey])))),
        ]
        if let size = texts(fields[.limitKey]).first { entries.append(NodeEntry("pageSize", size)) }
        model.update(id) { $0.traits.set(.paginator, Node(.object(entries), at: key.position)) }
    }

    private static func oneOrMany(_ nodes: [Node]) -> Node? {
        nodes.count > 1 ? Node(.array(nodes), at: nodes[0].position) : nodes.first
    }

    /// The paths of a string or a list of strings, those that do not lead from the structure to a member reported.
    private func paths(_ node: SourceNode?, from structure: ShapeID, _ dropped: inout [SourceNode]) -> [Node] {
        guard let node else { return [] }
        var found: [Node] = []
        for element in node.kind == .array ? Array(node.elements) : [node] {
            guard let path = element.string else {
                diagnostics.error(
                    "a path of a paginator is \(element.kindWithArticle); it must be a string", at: element.position)
                continue
            }
            let names = path.split(separator: ".", omittingEmptySubsequences: false)
            guard names.allSatisfy({ ShapeID.isIdentifier($0) }) else {
                dropped.append(element)
                continue
            }
            if check(names, path, from: structure, element.position) {
                found.append(.string(path, at: element.position))
            }
        }
        return found
    }

    private func check(
        _ names: [Substring], _ path: String, from structure: ShapeID, _ position: SourcePosition
    ) -> Bool {
        var current = structure
        for name in names {
            guard let member = model[current]?.member(named: String(name)) else {
                diagnostics.error(
                    "a paginator names `\(path)`, but `\(current.name)` has no member `\(name)`; name a member",
                    at: position)
                return false
            }
            current = member.target
        }
        return true
    }

    private func holdsItems(_ path: Node, in structure: ShapeID) -> Bool {
        var current = structure
        for name in (path.string ?? "").split(separator: ".") {
            guard let member = model[current]?.member(named: String(name)) else { return false }
            current = member.target
        }
        let kind = model[current]?.kind
        return kind == .list || kind == .map
    }

    /// The id of the operation that a key of a companion file names.
    func operation(_ key: SourceNode, _ owner: String) -> ShapeID? {
        let name = key.string ?? ""
        if let id = operations[name] { return id }
        diagnostics.error("\(owner) names the unknown operation `\(name)`; name one of the model's", at: key.position)
        return nil
    }
}
