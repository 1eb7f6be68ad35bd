import Testing

@testable import ServiceModel

@Suite("JMESPath parser")
struct JMESPathParserTests {
    @Test(
        "operators bind as strongly as they should",
        arguments: [
            ("a.b.c", "((a . b) . c)"), ("a | b.c", "(a | (b . c))"), ("a || b && c", "(a || (b && c))"),
            ("a && b == c", "(a && (b == c))"), ("!a && b", "(!a && b)"), ("(a || b) && c", "((a || b) && c)"),
            ("a[*].b.c", "(a [*] (b . c))"), ("a[*].b | c", "((a [*] b) | c)"), ("a[0].b", "((a . [0]) . b)"),
            ("a[1:-2].b", "((a . [1:-2:]) [*] b)"), ("a[].b", "(a[] [*] b)"), ("a[][]", "((a[] [*] @)[] [*] @)"),
            ("a.*.b", "(a * b)"), ("*", "(@ * @)"), ("a[?b == `1`].c", "(a [?(b == 1)] c)"),
            ("a[*].b[*].c", "(a [*] (b [*] c))"), ("a.[b, c]", "(a . [b, c])"),
            ("{x: a, \"y z\": b}", "{x: a, y z: b}"),
            ("f(a, &b)", "f(a, &b)"), ("'it\\'s' == `\"a\\`b\"`", "(it's == a`b)"), ("\"\\u00e9\\ud83d\\ude00\"", "é😀"),
        ])
    func precedence(text: String, tree: String) throws {
        #expect(try JMESPathParser.parse(text).tree == tree)
    }

    @Test(
        "what is no expression is told with its place",
        arguments: [
            ("a.", 2, "it ends where a name, `*`, `[` or `{` is expected"), ("a b", 2, "`b` stands where an operator"),
            ("a = b", 2, "write `==`"), ("a[x]", 2, "`x` stands where an index"), ("\"f\"(a)", 0, "remove them"),
            ("'a", 0, "add `'` at its end"), ("a == `x`", 6, "is no JSON"), ("a[99999999999999999999]", 2, "smaller"),
            ("a.#", 2, "`#` is no sign"), ("\"\\ud800\"", 1, "is no character"),
        ])
    func errors(text: String, offset: Int, message: String) {
        let error = #expect(throws: JMESPathSyntaxError.self) { try JMESPathParser.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    /// What is repeated, how often, and what stands before and behind it.
    private static let hostileTexts: [(before: String, repeated: String, count: Int, behind: String)] = [
        ("", "(", 100_000, ""), ("", "a.", 100_000, "a"), ("", "!", 100_000, ""), ("a", "[0]", 100_000, ""),
        ("", "a[*].", 1_000, "a"), ("`", "[", 100_000, ""), ("`", "[", 100_000, "`"), ("[", "a,", 100_000, "a]"),
        ("", "a|", 300, "a"), ("", "f(", 1_000, ""), ("\"", "a", 1_000_000, ""), ("'", "\\'", 1_000_000, ""),
    ]

    @Test("expressions of any depth and length are refused", arguments: hostileTexts.indices)
    func hostile(_ index: Int) {
        let (before, repeated, count, behind) = Self.hostileTexts[index]
        #expect(throws: JMESPathSyntaxError.self) {
            try JMESPathParser.parse(before + String(repeating: repeated, count: count) + behind)
        }
    }

    @Test("every beginning of an expression is read without a fault")
    func beginnings() {
        let text =
            "a[?b.c >= `{\"x\\u00e9\": [1, -2.5e3, null]}` && !f(@, &'r\\'')].{k: *[1:2:3], \"q\": x[].y || z} | [0]"
        #expect(throws: Never.self) { try JMESPathParser.parse(text) }
        for count in 0..<text.unicodeScalars.count {
            _ = try? JMESPathParser.parse(String(text.unicodeScalars.prefix(count)))
        }
    }
}

extension JMESPathExpression {
    /// The tree in parentheses.
    fileprivate var tree: String {
        switch kind {
        case .current: return "@"
        case .field(let name): return name
        case .index(let index): return "[\(index)]"
        case .slice(let start, let stop, let step):
            return "[" + [start, stop, step].map { $0.map(String.init) ?? "" }.joined(separator: ":") + "]"
        case .sub(let left, let right): return "(\(left.tree) . \(right.tree))"
        case .pipe(let left, let right): return "(\(left.tree) | \(right.tree))"
        case .listProjection(let left, let right): return "(\(left.tree) [*] \(right.tree))"
        case .objectProjection(let left, let right): return "(\(left.tree) * \(right.tree))"
        case .filterProjection(let left, let condition, let right):
            return "(\(left.tree) [?\(condition.tree)] \(right.tree))"
        case .flatten(let list): return "\(list.tree)[]"
        case .multiSelectList(let elements): return "[" + elements.map(\.tree).joined(separator: ", ") + "]"
        case .multiSelectHash(let entries):
            return "{" + entries.map { "\($0.key): \($0.value.tree)" }.joined(separator: ", ") + "}"
        case .literal(let node): return node.string ?? node.number ?? node.kindName
        case .function(let name, let arguments): return "\(name)(" + arguments.map(\.tree).joined(separator: ", ") + ")"
        case .reference(let inner): return "&\(inner.tree)"
        case .and(let left, let right): return "(\(left.tree) && \(right.tree))"
        case .or(let left, let right): return "(\(left.tree) || \(right.tree))"
        case .not(let inner): return "!\(inner.tree)"
        case .comparison(let comparator, let left, let right):
            return "(\(left.tree) \(comparator.rawValue) \(right.tree))"
        }
    }
}
