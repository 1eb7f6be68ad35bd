import Testing

/// Source: Smithy 2.0, "Waiters".
@Suite("Rules of waiters")
struct WaiterRuleTests {
    private static func operation(_ waiters: String, name: String = "O") -> String {
        """
        @smithy.waiters#waitable(\(waiters))
        operation \(name) { input: \(name)Input, output: \(name)Output, errors: [Gone] }
        structure \(name)Input { a: String }
        structure \(name)Output { done: Boolean, state: String, all: States }

        """
    }

    private static let shapes = "list States { member: String }\n@error(\"client\")\nstructure Gone {}\n"
    private static let success = "acceptors: [{ state: \"success\", matcher: { success: true } }]"

    private static func path(_ path: String, _ comparator: String, _ expected: String) -> String {
        operation(
            "Done: { acceptors: [{ state: \"success\", matcher: { output: { path: §\"\(path)\", comparator: \"\(comparator)\", "
                + "expected: \"\(expected)\" } } }] }") + shapes
    }

    @Test(
        "waiters come to an end",
        arguments: [
            Rule(operation("Done: { \(success), minDelay: 2, maxDelay: 2 }") + shapes),
            Rule(operation("§Done: { \(success), minDelay: 3, maxDelay: 2 }") + shapes, "error WaitableTrait a#O"),
            // Without a word, two seconds and two minutes.
            Rule(operation("§Done: { \(success), minDelay: 121 }") + shapes, "error WaitableTrait a#O"),
            Rule(operation("§Done: { \(success), maxDelay: 1 }") + shapes, "error WaitableTrait a#O"),
            Rule(
                operation("§Done: { acceptors: [{ state: \"failure\", matcher: { success: true } }] }") + shapes,
                "error WaitableTrait a#O"),
        ])
    func ends(_ rule: Rule) { rule.check() }

    @Test(
        "their acceptors look at what there is",
        arguments: [
            Rule(path("done", "booleanEquals", "true").replacing("§", with: "")),
            Rule(path("state", "stringEquals", "x").replacing("§", with: "")),
            Rule(path("all", "allStringEquals", "x").replacing("§", with: "")),
            Rule(
                path("done", "booleanEquals", "yes").replacing("§", with: "").replacing("Done: {", with: "§Done: {"),
                "error WaitableTrait a#O"),
            Rule(
                path("state", "booleanEquals", "true"),
                "danger WaitableTraitJmespathProblem.ReturnTypeMismatch.Done.0 a#O"),
            Rule(
                path("other", "stringEquals", "x"),
                "danger WaitableTraitJmespathProblem.JmespathEventDanger.Done.0 a#O"),
            Rule(path("a[", "stringEquals", "x"), "error WaitableTrait a#O"),
            Rule(
                operation(
                    "Done: { acceptors: [{ state: \"success\", matcher: { errorType: \"Gone\" } }, "
                        + "{ state: \"retry\", matcher: { errorType: \"a#Gone\" } }] }") + shapes),
            Rule(
                operation("§Done: { acceptors: [{ state: \"success\", matcher: { errorType: \"Lost\" } }] }") + shapes,
                "warning WaitableTraitInvalidErrorType.Done.0 a#O"),
            Rule(
                operation("§Done: { acceptors: [{ state: \"success\", matcher: { errorType: \"b#Gone\" } }] }")
                    + shapes,
                "warning WaitableTraitInvalidErrorType.Done.0 a#O"),
            // The errors of a service are not those of its operations.
            Rule(
                operation("§Done: { acceptors: [{ state: \"success\", matcher: { errorType: \"Lost\" } }] }") + shapes
                    + "service S { version: \"1\", operations: [O], errors: [Lost] }\n@error(\"client\")\nstructure Lost {}",
                "warning WaitableTraitInvalidErrorType.Done.0 a#O"),
        ])
    func acceptors(_ rule: Rule) { rule.check() }

    @Test(
        "in a service, one operation has a name",
        arguments: [
            Rule(
                "service S { version: \"1\", operations: [O, P] }\n" + shapes + operation("§Done: { \(success) }")
                    + operation("§DONE: { \(success) }", name: "P"), "error UniqueWaiterNames a#O",
                "error UniqueWaiterNames a#P"),
            Rule(
                "service S { version: \"1\", operations: [O, P] }\n" + shapes + operation("Done: { \(success) }")
                    + operation("Made: { \(success) }", name: "P")),
            Rule(shapes + operation("Done: { \(success) }") + operation("Done: { \(success) }", name: "P")),
        ])
    func names(_ rule: Rule) { rule.check() }
}
