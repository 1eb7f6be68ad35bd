import Testing

@testable import ServiceModel

/// Validation does not ask which form a model was read from, or whether it has positions.
@Suite("Validation of any model")
struct ModelValidatorTests {
    private func problems(_ shapes: Shape...) -> [String] {
        var model = Model()
        for shape in shapes { model.add(shape) }
        var diagnostics = DiagnosticCollector()
        ModelValidator.validate(model, diagnostics: &diagnostics)
        return diagnostics.diagnostics.map(\.description)
    }

    private func structure(_ name: String, _ members: [(String, String, Traits)], _ traits: Traits = Traits()) -> Shape
    {
        Shape(
            id: ShapeID("a#\(name)"), kind: .structure, traits: traits,
            members: members.map { Member(name: $0.0, target: ShapeID($0.1), traits: $0.2, position: .none) },
            position: .none)
    }

    @Test("a model built in memory is checked, without places")
    func withoutPositions() {
        #expect(problems(structure("S", [("x", "smithy.api#String", Traits())])).isEmpty)
        #expect(
            problems(structure("S", [("x", "a#T", Traits())])) == [
                "error: undefined shape `a#T` for member `x`; did you mean `a#S`?"
            ])
    }

    @Test("an operation may take and return nothing")
    func unit() {
        let nothing = ShapeReference(Prelude.unit, at: .none)
        #expect(
            problems(
                Shape(
                    id: ShapeID("a#O"), kind: .operation,
                    properties: .operation(OperationProperties(input: nothing, output: nothing, errors: [])),
                    position: .none)
            ).isEmpty)
    }

    @Test("two operations that differ in case only are refused")
    func operationNames() {
        func operation(_ id: String) -> Shape {
            let nothing = ShapeReference(Prelude.unit, at: .none)
            return Shape(
                id: ShapeID(id), kind: .operation,
                properties: .operation(OperationProperties(input: nothing, output: nothing, errors: [])),
                position: .none)
        }
        let service = Shape(
            id: ShapeID("a#V"), kind: .service,
            properties: .service(
                ServiceProperties(
                    version: "", operations: ["a#GetX", "b#getX"].map { ShapeReference(ShapeID($0), at: .none) })),
            position: .none)
        #expect(
            problems(service, operation("a#GetX"), operation("b#getX")) == [
                "error: `a#GetX` has the same name as `b#getX` in service `a#V`; give one another name with `rename`",
                "error: `b#getX` has the same name as `a#GetX` in service `a#V`; give one another name with `rename`",
            ])
    }

    @Test("an error that is listed twice is a warning")
    func repeatedErrors() {
        let nothing = ShapeReference(Prelude.unit, at: .none)
        let error = ShapeReference(ShapeID("a#E"), at: .none)
        #expect(
            problems(
                structure("E", [], Traits([(.error, .string("client"))])),
                Shape(
                    id: ShapeID("a#O"), kind: .operation,
                    properties: .operation(
                        OperationProperties(input: nothing, output: nothing, errors: [error, error])),
                    position: .none)
            ) == ["warning: operation `a#O` lists the error `a#E` twice; remove one"])
    }

    @Test("the bindings of errors are checked")
    func errorBindings() {
        let payload = Traits([(.httpPayload, .emptyObject)])
        #expect(
            problems(
                structure(
                    "E", [("x", "smithy.api#Blob", payload), ("y", "smithy.api#String", Traits())],
                    Traits([(.error, .string("server"))]))
            ) == [
                "error: `y` of `a#E` would go into the body, but `x` is the whole body (`httpPayload`); "
                    + "bind the former to a header or the query"
            ])
    }

    @Test(
        "URI patterns are taken apart",
        arguments: [
            ("/", [], nil), ("/a/{b}/c/{d+}", ["b", "d+"], nil), ("/{a}?x=y&z", ["a"], nil),
            ("/a/{b}:start", ["b"], nil),
            ("a", [], "does not start with `/`; put one before it"),
            ("/{}", [], "has a label without a name; name a member in the braces"),
            ("/{a}/{a}", [], "has the label `a` twice; remove one"),
            ("/{a+}/x", ["a+"], nil),
        ] as [(String, [String], String?)])
    func uriPatterns(text: String, labels: [String], problem: String?) {
        let pattern = URIPattern(text)
        #expect(pattern.problem == problem)
        if problem == nil { #expect(pattern.labels.map { $0.isGreedy ? $0.name + "+" : $0.name } == labels) }
    }

    @Test("every known trait's value is checked against a schema, and a null fits none of those that are read")
    func schemas() {
        var unchecked: [KnownTrait] = []
        for trait in KnownTrait.allCases {
            var diagnostics = DiagnosticCollector()
            trait.schema.check(Node(.null), path: "x", diagnostics: &diagnostics)
            if diagnostics.diagnostics.isEmpty { unchecked.append(trait) }
        }
        // Checked elsewhere, or objects of which nothing is required.
        #expect(unchecked.contains(.default) && unchecked.contains(.paginated) && unchecked.contains(.enumValue))
        #expect(unchecked.count < 30, "\(unchecked)")
    }
}
