import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Shapes of an AWS model")
struct AWSShapeTests {
    @Test(
        "become the Smithy shapes of their types",
        arguments: [
            (#"{"type": "string"}"#, ShapeKind.string), (#"{"type": "character"}"#, .string),
            (#"{"type": "string", "enum": ["A"]}"#, .enum), (#"{"type": "string", "enum": []}"#, .string),
            (#"{"type": "integer"}"#, .integer), (#"{"type": "long", "box": true}"#, .long),
            (#"{"type": "float"}"#, .float),
            (#"{"type": "double"}"#, .double), (#"{"type": "boolean"}"#, .boolean),
            (#"{"type": "timestamp"}"#, .timestamp),
            (#"{"type": "blob"}"#, .blob), (#"{"type": "short"}"#, .short), (#"{"type": "byte"}"#, .byte),
            (#"{"type": "bigInteger"}"#, .bigInteger), (#"{"type": "bigDecimal"}"#, .bigDecimal),
            (#"{"type": "list", "member": {"shape": "T"}}"#, .list),
            (#"{"type": "map", "key": {"shape": "K"}, "value": {"shape": "T"}}"#, .map),
            (#"{"type": "structure", "members": {}}"#, .structure),
            (#"{"type": "structure", "union": true, "members": {"a": {"shape": "T"}}}"#, .union),
            (#"{"type": "structure", "document": true, "members": {}}"#, .document),
            (#"{"type": "structure", "eventstream": true, "members": {"a": {"shape": "S"}}}"#, .union),
        ])
    func kinds(_ definition: String, _ kind: ShapeKind) throws {
        let shapes = #""T": \#(definition), "K": {"type": "string"}, "S": {"type": "structure", "members": {}}"#
        let shape = try AWSModelText(shapes: shapes).model().shape("T")
        #expect(shape.kind == kind)
        #expect(!shape.traits.has(.default))
        #expect(shape.traits.has(.streaming) == definition.contains("eventstream"))
    }

    @Test(
        "carry their constraints",
        arguments: [
            (#""string", "min": 1, "max": 9, "pattern": "[a-z]+""#, KnownTrait.length, #"{"min":1,"max":9}"#),
            (#""string", "pattern": "[a-z]+""#, .pattern, "\"[a-z]+\""), (#""blob", "max": 9"#, .length, #"{"max":9}"#),
            (#""integer", "min": -5"#, .range, #"{"min":-5}"#),
            (#""double", "min": 0.5, "max": 1.50"#, .range, #"{"min":0.5,"max":1.50}"#),
            (#""string", "sensitive": true"#, .sensitive, "{}"),
            (#""string", "documentation": "<p>x</p>""#, .documentation, "\"<p>x</p>\""),
            (#""timestamp", "timestampFormat": "iso8601""#, .timestampFormat, "\"date-time\""),
            (#""timestamp", "timestampFormat": "rfc822""#, .timestampFormat, "\"http-date\""),
            (#""timestamp", "timestampFormat": "unixTimestamp""#, .timestampFormat, "\"epoch-seconds\""),
            (#""blob", "streaming": true, "requiresLength": true"#, .requiresLength, "{}"),
            (#""list", "member": {"shape": "K"}, "sparse": true, "min": 2"#, .sparse, "{}"),
            (#""list", "member": {"shape": "K"}, "max": 3"#, .length, #"{"max":3}"#),
            (
                #""string", "deprecated": true, "deprecatedMessage": "no", "deprecatedSince": "2024""#, .deprecated,
                #"{"message":"no","since":"2024"}"#
            ),
        ] as [(String, KnownTrait, String)])
    func constraints(_ rest: String, _ trait: KnownTrait, _ expected: String) throws {
        let model = try AWSModelText(shapes: #""T": {"type": \#(rest)}, "K": {"type": "string"}"#).model()
        #expect(json(try model.shape("T").traits[trait]) == expected)
    }

    @Test("enums have a member for each value, with unique names")
    func enums() throws {
        let values =
            #""us-east-1", "us_east_1", "InProgress", "HTTPServer", "IPv4", "1x", "", ">=", "S3Bucket", "t2.micro", "日本""#
        let shape = try AWSModelText(shapes: #""T": {"type": "string", "enum": [\#(values)], "min": 1}"#).model().shape(
            "T")
        #expect(
            shape.members.map(\.name) == [
                "US_EAST_1", "US_EAST_1_2", "IN_PROGRESS", "HTTP_SERVER", "IPV4", "_1X", "EMPTY", "GREATER_EQUAL",
                "S3_BUCKET",
                "T2_MICRO", "U65E5_U672C",
            ])
        #expect(shape.members.map { $0.traits.string(.enumValue) ?? "" }[2] == "InProgress")
        #expect(shape.members.allSatisfy { $0.target == Prelude.unit })
    }

    @Test(
        "errors know whose fault they are",
        arguments: [
            (#""exception": true"#, "client", "absent"), (#""exception": true, "fault": true"#, "server", "absent"),
            (#""exception": true, "error": {"httpStatusCode": 404, "senderFault": true}"#, "client", "404"),
            (#""exception": true, "error": {"httpStatusCode": 503}"#, "server", "503"),
            (#""exception": true, "error": {"httpStatusCode": 500, "senderFault": true}"#, "client", "500"),
            (#""exception": true, "error": {"httpStatusCode": 429, "fault": true}"#, "server", "429"),
        ])
    func errors(_ rest: String, _ fault: String, _ status: String) throws {
        let traits = try AWSModelText(shapes: #""T": {"type": "structure", "members": {}, \#(rest)}"#).model().shape(
            "T"
        ).traits
        #expect(traits.string(.error) == fault)
        #expect(json(traits[.httpError]) == status)
        #expect(!traits.has(.retryable))
    }

    @Test("errors carry their query code and whether to try again")
    func errorDetails() throws {
        let rest =
            #""exception": true, "error": {"code": "Slow", "httpStatusCode": 400}, "retryable": {"throttling": true}"#
        let traits = try AWSModelText(shapes: #""T": {"type": "structure", "members": {}, \#(rest)}"#).model().shape(
            "T"
        ).traits
        #expect(json(traits[.awsQueryError]) == #"{"code":"Slow","httpResponseCode":400}"#)
        #expect(json(traits[.retryable]) == #"{"throttling":true}"#)
    }

    @Test("a structure that operations list among their errors is one, with what the reference says")
    func errorByReference() throws {
        let text = AWSModelText(
            metadata: #""protocol": "query""#,
            operations: """
                "Do": {"errors": [{"shape": "Oops"}, {"shape": "Bad", "exception": true, "documentation": "No.",
                    "error": {"httpStatusCode": 409}}]}
                """,
            shapes: #""Oops": {"type": "structure", "members": {}}, "Bad": {"type": "structure", "members": {}}"#)
        let model = try text.model()
        #expect(try model.shape("Oops").traits.string(.error) == "client")
        let bad = try model.shape("Bad").traits
        #expect(bad.string(.error) == "client")
        #expect(json(bad[.httpError]) == "409")
        #expect(bad.string(.documentation) == "No.")
    }

    @Test("a shape with an operation's name gives way")
    func operationClash() throws {
        let text = AWSModelText(
            metadata: #""protocol": "json""#, operations: #""Do": {"input": {"shape": "Do"}}"#,
            shapes: #""Do": {"type": "structure", "members": {"self": {"shape": "Do"}}}"#)
        let model = try text.model()
        #expect(try model.shape("Do").operation?.input.id.name == "DoShape")
        #expect(try model.member("DoShape", "self").target.name == "DoShape")
    }
}
