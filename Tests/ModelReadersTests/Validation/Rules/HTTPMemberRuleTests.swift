import Testing

/// Source: Smithy 2.0, "HTTP bindings".
@Suite("Rules of members that are bound to HTTP")
struct HTTPMemberRuleTests {
    private static func operation(input: String = "", output: String = "", uri: String = "/") -> String {
        Rule.operation("@http(method: \"POST\", uri: \"\(uri)\")", input: input, output: output)
    }

    @Test(
        "headers have names of their own that HTTP has not",
        arguments: [
            Rule(
                operation(input: "@httpHeader(\"x\") x: String, @httpHeader(\"y\") y: StringList")
                    + "\nlist StringList { member: String }"),
            Rule(
                operation(
                    input: "@httpHeader(\"x\") x: String, §@httpHeader(\"X\") y: String, @httpHeader(\"x\") z: String"),
                "error HttpHeaderTrait a#OInput"),
            Rule(operation(output: "§@httpHeader(\"Host\") x: String"), "danger HttpHeaderTrait a#OOutput$x"),
            Rule(operation(output: "§@httpHeader(\"a b\") x: String"), "danger HttpHeaderTrait a#OOutput$x"),
            Rule(operation(output: "§@httpHeader(\"a:b\") x: String"), "error HttpHeaderTrait a#OOutput$x"),
            Rule(
                operation(input: "@httpPrefixHeaders(\"x-\") x: Map, §@httpHeader(\"X-a\") y: String") + Self.map,
                "error HttpPrefixHeadersTrait a#OInput$y"),
            Rule(operation(input: "@httpPrefixHeaders(\"x-\") x: Map, @httpHeader(\"xa\") y: String") + Self.map),
            Rule(
                operation(input: "@httpPrefixHeaders(\"\") x: Map, §@httpHeader(\"a\") y: String") + Self.map,
                "note HttpPrefixHeadersTrait a#OInput$y"),
            Rule(
                operation(input: "§@httpPrefixHeaders(\"x:\") x: Map") + Self.map,
                "error HttpPrefixHeadersTrait a#OInput$x"),
        ])
    func headers(_ rule: Rule) { rule.check() }

    @Test(
        "parameters of queries have names of their own",
        arguments: [
            Rule(operation(input: "@httpQuery(\"x\") x: String, @httpQuery(\"X\") y: String")),
            Rule(
                operation(input: "@httpQuery(\"x\") x: String, §@httpQuery(\"x\") y: String"),
                "error HttpQueryTrait a#OInput"),
            Rule(operation(input: "§@httpQuery(\"x\") x: String", uri: "/?x=1"), "error HttpQueryTrait a#OInput"),
            Rule(operation(input: "@httpQuery(\"x\") x: String", uri: "/?y=1")),
            Rule(
                operation(input: "@httpQueryParams x: Map, @httpQuery(\"y\") y: String")
                    .replacing("structure OInput", with: "§structure OInput") + Self.map,
                "note HttpQueryParamsTrait a#OInput"),
        ])
    func queries(_ rule: Rule) { rule.check() }

    @Test(
        "what is the whole body leaves nothing for it",
        arguments: [
            Rule(operation(input: "@httpPayload x: Blob, @httpHeader(\"y\") y: String")),
            Rule(
                operation(input: "@httpPayload x: Blob, §y: String, z: String"), "error HttpPayload a#OInput"),
            Rule(operation(output: "@httpPayload x: Blob, §y: String"), "error HttpPayload a#OOutput"),
            // A status is bound in answers only.
            Rule(
                operation(input: "@httpPayload x: Blob, §@httpResponseCode §y: Integer"),
                "warning HttpBindingTraitIgnored.Output a#OInput$y", "error HttpPayload a#OInput"),
            Rule(
                "@error(\"client\")\nstructure E { @httpPayload x: Blob, §y: String }", "error HttpPayload a#E"),
            Rule("structure E { @httpPayload x: Blob, y: String }"),
            Rule(
                operation(input: "@httpPayload x: Blob, @httpPayload §y: Blob"),
                "error ExclusiveStructureMemberTrait a#OInput"),
        ])
    func payloads(_ rule: Rule) { rule.check() }

    private static let map = "\nmap Map { key: String, value: String }"

    @Test(
        "bindings that nothing looks at are warned of",
        arguments: [
            Rule(
                operation(output: "§@httpQuery(\"x\") x: String"), "warning HttpBindingTraitIgnored.Input a#OOutput$x"),
            Rule(
                operation(input: "§@httpResponseCode x: Integer"), "warning HttpBindingTraitIgnored.Output a#OInput$x"),
            Rule(
                operation(input: "x: A") + "\nstructure A { §@httpHeader(\"a\") b: String }",
                "warning HttpBindingTraitIgnored.TopLevel a#A$b"),
            Rule(
                operation(input: "@httpHeader(\"a\") a: String", output: "@httpHeader(\"a\") a: String")),
            // Nothing refers to it, or what it says counts elsewhere.
            Rule("structure A { @httpQuery(\"x\") x: String }"),
            Rule("@mixin\nstructure A { @httpQuery(\"x\") x: String }\nstructure B with [A] {}"),
            Rule(
                operation(output: "§@idempotencyToken x: String"), "warning IdempotencyTokenIgnored a#OOutput$x"),
            Rule(operation(input: "@idempotencyToken x: String")),
            Rule(
                operation(input: "x: A") + "\nstructure A { §@idempotencyToken b: String }",
                "warning IdempotencyTokenIgnored a#A$b"),
        ])
    func ignored(_ rule: Rule) { rule.check() }
}
