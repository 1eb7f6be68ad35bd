import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Problems of AWS models")
struct AWSDiagnosticTests {
    /// Reads text as a whole model.
    private func read(_ text: String) -> (model: Model?, diagnostics: [String]) {
        var diagnostics = DiagnosticCollector()
        let bytes = Array(text.utf8)
        let file = diagnostics.sources.add(SourceFile(path: "m", contents: bytes))
        let document = SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics)
        let model = document.flatMap { AWSModelReader.read($0, diagnostics: &diagnostics) }
        return (model, diagnostics.diagnostics.map(\.description))
    }

    private static let metadata =
        #""metadata":{"apiVersion":"1","endpointPrefix":"e","protocol":"rest-json","serviceId":"S","signatureVersion":"v4"}"#

    @Test(
        "that leave nothing to go on with",
        arguments: [
            ("[]", "m:1:1: error: an AWS model is an object, not an array; give a service-2.json"),
            (#"{"shapes":{}}"#, "m:1:1: error: the model has no `metadata`; an AWS model begins with it"),
            (#"{"metadata":3}"#, "m:1:13: error: `metadata` holds a number; it must be an object"),
            (
                #"{"metadata":{"apiVersion":"1","endpointPrefix":"e","protocol":"x"}}"#,
                "m:1:13: error: `metadata` has neither `serviceId` nor `serviceFullName`; add one"
            ),
            (
                #"{"metadata":{"apiVersion":"1","endpointPrefix":"e","serviceId":"x"}}"#,
                "m:1:13: error: `metadata` has no `protocol`; add it"
            ),
            (
                #"{"metadata":{"apiVersion":"1","endpointPrefix":"e","serviceId":"x","protocol":"soap"}}"#,
                "m:1:79: error: unknown protocol `soap`; "
                    + "it must be json, rest-json, rest-xml, query, ec2 or smithy-rpc-v2-cbor"
            ),
        ])
    func fatal(_ text: String, _ expected: String) {
        let result = read(text)
        #expect(result.model == nil)
        #expect(result.diagnostics == [expected])
    }

    @Test("of versions in the metadata are told")
    func versions() {
        func metadata(_ more: String) -> String {
            #"{"metadata":{"apiVersion":"1","endpointPrefix":"e","serviceId":"x","protocol":"json",\#(more)},"operations":{},"shapes":{}}"#
        }
        #expect(
            read(metadata(#""jsonVersion":"7""#)).diagnostics == [
                "m:1:100: error: unknown `jsonVersion` `7`; it must be 1.0 or 1.1"
            ])
        #expect(
            read(metadata(#""signatureVersion":"v9""#)).diagnostics == [
                "m:1:105: warning: unknown `signatureVersion` `v9`, requests are signed with version 4; "
                    + "use v4, bearer or none"
            ])
        for version in ["v4", "s3v4", "s3", "bearer", "none"] {
            #expect(read(metadata(#""jsonVersion":"1.1","signatureVersion":"\#(version)""#)).diagnostics.isEmpty)
        }
    }

    @Test(
        "are reported at their place, deep in one line too, and the rest is read",
        arguments: [
            (
                "", #""T":{"type":"structure","members":{"a":{"shape":"Missing"}}}"#, "Missing\"",
                "error: undefined shape `Missing`, the type of `a` of `T`; define it"
            ),
            (
                "", #""T":{"type":"strukture"}"#, "strukture",
                "error: unknown shape type `strukture` of `T`; "
                    + "it must be structure, list, map, string, blob, boolean, timestamp "
                    + "or a kind of number"
            ),
            ("", #""T":{"members":{}}"#, "{\"members", "error: the shape `T` has no `type`; add it"),
            ("", #""T":[1]"#, "[1]", "error: the shape `T` is an array; it must be an object"),
            (
                "", #""a b":{"type":"string"}"#, "a b",
                "error: `a b` is no name for a shape; use letters, digits and underscores"
            ),
            (
                "", #""T":{"type":"structure","members":{"a b":{"shape":"OK"}}}"#, "a b",
                "error: `a b` of `T` is no name for a member; use letters, digits and underscores"
            ),
            (
                "", #""T":{"type":"structure","members":{"a":"OK"}}"#, "OK\"}",
                "error: `a` of `T` is a string; it must be an object with `shape`"
            ),
            (
                "", #""T":{"type":"structure","members":{"a":{"x-key":1,"shape":"OK"}}}"#, "x-key",
                "warning: unknown key `x-key` of `a` of the shape `T`; it is ignored"
            ),
            (
                "", #""T":{"type":"structure","members":{"a":{"loctionName":"b","shape":"OK"}}}"#, "loctionName",
                "warning: unknown key `loctionName` of `a` of the shape `T`; did you mean `locationName`?"
            ),
            (
                "", #""T":{"type":"structure","members":{"a":{"locationName":"b"}}}"#, "{\"locationName\":\"b",
                "error: `a` of `T` has no `shape`; name its shape"
            ),
            (
                "", #""T":{"type":"structure","members":{},"required":["zz"]}"#, "zz",
                "error: `T` requires `zz`, which is no member; remove it or define it"
            ),
            (
                "", #""T":{"type":"structure","members":{},"payload":"zz"}"#, "zz",
                "error: the payload of `T` is `zz`, which is no member; name a member"
            ),
            (
                "", #""T":{"type":"structure","members":{"a":{"shape":"OK","location":"body"}}}"#, "body",
                "error: unknown location `body` of `a`; it must be uri, querystring, header, headers or statusCode"
            ),
            ("", #""T":{"type":"list"}"#, "{\"type\":\"list", "error: `T` has no `member`; add it"),
            (
                "", #""T":{"type":"string","documentation":7}"#, "7",
                "error: `documentation` holds a number; it must be a string"
            ),
            ("", #""T":{"type":"string","min":"one"}"#, "one", "error: `min` holds a string; it must be a number"),
            (
                "", #""T":{"type":"string","sensitive":"yes"}"#, "yes",
                "error: `sensitive` holds a string; it must be true or false"
            ),
            (
                "", #""T":{"type":"string","enum":["a",5]}"#, "5",
                "error: a value of the enum `T` is a number; it must be a string"
            ),
            (#""Do":{}"#, "", "{}", "error: the operation `Do` has no `http`; add its method and requestUri"),
            (#""Do":[]"#, "", "[]", "error: the operation `Do` is an array; it must be an object"),
            (
                #""Do":{"http":{"requestUri":"/"},"input":{"shape":"Gone"}}"#, "", "Gone\"",
                "error: undefined shape `Gone`, the input of `Do`; define it"
            ),
            (
                #""Do":{"http":{"requestUri":"/"},"output":{"shape":"OK"}}"#, "", "OK\"",
                "error: the output of `Do` is the string `OK`; it must be a structure"
            ),
            (
                #""Do":{"http":{"requestUri":"/"},"errors":[{"shape":"Gone"}]}"#, "", "Gone\"",
                "error: undefined shape `Gone`, an error of `Do`; define it"
            ),
            (
                #""Do":{"http":{"requestUri":"/{Id}"}}"#, "", "/{Id}",
                "error: the URI of `Do` has the label `Id`, which no member of its input is bound to; "
                    + "give one `location` uri and this `locationName`"
            ),
            (#""Do":{"http":{"method":"GET"}}"#, "", "{\"method", "error: `http` of `Do` has no `requestUri`; add it"),
        ])
    func atTheirPlace(_ operations: String, _ shapes: String, _ place: String, _ message: String) throws {
        let comma = shapes.isEmpty ? "" : ","
        let text =
            #"{\#(Self.metadata),"operations":{\#(operations)},"shapes":{\#(shapes)\#(comma)"OK":{"type":"string"}}}"#
        let result = read(text)
        let start = try #require(text.firstRange(of: "\"operations\""))
        let found = try #require(text[start.upperBound...].firstRange(of: place))
        var column = text[..<found.lowerBound].unicodeScalars.count + 1
        // A string's place is its quotation mark.
        if text[..<found.lowerBound].hasSuffix("\"") { column -= 1 }
        #expect(result.diagnostics == ["m:1:\(column): \(message)"])
        #expect(result.model?[ShapeID("com.amazonaws.s#OK")]?.kind == .string)
    }

    @Test(
        "of the files beside it are reported in those files",
        arguments: [
            (
                "p", #"{"pagination":{"Nope":{"input_token":"a","output_token":"b"}}}"#, "paginators-1.json:1:16",
                "a paginator names the unknown operation `Nope`"
            ),
            (
                "p", #"{"pagination":{"Do":{"input_token":"a","output_token":"Zip"}}}"#, "paginators-1.json:1:36",
                "a paginator names `a`, but `In` has no member `a`"
            ),
            (
                "p", #"{"pagination":{"Do":{"input_token":"A"}}}"#, "paginators-1.json:1:16",
                "the paginator of `Do` has no `output_token`"
            ),
            ("p", #"{}"#, "paginators-1.json:1:1", "the paginators file has no `pagination`"),
            (
                "w", #"{"waiters":{"W":{"operation":"Nope"}}}"#, "waiters-2.json:1:30",
                "the waiter `W` names the unknown operation `Nope`"
            ),
            ("w", #"{"waiters":{"W":{"operation":"Do"}}}"#, "waiters-2.json:1:17", "the waiter `W` has no `acceptors`"),
            (
                "w",
                #"{"waiters":{"W":{"operation":"Do","acceptors":[{"state":"retry","matcher":"guess","argument":"a","expected":"x"}]}}}"#,
                "waiters-2.json:1:75", "an acceptor that matches `guess`"
            ),
            (
                "w",
                #"{"waiters":{"W":{"operation":"Do","acceptors":[{"state":"retry","matcher":"path","expected":"x"}]}}}"#,
                "waiters-2.json:1:48", "the acceptor has no `argument`"
            ),
            (
                "e", #"{"examples":{"Nope":[]}}"#, "examples-1.json:1:14",
                "an example names the unknown operation `Nope`"
            ),
            ("e", #"{"examples":{"Do":{}}}"#, "examples-1.json:1:19", "the examples of `Do` are an object"),
        ])
    func companions(_ file: String, _ contents: String, _ place: String, _ message: String) throws {
        var text = AWSModelText(
            metadata: #""protocol": "json""#,
            operations: #""Do": {"input": {"shape": "In"}, "output": {"shape": "In"}}"#,
            shapes:
                #""S": {"type": "string"}, "In": {"type": "structure", "members": {"A": {"shape": "S"}, "Zip": {"shape": "S"}}}"#
        )
        switch file {
        case "p": text.paginators = contents
        case "w": text.waiters = contents
        default: text.examples = contents
        }
        let result = text.read()
        #expect(result.model != nil)
        let first = try #require(result.diagnostics.first)
        #expect(first.description.hasPrefix("\(place): error: \(message)"), "\(result.diagnostics)")
    }

    @Test("an AWS model is told from other JSON")
    func recognition() throws {
        func recognizes(_ text: String) throws -> Bool {
            AWSModelReader.recognizes(try #require(parseForTest(text).document).root)
        }
        #expect(try recognizes(#"{"metadata": {}, "operations": {}}"#))
        #expect(try recognizes(#"{"metadata": {}, "shapes": {}}"#))
        #expect(try !recognizes(#"{"smithy": "2.0", "metadata": {}, "shapes": {}}"#))
        #expect(try !recognizes(#"{"shapes": {}}"#))
        #expect(try !recognizes("[]"))
    }

    @Test("that random changes make are reported, and nothing crashes", arguments: 1...4)
    func mutations(_ seed: UInt64) {
        let text = """
            {\(Self.metadata),"operations":{"Do":{"http":{"method":"GET","requestUri":"/{a}"},"input":{"shape":"In"},
            "output":{"shape":"In"},"errors":[{"shape":"Err"}]}},"shapes":{"In":{"type":"structure","required":["a"],
            "members":{"a":{"shape":"S","location":"uri"},"l":{"shape":"L"},"e":{"shape":"E","jsonvalue":true}}},
            "L":{"type":"list","member":{"shape":"S"},"flattened":true},"E":{"type":"string","enum":["x","y z"]},
            "S":{"type":"string","max":3},"Err":{"type":"structure","members":{},"exception":true,
            "error":{"httpStatusCode":400}}},"pagination":{"Do":{"input_token":"a","output_token":"a"}},
            "waiters":{"W":{"operation":"Do","delay":1,"acceptors":[{"state":"retry","matcher":"path","argument":"a","expected":"x"}]}},
            "examples":{"Do":[{"title":"t","input":{"a":"b"}}]}}
            """
        let original = Array(text.utf8)
        var random = SeededNumbers(seed: seed)
        var readable = 0
        for _ in 0..<700 {
            let bytes = mutate(original, &random)
            var diagnostics = DiagnosticCollector()
            let file = diagnostics.sources.add(SourceFile(path: "m", contents: bytes))
            guard let document = SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics) else {
                continue
            }
            readable += 1
            var companions = AWSModelReader.Companions()
            companions.paginators = document
            companions.waiters = document
            companions.examples = document
            companions.endpointRuleSet = document
            let model = AWSModelReader.read(document, companions: companions, diagnostics: &diagnostics)
            #expect(model != nil || diagnostics.hasErrors)
        }
        #expect(readable > 50)
    }
}
