import ServiceModel
import Testing

@testable import ModelReaders

/// Each rule of Smithy's semantics is told with its event, at the shape that breaks it.
@Suite("Semantic rules")
struct SemanticRuleTests {
    private static let service = "service S { version: \"1\", operations: [O] }\n"
    private static let operation = "operation O { input: OInput, output: OOutput }\n"
    private static let empty = "structure OInput {}\nstructure OOutput {}\n"

    /// Texts of Smithy IDL, each with the events that it gives.
    private static let cases: [(text: String, events: [String])] = [
        (service + operation + empty, []),
        (
            "resource A { resources: [B] }\nresource B { resources: [A] }",
            ["error ResourceCycle a#A", "error ResourceCycle a#B"]
        ),
        ("structure A { x: String, X: String }", ["error ShapeIdConflict a#A$X", "error ShapeIdConflict a#A$x"]),
        ("list A { member: A }", ["error ShapeRecursion a#A"]),
        (
            "structure A { @required b: B }\nstructure B { @required a: A }",
            ["error ShapeRecursion a#A", "error ShapeRecursion a#B"]
        ),
        ("structure A { @required b: B }\nstructure B { a: A }", []),
        ("union U { u: U }", ["error ShapeRecursion a#U"]),
        ("union U { u: U, s: String }", []),
        ("enum E { a }", ["warning EnumShape a#E$a"]),
        ("structure A { x: Unit }", ["error UnitType a#A$x"]),
        ("@pattern(\"a\")\nstring A", ["warning PatternTrait a#A"]),
        ("@range(min: 0.5)\ninteger A", ["error RangeTrait a#A"]),
        ("structure A { @jsonName(\"y\") x: String, y: String }", ["error JsonName a#A"]),
        ("@mediaType(\"nothing\")\nstring A", ["error MediaType a#A"]),
        ("structure A { @eventPayload x: String, y: String }", ["error EventPayloadTrait a#A"]),
        ("resource R { put: P }\noperation P {}", ["error ResourceLifecycle a#R"]),
        ("resource R { read: P }\noperation P {}", ["error ResourceLifecycle a#R"]),
        (
            "resource R { identifiers: { id: String }, operations: [P] }\noperation P { input: I }\nstructure I { id: String }",
            ["error ResourceIdentifierBinding a#P"]
        ),
        (
            "resource R { identifiers: { id: String }, resources: [C] }\nresource C { identifiers: { x: String } }",
            ["error ResourceIdentifier a#C"]
        ),
        ("resource R { properties: { p: String } }", ["error ResourceOperationInputOutput a#R"]),
        (
            "resource R { identifiers: { id: String } }\nstructure A { id: String }",
            ["warning MemberShouldReferenceResource a#A$id"]
        ),
        (
            service + "operation O { input: A }\noperation P { input: A }\n@input\nstructure A {}",
            [
                "error OperationInputOutputMisuse a#A", "warning OperationInputOutputName.input a#O",
                "warning OperationInputOutputName.input a#P",
            ]
        ),
        (
            service + "@http(method: \"GET\", uri: \"/\")\n" + operation + empty,
            ["warning HttpMethodSemantics.MissingReadonlyTrait a#O"]
        ),
        (
            service + "@readonly\n@http(method: \"GET\", uri: \"/\")\n" + operation
                + "structure OInput { x: String }\nstructure OOutput {}",
            ["danger HttpMethodSemantics.UnexpectedPayload a#O"]
        ),
        (
            "service S { version: \"1\", operations: [O, P] }\n@http(method: \"POST\", uri: \"/a\")\noperation O {}\n"
                + "@http(method: \"POST\", uri: \"/a\")\noperation P {}",
            ["error HttpUriConflict a#O", "error HttpUriConflict a#P"]
        ),
        (
            "service S { version: \"1\", operations: [O, P] }\n@http(method: \"POST\", uri: \"/a\")\noperation O {}\noperation P {}",
            ["warning HttpBindingsMissing a#P"]
        ),
        ("@http(method: \"POST\", uri: \"/\", code: 404)\noperation O {}", ["danger HttpResponseCodeSemantics a#O"]),
        ("@error(\"client\")\n@httpError(500)\nstructure E {}", ["danger HttpResponseCodeSemantics a#E"]),
        ("service S { version: \"1\", rename: { \"a#A\": \"B\" } }\nstring A", ["error Service a#S"]),
        (
            "structure A { @idempotencyToken x: String }\nstructure B { a: A }",
            ["warning IdempotencyTokenIgnored a#A$x"]
        ),
    ]

    @Test("breaking a rule gives its event", arguments: cases.indices)
    func rules(_ index: Int) {
        let (text, events) = Self.cases[index]
        #expect(Self.events(of: text) == events.sorted(), "\(text)")
    }

    private static func events(of text: String) -> [String] {
        var diagnostics = DiagnosticCollector()
        let contents = Array("$version: \"2\"\nnamespace a\n\(text)\n".utf8)
        let file = diagnostics.sources.add(SourceFile(path: "a.smithy", contents: contents))
        var files = SmithyFiles()
        files.add(IDLParser.parse(contents, file: file, diagnostics: &diagnostics))
        let model = files.model(diagnostics: &diagnostics)
        ModelLoader.check(model, &diagnostics)
        return diagnostics.diagnostics.map { "\($0.severity.rawValue) \($0.event) \($0.shape?.absolute ?? "")" }
            .sorted()
    }
}
