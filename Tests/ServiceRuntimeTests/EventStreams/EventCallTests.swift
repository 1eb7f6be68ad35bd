import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct EventCallTests {
    private let rest = OperationDescription("Talk", "POST", "/talk", options: [.eventStreamOutput])
    private let rpc = OperationDescription("Talk", options: [.eventStreamOutput, .initialResponse])

    private func note(_ text: String) -> EventMessage {
        EventMessage(event: "note", contentType: "application/json", payload: Blob(utf8: #"{"text":"\#(text)"}"#))
    }

    /// What comes of a response: the texts of the notes, then the error that ends them.
    private func receive(
        _ messages: [EventMessage], _ service: ServiceDescription = TestService.rest,
        _ operation: OperationDescription? = nil
    ) async throws -> (topic: String, texts: [String], error: (any Error)?) {
        let core = TestService.core(service, MockTransport([try .events(messages)]))
        let output: TalkOutput = try await core.execute(operation ?? rest, AnyInput { _ in })
        var texts: [String] = []
        do {
            for try await event in output.notes {
                switch event {
                case .note(let text): texts.append(text)
                case .unknown(let type): texts.append("?\(type)")
                }
            }
        } catch {
            return (output.topic, texts, error)
        }
        return (output.topic, texts, nil)
    }

    @Test("events come in their order, those of unknown types too")
    func events() async throws {
        let other = EventMessage(event: "brandNew", payload: "?")
        let received = try await receive([note("a"), other, note("b")])
        #expect(received.texts == ["a", "?brandNew", "b"])
        #expect(received.error == nil)
    }

    @Test("an exception ends the events with the service's error")
    func exception() async throws {
        let exception = EventMessage(
            exception: "missing", contentType: "application/json", payload: #"{"Thing":"x","message":"gone"}"#)
        let received = try await receive([note("a"), exception, note("b")])
        #expect(received.texts == ["a"])
        guard case TestError.thingMissing(let error)? = received.error else {
            Issue.record("\(String(describing: received.error))")
            return
        }
        #expect(error.thing == "x")
        #expect(error.code == "ThingMissing")
        #expect(error.message == "gone")
    }

    @Test("an exception of an unknown type, and an error, end the events as unmodelled errors")
    func unmodeled() async throws {
        let exception = EventMessage(exception: "brandNew", payload: #"{"message":"why"}"#)
        for (message, code, text) in [
            (exception, "brandNew", "why"), (EventMessage(errorCode: "internal", message: "oh"), "internal", "oh"),
        ] {
            let received = try await receive([message])
            guard case TestError.unmodeled(let error)? = received.error else {
                Issue.record("\(String(describing: received.error))")
                return
            }
            #expect(error.code == code)
            #expect(error.message == text)
        }
    }

    @Test(
        "messages that are no events are refused",
        arguments: [
            EventMessage(headers: [EventHeader(":event-type", .string("note"))]),
            EventMessage(headers: [
                EventHeader(":message-type", .blob("event")), EventHeader(":event-type", .string("note")),
            ]),
            EventMessage(headers: [EventHeader(":message-type", .string("event"))]),
            EventMessage(headers: [
                EventHeader(":message-type", .string("other")), EventHeader(":event-type", .string("note")),
            ]),
            EventMessage(event: "note", payload: #"{"text":1}"#), EventMessage(event: "note", payload: "{"),
        ])
    func refused(_ message: EventMessage) async throws {
        let received = try await receive([note("a"), message])
        #expect(received.texts == ["a"])
        guard case ClientError.deserialization? = received.error else {
            Issue.record("\(String(describing: received.error))")
            return
        }
    }

    @Test("a stream that is damaged or cut off ends with an error")
    func damaged() async throws {
        var bytes = try note("a").encoded()
        for body in [
            bytes.dropLast(),
            {
                bytes[20] ^= 1; return bytes[...]
            }(),
        ] {
            let core = TestService.core(TestService.rest, MockTransport([MockResponse(body: HTTPBody(Array(body)))]))
            let output: TalkOutput = try await core.execute(rest, AnyInput { _ in })
            await #expect(throws: ClientError.self) { for try await _ in output.notes {} }
        }
    }

    @Test("what breaks on the way is an error of the transport")
    func broken() async throws {
        let body = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.finish(throwing: TransportError(.connectionClosed, "cut"))
        }
        let core = TestService.core(TestService.rest, MockTransport([MockResponse(body: HTTPBody(body))]))
        let output: TalkOutput = try await core.execute(rest, AnyInput { _ in })
        do {
            for try await _ in output.notes {}
            Issue.record("no error")
        } catch ClientError.transport(let error) {
            #expect(error.kind == .connectionClosed)
        }
    }

    // MARK: Initial messages

    @Test("a protocol without HTTP bindings reads the other members from the first message")
    func initialResponse() async throws {
        let initial = EventMessage(event: "initial-response", payload: #"{"topic":"t"}"#)
        let received = try await receive([initial, note("a"), note("b")], TestService.json, rpc)
        #expect(received.topic == "t")
        #expect(received.texts == ["a", "b"])
        // Without other members nobody waits for it.
        let without = OperationDescription("Talk", options: .eventStreamOutput)
        #expect(try await receive([initial, note("a")], TestService.json, without).texts == ["a"])
    }

    @Test(
        "a stream that begins with an error gives it to who reads the events; one without its first message is refused")
    func missingInitialResponse() async throws {
        let received = try await receive([EventMessage(errorCode: "no", message: "no")], TestService.json, rpc)
        #expect((received.error as? TestError)?.code == "no")
        for messages in [[note("a")], []] {
            await #expect(throws: ClientError.self) { _ = try await self.receive(messages, TestService.json, self.rpc) }
        }
    }

    @Test("the other members of an input go ahead of the events in a protocol without HTTP bindings")
    func initialRequest() async throws {
        let transport = MockTransport([.json("{}")])
        let input = AnyInput {
            $0.json(PutThingInput(name: "n"))
            $0.events(EventStream([Note.note("a")]))
        }
        let _: NoOutput = try await TestService.core(TestService.json, transport).execute(
            OperationDescription("Talk"), input)
        let request = try #require(transport.requests.first)
        #expect(request.header("Content-Type") == "application/vnd.amazon.eventstream")
        #expect(
            try request.eventMessages == [
                EventMessage(event: "initial-request", contentType: "application/json", payload: #"{"Name":"n"}"#),
                note("a"),
            ])
    }

    // MARK: Sending

    @Test("events are signed, each after the other, and so is the end")
    func signed() async throws {
        let transport = MockTransport([.json("{}")])
        let input = AnyInput { $0.events(EventStream([Note.note("a"), .note("b")])) }
        let _: NoOutput = try await TestService.core(TestService.rest, transport).execute(rest, input)
        let request = try #require(transport.requests.first)
        #expect(request.header("x-amz-content-sha256") == "STREAMING-AWS4-HMAC-SHA256-EVENTS")
        #expect(request.header("content-length") == nil)
        let messages = try EventMessage.messages(in: request.body)
        #expect(messages.count == 3)
        #expect(messages.last?.payload.isEmpty == true)
        #expect(try request.eventMessages == [note("a"), note("b")])
    }

    @Test("events are not signed where the client signs in another way, or not at all")
    func unsigned() async throws {
        for service in [TestService.rest, TestService.open] {
            let transport = MockTransport([.json("{}")])
            let core = TestService.core(service, transport) {
                if service.signingName == "rest" { $0.signer = BasicAuthenticationSigner(userName: "u", password: "p") }
            }
            let _: NoOutput = try await core.execute(rest, AnyInput { $0.events(EventStream([Note.note("a")])) })
            #expect(try EventMessage.messages(in: try #require(transport.requests.first).body) == [note("a")])
        }
    }

    @Test("no stream is a stream without events")
    func none() async throws {
        let transport = MockTransport([.json("{}")])
        let _: NoOutput = try await TestService.core(TestService.open, transport).execute(
            rest, AnyInput { $0.events(EventStream<Note>?.none) })
        #expect(transport.requests.first?.body.isEmpty == true)
    }

    @Test("an event that cannot be sent fails the call and says why")
    func unsendable() async throws {
        for event in [Note.unknown("x"), .note(String(repeating: "!", count: 33_000))] {
            let core = TestService.core(TestService.open, MockTransport([.json("{}")]))
            await #expect(throws: ClientError.self) {
                let _: NoOutput = try await core.execute(self.rest, AnyInput { $0.events(EventStream([event])) })
            }
        }
    }

    @Test("events are sent again where they can be, and else not")
    func replay() async throws {
        let isRetried: (EventStream<Note>) async throws -> Bool = { events in
            let transport = MockTransport([.failure(), .json("{}")])
            let core = TestService.core(TestService.rest, transport) { $0.retryPolicy = .standard }
            let _: NoOutput? = try? await core.execute(self.rest, AnyInput { $0.events(events) })
            return transport.requests.count == 2
        }
        #expect(try await isRetried([.note("a")]))
        #expect(try await !isRetried(EventStream(AsyncStream { $0.finish() })))
    }

    @Test("events go both ways at once")
    func bothWays() async throws {
        // The service answers each note with the same note; the client sends the next one when the answer is there.
        let (questions, questioner) = AsyncStream<Note>.makeStream()
        let transport = MockTransport(streaming: { _, body in MockResponse(body: body) })
        let core = TestService.core(TestService.open, transport)
        let output: TalkOutput = try await core.execute(rest, AnyInput { $0.events(EventStream(questions)) })
        var answers: [String] = []
        questioner.yield(.note("0"))
        for try await answer in output.notes {
            guard case .note(let text) = answer else { continue }
            answers.append(text)
            if answers.count == 5 { questioner.finish() } else { questioner.yield(.note("\(answers.count)")) }
        }
        #expect(answers == ["0", "1", "2", "3", "4"])
        #expect(try transport.requests.first?.eventMessages.count == 5)
    }
}

// MARK: As the generator would write it

private enum Note: SentEvent, ReceivedEvent {
    case note(String)
    case unknown(String)

    func write(to event: inout EventWriter) {
        switch self {
        case .note(let text):
            event.event("note")
            if text.count > 1_000 { event.header("long", text) }
            event.content.json(NoteBody(text: text))
        case .unknown: break
        }
    }

    init(from event: inout EventReader) {
        switch event.type {
        case "note": self = .note(event.content.json.string("text"))
        case let type: self = .unknown(type)
        }
    }

    static func failure(from event: inout EventReader) -> TestError {
        switch event.type {
        case "missing": .thingMissing(ThingMissing(event.errorDetails("ThingMissing"), from: &event.content))
        default: .unmodeled(UnmodeledError(event.errorDetails()))
        }
    }
}

private struct NoteBody: JSONEncodable {
    let text: String

    func encode(to writer: inout JSONWriter) { writer.string("text", text) }
}

private struct TalkOutput: OperationOutput {
    let topic: String
    let notes: EventStream<Note>

    init(from response: inout ResponseReader) {
        topic = response.json.string("topic")
        notes = response.eventStream()
    }
}
