import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite struct RPCV2Tests {
    private let service = ServiceDescription(name: "Test", wireProtocol: .rpcV2JSON, usesAWSEndpoints: false)

    private struct Anything: JSONEncodable, CBOREncodable {
        func encode(to writer: inout JSONWriter) { writer.integer("a", 1) }
        func encode(to writer: inout CBORWriter) { writer.integer("a", 1) }
    }

    private func head(_ fields: [(String, String)] = [], status: Int = 200) throws -> HTTPResponse {
        var head = HTTPResponse(status: .init(code: status))
        for (name, value) in fields { head.headerFields[try #require(HTTPField.Name(name))] = value }
        return head
    }

    private func request(_ rules: RPCV2, _ write: (inout RequestWriter) -> Void) -> (HTTPFields, RequestContent?) {
        let operation = OperationDescription("Op", "POST", "/service/S/operation/Op")
        var writer = RequestWriter(operation, makeIdempotencyToken: { "token" })
        write(&writer)
        var fields = HTTPFields()
        rules.addFields(to: &fields, service: service, operation: operation)
        return (fields, rules.content(of: writer, service: service))
    }

    @Test("requests name the protocol and what they accept, and have a media type where they have a body")
    func requests() {
        for (format, name, mediaType) in [
            (RPCV2.Format.json, "rpc-v2-json", "application/json"), (.cbor, "rpc-v2-cbor", "application/cbor"),
        ] {
            let (fields, empty) = request(RPCV2(format: format)) { _ in }
            let (_, full) = request(RPCV2(format: format)) {
                if format == .json { $0.json(Anything()) } else { $0.cbor(Anything()) }
            }
            #expect(fields.first(of: ["smithy-protocol"]) == name)
            #expect(fields[.accept] == mediaType)
            if empty != nil { Issue.record("there is a body") }
            guard let full, case .bytes(let bytes) = full.body else {
                Issue.record("there is no body")
                continue
            }
            #expect(bytes == (format == .json ? Array(#"{"a":1}"#.utf8) : [0xA1, 0x61, 0x61, 0x01]))
            #expect(full.contentType == mediaType)
        }
    }

    @Test("responses are of the protocol that their field names")
    func mismatch() throws {
        let rules = RPCV2(format: .json)
        #expect(rules.mismatch(try head([("Smithy-Protocol", "rpc-v2-json")])) == nil)
        #expect(rules.mismatch(try head([("Smithy-Protocol", "rpc-v2-cbor")])) != nil)
        #expect(rules.mismatch(try head()) != nil)
    }

    @Test("an error's name comes from its body only, and from none of another protocol")
    func errors() throws {
        let rules = RPCV2(format: .json)
        let body = Array(#"{"__type": "a.b#Gone", "code": "C", "message": "m"}"#.utf8)
        let fields = [("Smithy-Protocol", "rpc-v2-json"), ("X-Amzn-ErrorType", "Header"), ("x-amzn-requestid", "r")]
        let answer = rules.error(try head(fields, status: 400), body: body, service: service)
        #expect(answer.shapeName == "Gone")
        #expect(answer.details.message == "m")
        #expect(answer.details.requestID == "r")
        let nameless = Array(#"{"code": "C"}"#.utf8)
        #expect(rules.error(try head(fields), body: nameless, service: service).shapeName == "UnknownError")
        let other = rules.error(try head(status: 503), body: body, service: service)
        #expect(other.shapeName == "UnknownError")
        #expect(other.details.isRetryable)
        #expect(other.details.body == body)
    }
}
