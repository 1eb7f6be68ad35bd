import ServiceModel
import SwiftGeneration

/// Writes the tests of responses: outputs and errors.
struct ResponseTestSource {
    let outline: ClientOutline
    private var values: ExpectedValueSource { ExpectedValueSource(outline: outline) }

    func test(_ test: ProtocolTestCase) -> String {
        do {
            return test.shape.kind == .structure ? try errorTest(test) : try outputTest(test)
        } catch {
            return failingTest(test, "\(error)")
        }
    }

    private func outputTest(_ test: ProtocolTestCase) throws -> String {
        guard let operation = outline.operations.first(where: { $0.operation.shape.id == test.shape.id }) else {
            throw ProtocolTestError("the client has no operation \(test.shape.id.name)")
        }
        var expected = ".structure([:])"
        if let output = operation.operation.output {
            expected = try values.expression(test.params, for: output.id)
        } else if test.params.object?.isEmpty == false {
            throw ProtocolTestError("the operation has no output")
        }
        return testFunction(
            test,
            """
            \(try response(test))
            let expected: InspectedValue = \(expected)
            \(try call(of: operation))
            let differences = await response.differences(from: expected, call)
            #expect(differences == [])
            \(mutation)
            """)
    }

    private func errorTest(_ test: ProtocolTestCase) throws -> String {
        guard let errorCase = outline.errorCase(of: test.shape.id),
            let operation = outline.operations.first(where: { operation in
                operation.operation.errors.contains { $0.id == test.shape.id }
            })
        else { throw ProtocolTestError("no operation of the client has the error \(test.shape.id.name)") }
        let code = test.vendorParams?["code"]?.string
        return testFunction(
            test,
            """
            \(try response(test))
            let expected: InspectedValue = \(try values.expression(test.params, for: test.shape.id))
            \(try call(of: operation))
            let differences = await response.differences(
                from: expected, errorCode: \(code.map(SwiftLiteral.string) ?? "nil"), call
            ) { (error: \(outline.errorName)) -> \(outline.typeName(of: test.shape.id))? in
                if case .\(errorCase)(let value) = error { value } else { nil }
            }
            #expect(differences == [])
            \(mutation)
            """)
    }

    /// The same call with responses that no service would give.
    private var mutation: String {
        """
        var mutated = MutatedResponses(of: response)
        await mutated.give(to: call)
        """
    }

    private func response(_ test: ProtocolTestCase) throws -> String {
        guard let code = test["code"]?.integer else { throw ProtocolTestError("the test has no status") }
        var arguments = TestArguments()
        arguments.add("code", expression: String(code))
        arguments.add("headers", test["headers"]?.object ?? [])
        arguments.add("body", expression: test.bodyExpression)
        arguments.add("settings", expression: try SettingsSource(test.vendorParams).expression)
        return "let response = GivenResponse(\(arguments.text))"
    }

    /// A closure that calls with an input which a client accepts: what it holds does not matter.
    private func call(of operation: ClientOutline.Operation) throws -> String {
        var argument = ""
        if operation.inputType != nil {
            guard let values = outline.sampleValues(for: operation),
                let input = outline.input(of: operation, values)
            else { throw ProtocolTestError("no input can be made up for \(operation.operation.name)") }
            argument = input
        }
        let call = "try await \(outline.clientName)(configuration).\(operation.methodName)(\(argument))"
        let output = operation.operation.output.map { outline.typeName(of: $0.id) }
        return """
            let call: @Sendable (ClientConfiguration) async throws -> \(output ?? "ServiceRuntime.Unit") = { configuration in
                \(output == nil ? "\(call)\n    return ServiceRuntime.Unit()" : call)
            }
            """
    }
}
