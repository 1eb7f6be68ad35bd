import ServiceModel
import Testing

@testable import ModelReaders

/// Source: Smithy 2.0, "Model validation"; which findings keep others from being looked for is the reference implementation's.
@Suite("Stages of checks, and definitions of traits")
struct StageTests {
    @Test(
        "what is wrong in the beginning keeps what builds on it from being told",
        arguments: [
            // What is no model is not checked.
            Rule(
                "@none string A\nstructure B { x: None }".replacing("@none", with: "§@none"),
                "error Model.UnresolvedTrait a#A"),
            // Where ids lead nowhere, traits are not looked at.
            Rule("structure A { x: §None }\n@readonly\nstring B", "error Target.UnresolvedShape a#A$x"),
            Rule("§resource A { resources: [A] }\n@readonly\nstring B", "error ResourceCycle a#A"),
            // Where traits and defaults are wrong, nothing else is told.
            Rule("§@readonly\nstring B\n@pattern(\"a\")\nstring C", "error TraitTarget a#B"),
            Rule("structure A { a: String = §1\n}\nunion U {}", "error DefaultTrait a#A$a"),
            Rule("enum E {\nA = §\"\"\n}\n@pattern(\"a\")\nstring C", "error EnumShape a#E$A"),
            Rule(
                "service S { version: \"1\", operations: [O], resources: [R] }\nresource R { operations: [O] }\n§operation O {}\nunion U {}",
                "error SingleOperationBinding a#O"),
            // All of one stage is told.
            Rule(
                "§@readonly\nstring B\nstructure A { a: String = §1\n}", "error TraitTarget a#B",
                "error DefaultTrait a#A$a"),
            // Warnings and dangers keep nothing back.
            Rule(
                "@http(method: \"POST\", uri: \"/\", code: 404)\noperation O {}\n@pattern(\"a\")\nstring C".replacing(
                    "@", with: "§@"), "danger HttpResponseCodeSemantics a#O", "warning PatternTrait a#C"),
        ])
    func stages(_ rule: Rule) { rule.check() }

    @Test(
        "traits may be on traits, on themselves, and of a shape that holds itself",
        arguments: [
            Rule("@t\n@trait\nstructure t {}"),
            Rule("@u\n@trait\nstructure t {}\n@t\n@trait\nstructure u {}"),
            Rule("@t(x: { x: {} })\nstring A\n@trait\nstructure t { x: Deep }\nstructure Deep { x: Deep }"),
            Rule(
                "@t(x: { x: §1 })\nstring A\n@trait\nstructure t { x: Deep }\nstructure Deep { x: Deep }",
                "error TraitValue a#A"
            ),
            Rule(
                "@t(x: { §y: 1 })\nstring A\n@trait\nstructure t { x: Deep }\nstructure Deep { x: Deep }",
                "warning TraitValue.UnknownMember.a#Deep.y a#A"),
        ])
    func definitions(_ rule: Rule) { rule.check() }

    @Test(
        "a trait's validators look from the shapes that have it, and no further",
        arguments: [
            Rule(
                """
                @t
                structure A { §x: String, y: B }
                structure B { z: String }
                @trait
                @traitValidators("NoText": { selector: "> member :test(> string)", message: "none" })
                structure t {}
                """, "error a.t.NoText a#A$x"),
            Rule(
                """
                structure A { x: String }
                @trait
                @traitValidators("NoText": { selector: "> member :test(> string)", severity: "NOTE" })
                structure t {}
                """),
        ])
    func traitValidators(_ rule: Rule) { rule.check() }

    private static func problems(_ text: String) -> [String] {
        var (model, diagnostics) = ModelText.assemble([("a.smithy", "$version: \"2\"\nnamespace a\n\(text)\n")])
        if !diagnostics.hasErrors { ModelLoader.check(model, &diagnostics) }
        return diagnostics.diagnostics.filter { $0.severity >= .warning }.map {
            "\($0.event) \($0.shape?.absolute ?? "-")"
        }
    }

    @Test(
        "every kind of shape may be mixed into its own kind",
        arguments: [
            "@mixin\n@length(min: 1)\nstring M\nstring A with [M]",
            "@mixin\n@range(min: 1)\ninteger M\ninteger A with [M]",
            "@mixin\nlist M { member: String }\nlist A with [M] {}",
            "@mixin\nmap M { key: String, value: String }\nmap A with [M] {}",
            "@mixin\nenum M { X }\nenum A with [M] { Y }",
            "@mixin\nintEnum M {\nX = 1\n}\nintEnum A with [M] {\nY = 2\n}",
            "@mixin\nunion M { x: String }\nunion A with [M] {}",
            "@mixin\noperation M { errors: [E] }\noperation A with [M] {}\n@error(\"client\")\nstructure E {}",
            "@mixin\nservice M { version: \"1\" }\nservice A with [M] { version: \"2\" }",
            "@mixin\n@internal\nresource M {}\nresource A with [M] {}",
        ])
    func mixins(text: String) { #expect(Self.problems(text) == []) }

    @Test(
        "a mixin brings no input, and of a resource nothing but traits",
        arguments: [
            "@mixin\noperation M { input: I }\nstructure I {}\noperation A with [M] {}",
            "@mixin\nresource M { identifiers: { i: String } }\nresource A with [M] {}",
        ])
    func refusedMixins(text: String) { #expect(!Self.problems(text).isEmpty) }

    @Test("ids of the JSON form name their namespace, and what is null is no value of a trait")
    func json() {
        func problems(_ shapes: String) -> [String] {
            var (model, diagnostics) = ModelText.assemble("{\"smithy\": \"2.0\", \"shapes\": {\(shapes)}}")
            if !diagnostics.hasErrors { ModelLoader.check(model, &diagnostics) }
            return diagnostics.diagnostics.map { "\($0.severity.rawValue) \($0.event)" }
        }
        #expect(problems(#""a#A": {"type": "list", "member": {"target": "smithy.api#String"}}"#) == [])
        #expect(problems(#""a#A": {"type": "list", "member": {"target": "String"}}"#) == ["error Model"])
        #expect(problems(#""A": {"type": "string"}"#) == ["error Model"])
        #expect(problems(#""a#A": {"type": "string", "traits": {"sensitive": {}}}"#) == ["error Model"])
        #expect(problems(#""a#A": {"type": "string", "traits": {"smithy.api#sensitive": null}}"#) == ["error Model"])
    }
}
