import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Operations of an AWS model")
struct AWSOperationTests {
    private static let shapes = """
        "S": {"type": "string"}, "Out": {"type": "structure", "members": {}},
        "In": {"type": "structure", "required": ["ThingId"], "members": {"ThingId": {"shape": "S", "location": "uri", "locationName": "thing-id"},
        "Path": {"shape": "S", "location": "uri"}}},
        "Plain": {"type": "structure", "members": {"Host": {"shape": "S", "hostLabel": true}}, "required": ["Host"]},
        "E": {"type": "structure", "members": {}, "exception": true}
        """

    private func operation(_ definition: String, _ metadata: String = #""protocol": "rest-json""#) throws -> Shape {
        try AWSModelText(metadata: metadata, operations: #""Do": {\#(definition)}"#, shapes: Self.shapes).model().shape(
            "Do")
    }

    private let root = #""http": {"method": "GET", "requestUri": "/"}"#

    @Test("are bound to their service, in the model's order")
    func binding() throws {
        let text = AWSModelText(
            metadata: #""protocol": "json""#, operations: #""B": {"name": "B"}, "A": {"documentation": "does"}"#)
        let model = try text.model()
        #expect(model.services.first?.service?.operations.map(\.id.name) == ["B", "A"])
        #expect(try model.shape("A").traits.string(.documentation) == "does")
    }

    @Test("refer to their structures, or to none")
    func structures() throws {
        let full = try operation(
            #""output": {"shape": "Out", "documentation": "What."}, "errors": [{"shape": "E"}, {"shape": "E"}], \#(root)"#
        )
        #expect(full.operation?.input.id == Prelude.unit)
        #expect(full.operation?.output.id.name == "Out")
        #expect(full.operation?.errors.map(\.id.name) == ["E"])
        #expect(full.traits.string(.outputDocumentation) == "What.")
        #expect(full.traits[.listedErrors]?.array?.map { $0.string.map { ShapeID($0).name } } == ["E", "E"])
    }

    @Test("have the URI with the names of members as labels, its query and its greedy labels kept")
    func http() throws {
        let uri = "/a/{thing-id}/{Path+}?list-type=2"
        let traits = try operation(
            #""input": {"shape": "In"}, "http": {"method": "PUT", "requestUri": "\#(uri)", "responseCode": 201}"#
        ).traits
        #expect(json(traits[.http]) == #"{"method":"PUT","uri":"/a/{ThingId}/{Path+}?list-type=2","code":201}"#)
    }

    @Test(
        "have no HTTP trait in protocols that bind nothing", arguments: ["json", "query", "ec2", "smithy-rpc-v2-cbor"])
    func noHTTP(_ protocolName: String) throws {
        #expect(try !operation(root, "\"protocol\": \"\(protocolName)\"").traits.has(.http))
    }

    @Test(
        "carry what they are marked with",
        arguments: [
            (#""idempotent": true"#, KnownTrait.idempotent, "{}"), (#""readonly": true"#, .readonly, "{}"),
            (#""httpChecksumRequired": true"#, .httpChecksumRequired, "{}"),
            (#""unsignedPayload": true"#, .unsignedPayload, "{}"),
            (#""authtype": "v4-unsigned-body""#, .unsignedPayload, "{}"), (#""authtype": "none""#, .auth, "[]"),
            (#""auth": ["smithy.api#noAuth"], "authtype": "none""#, .auth, "[]"),
            (#""auth": ["aws.auth#sigv4", "smithy.api#noAuth"]"#, .auth, #"["aws.auth#sigv4"]"#),
            (#""auth": ["aws.auth#sigv4", "smithy.api#noAuth"]"#, .optionalAuth, "{}"),
            (
                #""httpChecksum": {"requestChecksumRequired": true}"#, .httpChecksum,
                #"{"requestChecksumRequired":true}"#
            ),
            (#""requestcompression": {"encodings": ["gzip"]}"#, .requestCompression, #"{"encodings":["gzip"]}"#),
            (#""staticContextParams": {"A": {"value": true}}"#, .staticContextParams, #"{"A":{"value":true}}"#),
            (#""operationContextParams": {"A": {"path": "B"}}"#, .operationContextParams, #"{"A":{"path":"B"}}"#),
            (#""endpointdiscovery": {}"#, .clientDiscoveredEndpoint, #"{"required":false}"#),
            (#""endpointdiscovery": {"required": true}"#, .clientDiscoveredEndpoint, #"{"required":true}"#),
            (#""deprecated": true, "deprecatedMessage": "no""#, .deprecated, #"{"message":"no"}"#),
        ] as [(String, KnownTrait, String)])
    func marks(_ rest: String, _ trait: KnownTrait, _ expected: String) throws {
        #expect(json(try operation("\(rest), \(root)").traits[trait]) == expected)
    }

    @Test("have the prefix of their host")
    func hostPrefix() throws {
        let traits = try operation(
            #""endpoint": {"hostPrefix": "{Host}.data."}, "input": {"shape": "Plain"}, \#(root)"#
        ).traits
        #expect(json(traits[.endpoint]) == #"{"hostPrefix":"{Host}.data."}"#)
    }

    @Test("that tell endpoints are named by the service")
    func endpointOperation() throws {
        let text = AWSModelText(metadata: #""protocol": "json""#, operations: #""Tell": {"endpointoperation": true}"#)
        let traits = try #require(try text.model().services.first).traits
        #expect(json(traits[.clientEndpointDiscovery]) == #"{"operation":"com.amazonaws.thingstore#Tell"}"#)
    }

    @Test("give their input the name and namespace of its XML document, and documentation where it has none")
    func inputReference() throws {
        let text = AWSModelText(
            metadata: #""protocol": "rest-xml""#,
            operations: """
                "Do": {"input": {"shape": "Out", "locationName": "DoRequest", "documentation": "asks", "xmlNamespace": {"uri": "u"}}, \(root)}
                """, shapes: Self.shapes)
        let traits = try text.model().shape("Out").traits
        #expect(traits.string(.xmlName) == "DoRequest")
        #expect(json(traits[.xmlNamespace]) == #"{"uri":"u"}"#)
        #expect(traits.string(.documentation) == "asks")
    }
}
