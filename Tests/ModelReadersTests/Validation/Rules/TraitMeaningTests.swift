import Testing

/// What the shapes of traits' values cannot state is told where it is broken, and nowhere else.
@Suite("The meaning of traits' values")
struct TraitMeaningTests {
    @Test("a length and a range have a bound")
    func bounds() {
        for (trait, shape) in [("length", "string"), ("range", "integer")] {
            #expect(RuleEvents.of("@\(trait)\n\(shape) A") == ["error Model a#A"], "\(trait)")
            #expect(RuleEvents.of("@\(trait)(min: 1)\n\(shape) A") == [], "\(trait)")
            #expect(RuleEvents.of("structure B { @\(trait) a: A }\n\(shape) A") == ["error Model a#B$a"], "\(trait)")
        }
    }

    @Test(
        "a pattern is a regular expression",
        arguments: ["^[$", "^($", "^(*a)$", "^a{2,1}$", "^)$", "^[b-a]$", "^\\\\u12$"])
    func patterns(_ pattern: String) {
        #expect(RuleEvents.of("@pattern(\"\(pattern)\")\nstring A") == ["error Model a#A"])
    }

    @Test(
        "a pattern that cannot be decided here is none that is wrong",
        arguments: ["^(?=a)b$", "^(a)\\\\1$", "^(?<!a)b$", "^[a-z]+$", "^\\\\p{L}$", "^[\\\\000-\\\\037]+$"])
    func otherPatterns(_ pattern: String) {
        #expect(RuleEvents.of("@pattern(\"\(pattern)\")\nstring A") == [])
    }

    @Test("other documentation is at a URL")
    func documentation() {
        func events(_ url: String) -> [String] { RuleEvents.of("@externalDocumentation(\"a\": \"\(url)\")\nstring A") }
        #expect(events("https://example.com/") == [])
        #expect(events("HTTP://example.com/") == [])
        for url in ["example.com", "//example.com", "nothing:x"] {
            #expect(events(url) == ["error Model a#A"], "\(url)")
        }
    }

    @Test("an ARN does not begin with a slash, and refers to shapes")
    func arns() {
        #expect(
            RuleEvents.of("@aws.api#arn(template: \"/r/{id}\")\nresource R { identifiers: { id: String } }")
                == ["error Model a#R"])
        #expect(RuleEvents.of("@aws.api#arnReference(service: \"b#S\", resource: \"R\")\nstring A") == [])
        #expect(RuleEvents.of("@aws.api#arnReference(service: \"b S\")\nstring A") == ["error Model a#A"])
    }

    @Test("the labels of a topic are whole levels, each with a name of its own")
    func topics() {
        func events(_ topic: String) -> [String] {
            RuleEvents.of(
                """
                @smithy.mqtt#publish("\(topic)")
                operation O { input := { @required @smithy.mqtt#topicLabel l: String } }
                """)
        }
        #expect(events("a/{l}") == [])
        for topic in ["a/b{l}", "a/{l}b", "{l}/{l}", "a/{l-m}", "a/{}", "a/}", "a/{", "a/{l}/{"] {
            #expect(events(topic) == ["error Model a#O"], "\(topic)")
        }
    }
}
