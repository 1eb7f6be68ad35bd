import ServiceModel
import Testing

@testable import ModelReaders

/// What is wrong with an operation is told at the value that is wrong. The place of each is marked with `§` in the text.
@Suite("Validation of operations of Smithy models")
struct OperationValidationTests: ValidationSuite {
    @Test("names of methods and headers are what HTTP allows, so that none can add a line to a request")
    func tokens() {
        func header(_ name: String) -> String {
            model(input: #", "x": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": §"\#(name)"}}"#)
        }
        expect(header("X-Trace.Id").replacing("§", with: ""), nil)
        expect(header(#"X\r\nHost"#), "is no name of a header; use letters, digits and hyphens")
        expect(header("X Trace"), "`X Trace` is no name of a header")
        expect(
            model(input: #", "x": {"target": "a#Map", "traits": {"smithy.api#httpPrefixHeaders": §"x: "}}"#),
            "`x: ` begins no name of a header")
        expect(
            model(operation: #""smithy.api#http": {"method": §"GET /", "uri": "/things/{id}"}"#),
            #"is "GET /", which HTTP does not allow; use letters"#)
    }

    @Test(
        "values of operations' traits have the types of the traits",
        arguments: [
            (#""smithy.api#http": §{"uri": "/things/{id}"}"#, "trait `smithy.api#http` has no `method`"),
            (
                #""smithy.api#http": {"method": "POST", "uri": "/things/{id}", "code": §20}"#,
                "must be an integer from 100 to 599"
            ),
            (#""smithy.api#http": {"method": "POST", "uri": §"things/{id}"}"#, "does not start with `/`"),
            (#""smithy.api#http": {"method": "POST", "uri": §"/things/{id"}"#, "has a `{` without its `}`"),
            (#""smithy.api#http": {"method": "POST", "uri": §"/{id+}/{id}"}"#, "has the label `id` twice"),
            (#""smithy.api#http": {"method": "POST", "uri": §"/{id}?x={id}"}"#, "has a label in its query"),
            (
                #""smithy.api#http": {"method": "POST", "uri": §"/{id}/{other}"}"#,
                "`other`, which is no member of `a#GetInput`"
            ),
            (
                #""smithy.api#retryable": {"throttling": §"yes"}, "smithy.api#http": {"method": "POST", "uri": "/{id}"}"#,
                "a boolean"
            ),
            (
                #""smithy.waiters#waitable": {"W": {"acceptors": [{"state": §"done", "matcher": {"success": true}}]}}, "#
                    + #""smithy.api#http": {"method": "POST", "uri": "/{id}"}"#,
                #"is "done"; use one of "success", "failure", "retry""#
            ),
            (
                #""smithy.waiters#waitable": {"W": {"acceptors": [{"state": "success", "matcher": §{}}]}}, "#
                    + #""smithy.api#http": {"method": "POST", "uri": "/{id}"}"#,
                "a matcher of waiter `W` must hold exactly one"
            ),
        ])
    func operationTraits(operation: String, problem: String) {
        expect(model(operation: operation), problem)
    }

    @Test("labels and members agree")
    func labels() {
        expect(
            model(idTraits: #""smithy.api#httpLabel": {}"#).replacing(#""id": {"target""#, with: #"§"id": {"target""#),
            "`id` is a label of a URI; it must be required")
        expect(
            model(idTraits: #""smithy.api#required": {}"#).replacing(#""/things"#, with: #"§"/things"#),
            "has the label `id`, but that member has no `smithy.api#httpLabel` trait; apply it")
        let label = #""traits": {"smithy.api#httpLabel": {}, "smithy.api#required": {}}"#
        expect(
            model(input: #", §"x": {"target": "smithy.api#String", "# + label + "}"),
            "but the URI of `a#Get` has no such label")
        expect(
            model(
                operation: #""smithy.api#http": {"method": "POST", "uri": "/{id}/{x}"}"#,
                input: #", "x": {"target": §"a#Strings", "# + label + "}"), "`x` is a label, which cannot hold a list")
        expect(
            model(
                operation: #""smithy.api#http": {"method": "POST", "uri": "/{id}/{x+}"}"#,
                input: #", "x": {"target": §"smithy.api#Integer", "# + label + "}"), "it must be a string")
    }

    @Test(
        "bindings fit their members and each other",
        arguments: [
            (
                #", "x": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": "A"}}"#
                    + #", "y": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": §"a"}}"#,
                "binds the header `a` twice"
            ),
            (
                #", "x": {"target": "smithy.api#String", "traits": {"smithy.api#httpQuery": "q"}}"#
                    + #", "y": {"target": "smithy.api#String", "traits": {"smithy.api#httpQuery": §"q"}}"#,
                "binds the query parameter `q` twice"
            ),
            (
                #", "x": {"target": §"a#Map", "traits": {"smithy.api#httpHeader": "X"}}"#,
                "`x` is a header, which cannot hold a map"
            ),
            (
                #", "x": {"target": §"a#Structures", "traits": {"smithy.api#httpQuery": "X"}}"#,
                "`x` is a query parameter, which cannot hold a list of structure"
            ),
            (
                #", "x": {"target": §"a#Strings", "traits": {"smithy.api#httpPrefixHeaders": "X-"}}"#,
                "it must target a map"
            ),
            (
                #", "x": {"target": §"smithy.api#String", "traits": {"smithy.api#httpResponseCode": {}}}"#,
                "it must target an integer"
            ),
            (
                #", "x": {"target": "a#GetOutput", "traits": {"smithy.api#httpPayload": {}}}"#
                    + #", §"y": {"target": "a#GetOutput", "traits": {"smithy.api#httpPayload": {}}}"#,
                "more than one member with the trait `smithy.api#httpPayload`"
            ),
            (
                #", "x": {"target": "a#GetOutput", "traits": {"smithy.api#httpPayload": {}}}"#
                    + #", §"y": {"target": "smithy.api#String"}"#, "`y` of `a#GetInput` would go into the body"
            ),
        ])
    func bindings(input: String, problem: String) {
        // Of two payloads, the first would also have to go into the body.
        let problems = ModelText.problems(model(input: input).replacing("§", with: ""))
        if problems.count > 1 {
            #expect(problems.contains { $0.contains(problem) })
        } else {
            expect(model(input: input), problem)
        }
    }

    @Test(
        "pagination names members",
        arguments: [
            (#"{"inputToken": "token", "outputToken": "next", "items": "things", "pageSize": "size"}"#, nil),
            (
                #"{"inputToken": §"tok", "outputToken": "next"}"#,
                "`inputToken` of `a#Get` names `tok`, but `a#GetInput` has no"
            ),
            (#"{"inputToken": "token", "outputToken": §"next.x"}"#, "but `smithy.api#String` has no member `x`"),
            (
                #"{"inputToken": "token", "outputToken": §3}"#,
                "`outputToken` of trait `smithy.api#paginated` must be a string"
            ),
            (#"§{"inputToken": "token"}"#, "paginated without `outputToken`"),
            (#"{"inputToken": "token", "outputToken": "next", "items": §"name"}"#, "it must be a list or a map"),
            (#"{"inputToken": "token", "outputToken": "next", "items": §"a || b"}"#, "has no member `a || b`"),
            (#"{"inputToken": "token", "outputToken": "next", "pageSize": §"list"}"#, "it must be an integer"),
            (#"{"inputToken": ["token", "id"], "outputToken": ["next", "name"]}"#, nil),
            (#"§"yes""#, "trait `smithy.api#paginated` must be an object, not a string"),
        ] as [(String, String?)])
    func pagination(value: String, problem: String?) {
        expect(
            model(
                operation: #""smithy.api#http": {"method": "POST", "uri": "/{id}"}, "smithy.api#paginated": "# + value,
                input: #", "token": {"target": "smithy.api#String"}, "size": {"target": "smithy.api#Integer"}, "#
                    + #""list": {"target": "a#Strings"}"#,
                output: #", "next": {"target": "smithy.api#String"}, "things": {"target": "a#Strings"}"#), problem)
    }

    @Test("an operation takes from its service what its own pagination leaves out")
    func servicePagination() {
        expect(
            model(
                operation:
                    #""smithy.api#http": {"method": "POST", "uri": "/{id}"}, "smithy.api#paginated": {"items": "things"}"#,
                input: #", "token": {"target": "smithy.api#String"}"#,
                output: #", "next": {"target": "smithy.api#String"}, "things": {"target": "a#Strings"}"#
            ).replacing(
                #""version": "1","#,
                with:
                    #""version": "1", "traits": {"smithy.api#paginated": {"inputToken": "token", "outputToken": "next"}},"#
            ),
            nil)
    }

    @Test("labels of host prefixes are required members")
    func hostPrefix() {
        let operation = #""smithy.api#endpoint": {"hostPrefix": §"{x}."}"#
        expect(model(operation: operation, idTraits: ""), "has the label `x`, which is no member of `a#GetInput`")
        expect(
            model(
                operation: operation.replacing("§", with: ""), idTraits: "",
                input:
                    #", "x": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}, "smithy.api#hostLabel": {}}}"#
            ),
            nil)
        expect(
            model(
                operation: operation.replacing("§", with: ""), idTraits: "",
                input: #", §"x": {"target": "smithy.api#String", "traits": {"smithy.api#hostLabel": {}}}"#),
            "it must be required")
    }

    @Test("new names are identifiers for shapes that exist")
    func rename() {
        func service(_ rename: String) -> String {
            #", "a#Other": {"type": "service", "operations": [{"target": "a#Get"}], "rename": "# + rename + "}"
        }
        expect(model(shapes: service(#"{"a#GetOutput": "Dictionary"}"#)), nil)
        expect(model(shapes: service(#"{"a#GetOutput": §"no name"}"#)), "which is not an identifier")
        expect(model(shapes: service(#"{"a#None": §"X"}"#)), "renames `a#None`, which is undefined")
        expect(model(shapes: service(#"{"a#Get": §"X"}"#)), "cannot be renamed")
        expect(model(shapes: service(#"{"a#Map": §"X"}"#)), "renames `a#Map`, which is not part of the service")
        expect(model(shapes: service(#"{"a#GetOutput": §"GetOutput"}"#)), "to the name that it has")
    }
}
