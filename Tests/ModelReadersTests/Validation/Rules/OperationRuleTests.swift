import Testing

/// Source: Smithy 2.0, "endpoint trait", "requestCompression trait", "input trait", "examples trait".
@Suite("Rules of operations")
struct OperationRuleTests {
    @Test(
        "host prefixes make hosts of the service",
        arguments: [
            Rule(Rule.operation("@endpoint(hostPrefix: \"{x}.\")", input: "@required @hostLabel x: String")),
            Rule(Rule.operation("@endpoint(hostPrefix: \"a.b-1\")")),
            Rule(
                Rule.operation("@endpoint(hostPrefix: §\"a{x}\")", input: "@required @hostLabel x: String"),
                "danger HostLabelTrait a#O"),
            Rule(Rule.operation("@endpoint(hostPrefix: §\"-a.\")"), "error HostLabelTrait a#O"),
            Rule(Rule.operation("@endpoint(hostPrefix: §\"a..b\")"), "error HostLabelTrait a#O"),
            Rule(Rule.operation("@endpoint(hostPrefix: §\"a_b\")"), "error HostLabelTrait a#O"),
            Rule(
                Rule.operation("@endpoint(hostPrefix: §\"\(String(repeating: "a", count: 64)).\")"),
                "error HostLabelTrait a#O"),
            Rule(
                Rule.operation("@endpoint(hostPrefix: §\"{x}.{y}.\")", input: "@required x: String"),
                "error HostLabelTrait a#O"),
            Rule("@endpoint(hostPrefix: §\"{x}.\")\noperation O {}", "error HostLabelTrait a#O"),
            Rule(
                Rule.operation("@endpoint(hostPrefix: \"a.\")", input: "@required @hostLabel §x: String"),
                "error HostLabelTrait a#OInput$x"),
            Rule(
                Rule.operation("@endpoint(hostPrefix: \"{x}.\")", input: "§@hostLabel x: String"),
                "error TraitTarget a#OInput$x"),
            Rule(Rule.operation("@endpoint(hostPrefix: §\"{x.\")"), "error Model a#O"),
        ])
    func hosts(_ rule: Rule) { rule.check() }

    @Test(
        "what is compressed is known to clients, and may be",
        arguments: [
            Rule(Rule.operation("@requestCompression(encodings: [\"GZIP\"])")),
            Rule(Rule.operation("§@requestCompression(encodings: [])"), "error RequestCompressionTrait a#O"),
            Rule(Rule.operation("§@requestCompression(encodings: [\"lzw\"])"), "error RequestCompressionTrait a#O"),
            Rule(
                Rule.operation(
                    "§@requestCompression(encodings: [\"gzip\"])", input: "@required x: Bytes")
                    + "\n@streaming\n@requiresLength\nblob Bytes", "error RequestCompressionTrait a#O"),
            Rule(
                "§@requestCompression(encodings: [\"gzip\"])\noperation O {}", "error RequestCompressionTrait a#O"),
        ])
    func compression(_ rule: Rule) { rule.check() }

    @Test(
        "what changes a part has no defaults",
        arguments: [
            Rule(
                "§operation UpdateX { input: UpdateXInput }\nstructure UpdateXInput { a: String = \"\"\n}",
                "warning DefaultValueInUpdate a#UpdateX"),
            Rule(
                "§operation patchX { input: patchXInput }\nstructure patchXInput { a: String = \"\"\n}",
                "warning DefaultValueInUpdate a#patchX"),
            Rule(
                "resource R { update: Change }\n§operation Change { input: ChangeInput }\nstructure ChangeInput { a: String = \"\"\n}",
                "warning DefaultValueInUpdate a#Change"),
            Rule("operation UpdateX { input: UpdateXInput }\nstructure UpdateXInput { a: String }"),
            Rule("operation MakeX { input: MakeXInput }\nstructure MakeXInput { a: String = \"\"\n}"),
        ])
    func updates(_ rule: Rule) { rule.check() }

    @Test(
        "inputs and outputs are made for one operation",
        arguments: [
            Rule("operation O { input: OInput }\n@input\nstructure OInput {}"),
            Rule(
                "operation O { input: OAll }\noperation OA { input: OAll }\n@input\n§structure OAll {}",
                "error OperationInputOutputMisuse a#OAll"),
            Rule(
                "§operation O { input: A }\n@input\nstructure A {}", "warning OperationInputOutputName.input a#O"),
            Rule(
                "§operation O { output: oA }\n@output\nstructure oA {}", "warning OperationInputOutputName.output a#O"),
            Rule(
                "operation O { output: §OA }\n@input\nstructure OA {}", "error OperationInputOutputMisuse a#O"),
            Rule("operation O { input: §OA }\n@output\nstructure OA {}", "error OperationInputOutputMisuse a#O"),
            Rule(
                "structure S { a: §A }\n@input\nstructure A {}", "error OperationInputOutputMisuse a#S$a"),
            Rule("operation O { input: §E }\n@error(\"client\")\nstructure E {}", "error Target a#O"),
            Rule("operation O { output: §E }\n@error(\"client\")\nstructure E {}", "error Target a#O"),
        ])
    func roles(_ rule: Rule) { rule.check() }

    private static func example(_ example: String, output: String = "y: String") -> String {
        """
        @examples([\(example)])
        operation O { input: OInput, output: OOutput, errors: [E] }
        structure OInput { @required @length(max: 2) x: String, e: X }
        structure OOutput { \(output) }
        enum X { A }
        @error("client")
        structure E { z: Integer }
        """
    }

    @Test(
        "examples are of what the operation takes and returns",
        arguments: [
            Rule(example("{ title: \"t\", input: { x: \"a\" }, output: { y: \"b\" } }")),
            Rule(example("{ title: \"t\", input: { x: \"a\" }, error: { shapeId: E, content: { z: 1 } } }")),
            Rule(example("{ title: \"t\", input: §{} }"), "error ExamplesTrait a#O"),
            Rule(example("§{ title: \"t\" }"), "error ExamplesTrait a#O"),
            Rule(example("{ title: \"t\", input: { x: §1 } }"), "error ExamplesTrait a#O"),
            Rule(example("{ title: \"t\", input: { x: §\"abc\" } }"), "error ExamplesTrait a#O"),
            Rule(
                example("{ title: \"t\", input: { x: \"a\", §q: 1 } }"),
                "danger ExamplesTrait.UnknownMember.a#OInput.q a#O"),
            Rule(
                example("{ title: \"t\", input: { x: \"a\" }, output: { §q: 1 } }", output: ""),
                "danger ExamplesTrait.UnknownMember.a#OOutput.q a#O"),
            Rule(
                example("{ title: \"t\", input: { x: \"a\" }, error: { shapeId: E, content: { z: §\"a\" } } }"),
                "error ExamplesTrait a#O"),
            Rule(
                example("§{ title: \"t\", input: { x: \"a\" }, error: { shapeId: F, content: {} } }")
                    + "\n@error(\"client\")\nstructure F {}", "error ExamplesTrait a#O"),
            Rule(
                "service S { version: \"1\", operations: [O], errors: [F] }\n"
                    + example("{ title: \"t\", input: { x: \"a\" }, error: { shapeId: F, content: {} } }")
                    + "\n@error(\"client\")\nstructure F {}"),
            // What is wrong with the output is not told then.
            Rule(
                example(
                    "§{ title: \"t\", input: { x: \"a\" }, output: { y: 1 }, error: { shapeId: E, content: {} } }"),
                "error ExamplesTrait a#O"),
            Rule(
                example("§{ title: \"t\", input: { x: \"a\" }, allowConstraintErrors: true }"),
                "error ExamplesTrait a#O"),
            Rule(
                example(
                    "{ title: \"t\", input: { x: §\"abc\" }, allowConstraintErrors: true, error: { shapeId: E, content: {} } }"
                ), "warning ExamplesTrait a#O"),
            Rule(
                example(
                    "{ title: \"t\", input: §{}, allowConstraintErrors: true, error: { shapeId: E, content: {} } }"),
                "warning ExamplesTrait a#O"),
            // These are no constraints.
            Rule(
                example(
                    "{ title: \"t\", input: { x: §1, e: §\"B\" }, allowConstraintErrors: true, error: { shapeId: E, content: {} } }"
                ), "error ExamplesTrait a#O", "error ExamplesTrait a#O"),
        ])
    func examples(_ rule: Rule) { rule.check() }
}
