import ServiceModel
import SwiftGeneration
import Testing

@Suite("Protocols")
struct ProtocolTests {
    private func arguments(_ traits: String, protocol wireProtocol: String) throws -> String {
        var model = TinyModel(
            #""Act": {"type": "operation", "traits": {"@http": {"method": "POST", "uri": "/act"}}}"#, traits: traits)
        model.wireProtocol = wireProtocol
        return try model.generate().declaration("enum TinyOperations")
    }

    @Test("each protocol is named in the service's description")
    func named() throws {
        let rest = try arguments("", protocol: "aws.protocols#restJson1")
        #expect(rest.contains("wireProtocol: .restJSON1"))
        #expect(rest.contains(#"OperationDescription("Act", "POST", "/act")"#))
        let json = try arguments("", protocol: "aws.protocols#awsJson1_0")
        #expect(json.contains("wireProtocol: .awsJSON1_0,\n        targetPrefix: \"Tiny\""))
        #expect(json.contains(#"OperationDescription("Act")"#))
        #expect(try arguments("", protocol: "aws.protocols#awsJson1_1").contains("wireProtocol: .awsJSON1_1"))
        for (trait, name) in [("awsQuery", "awsQuery"), ("ec2Query", "ec2Query")] {
            #expect(try arguments("", protocol: "aws.protocols#\(trait)").contains("wireProtocol: .\(name)"))
        }
        for (trait, name) in [("rpcv2Cbor", "rpcV2CBOR"), ("rpcv2Json", "rpcV2JSON")] {
            let rpc = try arguments("", protocol: "smithy.protocols#\(trait)")
            #expect(rpc.contains("wireProtocol: .\(name)"))
            #expect(rpc.contains(#"OperationDescription("Act", "POST", "/service/Tiny/operation/Act")"#))
        }
    }

    @Test("labels of the host are given where nothing else is bound to HTTP, and stay in the body")
    func hostLabels() throws {
        let model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "traits": {
              "@endpoint": {"hostPrefix": "{account}.{stage}."}}},
            "ActInput": {"type": "structure", "members": {
              "account": {"target": "@String", "traits": {"@hostLabel": {}, "@required": {}}},
              "stage": {"target": "Stage", "traits": {"@hostLabel": {}, "@required": {}}}}},
            "Stage": {"type": "enum", "members": {"TEST": {"target": "@Unit", "traits": {"@enumValue": "test"}}}}
            """)
        let text = try model.generate().declaration("struct ActInput")
        #expect(text.contains(#"request.hostLabel("account", account)"#))
        #expect(text.contains(#"request.hostLabel("stage", stage.rawValue)"#))
        #expect(text.contains(#"writer.string("account", account)"#))
    }

    @Test("RPC v2 JSON knows one format of timestamps, and has big numbers as texts")
    func rpcV2JSON() throws {
        var model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}},
            "ActInput": {"type": "structure", "members": {
              "at": {"target": "@Timestamp", "traits": {"@timestampFormat": "http-date"}},
              "size": {"target": "@BigInteger"}, "sizes": {"target": "Sizes"}}},
            "ActOutput": {"type": "structure", "members": {"size": {"target": "@BigInteger"}}},
            "Sizes": {"type": "list", "member": {"target": "@BigDecimal"}}
            """)
        model.wireProtocol = "smithy.protocols#rpcv2Json"
        let code = try model.generate()
        let input = try code.declaration("struct ActInput")
        #expect(input.contains(#"writer.timestamp("at", at, .epochSeconds)"#))
        #expect(input.contains(#"writer.bigIntegerText("size", size)"#))
        #expect(input.contains(#"writer.list("sizes", sizes) { $0.bigDecimalText($1) }"#))
        #expect(try code.declaration("struct ActOutput").contains(#"bigIntegerIfPresent("size")"#))
    }

    @Test("of several, the compactest is taken")
    func compactest() throws {
        let text = try arguments(#""aws.protocols#restJson1": {}"#, protocol: "smithy.protocols#rpcv2Cbor")
        #expect(text.contains("wireProtocol: .rpcV2CBOR"))
    }

    @Test("a service without a protocol is told which it may apply")
    func none() throws {
        var model = TinyModel(#""Act": {"type": "operation"}"#)
        model.wireProtocol = "@title"
        let text = model.text.split(separator: #""smithy.api#title": {}"#, omittingEmptySubsequences: false).joined(
            separator: "")
        let loaded = try TinyModel.load(text)
        var diagnostics = DiagnosticCollector(sources: loaded.sources)
        #expect(
            try SwiftGenerator.embedded().generate(loaded, options: SwiftOptions(), diagnostics: &diagnostics) == nil)
        #expect(
            diagnostics.diagnostics.first?.message.hasPrefix(
                "the service `example.tiny#Tiny` names no protocol that is known; apply one of `smithy.protocols#rpcv2Cbor`"
            ) == true)
    }

    @Test(
        "of several, the one that is asked for is spoken, by name or id",
        arguments: [
            ("awsJson1_1", ".awsJSON1_1"), ("aws.protocols#awsJson1_1", ".awsJSON1_1"), ("restJson1", ".restJSON1"),
        ])
    func chosen(name: String, expected: String) throws {
        let model = TinyModel(
            #""Act": {"type": "operation", "traits": {"@http": {"method": "POST", "uri": "/act"}}}"#,
            traits: #""aws.protocols#awsJson1_1": {}"#, rest: true)
        let code = try model.generate { $0.wireProtocol = name }
        #expect(try code.declaration("enum TinyOperations").contains("wireProtocol: \(expected),"))
    }

    @Test(
        "a protocol that cannot be spoken is an error at the place of the choice",
        arguments: [
            (
                "awsJson1_0",
                "the service `Tiny` does not offer the protocol `awsJson1_0`; it offers `restJson1`, `awsQuery`"
            ),
            (
                "rpcv2Cbor",
                "the service `Tiny` does not offer the protocol `rpcv2Cbor`; it offers `restJson1`, `awsQuery`"
            ),
            ("restJson", "unknown protocol `restJson`; did you mean `restJson1`?"),
        ])
    func notChosen(name: String, message: String) throws {
        let model = TinyModel(
            #""Act": {"type": "operation", "traits": {"@http": {"method": "POST", "uri": "/act"}}}"#,
            traits: #""aws.protocols#awsQuery": {}"#, rest: true)
        let result = try model.run {
            $0.wireProtocol = name
            $0.places.wireProtocol = ServiceModel.SourceLocation(path: "c.yaml", line: 3, column: 9)
        }
        #expect(result.code == nil)
        #expect(result.diagnostics.map(\.description) == ["c.yaml:3:9: error: \(message)"])
        let unplaced = try model.run { $0.wireProtocol = name }
        #expect(unplaced.diagnostics.map(\.description) == ["tiny.json:2:1: error: \(message)"])
    }
}
