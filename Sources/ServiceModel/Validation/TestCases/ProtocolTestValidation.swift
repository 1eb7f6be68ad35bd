/// Tests of protocols have ids of their own, and take and return what their operation does.
///
/// Source: Smithy 2.0, "HTTP protocol compliance tests", "Event stream protocol compliance tests".
struct ProtocolTestValidation {
    private static let requests = ShapeID("smithy.test#httpRequestTests")
    private static let responses = ShapeID("smithy.test#httpResponseTests")
    private static let malformed = ShapeID("smithy.test#httpMalformedRequestTests")
    private static let streams = ShapeID("smithy.test#eventStreamTests")

    /// The shapes that have an id of a test.
    private typealias Uses = [String: [Shape]]

    let context: ValidationContext

    func check(diagnostics: inout DiagnosticCollector) {
        var requests: Uses = [:], responses: Uses = [:], streams: Uses = [:]
        for shape in context.ownShapes where shape.traits.hasUnknown && !diagnostics.isFull {
            guard shape.kind == .operation || shape.kind == .structure else { continue }
            if let tests = shape.traits[Self.requests]?.array {
                add(tests, of: shape, to: &requests)
                let input = shape.operation.flatMap { context.model[$0.input.id] }
                check(tests, of: shape, input, Self.requests, "HttpRequestTestsInput", &diagnostics)
            }
            if let tests = shape.traits[Self.responses]?.array {
                add(tests, of: shape, to: &responses)
                let output = shape.operation.map { context.model[$0.output.id] } ?? shape
                let event = shape.kind == .operation ? "HttpResponseTestsOutput" : "HttpResponseTestsError"
                check(tests, of: shape, output, Self.responses, event, &diagnostics)
            }
            if let tests = shape.traits[Self.malformed]?.array {
                for test in tests { checkMalformed(test, of: shape, &responses, &diagnostics) }
            }
            if let tests = shape.traits[Self.streams]?.array, let properties = shape.operation {
                add(tests, of: shape, to: &streams)
                for (index, test) in tests.enumerated() {
                    EventStreamTestValidation(context: context, trait: Self.streams)
                        .check(test, index, of: shape, properties, diagnostics: &diagnostics)
                }
            }
        }
        for (trait, uses) in [(Self.requests, requests), (Self.responses, responses), (Self.streams, streams)] {
            reportRepeated(uses, trait, &diagnostics)
        }
    }

    private func check(
        _ tests: [Node], of shape: Shape, _ structure: Shape?, _ trait: ShapeID, _ event: String,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let values = TestCaseValues(context: context, trait: trait, event: event)
        for test in tests {
            let name = "the test \"\(test["id"]?.string ?? "")\""
            values.checkVendor(test, name, of: shape, isEmptyAllowed: false, diagnostics: &diagnostics)
            guard let structure else { continue }
            values.check(
                test["params"] ?? .emptyObject, "`params` of \(name)", against: structure, of: shape,
                diagnostics: &diagnostics)
        }
    }

    // MARK: Malformed requests

    /// A test with parameters is as many tests as each parameter has values.
    private func checkMalformed(
        _ test: Node, of shape: Shape, _ uses: inout Uses, _ diagnostics: inout DiagnosticCollector
    ) {
        let id = test["id"]?.string ?? ""
        let counts = (test["testParameters"]?.object ?? []).map { $0.value.array?.count ?? 0 }
        guard let count = counts.first else {
            uses[id, default: []].append(shape)
            return
        }
        for index in 0..<count { uses["\(id)_case\(index)", default: []].append(shape) }
        if counts.allSatisfy({ $0 == count }) { return }
        diagnostics.report(
            .error,
            "the parameters of the test \"\(id)\" of `\(shape.id)` have not all as many values; add those that are missing",
            at: test.place(or: shape.position), event: "HttpMalformedRequestTests", of: shape.id)
    }

    // MARK: Ids

    private func add(_ tests: [Node], of shape: Shape, to uses: inout Uses) {
        for test in tests { uses[test["id"]?.string ?? "", default: []].append(shape) }
    }

    private func reportRepeated(_ uses: Uses, _ trait: ShapeID, _ diagnostics: inout DiagnosticCollector) {
        for (id, shapes) in uses.sorted(by: { $0.key < $1.key }) where shapes.count > 1 {
            for shape in shapes where !diagnostics.isFull {
                diagnostics.report(
                    .error,
                    "`\(shape.id)` has a test \"\(id)\", as \(Listing.of(shapes.prefix(9).map(\.id))) have; rename all but one",
                    at: shape.traits[trait].place(or: shape.position), event: "UniqueProtocolTestCaseId", of: shape.id)
            }
        }
    }
}
