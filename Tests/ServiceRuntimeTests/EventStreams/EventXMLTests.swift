import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct EventXMLTests {
    private let service = ServiceDescription(name: "XML", wireProtocol: .restXML, usesAWSEndpoints: false)

    @Test("the payloads of events are XML both ways, their members or one structure within the root element")
    func bothWays() async throws {
        let transport = MockTransport([
            try .events([
                EventMessage(event: "line", contentType: "text/xml", payload: "<Line xmlns=\"\"><Text>a</Text></Line>"),
                EventMessage(event: "whole", contentType: "text/xml", payload: "<Text><Text>b</Text></Text>"),
                EventMessage(event: "whole"),
                EventMessage(exception: "missing", payload: "<Missing><message>gone</message></Missing>"),
            ])
        ])
        let input = AnyInput { $0.events(EventStream([Line.line(Text(text: "a")), .whole(Text(text: "b"))])) }
        let output: Lines = try await TestService.core(service, transport).execute(
            OperationDescription("Talk", options: .eventStreamOutput), input)
        var texts: [String?] = []
        await #expect(throws: TestError.self) {
            for try await line in output.lines {
                switch line {
                case .line(let text): texts.append(text.text)
                case .whole(let text): texts.append(text?.text)
                case .unknown: texts.append("?")
                }
            }
        }
        #expect(texts == ["a", "b", nil])
        let request = try #require(transport.requests.first)
        let messages = try request.eventMessages
        #expect(messages.map { $0[":content-type"] } == [.string("application/xml"), .string("application/xml")])
        #expect(
            messages.map(\.payload.text) == [
                "<Line><Text>a</Text></Line>", "<Whole><Text>b</Text></Whole>",
            ])
    }
}

private struct Text: XMLEncodable, XMLDecodable {
    var text: String

    init(text: String) { self.text = text }

    init(from reader: inout XMLReader) { text = reader.string("Text") }

    func encode(to writer: inout XMLWriter) { writer.string("Text", text) }
}

private enum Line: SentEvent, ReceivedEvent {
    case line(Text)
    case whole(Text?)
    case unknown

    func write(to event: inout EventWriter) {
        switch self {
        case .line(let text):
            event.event("line")
            event.content.xml("Line", text)
        case .whole(let text):
            event.event("whole")
            event.content.payload(xml: "Whole", text)
        case .unknown: break
        }
    }

    init(from event: inout EventReader) {
        switch event.type {
        case "line": self = .line(Text(text: event.content.xml.string("Text")))
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
