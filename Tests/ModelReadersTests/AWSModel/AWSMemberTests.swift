import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Members of AWS shapes")
struct AWSMemberTests {
    private static let targets = """
        "S": {"type": "string"}, "I": {"type": "integer"}, "B": {"type": "blob"}, "M": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "S"}},
        "L": {"type": "list", "member": {"shape": "S"}}, "N": {"type": "structure", "members": {}},
        "FlatItems": {"type": "list", "member": {"shape": "S", "locationName": "Item"}, "flattened": true},
        "FlatPlain": {"type": "list", "member": {"shape": "S"}, "flattened": true},
        "Items": {"type": "list", "member": {"shape": "S", "locationName": "item"}},
        "Pairs": {"type": "map", "key": {"shape": "S", "locationName": "name"}, "value": {"shape": "S"}, "flattened": true},
        "Key": {"type": "structure", "members": {}, "locationName": "KEY"}
        """

    /// The traits of the member `theMember` of one structure, other than documentation.
    private func traits(_ definition: String, _ protocolName: String, payload: Bool = false) throws -> [String] {
        let more = payload ? #", "payload": "theMember""# : ""
        let text = AWSModelText(
            metadata: "\"protocol\": \"\(protocolName)\"",
            shapes: #""T": {"type": "structure", "members": {"theMember": \#(definition)}\#(more)}, \#(Self.targets)"#)
        return try text.model().member("T", "theMember").traits.entries.map { "\($0.id.name) \(json($0.value))" }
    }

    @Test(
        "have the HTTP binding of their location",
        arguments: [
            (#"{"shape": "S", "location": "uri", "locationName": "id"}"#, ["httpLabel {}", "required {}"]),
            (#"{"shape": "S", "location": "querystring", "locationName": "q"}"#, ["httpQuery \"q\""]),
            (#"{"shape": "L", "location": "querystring"}"#, ["httpQuery \"theMember\""]),
            (#"{"shape": "M", "location": "querystring", "locationName": "q"}"#, ["httpQueryParams {}"]),
            (#"{"shape": "S", "location": "header", "locationName": "X-A"}"#, ["httpHeader \"X-A\""]),
            (#"{"shape": "M", "location": "headers", "locationName": "x-m-"}"#, ["httpPrefixHeaders \"x-m-\""]),
            (#"{"shape": "M", "location": "headers"}"#, ["httpPrefixHeaders \"\""]),
            (#"{"shape": "I", "location": "statusCode"}"#, ["httpResponseCode {}"]),
        ])
    func bindings(_ definition: String, _ expected: [String]) throws {
        #expect(try traits(definition, "rest-json") == expected)
        #expect(try traits(definition, "rest-xml") == expected)
        #expect(try traits(#"{"shape": "N"}"#, "rest-json", payload: true) == ["httpPayload {}"])
    }

    @Test("have no HTTP binding in protocols without")
    func noBindings() throws {
        #expect(
            try traits(#"{"shape": "S", "location": "header", "locationName": "X-A"}"#, "query") == ["xmlName \"X-A\""])
    }

    @Test(
        "have their name in the body, where it is another",
        arguments: [
            (#"{"shape": "S", "locationName": "TheMember"}"#, "rest-json", ["jsonName \"TheMember\""]),
            (#"{"shape": "S", "locationName": "TheMember"}"#, "json", ["jsonName \"TheMember\""]),
            (#"{"shape": "S", "locationName": "theMember"}"#, "rest-json", []),
            (#"{"shape": "S", "locationName": "TheMember"}"#, "rest-xml", ["xmlName \"TheMember\""]),
            (#"{"shape": "S", "locationName": "TheMember"}"#, "ec2", ["xmlName \"TheMember\""]),
            (#"{"shape": "S", "locationName": "theMember"}"#, "query", []),
            (
                #"{"shape": "S", "locationName": "a", "queryName": "B"}"#, "ec2",
                ["xmlName \"a\"", "ec2QueryName \"B\""]
            ),
            (#"{"shape": "S", "queryName": "B"}"#, "query", []),
            (#"{"shape": "FlatItems"}"#, "query", ["xmlName \"Item\"", "xmlFlattened {}"]),
            (#"{"shape": "FlatItems", "locationName": "Outer"}"#, "rest-xml", ["xmlName \"Item\"", "xmlFlattened {}"]),
            (
                #"{"shape": "FlatPlain", "locationName": "Outer"}"#, "rest-xml",
                ["xmlName \"Outer\"", "xmlFlattened {}"]
            ),
            (#"{"shape": "FlatPlain"}"#, "rest-xml", ["xmlFlattened {}"]),
            (#"{"shape": "L", "flattened": true}"#, "rest-xml", ["xmlFlattened {}"]),
            (#"{"shape": "Pairs"}"#, "query", ["xmlFlattened {}"]),
            (#"{"shape": "Key"}"#, "rest-xml", ["xmlName \"KEY\""]),
            (#"{"shape": "Key"}"#, "rest-json", []),
        ] as [(String, String, [String])])
    func names(_ definition: String, _ protocolName: String, _ expected: [String]) throws {
        #expect(try traits(definition, protocolName) == expected)
    }

    @Test("of lists and maps have names in XML")
    func partNames() throws {
        let model = try AWSModelText(metadata: #""protocol": "rest-xml""#, shapes: Self.targets).model()
        #expect(try model.member("Items", "member").traits.string(.xmlName) == "item")
        #expect(try model.member("Pairs", "key").traits.string(.xmlName) == "name")
        #expect(try model.member("Pairs", "value").traits.isEmpty)
    }

    @Test("a payload's element is named where the shape has another name")
    func payloadNames() throws {
        let named = #"{"shape": "N", "locationName": "N"}"#
        #expect(try traits(named, "rest-xml", payload: true) == ["httpPayload {}"])
        let other = #"{"shape": "N", "locationName": "theMember"}"#
        #expect(try traits(other, "rest-xml", payload: true) == ["httpPayload {}", "xmlName \"theMember\""])
        #expect(try traits(other, "rest-json", payload: true) == ["httpPayload {}"])
    }

    @Test(
        "carry what they are marked with",
        arguments: [
            (#""idempotencyToken": true"#, ["idempotencyToken {}"]), (#""box": true"#, []),
            (#""idempotencyToken": false"#, []),
            (#""xmlAttribute": true, "locationName": "x:y""#, ["xmlName \"x:y\"", "xmlAttribute {}"]),
            (#""xmlNamespace": {"uri": "u", "prefix": "p"}"#, [#"xmlNamespace {"uri":"u","prefix":"p"}"#]),
            (#""contextParam": {"name": "Bucket"}"#, [#"contextParam {"name":"Bucket"}"#]),
            (#""deprecated": true"#, ["deprecated {}"]), (#""documentation": "d""#, ["documentation \"d\""]),
            (#""documentation": """#, []), (#""timestampFormat": "iso8601""#, ["timestampFormat \"date-time\""]),
        ])
    func markers(_ rest: String, _ expected: [String]) throws {
        #expect(try traits(#"{"shape": "S", \#(rest)}"#, "rest-xml") == expected)
    }

    @Test("are required where the structure says so")
    func requiredMembers() throws {
        let text = AWSModelText(
            shapes: """
                "S": {"type": "string"}, "T": {"type": "structure", "required": ["c", "a"],
                "members": {"a": {"shape": "S"}, "b": {"shape": "S"}, "c": {"shape": "S"}}}
                """)
        #expect(try text.model().shape("T").members.map { $0.traits.has(.required) } == [true, false, true])
    }

    @Test("of streams carry headers and payloads of events")
    func events() throws {
        let text = AWSModelText(
            shapes: """
                "S": {"type": "string"}, "E": {"type": "structure", "event": true, "members": {
                "h": {"shape": "S", "eventheader": true}, "p": {"shape": "S", "eventpayload": true}}},
                "Stream": {"type": "structure", "eventstream": true, "members": {"E": {"shape": "E"}}}
                """)
        let model = try text.model()
        #expect(try model.member("E", "h").traits.has(.eventHeader))
        #expect(try model.member("E", "p").traits.has(.eventPayload))
        #expect(try model.shape("Stream").kind == .union)
    }

    @Test("that hold JSON target a string shape with that media type")
    func jsonValues() throws {
        let text = AWSModelText(
            shapes: """
                "S": {"type": "string", "max": 5}, "T": {"type": "structure", "members": {
                "a": {"shape": "S", "jsonvalue": true}, "b": {"shape": "S", "jsonvalue": true}, "c": {"shape": "S"}}}
                """)
        let model = try text.model()
        #expect(try model.shape("T").members.map(\.target.name) == ["JSONS", "JSONS", "S"])
        #expect(try model.shape("JSONS").traits.string(.mediaType) == "application/json")
        #expect(json(try model.shape("JSONS").traits[.length]) == #"{"max":5}"#)
        #expect(try !model.shape("S").traits.has(.mediaType))
    }

    @Test("that stream target a blob shape that does")
    func streams() throws {
        let text = AWSModelText(
            shapes: """
                "B": {"type": "blob"}, "T": {"type": "structure", "payload": "a", "members": {
                "a": {"shape": "B", "streaming": true}}}, "U": {"type": "structure", "members": {"b": {"shape": "B"}}}
                """)
        let model = try text.model()
        #expect(try model.member("T", "a").target.name == "StreamingB")
        #expect(try model.shape("StreamingB").traits.has(.streaming))
        #expect(try model.member("U", "b").target.name == "B")
        #expect(try !model.shape("B").traits.has(.streaming))
    }
}
