import ServiceModel
import Testing

@testable import ModelReaders

@Suite("The service of an AWS model")
struct AWSServiceTests {
    private func service(_ metadata: String, operations: String = "", shapes: String = "", more: String = "") throws
        -> Shape
    {
        let model = try AWSModelText(metadata: metadata, operations: operations, shapes: shapes, more: more).model()
        return try #require(model.services.first)
    }

    @Test("takes its namespace from the service id, its name from the full name, its version from the API's")
    func naming() throws {
        let service = try service(#""protocol": "rest-json""#)
        #expect(service.id.absolute == "com.amazonaws.thingstore#TheThingStore")
        #expect(service.service?.version == "2020-01-02")
        #expect(service.traits.string(.title) == "The Thing Store")
        #expect(service.traits.string(.endpointPrefix) == "things")
        #expect(!service.traits.has(.targetPrefix))
        #expect(
            json(service.traits[.awsService])
                == #"{"sdkId":"Thing Store","arnNamespace":"things","endpointPrefix":"things"}"#)
    }

    @Test(
        "takes its name from the target prefix's last part, where that is an identifier",
        arguments: [
            ("Things_2020", "Things_2020"), ("com.example.v1.Things", "Things"), ("things.v1-0", "TheThingStore"),
        ])
    func targetPrefix(_ prefix: String, _ name: String) throws {
        let service = try service(#""protocol": "json", "jsonVersion": "1.1", "targetPrefix": "\#(prefix)""#)
        #expect(service.id.name == name)
        #expect(service.traits.string(.targetPrefix) == prefix)
    }

    @Test("is renamed where a shape has its name")
    func nameClash() throws {
        let service = try service(
            #""protocol": "json", "targetPrefix": "Thing""#, shapes: #""Thing": {"type": "string"}"#)
        #expect(service.id.name == "ThingService")
    }

    @Test(
        "has the protocols in the model's order",
        arguments: [
            (#""protocol": "rest-json""#, ["aws.protocols#restJson1"]),
            (#""protocol": "rest-xml""#, ["aws.protocols#restXml"]),
            (#""protocol": "query""#, ["aws.protocols#awsQuery"]),
            (#""protocol": "ec2""#, ["aws.protocols#ec2Query"]),
            (#""protocol": "json""#, ["aws.protocols#awsJson1_0"]),
            (#""protocol": "json", "jsonVersion": "1.1""#, ["aws.protocols#awsJson1_1"]),
            (
                #""protocol": "query", "jsonVersion": "1.0", "protocols": ["smithy-rpc-v2-cbor", "json", "query"]"#,
                ["smithy.protocols#rpcv2Cbor", "aws.protocols#awsJson1_0", "aws.protocols#awsQuery"]
            ),
        ])
    func protocols(_ metadata: String, _ expected: [String]) throws {
        let found = try service(metadata).traits.entries.map(\.id.absolute).filter { $0.contains(".protocols#") }
        #expect(found == expected)
    }

    @Test("signs with the signing name, else the endpoint prefix")
    func signing() throws {
        #expect(json(try service(#""protocol": "json""#).traits[.sigv4]) == #"{"name":"things"}"#)
        let named = try service(#""protocol": "json", "signingName": "thingsign""#)
        #expect(json(named.traits[.sigv4]) == #"{"name":"thingsign"}"#)
        #expect(named.traits[.awsService]?["arnNamespace"]?.string == "thingsign")
    }

    @Test("lists several authentication schemes in order")
    func severalSchemes() throws {
        let traits = try service(#""protocol": "json", "auth": ["aws.auth#sigv4a", "smithy.api#httpBearerAuth"]"#)
            .traits
        #expect(json(traits[.auth]) == #"["aws.auth#sigv4a","smithy.api#httpBearerAuth"]"#)
        #expect(traits.has(.sigv4a) && traits.has(.httpBearerAuth) && !traits.has(.sigv4))
    }

    @Test("takes bearer tokens, or nothing, where the signature version says so", arguments: ["bearer", "none"])
    func otherSignatures(_ version: String) throws {
        var text = AWSModelText()
        text.metadata = #""protocol": "json""#
        let replaced = text.text.replacing("\"v4\"", with: "\"\(version)\"")
        let bytes = Array(replaced.utf8)
        var diagnostics = DiagnosticCollector()
        let document = try #require(SourceDocument.parseJSON(bytes, file: 0, diagnostics: &diagnostics))
        let model = try #require(AWSModelReader.read(document, diagnostics: &diagnostics))
        let traits = try #require(model.services.first).traits
        #expect(traits.has(.httpBearerAuth) == (version == "bearer"))
        #expect(!traits.has(.sigv4))
        #expect(diagnostics.diagnostics.isEmpty)
    }

    @Test("has the XML namespace, query compatibility, HTTP versions and parameters of its endpoint rules")
    func otherMetadata() throws {
        let traits = try service(
            #""protocol": "query", "xmlNamespace": "https://x.example/doc/", "awsQueryCompatible": {}"#,
            more: """
                , "documentation": "<p>Things.</p>", "deprecated": true, "deprecatedMessage": "gone",
                "clientContextParams": {"Fast": {"type": "boolean", "documentation": "Hurry"}}
                """
        ).traits
        #expect(json(traits[.xmlNamespace]) == #"{"uri":"https://x.example/doc/"}"#)
        #expect(traits.has(.awsQueryCompatible))
        #expect(traits.string(.documentation) == "<p>Things.</p>")
        #expect(json(traits[.deprecated]) == #"{"message":"gone"}"#)
        #expect(json(traits[.clientContextParams]) == #"{"Fast":{"type":"boolean","documentation":"Hurry"}}"#)
    }

    @Test(
        "says which HTTP versions its protocol needs",
        arguments: [
            ("eventstream", #"{"http":["http/1.1"],"eventStreamHttp":["h2"]}"#),
            ("optional", #"{"http":["http/1.1","h2"],"eventStreamHttp":["h2"]}"#),
            ("required", #"{"http":["h2"],"eventStreamHttp":["h2"]}"#),
        ])
    func httpVersions(_ setting: String, _ expected: String) throws {
        let traits = try service(#""protocol": "rest-json", "protocolSettings": {"h2": "\#(setting)"}"#).traits
        #expect(json(traits[.restJson1]) == expected)
    }

    @Test("carries its endpoint rules as one value")
    func endpointRules() throws {
        let text = AWSModelText(endpointRules: #"{"version": "1.0", "parameters": {}, "rules": []}"#)
        let service = try #require(try text.model().services.first)
        #expect(json(service.traits[.endpointRuleSet]) == #"{"version":"1.0","parameters":{},"rules":[]}"#)
    }

    @Test("knows what is special about S3")
    func s3() throws {
        var text = AWSModelText(
            metadata: #""protocol": "rest-xml""#,
            operations: #""GetBucketLocation": {"http": {"method": "GET", "requestUri": "/"}}"#)
        #expect(json(try text.model().services.first?.traits[.restXml]) == "{}")
        text.operations = text.operations.replacing("GetBucketLocation", with: "GetBucketLocation")
        let bytes = Array(text.text.replacing("Thing Store\",", with: "S3\",").utf8)
        var diagnostics = DiagnosticCollector()
        let document = try #require(SourceDocument.parseJSON(bytes, file: 0, diagnostics: &diagnostics))
        let model = try #require(AWSModelReader.read(document, diagnostics: &diagnostics))
        #expect(json(model.services.first?.traits[.restXml]) == #"{"noErrorWrapping":true}"#)
        #expect(model[ShapeID("com.amazonaws.s3#GetBucketLocation")]?.traits.has(.s3UnwrappedXmlOutput) == true)
    }
}
