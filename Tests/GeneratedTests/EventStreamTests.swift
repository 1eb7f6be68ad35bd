import Captions
import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Synchronization
import Testing
import Ticker

@Suite("Clients that stream events")
struct EventStreamTests {
    private func client(_ transport: MockTransport) -> CaptionsClient {
        CaptionsClient(ClientConfiguration(testing: transport))
    }

    private func event(_ type: String, _ payload: Blob = Blob(), _ headers: EventHeader...) -> EventMessage {
        EventMessage(
            event: type, headers: headers, contentType: payload.isEmpty ? nil : "application/json", payload: payload)
    }

    // MARK: REST

    @Test("events of every kind are sent, each in a message of its own")
    func sending() async throws {
        let transport = MockTransport([MockResponse()])
        try await client(transport).uploadSpeech(speech: [
            .settings(Settings(sampleRate: 16_000, words: ["Ångström"], quality: .clear)),
            .sound(Sound(samples: [1, 2, 3], at: Timestamp(epochSeconds: 1.5), isLast: false)),
            .mark(Mark(name: "m", note: .text("n"))), .pause,
            .speakerGone(SpeakerGone(message: "bye", seat: 4)),
        ])
        let request = try #require(transport.requests.first)
        #expect(request.method == "PUT")
        #expect(request.header("Content-Type") == "application/vnd.amazon.eventstream")
        #expect(
            try request.eventMessages == [
                event(
                    "settings", #"{"sampleRate":16000,"words":["Ångström"]}"#, EventHeader("quality", .string("clear"))),
                EventMessage(
                    event: "sound",
                    headers: [
                        EventHeader("at", .timestamp(Timestamp(epochSeconds: 1.5))),
                        EventHeader("isLast", .boolean(false)),
                    ], contentType: "application/octet-stream", payload: [1, 2, 3]),
                event("mark", #"{"text":"n"}"#, EventHeader("name", .string("m"))), event("pause"),
                EventMessage(
                    exception: "speakerGone", headers: [EventHeader("seat", .integer(4))],
                    contentType: "application/json", payload: #"{"message":"bye"}"#),
            ])
    }

    @Test("events of every kind are received, unknown ones too, and the service's error ends them")
    func receiving() async throws {
        let transport = MockTransport([
            try .events(
                [
                    event(
                        "caption", #"{"text":"hello","words":["hel","lo"]}"#, EventHeader("position", .long(7)),
                        EventHeader("speaker", .string("Ada")), EventHeader("quality", .string("noisy"))),
                    event("correction", #"{"text":"Hello","position":8}"#, EventHeader("position", .integer(7))),
                    EventMessage(event: "notice", contentType: "text/plain", payload: "somebody coughs"),
                    event("mark", #"{"link":"l"}"#), event("brandNew", "{"),
                    EventMessage(
                        exception: "tooFast", contentType: "application/json",
                        payload: #"{"message":"slow down","wordsPerMinute":400}"#),
                ], headers: [try #require(HTTPField.Name("X-Session")): "s-1"])
        ])
        let output = try await client(transport).captionSpeech(room: "blue", speech: [.pause], language: "en")
        #expect(output.session == "s-1")
        #expect(transport.requests.first?.path == "/rooms/blue/captions")
        #expect(transport.requests.first?.header("X-Language") == "en")
        var seen: [String] = []
        do {
            for try await event in output.captions {
                switch event {
                case .caption(let caption):
                    let isNoisy = caption.quality == .noisy
                    seen.append("\(caption.text) \(caption.words ?? []) \(caption.position) \(isNoisy)")
                    #expect(caption.speaker == "Ada")
                    #expect(!"\(caption)".contains("Ada"))
                case .correction(let correction):
                    seen.append("\(correction.position ?? 0) \(correction.caption?.position ?? 0)")
                case .notice(let notice): seen.append(notice.text ?? "")
                case .mark(let mark): if case .link(let link)? = mark.note { seen.append(link) }
                case .unknown(let type): seen.append("unknown \(type)")
                }
            }
            Issue.record("nothing was thrown")
        } catch CaptionsError.tooFast(let error) {
            #expect(error.wordsPerMinute == 400)
            #expect(error.message == "slow down")
            #expect(error.retryable)
            #expect(error.details.isThrottling)
        }
        #expect(seen == [#"hello ["hel", "lo"] 7 true"#, "7 8", "somebody coughs", "l", "unknown brandNew"])
    }

    @Test("an error that can be sent too is thrown where it is received")
    func sharedError() async throws {
        let gone = EventMessage(
            exception: "speakerGone", headers: [EventHeader("seat", .integer(2))], payload: #"{"Message":"m"}"#)
        let response = try MockResponse.events([gone], headers: [try #require(HTTPField.Name("X-Session")): "s"])
        let output = try await client(MockTransport([response])).captionSpeech(room: "r", speech: [])
        do {
            for try await _ in output.captions {}
        } catch CaptionsError.speakerGone(let error) {
            #expect(error.seat == 2)
            #expect(error.message == "m")
            #expect(error.code == "SpeakerGone")
        }
    }

    @Test("a response without what the model requires ahead of the events is refused; an error before them is thrown")
    func beforeTheEvents() async throws {
        let transport = MockTransport([try .events([]), .error("RoomNotFound", message: "no", status: 404)])
        await #expect(throws: ClientError.self) {
            try await client(transport).captionSpeech(room: "r", speech: [])
        }
        do {
            _ = try await client(transport).watchRoom(room: "r")
            Issue.record("nothing was thrown")
        } catch CaptionsError.roomNotFound(let error) {
            #expect(error.message == "no")
        }
    }

    @Test("sound goes out while captions come in")
    func bothWays() async throws {
        // The service writes a caption for each sound as it comes.
        let transport = MockTransport(streaming: { _, body in
            let captions = EventCaptioner(sounds: body)
            var headers = HTTPFields()
            if let name = HTTPField.Name("X-Session") { headers[name] = "s" }
            return MockResponse(headers: headers, body: HTTPBody(captions))
        })
        let (sounds, microphone) = AsyncStream<SpeechStream>.makeStream()
        let output = try await client(transport).captionSpeech(room: "r", speech: EventStream(sounds))
        microphone.yield(.sound(Sound(samples: "one")))
        var captions: [String] = []
        for try await event in output.captions {
            guard case .caption(let caption) = event else { continue }
            captions.append(caption.text)
            // What is said next depends on the caption before.
            switch captions.count {
            case 1: microphone.yield(.sound(Sound(samples: Blob(utf8: "two after \(caption.text)"))))
            case 2: microphone.yield(.sound(Sound(samples: "three")))
            default: microphone.finish()
            }
        }
        #expect(captions == ["one", "two after one", "three"])
    }

    // MARK: RPC

    @Test("in a protocol without HTTP bindings the other members come in messages of their own")
    func initialMessages() async throws {
        let transport = MockTransport([
            try .events([
                event("initial-response", #"{"SubscriptionId":"s"}"#),
                event("Price", #"{"Symbol":"X","Amount":5,"At":1.5}"#),
                EventMessage(exception: "MarketClosedException", payload: #"{"message":"closed","OpensAt":60}"#),
            ]),
            try .events([event("Fill", #"{"Id":"r"}"#)]),
        ])
        let client = TickerClient(ClientConfiguration(testing: transport))
        let output = try await client.subscribe(symbols: ["X"])
        #expect(output.subscriptionID == "s")
        var prices: [Int64] = []
        do {
            for try await case .price(let price) in output.prices {
                prices.append(price.amount)
                #expect(price.at == Timestamp(epochSeconds: 1.5))
            }
            Issue.record("nothing was thrown")
        } catch TickerError.marketClosedException(let error) {
            #expect(error.opensAt == Timestamp(epochSeconds: 60))
        }
        #expect(prices == [5])
        #expect(transport.requests.first?.bodyText == #"{"Symbols":["X"]}"#)

        let fills = try await client.trade(account: "a", orders: [.order(Order(symbol: "X", amount: 1))]).fills
        var ids: [String?] = []
        for try await case .fill(let fill) in fills { ids.append(fill.id) }
        #expect(ids == ["r"])
        let request = try #require(transport.requests.last)
        #expect(request.header("X-Amz-Target") == "Ticker_20260601.Trade")
        #expect(
            try request.eventMessages == [
                event("initial-request", #"{"Account":"a"}"#), event("Order", #"{"Symbol":"X","Amount":1}"#),
            ])
    }
}

/// Makes a caption's frame of each frame of sound.
private struct EventCaptioner: AsyncSequence, Sendable {
    let sounds: HTTPBody

    func makeAsyncIterator() -> Iterator { Iterator(sounds: sounds.makeAsyncIterator()) }

    struct Iterator: AsyncIteratorProtocol {
        var sounds: HTTPBody.Iterator

        mutating func next() async throws -> [UInt8]? {
            while let frame = try await sounds.next() {
                // A frame holds the signed message, which is empty at the end.
                let inner = try EventMessage(encoded: frame).payload
                if inner.isEmpty { continue }
                let text = try EventMessage(encoded: inner.bytes).payload.text ?? ""
                let caption = EventMessage(
                    event: "caption", headers: [EventHeader("position", .long(0))],
                    payload: Blob(utf8: #"{"text":"\#(text)"}"#))
                return try caption.encoded()
            }
            return nil
        }
    }
}
