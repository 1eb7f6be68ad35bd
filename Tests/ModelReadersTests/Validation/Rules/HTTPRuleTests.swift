import Testing

/// Source: Smithy 2.0, "HTTP bindings".
@Suite("Rules of HTTP bindings")
struct HTTPRuleTests {
    private static func operation(
        _ http: String, _ traits: String = "", input: String = "", output: String = ""
    ) -> String {
        Rule.operation("\(http)\n\(traits)", input: input, output: output)
    }

    @Test(
        "methods mean what HTTP means by them",
        arguments: [
            Rule(operation("@http(method: \"GET\", uri: \"/\")", "@readonly")),
            Rule(
                operation("§@http(method: \"GET\", uri: \"/\")"),
                "warning HttpMethodSemantics.MissingReadonlyTrait a#O"),
            Rule(
                operation("§§@http(method: \"HEAD\", uri: \"/\")", "@idempotent"),
                "warning HttpMethodSemantics.MissingReadonlyTrait a#O",
                "warning HttpMethodSemantics.UnnecessaryIdempotentTrait a#O"),
            Rule(
                operation("§@http(method: \"POST\", uri: \"/\")", "@readonly"),
                "warning HttpMethodSemantics.UnnecessaryReadonlyTrait a#O"),
            Rule(operation("@http(method: \"POST\", uri: \"/\")", "@idempotent")),
            Rule(operation("@http(method: \"PUT\", uri: \"/\")", "@idempotent", input: "x: String")),
            Rule(
                operation("§@http(method: \"PUT\", uri: \"/\")"),
                "warning HttpMethodSemantics.MissingIdempotentTrait a#O"),
            Rule(
                operation("§@http(method: \"OPTIONS\", uri: \"/\")", "@readonly"),
                "warning HttpMethodSemantics.OPTIONS a#O"),
            Rule(
                operation("§@http(method: \"Get\", uri: \"/\")", "@readonly"),
                "warning HttpMethodSemantics a#O"),
            Rule(operation("@http(method: \"LOCK\", uri: \"/\")", "@readonly", input: "x: String")),
            Rule(
                operation("@http(method: §\"LO CK\", uri: \"/\")"),
                "error HttpMethodSemantics a#O"),
            Rule(
                operation("§@http(method: \"GET\", uri: \"/\")", "@readonly", input: "x: String, y: String"),
                "danger HttpMethodSemantics.UnexpectedPayload a#O"),
            Rule(
                operation("§@http(method: \"DELETE\", uri: \"/\")", "@idempotent", input: "@httpPayload\nx: String"),
                "danger HttpMethodSemantics.UnexpectedPayload a#O"),
            Rule(
                operation("@http(method: \"DELETE\", uri: \"/\")", "@idempotent", input: "@httpQuery(\"x\")\nx: String")
            ),
        ])
    func methods(_ rule: Rule) { rule.check() }

    @Test(
        "statuses tell success, and whose fault an error is",
        arguments: [
            Rule(operation("@http(method: \"POST\", uri: \"/\", code: 201)")),
            Rule(
                operation("§@http(method: \"POST\", uri: \"/\", code: 404)"),
                "danger HttpResponseCodeSemantics a#O"),
            Rule(
                operation("§@http(method: \"POST\", uri: \"/\", code: 204)", output: "x: String"),
                "warning HttpResponseCodeSemantics a#O"),
            Rule(operation("@http(method: \"POST\", uri: \"/\", code: 204)", output: "@httpHeader(\"x\")\nx: String")),
            Rule(
                operation("§@http(method: \"POST\", uri: \"/\", code: 205)", output: "@httpPayload\nx: Blob"),
                "warning HttpResponseCodeSemantics a#O"),
            Rule("@error(\"client\")\n@httpError(404)\nstructure E {}"),
            Rule(
                "@error(\"client\")\n§@httpError(500)\nstructure E {}",
                "danger HttpResponseCodeSemantics a#E"),
            Rule("@error(\"server\")\n§@httpError(404)\nstructure E {}", "danger HttpResponseCodeSemantics a#E"),
        ])
    func statuses(_ rule: Rule) { rule.check() }

    @Test(
        "URIs are patterns that servers understand",
        arguments: [
            Rule(operation("@http(method: \"POST\", uri: \"/a/?b=c&d\")")),
            Rule(operation("@http(method: \"POST\", uri: §\"a\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a?\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a#b\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a//b\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a{b\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a-{b}\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/{}\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/{a-b}\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/{a}/{A}\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a?b={c}\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/a?b&b=c\")"), "error Model a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/é\")"), "error HttpUriFormat a#O"),
            Rule(operation("@http(method: \"POST\", uri: §\"/../a\")"), "error HttpUriFormat a#O"),
            Rule(
                operation(
                    "@http(method: \"POST\", uri: §\"/{x+}/{y}\")",
                    input: "@required @httpLabel x: String, @required @httpLabel y: String"),
                "danger HttpUriGreedyLabel.GreedyLabelIsNotLastLabel a#O"),
            Rule(
                operation(
                    "@http(method: \"POST\", uri: §§\"/{x+}/{y+}\")",
                    input: "@required @httpLabel x: String, @required @httpLabel y: String"),
                "danger HttpUriGreedyLabel.GreedyLabelIsNotLastLabel a#O",
                "danger HttpUriGreedyLabel.MultipleGreedyLabels a#O"),
        ])
    func patterns(_ rule: Rule) { rule.check() }

    @Test(
        "labels are required members, and these are labels",
        arguments: [
            Rule(operation("@http(method: \"POST\", uri: \"/{x}\")", input: "@required @httpLabel x: String")),
            Rule(
                operation("@http(method: \"POST\", uri: §\"/{x}/{z}\")", input: "x: String"), "error HttpLabelTrait a#O"
            ),
            Rule(
                operation("@http(method: \"POST\", uri: \"/\")", input: "@required @httpLabel §x: String"),
                "error HttpLabelTrait a#OInput$x"),
            Rule(
                operation("@http(method: \"POST\", uri: \"/{x}\")", input: "§@httpLabel x: String"),
                "error TraitTarget a#OInput$x"),
            Rule(
                operation("@http(method: \"POST\", uri: \"/{x+}\")", input: "@required @httpLabel x: §Integer"),
                "error HttpLabelTrait a#OInput$x"),
            Rule(
                "@http(method: \"POST\", uri: §\"/{x}\")\noperation O {}", "error HttpLabelTrait a#O"),
        ])
    func labels(_ rule: Rule) { rule.check() }

    @Test(
        "operations that are called over HTTP all say how",
        arguments: [
            Rule(
                """
                service S { version: "1", operations: [O, P] }
                @http(method: "POST", uri: "/a")
                operation O {}
                §operation P {}
                """, "warning HttpBindingsMissing a#P"),
            Rule(
                """
                @aws.protocols#restJson1
                service S { version: "1", operations: [O, P] }
                @http(method: "POST", uri: "/a")
                operation O {}
                §operation P {}
                """, "error HttpBindingsMissing a#P"),
            Rule(
                """
                @proto
                service S { version: "1", operations: [O, P] }
                @protocolDefinition(traits: [http])
                @trait(selector: "service")
                structure proto {}
                @http(method: "POST", uri: "/a")
                operation O {}
                §operation P {}
                """, "error HttpBindingsMissing a#P"),
            Rule("@aws.protocols#restJson1\nservice S { version: \"1\", operations: [P] }\noperation P {}"),
            Rule(
                "service S { version: \"1\", operations: [P] }\noperation P {}\n@http(method: \"POST\", uri: \"/a\")\noperation O {}"
            ),
        ])
    func missing(_ rule: Rule) { rule.check() }
}
