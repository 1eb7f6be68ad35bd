/// Smoke tests have ids of their own in a service, and take what their operation does.
///
/// Source: Smithy 2.0, "Smoke tests".
struct SmokeTestValidation {
    private static let trait = ShapeID("smithy.test#smokeTests")

    let context: ValidationContext
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        let values = TestCaseValues(context: context, trait: Self.trait, event: "SmokeTestCase")
        var tested: [Shape] = []
        for index in relations.operations where !diagnostics.isFull {
            let operation = context.model.shapes[index]
            guard operation.traits.hasUnknown, let tests = operation.traits[Self.trait]?.array else { continue }
            tested.append(operation)
            for test in tests { check(test, of: operation, values, &diagnostics) }
        }
        if tested.isEmpty { return }
        var bound: Set<ShapeID> = []
        for (_, operations) in relations.services(of: context.model) {
            bound.formUnion(operations.map(\.id))
            checkIds(of: operations, &diagnostics)
        }
        for operation in tested where !bound.contains(operation.id) { checkIds(of: [operation], &diagnostics) }
    }

    private func check(
        _ test: Node, of operation: Shape, _ values: TestCaseValues, _ diagnostics: inout DiagnosticCollector
    ) {
        let name = "the test \"\(test["id"]?.string ?? "")\""
        if test["vendorParamsShape"] == nil, test["vendorParams"] != nil {
            values.report(
                .warning, "\(name) of `\(operation.id)` has `vendorParams`, but no `vendorParamsShape`; add it",
                at: test,
                of: operation, diagnostics: &diagnostics)
        } else if test["vendorParamsShape"] != nil, test["vendorParams"] == nil {
            values.report(
                .warning, "\(name) of `\(operation.id)` has a `vendorParamsShape`, but no `vendorParams`; add them",
                at: test, of: operation, diagnostics: &diagnostics)
        } else {
            values.checkVendor(test, name, of: operation, isEmptyAllowed: true, diagnostics: &diagnostics)
        }
        if let value = test["params"], let input = operation.operation.flatMap({ context.model[$0.input.id] }) {
            values.check(value, "`params` of \(name)", against: input, of: operation, diagnostics: &diagnostics)
        }
    }

    private func checkIds(of operations: [Shape], _ diagnostics: inout DiagnosticCollector) {
        var uses: [String: [Shape]] = [:]
        for operation in operations where operation.traits.hasUnknown {
            for test in operation.traits[Self.trait]?.array ?? [] {
                uses[test["id"]?.string ?? "", default: []].append(operation)
            }
        }
        for (id, shapes) in uses.sorted(by: { $0.key < $1.key }) where shapes.count > 1 {
            for shape in shapes where !diagnostics.isFull {
                diagnostics.report(
                    .error,
                    "`\(shape.id)` has a smoke test \"\(id)\", as \(Listing.of(shapes.prefix(9).map(\.id))) have; rename all "
                        + "but one",
                    at: shape.traits[Self.trait].place(or: shape.position), event: "UniqueSmokeTestCaseId",
                    of: shape.id)
            }
        }
    }
}
