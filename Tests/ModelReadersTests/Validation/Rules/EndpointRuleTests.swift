import Testing

/// Rules of what rules of endpoints ask for are told where they are broken, and nowhere else.
@Suite("Rules of endpoints' rules")
struct EndpointRuleTests {
    private static func rules(_ parameters: String, tests: String? = nil, only names: [String]) -> [String] {
        let suite = tests.map { "@smithy.rules#endpointTests(version: \"1.0\", testCases: [\($0)])" } ?? ""
        return RuleEvents.of(
            """
            @smithy.rules#clientContextParams(s: { type: "string" })
            @smithy.rules#endpointRuleSet({ version: "1.0", parameters: { \(parameters) }, rules: [] })
            \(suite)
            service S { version: "1", operations: [O] }
            operation O {}
            """, only: names)
    }

    @Test("a parameter says what it is for")
    func documentation() {
        let names = ["RuleSetParamMissingDocs"]
        #expect(Self.rules("s: { type: \"string\", documentation: \"d\" }", only: names) == [])
        #expect(Self.rules("s: { type: \"string\" }", only: names) == ["warning RuleSetParamMissingDocs a#S"])
    }

    @Test("what rules want to know of the caller is known")
    func builtIns() {
        func events(_ name: String) -> [String] {
            Self.rules(
                "s: { type: \"string\" }, b: { type: \"string\", builtIn: \"\(name)\" }",
                only: ["RuleSetBuiltIn", "RuleSetAwsBuiltIn"])
        }
        #expect(events("SDK::Endpoint") == [])
        #expect(events("AWS::Region") == [])
        #expect(events("AWS::None") == ["error RuleSetBuiltIn.RuleSet a#S"])
        #expect(events("AWS::Auth::AccountId") == ["danger RuleSetAwsBuiltIn.AWS::Auth::AccountId a#S"])
    }

    @Test("parameters that paths lead to have one type")
    func pathTypes() {
        func events(_ type: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.rules#endpointRuleSet({ version: "1.0", parameters: { p: { type: "\(type)" } }, rules: [] })
                service S { version: "1", operations: [O] }
                @smithy.rules#operationContextParams(p: { path: "l[*].x" })
                operation O { input := { l: L } }
                list L { member: I }
                structure I { x: String }
                """, only: ["RuleSetParameter"])
        }
        #expect(events("stringArray") == [])
        #expect(events("string") == ["error RuleSetParameter.RuleSet.TypeMismatch a#S"])
    }

    @Test("tests give what the rules have, and all that they need")
    func testParameters() {
        func events(_ tests: String, _ more: String = "") -> [String] {
            Self.rules("s: { type: \"string\" \(more) }", tests: tests, only: ["RuleSetParameter.TestCase"])
        }
        func test(_ parameters: String) -> String { "{ params: { \(parameters) }, expect: { error: \"e\" } }" }
        #expect(events(test("s: \"x\"")) == [])
        #expect(events(test("")) == ["danger RuleSetParameter.TestCase.Unused a#S"])
        #expect(events(test("s: true")) == ["error RuleSetParameter.TestCase.TypeMismatch a#S"])
        #expect(events(test("s: \"x\", t: \"y\"")) == ["error RuleSetParameter.TestCase.Undefined a#S"])
        let two = "\(test("s: \"x\"")), \(test(""))"
        #expect(events(two) == [])
        #expect(events(two, ", required: true") == ["error RuleSetParameter.TestCase.RequiredMissing a#S"])
        #expect(events(two, ", required: true, default: \"d\"") == [])
    }

    @Test("tests call operations of the service, with callers that there are")
    func testOperations() {
        func events(_ input: String) -> [String] {
            Self.rules(
                "s: { type: \"string\" }",
                tests: "{ params: { s: \"x\" }, operationInputs: [{ \(input) }], expect: { error: \"e\" } }",
                only: ["EndpointTestsTrait", "RuleSetBuiltIn"])
        }
        #expect(events("operationName: \"O\"") == [])
        #expect(events("operationName: \"P\"") == ["error EndpointTestsTrait a#S"])
        #expect(events("operationName: \"O\", builtInParams: { \"AWS::Region\": \"r\" }") == [])
        #expect(
            events("operationName: \"O\", builtInParams: { \"AWS::None\": \"r\" }")
                == ["error RuleSetBuiltIn.TestCase.0.Inputs.0 a#S"])
    }
}
