import SwiftGeneration
import Testing

@Suite("Documentation comments")
struct DocumentationCommentTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}, "errors": [
          {"target": "Worse"}, {"target": "Bad"}], "traits": {"@documentation": "<p>Acts.</p><p>Twice.</p>",
          "@examples": [{"title": "First", "documentation": "The simple way.", "input": {"KMSKeyId": "k", "in": 3},
          "output": {}}, {"title": "Second", "input": {"KMSKeyId": "k"}}]}},
        "ActInput": {"type": "structure", "members": {"in": {"target": "@Integer", "traits":
          {"@documentation": "<p>How many.</p><p>More of it.</p>"}}, "KMSKeyId": {"target": "KeyId", "traits":
          {"@required": {}}}, "bare": {"target": "@String"}}, "traits": {"@documentation": "<p>What to act on.</p>"}},
        "ActOutput": {"type": "structure", "members": {}},
        "KeyId": {"type": "string", "traits": {"@documentation": "<p>Names a key.</p>"}},
        "Bad": {"type": "structure", "members": {}, "traits": {"@error": "client",
          "@documentation": "<p>It was bad.</p><p>Truly.</p>"}},
        "Worse": {"type": "structure", "members": {}, "traits": {"@error": "server"}}
        """)

    private func comment(_ start: String, in declaration: String) throws -> [String] {
        let members = try Self.model.generate().members(of: declaration)
        let text = try #require(members.first { $0.key.hasPrefix(start) }?.value)
        return text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("///") }
    }

    @Test("a method's comment: text, examples as Swift, origin, parameter, what is returned and every error, sorted")
    func method() throws {
        #expect(
            try comment("func act(_ input: ActInput)", in: "struct TinyClient") == [
                "/// Acts.",
                "///",
                "/// Twice.",
                "///",
                "/// **Example: First**",
                "///",
                "/// The simple way.",
                "///",
                "/// ```swift",
                "/// let response = try await client.act(",
                "///     kmsKeyID: \"k\",",
                "///     in: 3)",
                "/// ```",
                "///",
                "/// **Example: Second**",
                "///",
                "/// ```swift",
                "/// let response = try await client.act(kmsKeyID: \"k\")",
                "/// ```",
                "///",
                "/// Generated from `example.tiny#Act`.",
                "///",
                "/// - Parameter input: What the operation takes, as a ``ActInput``.",
                "/// - Returns: What the service answers, as a ``ActOutput``.",
                "/// - Throws: ``TinyError`` when the service refuses, `ClientError` when the call itself fails. "
                    + "The service's errors are:",
                "///   - ``Bad``: It was bad.",
                "///   - ``Worse``",
            ])
    }

    @Test(
        "an overload's parameters go by their Swift names, in the order of its arguments, with their first paragraphs"
    )
    func overload() throws {
        let text = try Self.model.generate().declaration("struct TinyClient")
        #expect(
            text.contains(
                """
                    /// - Parameters:
                    ///   - kmsKeyID: Names a key.
                    ///   - in: How many.
                    ///   - bare: The member `bare`.
                    /// - Returns: What the service answers, as a ``ActOutput``.
                """))
    }

    @Test("a member without documentation has that of its target, unless the target is a type that has its own")
    func members() throws {
        let input = try Self.model.generate().declaration("struct ActInput")
        #expect(input.contains("    /// Names a key.\n    public var kmsKeyID: String\n"))
        #expect(input.contains("    /// How many.\n    ///\n    /// More of it.\n    public var `in`: Int?\n"))
    }

    @Test("a type's comment ends with the shape it is from")
    func types() throws {
        let input = try Self.model.generate().declaration("struct ActInput")
        #expect(
            input.hasPrefix(
                "/// What to act on.\n///\n/// Generated from `example.tiny#ActInput`.\npublic struct ActInput"))
    }

    @Test("without overloads the examples build the input")
    func examplesWithoutOverloads() throws {
        let client = try Self.model.generate { $0.memberOverloads = false }.declaration("struct TinyClient")
        #expect(client.contains("/// let response = try await client.act(ActInput(kmsKeyID: \"k\", in: 3))\n"))
        #expect(!client.contains("- Parameters:"))
    }

    @Test("an example whose value fits no type is left out")
    func unfittingExample() throws {
        let client = try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}, "traits": {"@examples": [{"title": "Wrong",
              "input": {"count": "many"}}]}},
            "In": {"type": "structure", "members": {"count": {"target": "@Integer"}}}
            """
        ).run().code?.declaration("struct TinyClient")
        #expect(client?.contains("Wrong") == false)
    }

    @Test("the client's comment is the service's, else its title")
    func client() throws {
        let documented = try TinyModel(
            #""Act": {"type": "operation"}"#, traits: #""@documentation": "<p>Tiny things.</p>""#
        ).generate().declaration("struct TinyClient")
        #expect(documented.hasPrefix("/// Tiny things.\n///\n/// Generated from `example.tiny#Tiny`.\n"))
        let titled = try TinyModel(
            #""Act": {"type": "operation"}"#, traits: #""@title": "Tiny Service""#
        ).generate().declaration("struct TinyClient")
        #expect(titled.hasPrefix("/// A client of Tiny Service.\n"))
    }

    @Test(
        "without documentation comments the code is the same, less these, and keeps its header, in either layout",
        arguments: [nil, 2])
    func leftOut(shardCount: Int?) throws {
        let whole = try Self.model.generate { $0.shardCount = shardCount }
        let bare = try Self.model.generate {
            $0.shardCount = shardCount
            $0.documentationComments = false
        }
        #expect(bare.files.keys.sorted() == whole.files.keys.sorted())
        for (path, contents) in bare.files {
            let expected = whole.files[path]?.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.drop { $0 == " " }.hasPrefix("///")
            }
            #expect(contents == expected?.joined(separator: "\n"))
            #expect(contents.hasPrefix("// Generated by service-generator"))
        }
        #expect(whole.text.contains("///"))
    }
}
