import ServiceModel
import SwiftGeneration

/// Writes the tests of requests.
struct RequestTestSource {
    let outline: ClientOutline

    func test(_ test: ProtocolTestCase) -> String {
        guard let operation = outline.operations.first(where: { $0.operation.shape.id == test.shape.id }) else {
            return failingTest(test, "the client has no operation \(test.shape.id.name)")
        }
        let input = outline.input(of: operation, test.params)
        guard operation.inputType == nil || input != nil else {
            return failingTest(test, "the input cannot be built from the test's parameters")
        }
        var arguments = TestArguments()
        arguments.add("method", test.string("method"))
        arguments.add("uri", test.string("uri"))
        arguments.add("host", test.string("host"))
        arguments.add("resolvedHost", test.string("resolvedHost"))
        for key in ["queryParams", "forbidQueryParams", "requireQueryParams"] { arguments.add(key, test.strings(key)) }
        arguments.add("headers", test["headers"]?.object ?? [])
        for key in ["forbidHeaders", "requireHeaders"] { arguments.add(key, test.strings(key)) }
        arguments.add("body", expression: test.bodyExpression)
        do {
            arguments.add("settings", expression: try SettingsSource(test.vendorParams).expression)
        } catch {
            return failingTest(test, "\(error)")
        }
        var lines = ["let request = ExpectedRequest(\(arguments.text))"]
        if let input { lines.append("let input = \(input)") }
        lines += [
            "let differences = await request.differences { configuration in",
            "    _ = try await \(outline.clientName)(configuration).\(operation.methodName)(\(input == nil ? "" : "input"))",
            "}",
            "#expect(differences == [])",
        ]
        return testFunction(test, lines.joined(separator: "\n"))
    }
}
