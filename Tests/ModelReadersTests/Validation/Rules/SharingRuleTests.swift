import ServiceModel
import Testing

@testable import ModelReaders

/// Source: Smithy 2.0, "Service", "auth trait", "private trait", "deprecated trait".
@Suite("Rules of what a service holds and of what is shared")
struct SharingRuleTests {
    @Test(
        "callers show who they are in a way that the service has",
        arguments: [
            Rule("@httpBasicAuth\n@httpBearerAuth\n@auth([httpBasicAuth])\nservice S { version: \"1\" }"),
            Rule("@httpBasicAuth\nservice S { version: \"1\", operations: [O] }\n@auth([])\noperation O {}"),
            Rule(
                "@httpBasicAuth\n@httpBearerAuth\n§service S { version: \"1\" }", "warning ServiceAuthDefinitions a#S"),
            Rule(
                "@httpBasicAuth\n§@auth([httpBearerAuth])\nservice S { version: \"1\" }", "danger AuthTrait a#S"),
            Rule(
                "@httpBasicAuth\nservice S { version: \"1\", operations: [O] }\n§@auth([httpBasicAuth, httpBearerAuth])\noperation O {}",
                "danger AuthTrait a#O"),
        ])
    func authentication(_ rule: Rule) { rule.check() }

    @Test(
        "new names are names of shapes of the service",
        arguments: [
            Rule(renaming("{ \"a#A\": \"B\" }")),
            Rule(renaming("{ \"a#A\": §\"A\" }"), "error Service a#S"),
            Rule(renaming("{ \"a#A\": §\"no name\" }"), "error Service a#S"),
            Rule(renaming("{ \"a#Elsewhere\": §\"B\" }"), "error Service a#S"),
            Rule(renaming("{ \"a#None\": §\"B\" }"), "error Service a#S"),
            Rule(renaming("{ \"a#O\": §\"B\" }"), "error Service a#S"),
            Rule(
                renaming("{ \"a#A\": \"OInput\" }").replacing("structure OInput", with: "§structure OInput").replacing(
                    "string A", with: "§string A"), "error Service a#OInput", "error Service a#A"),
        ])
    func renames(_ rule: Rule) { rule.check() }

    private static func renaming(_ rename: String) -> String {
        """
        service S { version: "1", operations: [O], rename: \(rename) }
        operation O { input: OInput }
        structure OInput { a: A }
        string A
        string Elsewhere
        """
    }

    private static let other = "$version: \"2\"\nnamespace b\n"

    private static func events(_ first: String, _ second: String) -> [String] {
        var (model, diagnostics) = ModelText.assemble([
            ("a.smithy", "$version: \"2\"\nnamespace a\n" + first + "\n"), ("b.smithy", other + second + "\n"),
        ])
        ModelLoader.check(model, &diagnostics)
        return diagnostics.diagnostics.map { "\($0.severity.rawValue) \($0.event) \($0.shape?.absolute ?? "-")" }
            .sorted()
    }

    @Test(
        "names of a service are distinct, whatever their namespaces",
        arguments: [
            ("string X", "string X", ["note Service a#X", "note Service b#X"]),
            ("string X", "string x", ["note Service a#X", "note Service b#x"]),
            ("enum X { A }", "enum X { B }", ["note Service a#X", "note Service b#X"]),
            ("string X", "integer X", ["error Service a#X", "error Service b#X"]),
            ("string X", "@sensitive\nstring X", ["error Service a#X", "error Service b#X"]),
            (
                "list X { member: String }", "list X { member: String }",
                ["warning Service a#X", "warning Service b#X"]
            ),
            ("structure X {}", "structure X {}", ["error Service a#X", "error Service b#X"]),
            ("string X", "string Y", []),
        ] as [(String, String, [String])])
    func conflicts(first: String, second: String, events: [String]) {
        let name = second.contains("Y") ? "Y" : second.contains("x") ? "x" : "X"
        let service = """
            service S { version: "1", operations: [O] }
            operation O { input: OInput }
            structure OInput { a: a#X, b: b#\(name) }
            \(first)
            """
        #expect(Self.events(service, second) == events)
    }

    @Test(
        "operations of a service have distinct names, too",
        arguments: [("operation X {}", ["error Service a#X", "error Service b#X"]), ("operation Y {}", [])]
            as [(String, [String])])
    func operations(second: String, events: [String]) {
        let name = second.contains("Y") ? "Y" : "X"
        #expect(
            Self.events("service S { version: \"1\", operations: [X, b#\(name)] }\noperation X {}", second) == events)
    }

    @Test(
        "what is private is used in its namespace only",
        arguments: [
            ("structure A { x: b#P }", "@private\nstring P", ["error PrivateAccess a#A$x"]),
            ("structure A { x: b#P }", "string P", []),
            ("structure A { x: String }", "@private\nstring P\nstructure B { p: P }", []),
            ("operation O { input: b#P }", "@private\nstructure P {}", ["error PrivateAccess a#O"]),
            (
                "service S { version: \"1\", operations: [b#P] }", "@private\noperation P {}",
                ["error PrivateAccess a#S"]
            ),
            ("resource R { identifiers: { i: b#P } }", "@private\nstring P", ["error PrivateAccess a#R"]),
            ("structure A with [b#P] {}", "@private\n@mixin\nstructure P {}", ["error PrivateAccess a#A"]),
            ("@b#p\nstring A", "@private\n@trait\nstructure p {}", ["warning PrivateAccess a#A"]),
            ("string A", "@mixin\nstructure P { @private x: String }", ["warning PrivateMixinMember b#P$x"]),
        ] as [(String, String, [String])])
    func access(first: String, second: String, events: [String]) {
        #expect(Self.events(first, second) == events)
    }

    @Test(
        "nothing uses what is deprecated",
        arguments: [
            Rule("@deprecated\nstring Old\nstructure A { §x: Old }", "warning DeprecatedShape.a#Old a#A$x"),
            Rule(
                "@deprecated\n@mixin\nstructure Old {}\n§structure A with [Old] {}", "warning DeprecatedShape.a#Old a#A"
            ),
            Rule(
                "@deprecated\noperation Old {}\nservice S { version: \"1\", operations: [§Old] }",
                "warning DeprecatedShape.a#Old a#S"),
            Rule(
                "operation O { errors: [§Old] }\n@deprecated\n@error(\"client\")\nstructure Old {}",
                "warning DeprecatedShape.a#Old a#O"),
            Rule("§@old\nstring A\n@deprecated\n@trait\nstructure old {}", "warning DeprecatedTrait a#A"),
            Rule("@deprecated\nstring Old\nstring A"),
        ])
    func deprecated(_ rule: Rule) { rule.check() }

    @Test(
        "ids lead to what the place is for",
        arguments: [
            Rule("structure A { x: §None }", "error Target.UnresolvedShape a#A$x"),
            Rule("structure A { x: §O }\noperation O {}", "error Target a#A$x"),
            Rule("structure A { x: §M }\n@mixin\nstructure M {}", "error Target a#A$x"),
            Rule("structure A { x: §t }\n@trait\nstructure t {}", "error Target a#A$x"),
            Rule("operation O { input: §t }\n@trait\nstructure t {}", "error Target a#O"),
            Rule("resource R { properties: { p: §t } }\n@trait\nstructure t {}", "error Target a#R"),
            Rule("map A { key: §Integer, value: String }", "error Target a#A"),
            Rule("operation O { errors: [§E] }\nstructure E {}", "error Target a#O"),
            Rule(
                "structure A { §x: String, §X: String }", "error ShapeIdConflict a#A$x", "error ShapeIdConflict a#A$X"),
            Rule("§string A\n§string a", "error ShapeIdConflict a#A", "error ShapeIdConflict a#a"),
        ])
    func targets(_ rule: Rule) { rule.check() }
}
