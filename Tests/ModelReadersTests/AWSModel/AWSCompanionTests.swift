import ServiceModel
import Testing

@testable import ModelReaders

@Suite("The files beside an AWS model")
struct AWSCompanionTests {
    private var text: AWSModelText {
        AWSModelText(
            metadata: #""protocol": "json""#,
            operations: """
                "List": {"input": {"shape": "In"}, "output": {"shape": "Out"},
                    "errors": [{"shape": "Gone"}, {"shape": "Lost"}, {"shape": "Busy"}]}
                """,
            shapes: """
                "S": {"type": "string"}, "L": {"type": "list", "member": {"shape": "S"}}, "F": {"type": "boolean"}, "I": {"type": "integer"},
                "In": {"type": "structure", "members": {"Token": {"shape": "S"}, "Token2": {"shape": "S"}, "Max": {"shape": "I"}}},
                "Page": {"type": "structure", "members": {"Items": {"shape": "L"}, "Next": {"shape": "S"}}},
                "Out": {"type": "structure", "members": {"Next": {"shape": "S"}, "Next2": {"shape": "S"}, "Items": {"shape": "L"},
                    "More": {"shape": "F"}, "Page": {"shape": "Page"}}},
                "Gone": {"type": "structure", "exception": true, "members": {}, "error": {"httpStatusCode": 404}},
                "Lost": {"type": "structure", "exception": true, "members": {}, "error": {"httpStatusCode": 404}},
                "Busy": {"type": "structure", "exception": true, "members": {}, "error": {"httpStatusCode": 503}}
                """)
    }

    private func paginator(_ definition: String) throws -> Traits {
        var text = text
        text.paginators = #"{"pagination": {"List": {\#(definition)}}}"#
        return try text.model().shape("List").traits
    }

    @Test("a paginator becomes the operation's trait")
    func paginators() throws {
        let traits = try paginator(
            #""input_token": "Token", "output_token": "Next", "limit_key": "Max", "result_key": "Items", "more_results": "More""#
        )
        #expect(
            json(traits[.paginated]) == #"{"inputToken":"Token","outputToken":"Next","pageSize":"Max","items":"Items"}"#
        )
        #expect(traits.string(.moreResults) == "More")
    }

    @Test("several tokens stay several; the first list of results is the items; paths lead into structures")
    func severalTokens() throws {
        let traits = try paginator(
            """
            "input_token": ["Token", "Token2"], "output_token": ["Page.Next", "Next2"], "result_key": ["More", "Page.Items", "Items"],
            "non_aggregate_keys": ["More"]
            """)
        #expect(
            json(traits[.paginated])
                == #"{"inputToken":["Token","Token2"],"outputToken":["Page.Next","Next2"],"items":"Page.Items"}"#)
    }

    @Test("an operation whose token is an expression is not paginated, and a note says so")
    func expressions() throws {
        var text = text
        text.paginators =
            #"{"pagination": {"List": {"input_token": "Token", "output_token": "Next || Items[-1]", "result_key": "Items"}}}"#
        let result = text.read()
        #expect(try #require(result.model).shape("List").traits.has(.paginated) == false)
        #expect(
            result.diagnostics.map(\.description) == [
                "paginators-1.json:1:66: note: 1 pagination path is an expression and not a member's name; left out"
            ])
    }

    private func acceptors(_ acceptors: String) throws -> String {
        var text = text
        text.waiters =
            #"{"version": 2, "waiters": {"Ready": {"operation": "List", "delay": 5, "maxAttempts": 9, "acceptors": [\#(acceptors)]}}}"#
        return json(try text.model().shape("List").traits[.waitable]?["Ready"]?["acceptors"])
    }

    @Test(
        "a waiter's acceptors become Smithy's matchers",
        arguments: [
            (
                #""matcher": "path", "argument": "A.B", "expected": "x""#,
                #"{"output":{"path":"A.B","expected":"x","comparator":"stringEquals"}}"#
            ),
            (
                #""matcher": "path", "argument": "A", "expected": true"#,
                #"{"output":{"path":"A","expected":"true","comparator":"booleanEquals"}}"#
            ),
            (
                #""matcher": "path", "argument": "A", "expected": 3"#,
                #"{"output":{"path":"(A) == `3`","expected":"true","comparator":"booleanEquals"}}"#
            ),
            (
                #""matcher": "pathAll", "argument": "A[]", "expected": "x""#,
                #"{"output":{"path":"A[]","expected":"x","comparator":"allStringEquals"}}"#
            ),
            (
                #""matcher": "pathAny", "argument": "A[]", "expected": "x""#,
                #"{"output":{"path":"A[]","expected":"x","comparator":"anyStringEquals"}}"#
            ),
            (
                #""matcher": "pathAll", "argument": "length(A) > `0`", "expected": true"#,
                #"{"output":{"path":"length(A) > `0`","expected":"true","comparator":"booleanEquals"}}"#
            ),
            (
                #""matcher": "pathAll", "argument": "A[]", "expected": true"#,
                #"{"output":{"path":"length(A[]) > `0` && length(A[] | [?@ != `true`]) == `0`","expected":"true","comparator":"booleanEquals"}}"#
            ),
            (
                #""matcher": "pathAny", "argument": "A[]", "expected": 1"#,
                #"{"output":{"path":"contains(A[], `1`)","expected":"true","comparator":"booleanEquals"}}"#
            ),
            (#""matcher": "error", "expected": "Busy""#, #"{"errorType":"Busy"}"#),
            (#""matcher": "error", "expected": true"#, #"{"success":false}"#),
            (#""matcher": "error", "expected": false"#, #"{"success":true}"#),
            (#""matcher": "status", "expected": 200"#, #"{"success":true}"#),
        ])
    func matchers(_ acceptor: String, _ matcher: String) throws {
        #expect(
            try acceptors(#"{"state": "success", \#(acceptor)}"#) == #"[{"state":"success","matcher":\#(matcher)}]"#)
    }

    @Test("a status stands for the errors that come with it")
    func statuses() throws {
        #expect(
            try acceptors(#"{"state": "retry", "matcher": "status", "expected": 404}"#)
                == ["Gone", "Lost", "NotFound"].map { #"{"state":"retry","matcher":{"errorType":"\#($0)"}}"# }
                .joined(separator: ",").inBrackets)
    }

    @Test("waiters of one operation stand together, each with its delays and documentation")
    func waiters() throws {
        var text = text
        let acceptors = #""acceptors": [{"state": "success", "matcher": "status", "expected": 200}]"#
        text.waiters = """
            {"waiters": {"One": {"operation": "List", "delay": 5, "maxAttempts": 9, "description": "waits", \(acceptors)},
            "Two": {"operation": "List", "delay": 300, "maxAttempts": 9, \(acceptors)}}}
            """
        let waitable = try text.model().shape("List").traits[.waitable]
        #expect(waitable?.object?.map(\.key) == ["One", "Two"])
        #expect(waitable?["One"]?["documentation"]?.string == "waits")
        #expect(waitable?["One"]?["minDelay"]?.integer == 5)
        #expect(waitable?["One"]?["maxDelay"]?.integer == 120)
        #expect(waitable?["Two"]?["minDelay"]?.integer == 300)
        #expect(waitable?["Two"]?["maxDelay"]?.integer == 300)
    }

    @Test("examples become the operation's trait")
    func examples() throws {
        var text = text
        text.examples = """
            {"version": "1.0", "examples": {"List": [{"title": "First", "description": "d", "id": "1", "comments": {"output": {"Items[0]": "a"}},
            "input": {"Max": 2}, "output": {"Items": ["a"]}}, {"title": "Second", "description": "", "input": {}}]}}
            """
        #expect(
            json(try text.model().shape("List").traits[.examples])
                == #"[{"title":"First","documentation":"d","input":{"Max":2},"output":{"Items":["a"]}},{"title":"Second","input":{}}]"#
        )
        #expect(
            json(try text.model().shape("List").traits[.exampleDetails])
                == #"[{"id":"1","output":{"Items[0]":"a"}},{}]"#)
    }
}

extension String {
    fileprivate var inBrackets: String { "[\(self)]" }
}
