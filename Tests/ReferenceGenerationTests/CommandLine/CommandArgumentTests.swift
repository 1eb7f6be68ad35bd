import Foundation
import Testing

@testable import ReferenceGeneration

@Suite("Arguments of commands")
struct CommandArgumentTests {
    private static let global = "\n  [--debug]\n"

    /// The lines of the synopsis between the command and the global options.
    private func synopsis(_ page: String) throws -> String {
        let start = try #require(page.range(of: "\n    do-thing\n"))
        let end = try #require(page.range(of: Self.global))
        return page[start.upperBound..<end.lowerBound].split(separator: "\n").map { $0.dropFirst(2) }
            .joined(separator: ", ")
    }

    @Test("required members stand bare, others and idempotency tokens in brackets; a flag comes with its negation")
    func synopsis() throws {
        let model = CommandModel(
            input: """
                "Name": {"shape": "String"}, "Token": {"shape": "String", "idempotencyToken": true},
                "IsOn": {"shape": "Boolean"}, "KMSKeyId": {"shape": "String"}
                """,
            required: ["Name", "Token", "IsOn"])
        #expect(
            try synopsis(model.page())
                == "--name <value>, [--token <value>], --is-on | --no-is-on, [--kms-key-id <value>], "
                + "[--cli-input-json <value>], [--generate-cli-skeleton <value>]")
    }

    @Test("a body of bytes is written to a file, which a place names; such a command takes no JSON")
    func streamedOutput() throws {
        let model = CommandModel(
            input: #""Name": {"shape": "String"}"#, output: #""Body": {"shape": "Blob"}"#,
            outputTraits: #""payload": "Body""#)
        let page = try model.page()
        #expect(try synopsis(page) == "[--name <value>], <outfile>")
        #expect(page.contains("\n``outfile`` (string)\nFilename where the content will be saved\n"))
    }

    @Test("arguments for paging take the place of the operation's own")
    func pagination() throws {
        let page = try paginated(
            """
            "input_token": "NextToken", "output_token": "NextToken", "limit_key": "MaxResults", "result_key": ["Things", "Sums[]"]
            """)
        #expect(
            try synopsis(page)
                == "[--max-items <value>], [--cli-input-json <value>], [--starting-token <value>], "
                + "[--page-size <value>], [--generate-cli-skeleton <value>]")
        #expect(page.contains("``--page-size`` (integer)\n"))
        #expect(page.contains("query expressions: ``Things``, ``Sums[]``\n"))
    }

    @Test("without a limit there is no page size, and without results nothing is said of them")
    func paginationWithoutLimit() throws {
        let page = try paginated(#""input_token": "NextToken", "output_token": "NextToken""#)
        #expect(try !synopsis(page).contains("page-size"))
        #expect(try synopsis(page).contains("[--max-results <value>]"))
        #expect(page.contains("``do-thing`` is a paginated operation."))
        #expect(!page.contains("query expressions"))
    }

    private func paginated(_ paginator: String) throws -> String {
        let model = CommandModel(
            input: """
                "MaxItems": {"shape": "Integer"}, "NextToken": {"shape": "String"}, "MaxResults": {"shape": "Integer"}
                """,
            output: """
                "NextToken": {"shape": "String"}, "Things": {"shape": "Things"}, "Sums": {"shape": "Things"}
                """,
            shapes: #""Things": {"type": "list", "member": {"shape": "String"}}"#)
        return try model.page(paginator: paginator)
    }

    @Test(
        "an argument that gets another name takes the last place, and pairs stay together, however many there are",
        arguments: [0, 21, 22, 23, 24, 40])
    func table(hiddenCount: Int) {
        func argument(_ name: String, group: String? = nil) -> CommandArgument {
            var argument = CommandArgument(name: name, typeName: "string", documentation: .plain(""))
            argument.group = group
            return argument
        }
        var table = CommandArgumentTable()
        for number in 0..<hiddenCount {
            table.set(argument("hidden\(number)"))
            table.update("hidden\(number)") { $0.isHidden = true }
        }
        for one in [argument("a"), argument("b", group: "b"), argument("no-b", group: "b"), argument("c")] {
            table.set(one)
        }
        table.rename("no-b", to: "not-b")
        table.rename("a", to: "z")
        #expect(table.entries.map(\.usage) == ["[--b | --not-b]", "[--c <value>]", "[--z <value>]"])
        table.remove("b")
        table.update("c") { $0.isHidden = true }
        table.set(argument("z", group: nil))
        #expect(table.entries.map(\.usage) == ["[--not-b]", "[--z <value>]"])
        #expect(table["a"] == nil)
        #expect(table["not-b"] != nil)
        #expect((table["hidden0"] != nil) == (hiddenCount > 0))
    }
}
