import ServiceModel
import SwiftGeneration

/// Writes the tests of event streams: what is sent, what comes of what is received, and how it ends.
struct EventStreamTestSource {
    let outline: ClientOutline

    func test(_ test: ProtocolTestCase) -> String {
        do {
            return try source(of: test)
        } catch {
            return failingTest(test, "\(error)")
        }
    }

    private func source(of test: ProtocolTestCase) throws -> String {
        guard let operation = outline.operations.first(where: { $0.operation.shape.id == test.shape.id }) else {
            throw ProtocolTestError("the client has no operation \(test.shape.id.name)")
        }
        let events = test["events"]?.array ?? []
        var arguments = TestArguments()
        arguments.add("initialRequest", expression: try initialRequest(test))
        arguments.add("sent", expression: try messages(events.filter { isRequest($0) }).map { "[\($0)]" })
        arguments.add("initialResponse", expression: try initialResponse(test))
        arguments.add("received", expression: try messages(events.filter { !isRequest($0) }).map { "[\($0)]" })
        var lines = ["let exchange = EventExchange(\(arguments.text))"]
        var call = "try await \(outline.clientName)(configuration).\(operation.methodName)("
        if operation.inputType != nil {
            lines.append("let input = \(try input(of: operation, test, events.filter { isRequest($0) }))")
            call += "input"
        }
        call += ")"
        let output = operation.operation.output
        let block = output == nil ? "    \(call)\n    return ServiceRuntime.Unit()" : "    \(call)"
        let saysNothingOfResponse = test["initialResponse"] == nil && events.allSatisfy(isRequest)
        if output != nil, saysNothingOfResponse, test["expectation"] == nil {
            lines.append("let differences = await exchange.differencesInRequest { configuration in\n\(block)\n}")
            lines.append("#expect(differences == [])")
            return testFunction(test, lines.joined(separator: "\n"))
        }
        guard let failure = test["expectation"]?["failure"] else {
            lines.append(
                "let expected: InspectedValue = \(try expected(output, test, events.filter { !isRequest($0) }))")
            lines.append("let differences = await exchange.differences(from: expected) { configuration in\n\(block)\n}")
            lines.append("#expect(differences == [])")
            return testFunction(test, lines.joined(separator: "\n"))
        }
        var expectation = "nil"
        if let name = failure["errorId"]?.string {
            let id = ShapeID(name)
            guard let errorCase = outline.errorCase(of: id) else {
                throw ProtocolTestError("the client has no error \(id.name)")
            }
            var members = "nil"
            if let params = events.last?["params"]?.object?.first?.value {
                members = try ExpectedValueSource(outline: outline).expression(params, for: id)
            }
            expectation = """
                .init(members: \(members)) { (error: \(outline.errorName)) in
                    if case .\(errorCase)(let value) = error { value.inspected } else { nil }
                }
                """
        }
        lines.append("let failure: ExpectedFailure<\(outline.errorName)>? = \(expectation)")
        lines.append("let differences = await exchange.differences(from: failure) { configuration in\n\(block)\n}")
        lines.append("#expect(differences == [])")
        return testFunction(test, lines.joined(separator: "\n"))
    }

    private func isRequest(_ event: Node) -> Bool { event["type"]?.string == "request" }

    // MARK: Initial messages

    private func initialRequest(_ test: ProtocolTestCase) throws -> String? {
        guard let node = test["initialRequest"] else { return nil }
        var arguments = TestArguments()
        for key in ["method", "uri"] { arguments.add(key, node[key]?.string) }
        arguments.add("headers", node["headers"]?.object ?? [])
        try checkKeys(of: node, ["method", "uri", "headers"])
        return "ExpectedRequest(\(arguments.text))"
    }

    private func initialResponse(_ test: ProtocolTestCase) throws -> String? {
        guard let node = test["initialResponse"] else { return nil }
        var arguments = TestArguments()
        guard let code = node["code"]?.integer else { throw ProtocolTestError("the test has no status") }
        arguments.add("code", expression: String(code))
        arguments.add("headers", node["headers"]?.object ?? [])
        arguments.add("body", expression: node.bodyExpression)
        try checkKeys(of: node, ["code", "headers", "body", "bodyMediaType"])
        return "GivenResponse(\(arguments.text))"
    }

    /// Nothing that a test says may be left out of account.
    private func checkKeys(of node: Node, _ known: Set<String>) throws {
        for entry in node.object ?? [] where !known.contains(entry.key) {
            throw ProtocolTestError("what \(entry.key) says is not known")
        }
    }

    // MARK: Events

    private func messages(_ events: [Node]) throws -> String? {
        events.isEmpty ? nil : try events.map(message).joined(separator: ", ")
    }

    private func message(_ event: Node) throws -> String {
        try checkKeys(
            of: event,
            ["type", "params", "headers", "forbidHeaders", "requireHeaders", "body", "bodyMediaType", "bytes"])
        var arguments = TestArguments()
        let headers = try (event["headers"]?.object ?? []).map { entry in
            "\(SwiftLiteral.string(entry.key)): \(try header(entry.value))"
        }
        if !headers.isEmpty { arguments.add("headers", expression: "[\(headers.joined(separator: ", "))]") }
        for key in ["forbidHeaders", "requireHeaders"] {
            arguments.add(key, event[key]?.array?.compactMap(\.string) ?? [])
        }
        arguments.add("body", expression: event.bodyExpression)
        arguments.add("base64", event["bytes"]?.string)
        return "TestedMessage(\(arguments.text))"
    }

    private func header(_ node: Node) throws -> String {
        guard let entry = node.object?.first, node.object?.count == 1 else {
            throw ProtocolTestError("a header has no value")
        }
        switch (entry.key, entry.value.boolean, entry.value.integer, entry.value.string) {
        case ("boolean", let value?, _, _): return ".boolean(\(value))"
        case ("byte", _, let value?, _), ("short", _, let value?, _), ("integer", _, let value?, _),
            ("long", _, let value?, _):
            return ".\(entry.key)(\(value))"
        case ("string", _, _, let value?): return ".string(\(SwiftLiteral.string(value)))"
        case ("blob", _, _, let value?): return ".base64(\(SwiftLiteral.string(value)))"
        case ("timestamp", _, _, _):
            guard let seconds = outline.seconds(entry.value) else {
                throw ProtocolTestError("a header's timestamp is none")
            }
            return ".timestamp(Timestamp(epochSeconds: \(seconds)))"
        default: throw ProtocolTestError("a header of the type \(entry.key) is not known")
        }
    }

    // MARK: Values

    /// The member of a structure that streams events.
    private func stream(of shape: Shape?) -> Member? {
        shape?.members.first { outline.service.model[$0.target]?.isEventStream == true }
    }

    private func input(of operation: ClientOutline.Operation, _ test: ProtocolTestCase, _ events: [Node]) throws
        -> String
    {
        var entries = test["initialRequestParams"]?.object ?? []
        if let stream = stream(of: operation.operation.input), !events.isEmpty {
            entries.append(NodeEntry(stream.name, Node(.array(try params(events)))))
        }
        // What the test leaves out does not matter to it.
        for entry in outline.sampleValues(for: operation)?.object ?? []
        where !entries.contains(where: { $0.key == entry.key }) {
            entries.append(entry)
        }
        guard let input = outline.input(of: operation, Node(.object(entries))) else {
            throw ProtocolTestError("the input cannot be built from the test's parameters")
        }
        return input
    }

    private func expected(_ output: Shape?, _ test: ProtocolTestCase, _ events: [Node]) throws -> String {
        guard let output else { return ".structure([:])" }
        var entries = test["initialResponseParams"]?.object ?? []
        if let stream = stream(of: output) {
            entries.append(NodeEntry(stream.name, Node(.array(try params(events)))))
        }
        return try ExpectedValueSource(outline: outline).expression(Node(.object(entries)), for: output.id)
    }

    private func params(_ events: [Node]) throws -> [Node] {
        try events.map { event in
            guard let params = event["params"] else { throw ProtocolTestError("an event has no parameters") }
            return params
        }
    }
}
