/// Tests of rules of endpoints give the rules the parameters that they have, and call operations that there are.
///
/// Source: Smithy 2.0, "smithy.rules#endpointTests trait".
struct EndpointTestValidation {
    private static let trait = ShapeID("smithy.rules#endpointTests")
    private static let event = "RuleSetParameter.TestCase"

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        guard service.traits.hasUnknown, let suite = service.traits[Self.trait],
            let (_, parameters) = RuleParameter.all(of: service)
        else { return }
        let tests = suite["testCases"]?.array ?? []
        let place = suite.place(or: service.position)
        checkParameters(parameters, tests, of: service, at: place, &diagnostics)
        let names = Set(operations.map(\.id.name))
        for (index, test) in tests.enumerated() where !diagnostics.isFull {
            for (number, input) in (test["operationInputs"]?.array ?? []).enumerated() {
                if let name = input["operationName"]?.string, !names.contains(name) {
                    diagnostics.report(
                        .error,
                        "a test of the endpoints of `\(service.id)` calls `\(name)`, which is no operation of it; "
                            + "correct it", at: input.place(or: place), event: "EndpointTestsTrait", of: service.id)
                }
                for entry in input["builtInParams"]?.object ?? []
                where !BuiltInParameterValidation.known.contains(entry.key) {
                    diagnostics.report(
                        .error,
                        "a test of the endpoints of `\(service.id)` has `\(entry.key)` of its caller, which nobody knows; "
                            + "correct it", at: entry.value.place(or: place),
                        event: "RuleSetBuiltIn.TestCase.\(index).Inputs.\(number)", of: service.id)
                }
            }
        }
    }

    private func checkParameters(
        _ parameters: [RuleParameter], _ tests: [Node], of service: Shape, at place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var given: [String: [Node]] = [:]
        for entry in tests.flatMap({ $0["params"]?.object ?? [] }) { given[entry.key, default: []].append(entry.value) }
        func report(_ severity: Diagnostic.Severity, _ message: String, _ node: Node?, _ detail: String) {
            diagnostics.report(
                severity, message, at: node.place(or: place), event: "\(Self.event).\(detail)", of: service.id)
        }
        for parameter in parameters {
            let values = given[parameter.name] ?? []
            if values.isEmpty {
                report(
                    .danger,
                    "no test of the endpoints of `\(service.id)` gives the parameter `\(parameter.name)`; add one",
                    parameter.node, "Unused")
            }
            for value in values where parameter.kind != nil && RuleParameter.Kind(value) != parameter.kind {
                report(
                    .error,
                    "a test of the endpoints of `\(service.id)` gives \(value.kindWithArticle) for the parameter "
                        + "`\(parameter.name)`, which is a \(parameter.kind?.rawValue ?? ""); correct it", value,
                    "TypeMismatch")
            }
            if parameter.isNeeded, values.count != tests.count {
                report(
                    .error,
                    "a test of the endpoints of `\(service.id)` does not give the parameter `\(parameter.name)`, which is "
                        + "required; add it", parameter.node, "RequiredMissing")
            }
        }
        let known = Set(parameters.map(\.name))
        for (name, values) in given.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            report(
                .error,
                "tests of the endpoints of `\(service.id)` give a parameter `\(name)`, which the rules do not have; "
                    + "remove it", values.first, "Undefined")
        }
    }
}
