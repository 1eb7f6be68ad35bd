import Testing

@testable import Documentation

/// What R 4.2's `parse` says of the same texts.
@Suite("One expression of R")
struct RExpressionTests {
    private func isValid(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { RExpression.isValid($0) }
    }

    @Test(
        "is accepted",
        arguments: [
            "a", "1e-5L", "0xFFL", "'s'", "`a b` + 1", "-a^!b", "a < b & c < d", "a < !b < c", "(a = b)", "a := b",
            "a$b(c)", "a@b@c", "a::b", "a:::b(1)", "f(,)", "f(a=)", "f(NULL=1, \"x\"=2)", "x[[1]]", "x[1,]", "{}",
            "{a;b;}", "{;}", "a;",
            "if (a) b else c", "for (i in 1:3) x", "while (a) next", "repeat break", "function(x, y = 's', ...) x",
            "~a", "a ? b", "a %o% b", "TRUE || FALSE", "a -> b", "a <<- b", "a # comment",
        ])
    func accepted(text: String) {
        #expect(isValid(text))
    }

    @Test(
        "is told from what is none, or more than one",
        arguments: [
            "", " ", "#a", "a b", "a; b", "1a", "a < b < c", "f(a=b=c)", "f(1=2)", "()", "f(", "f)", "(]", "a +",
            "a::b::c", "a$b::c", "a::", "a$1", "a$(b)", "if (a", "if a b", "else", "for (i 1) x", "for (1 in x) y",
            "function(1) x", "'a", "a % b", ":a", "_a", "&", "a\\b", "in", "f(x", "x[[1]",
        ])
    func refused(text: String) {
        #expect(!isValid(text))
    }
}
