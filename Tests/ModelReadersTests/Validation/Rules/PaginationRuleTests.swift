import Testing

/// Source: Smithy 2.0, "paginated trait".
@Suite("Rules of pagination")
struct PaginationRuleTests {
    private static func operation(
        _ paginated: String, input: String = "token: String, size: Integer, m: M",
        output: String = "next: String, things: L, m: M, a: A", service: String = ""
    ) -> String {
        """
        \(service)
        service S { version: "1", operations: [O] }
        @readonly
        @paginated(\(paginated))
        operation O { input: OInput, output: OOutput }
        structure OInput { \(input) }
        structure OOutput { \(output) }
        structure A { b: B, next: String }
        structure B { next: String, things: L }
        list L { member: String }
        map M { key: String, value: String }
        """
    }

    private static let all = "inputToken: \"token\", outputToken: \"next\""

    @Test(
        "what a trait names is there",
        arguments: [
            Rule(operation(all + ", items: \"things\", pageSize: \"size\"")),
            Rule(operation("inputToken: \"token\", outputToken: \"a.next\", items: \"m\"")),
            Rule(operation("inputToken: §\"other\", outputToken: \"next\""), "error PaginatedTrait a#O"),
            Rule(operation("inputToken: \"token\", outputToken: §\"a.c\""), "error PaginatedTrait a#O"),
            Rule(operation(all + ", items: §\"next.x\""), "error PaginatedTrait a#O"),
            Rule(operation("inputToken: §\"a.b\", outputToken: \"next\""), "error PaginatedTrait a#O"),
            Rule(operation(all + ", pageSize: §\"a.b\""), "error PaginatedTrait a#O"),
            Rule(
                operation("inputToken: \"token\", outputToken: §\"a.b.next\", items: §\"a.b.things\""),
                "warning PaginatedTrait.DeeplyNested.outputToken a#O", "warning PaginatedTrait.DeeplyNested.items a#O"),
        ])
    func names(_ rule: Rule) { rule.check() }

    @Test(
        "it is of a type that pages have",
        arguments: [
            Rule(
                operation("inputToken: §\"size\", outputToken: \"next\""), "error PaginatedTrait a#O"),
            Rule(operation("inputToken: \"token\", outputToken: §\"things\""), "error PaginatedTrait a#O"),
            Rule(
                operation("inputToken: §\"m\", outputToken: \"next\""),
                "danger PaginatedTrait.WrongShapeType.inputToken a#O"),
            Rule(operation(all + ", pageSize: §\"token\""), "error PaginatedTrait a#O"),
            Rule(
                operation(all + ", pageSize: §\"size\"", input: "token: String, size: Long"),
                "danger PaginatedTrait.WrongShapeType.pageSize a#O"),
            Rule(operation(all + ", items: §\"next\""), "error PaginatedTrait a#O"),
        ])
    func types(_ rule: Rule) { rule.check() }

    @Test(
        "the first page has no token, and the last none to go on with",
        arguments: [
            Rule(
                operation("inputToken: §\"token\", outputToken: \"next\"", input: "@required token: String"),
                "error PaginatedTrait a#O"),
            Rule(
                operation("inputToken: \"token\", outputToken: §\"next\"", output: "@required next: String"),
                "error PaginatedTrait a#O"),
            Rule(
                operation(all + ", pageSize: §\"size\"", input: "token: String, @required size: Integer"),
                "warning PaginatedTrait.ShouldNotBeRequired.pageSize a#O"),
        ])
    func optional(_ rule: Rule) { rule.check() }

    @Test(
        "an operation takes from its service what it leaves out",
        arguments: [
            Rule(operation("inputToken: \"token\"", service: "@paginated(outputToken: \"next\")")),
            Rule(operation("items: \"things\"", service: "@paginated(\(all), pageSize: \"size\")")),
            Rule(
                operation("inputToken: \"token\"").replacing("@paginated", with: "§@paginated"),
                "error PaginatedTrait a#O"),
            Rule(
                operation("inputToken: \"token\"", service: "@paginated(outputToken: \"other\")").replacing(
                    "@paginated(input", with: "§@paginated(input"), "error PaginatedTrait a#O"),
            // Without a service, nobody knows.
            Rule(operation("inputToken: \"token\"").replacing("operations: [O]", with: "")),
        ])
    func services(_ rule: Rule) { rule.check() }
}
