import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct EventCBORTests {
    private let service = ServiceDescription(name: "CBOR", wireProtocol: .rpcV2CBOR, usesAWSEndpoints: false)

    private func message(_ type: String, _ members: [String: Document]) -> EventMessage {
        EventMessage(event: type, contentType: "application/cbor", payload: Blob(Document.object(members).cbor))
    }

    @Test("events, whole payloads and the service's errors are CBOR both ways")
    func bothWays() async throws {
        let exception = EventMessage(
            exception: "missing", payload: Blob(Document.object(["message": .string("gone")]).cbor))
        let received = [message("line", ["text": .string("a")]), message("whole", ["text": .string("b")]), exception]
        let headers: HTTPFields = [try #require(HTTPField.Name("Smithy-Protocol")): "rpc-v2-cbor"]
        let transport = MockTransport([try .events(received, headers: headers)])
        let input = AnyInput {
            $0.cbor(Text(text: "first"))
            $0.events(EventStream([Line.line(Text(text: "a")), .whole(Text(text: "b")), .whole(nil)]))
        }
        let output: Lines = try await TestService.core(service, transport).execute(
            OperationDescription("Talk", options: .eventStreamOutput), input)
        var texts: [String?] = []
        do {
            for try await line in output.lines {
                switch line {
                case .line(let text): texts.append(text.text)
                case .whole(let text): texts.append(text?.text)
                case .unknown: texts.append(nil)
                }
            }
            Issue.record("nothing was thrown")
        } catch TestError.unmodeled(let error) {
            #expect(error.code == "Missing")
            #expect(error.message == "gone")
        }
        #expect(texts == ["a", "b"])
        let request = try #require(transport.requests.first)
        #expect(request.header("Accept") == "application/vnd.amazon.eventstream")
        #expect(request.header("Content-Type") == "application/vnd.amazon.eventstream")
        let messages = try request.eventMessages
        let types = ["initial-request", "line", "whole", "whole"]
        #expect(messages.map { $0[":event-type"] } == types.map { .string($0) })
        #expect(messages.allSatisfy { $0[":content-type"] == .string("application/cbor") })
        let bodies = try messages.map { try Document(cbor: $0.payload.bytes) }
        #expect(
            bodies == [
                ["text": "first"], ["text": "a"], ["text": "b"], .object([:]),
            ])
    }
}

private struct Text: CBOREncodable, CBORDecodable {
    var text: String

    init(text: String) { self.text = text }

    init(from reader: inout CBORReader) { text = reader.string("text") }

    func encode(to writer: inout CBORWriter) { writer.string("text", text) }
}

private enum Line: SentEvent, ReceivedEvent {
    case line(Text)
    case whole(Text?)
    case unknown

    func write(to event: inout EventWriter) {
        switch self {
        case .line(let text):
            event.event("line")
            event.content.cbor(text)
        case .whole(let text):
            event.event("whole")
            event.content.payload(cbor: text)
        case .unknown: break
        }
    }

    init(from event: inout EventReader) {
        switch event.type {
        case "line": self = .line(Text(text: event.content.cbor.string("text")))
        case "whole": self = .whole(event.content.payloadStructureIfPresent())
        default: self = .unknown
        }
    }

    static func failure(from event: inout EventReader) -> TestError {
        .unmodeled(UnmodeledError(event.errorDetails("Missing")))
    }
}

private struct Lines: OperationOutput {
    let lines: EventStream<Line>

    init(from response: inout ResponseReader) { lines = response.eventStream() }
}
