import ServiceModel

extension AWSModelTranslator {
    /// Reads `waiters-2.json` into the `waitable` traits of operations. Source: Smithy 2.0, "Waiters".
    func readWaiters(_ document: SourceDocument) {
        guard let waiters = document.root["waiters"] else {
            diagnostics.error("the waiters file has no `waiters`; add it", at: document.root.position)
            return
        }
        guard let waiters = expectObject(waiters, "waiters") else { return }
        let fields = AWSFields(document)
        let acceptorFields = AWSFields(document)
        for (key, definition) in waiters.entries {
            let name = key.string ?? ""
            guard let definition = expectObject(definition, name) else { continue }
            fields.load(definition)
            if !fields.unknownKeys.isEmpty { reportUnknownKeys(fields.unknownKeys, of: "the waiter `\(name)`") }
            guard let operationName = fields[.operation] else {
                diagnostics.error("the waiter `\(name)` has no `operation`; add it", at: key.position)
                continue
            }
            guard let id = operation(operationName, "the waiter `\(name)`") else { continue }
            guard let waiter = waiter(fields, name, id, acceptorFields) else { continue }
            model.update(id) { shape in
                var entries = shape.traits[.waitable]?.object ?? []
                entries.append(NodeEntry(name, waiter, keyPosition: key.position))
                shape.traits.set(.waitable, Node(.object(entries), at: key.position))
            }
        }
    }

    private func waiter(
        _ fields: AWSFields, _ name: String, _ operation: ShapeID, _ acceptorFields: AWSFields
    ) -> Node? {
        guard let list = fields.array(.acceptors, &diagnostics), list.count > 0 else {
            diagnostics.error("the waiter `\(name)` has no `acceptors`; add one", at: fields.position)
            return nil
        }
        var acceptors: [Node] = []
        for element in list.elements {
            guard let element = expectObject(element, "acceptors") else { return nil }
            acceptorFields.load(element)
            if !acceptorFields.unknownKeys.isEmpty { reportUnknownKeys(acceptorFields.unknownKeys, of: "an acceptor") }
            guard let matchers = matchers(acceptorFields, operation),
                let state = acceptorFields.stringNode(.state, &diagnostics)
            else {
                if !acceptorFields.has(.state) {
                    diagnostics.error("an acceptor of `\(name)` has no `state`; add it", at: element.position)
                }
                return nil
            }
            for matcher in matchers {
                acceptors.append(
                    Node(.object([NodeEntry("state", state), NodeEntry("matcher", matcher)]), at: element.position))
            }
        }
        var entries: [NodeEntry] = []
        if let text = fields.stringNode(.description, &diagnostics) { entries.append(NodeEntry("documentation", text)) }
        entries.append(NodeEntry("acceptors", Node(.array(acceptors), at: list.position)))
        let delay = max(1, fields.integer(.delay, &diagnostics) ?? 2)
        entries.append(NodeEntry("minDelay", .integer(delay, at: fields[.delay]?.position ?? .none)))
        entries.append(NodeEntry("maxDelay", .integer(max(delay, 120))))
        return Node(.object(entries), at: fields.position)
    }

    /// The matchers that an acceptor stands for: one, or for a status those of the errors that come with it.
    private func matchers(_ fields: AWSFields, _ operation: ShapeID) -> [Node]? {
        guard let matcher = fields[.matcher], let expected = fields[.expected] else {
            diagnostics.error("an acceptor needs `matcher` and `expected`; add what is missing", at: fields.position)
            return nil
        }
        func only(_ key: String, _ value: Node) -> Node { Node(.object([NodeEntry(key, value)]), at: matcher.position) }
        if matcher.isString("error") {
            // With a boolean, whether there was any error.
            if let isError = expected.boolean { return [only("success", .boolean(!isError, at: expected.position))] }
            if expected.kind == .string { return [only("errorType", expected.node())] }
        } else if matcher.isString("status") {
            if let status = expected.integer {
                if status < 300 { return [only("success", .boolean(true, at: expected.position))] }
                return errorNames(ofStatus: status, operation).map {
                    only("errorType", .string($0, at: expected.position))
                }
            }
        } else if let path = fields.string(.argument, &diagnostics) {
            if let output = AWSModelTranslator.outputMatcher(matcher, path, expected) {
                return [only("output", Node(.object(output), at: matcher.position))]
            }
        } else {
            diagnostics.error("the acceptor has no `argument`; add the path that it looks at", at: fields.position)
            return nil
        }
        diagnostics.error(
            "an acceptor that matches `\(matcher.string ?? matcher.kindName)` cannot expect \(expected.kindWithArticle), "
                + "or is unknown; use path, pathAll, pathAny, error or status", at: matcher.position)
        return nil
    }

    /// What an `output` matcher holds. Comparisons that Smithy's comparators lack become part of the expression.
    private static func outputMatcher(_ matcher: SourceNode, _ path: String, _ expected: SourceNode) -> [NodeEntry]? {
        let literal: String
        switch expected.kind {
        case .string, .null, .array, .object: literal = ""
        case .boolean, .number:
            literal = "`" + (expected.boolean.map { $0 ? "true" : "false" } ?? expected.numberText ?? "") + "`"
        }
        func entries(_ path: String, _ expected: Node, _ comparator: String) -> [NodeEntry] {
            [
                NodeEntry("path", .string(path, at: matcher.position)), NodeEntry("expected", expected),
                NodeEntry("comparator", .string(comparator, at: matcher.position)),
            ]
        }
        let isTrue = Node.string("true", at: expected.position)
        if matcher.isString("path") {
            if let text = expected.string { return entries(path, .string(text, at: expected.position), "stringEquals") }
            if let value = expected.boolean {
                return entries(path, .string(value ? "true" : "false", at: expected.position), "booleanEquals")
            }
            return literal.isEmpty ? nil : entries("(\(path)) == \(literal)", isTrue, "booleanEquals")
        }
        if matcher.isString("pathAll") {
            if let text = expected.string {
                return entries(path, .string(text, at: expected.position), "allStringEquals")
            }
            // Some ask for all of what is one comparison.
            if let value = expected.boolean, path.utf8.contains(where: { "<>=!".utf8.contains($0) }) {
                return entries(path, .string(value ? "true" : "false", at: expected.position), "booleanEquals")
            }
            let all = "length(\(path)) > `0` && length(\(path) | [?@ != \(literal)]) == `0`"
            return literal.isEmpty ? nil : entries(all, isTrue, "booleanEquals")
        }
        if matcher.isString("pathAny") {
            if let text = expected.string {
                return entries(path, .string(text, at: expected.position), "anyStringEquals")
            }
            return literal.isEmpty ? nil : entries("contains(\(path), \(literal))", isTrue, "booleanEquals")
        }
        return nil
    }

    /// The names of the errors that come with a status: the operation's own, and what services call it where the answer has
    /// no body that says it. Smithy's waiters do not look at statuses.
    private func errorNames(ofStatus status: Int, _ operation: ShapeID) -> [String] {
        var names: [String] = []
        for error in model[operation]?.operation?.errors ?? [] {
            if model[error.id]?.traits[.httpError]?.integer == status { names.append(error.id.name) }
        }
        let general = AWSModelTranslator.statusNames[status] ?? String(status)
        return names.contains(general) ? names : names + [general]
    }

    private static let statusNames = [
        301: "MovedPermanently", 400: "BadRequest", 401: "Unauthorized", 403: "Forbidden", 404: "NotFound",
        409: "Conflict",
        500: "InternalServerError", 503: "ServiceUnavailable",
    ]
}
