import Testing

/// Rules of conditions, topics and parameters of rules are told where they are broken, and nowhere else.
@Suite("Rules of other trait packages")
struct PackageRuleTests {
    // MARK: Conditions

    @Test("a condition is an expression that gives a boolean")
    func conditions() {
        func events(_ expression: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.contracts#conditions(C: { expression: "\(expression)", documentation: "d" })
                structure A { x: String, n: Integer }
                """, only: ["ConditionsTrait"])
        }
        #expect(events("x == 'a'") == [])
        #expect(events("n > `1`") == [])
        #expect(events("x ==") == ["error ConditionsTrait a#A"])
        #expect(events("x") == ["danger ConditionsTrait a#A"])
        #expect(events("length(n) == `1`") == ["error ConditionsTrait a#A"])
        #expect(
            events("y == 'a'") == ["danger ConditionsTrait.JmespathProblem.JmespathEventDanger.C a#A"])
    }

    @Test("a condition of a member is one of what it targets")
    func memberConditions() {
        func events(_ expression: String) -> [String] {
            RuleEvents.of(
                """
                structure A {
                    @smithy.contracts#conditions(C: { expression: "\(expression)", documentation: "d" })
                    x: String
                }
                """, only: ["ConditionsTrait"])
        }
        #expect(events("length(@) > `1`") == [])
        #expect(events("abs(@) > `1`") == ["error ConditionsTrait a#A$x"])
    }

    // MARK: Topics

    private static func topic(_ topic: String, _ member: String = "", rest: String = "") -> [String] {
        RuleEvents.of(
            """
            @smithy.mqtt#publish("\(topic)")
            operation O { input := { \(member) m: String } }
            \(rest)
            """, only: ["MqttTopicLabel", "MqttTopicConflict"])
    }

    @Test("a topic names each label of its operation, and no other")
    func topicLabels() {
        let label = "@required @smithy.mqtt#topicLabel l: String,"
        #expect(Self.topic("a/{l}", label) == [])
        #expect(Self.topic("a") == [])
        #expect(Self.topic("a/{l}") == ["error MqttTopicLabel a#O"])
        #expect(Self.topic("a", label) == ["error MqttTopicLabel a#OInput$l"])
    }

    @Test("a topic carries one structure")
    func topicConflicts() {
        func other(_ topic: String, _ input: String) -> String {
            "@smithy.mqtt#publish(\"\(topic)\")\noperation P { input: \(input) }\nstructure I {}"
        }
        #expect(
            Self.topic("a/b", rest: other("a/b", "I"))
                == ["error MqttTopicConflict a#O", "error MqttTopicConflict a#P"])
        #expect(Self.topic("a/b", rest: other("a/b", "OInput")) == [])
        #expect(Self.topic("a/b", rest: other("a/c", "I")) == [])
        #expect(Self.topic("a/b", rest: other("a", "I")) == [])
    }

    // MARK: Rules of endpoints

    @Test("a fixed parameter is a string, a boolean or strings")
    func staticParameters() {
        func events(_ value: String) -> [String] {
            RuleEvents.of(
                "@smithy.rules#staticContextParams(p: { value: \(value) })\noperation O {}",
                only: ["StaticContextParamsTrait"])
        }
        for value in ["\"x\"", "true", "[\"x\"]", "[]"] { #expect(events(value) == [], "\(value)") }
        for value in ["1", "{}", "[1]", "null"] {
            #expect(events(value).contains("error StaticContextParamsTrait a#O"), "\(value)")
        }
    }

    @Test("a parameter's path leads to what the operation takes, in few forms")
    func operationParameters() {
        func events(_ path: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.rules#operationContextParams(p: { path: "\(path)" })
                operation O { input := { x: String, l: L, m: M } }
                list L { member: I }
                structure I { y: String }
                map M { key: String, value: String }
                """, only: ["OperationContextParamsTrait"])
        }
        for path in ["x", "l[*].y", "keys(m)", "l[*].[y]", "m.*"] { #expect(events(path) == [], "\(path)") }
        for path in ["z", "l[0].y", "length(l)", "x || y", "l[?y]", "l[", "`1`", "{a: x}"] {
            #expect(events(path) == ["error OperationContextParamsTrait a#O"], "\(path)")
        }
    }

    @Test("rules of endpoints have the parameters that the model gives them")
    func ruleParameters() {
        func events(_ parameters: String, _ member: String = "s: String", type: String = "boolean") -> [String] {
            RuleEvents.of(
                """
                @smithy.rules#clientContextParams(c: { type: "\(type)" })
                @smithy.rules#endpointRuleSet({ version: "1.0", parameters: { \(parameters) }, rules: [] })
                service S { version: "1", operations: [O] }
                operation O { input := { @smithy.rules#contextParam(name: "s") \(member) } }
                """, only: ["RuleSetParameter"])
        }
        let both = "c: { type: \"boolean\" }, s: { type: \"string\" }"
        #expect(events(both) == [])
        #expect(events("\(both), b: { type: \"string\", builtIn: \"SDK::Endpoint\" }") == [])
        #expect(events("\(both), d: { type: \"string\" }") == ["error RuleSetParameter.RuleSet.UnmatchedName a#S"])
        #expect(events("c: { type: \"boolean\" }") == ["error RuleSetParameter.RuleSet.UnmatchedName a#S"])
        #expect(events(both, type: "string") == ["error RuleSetParameter.RuleSet.TypeMismatch a#S"])
        #expect(
            events(both, "s: Integer")
                == [
                    "error RuleSetParameter.ContextParam.UnsupportedType a#OInput$s",
                    "error RuleSetParameter.RuleSet.UnmatchedName a#S",
                ])
        #expect(
            events("c: { type: \"boolean\" }", "c: String").contains("error RuleSetParameter.RuleSet.UnmatchedName a#S")
        )
    }
}
