import AsyncHTTPClient
import AsyncHTTPClientTransport
import Captions
import NIOSSL
import ServiceRuntime
import Testing

@Suite("Events both ways over HTTP/2, judged by Python's code", .timeLimit(.minutes(10)))
struct EventStreamTests {
    @Test("captions come in while sound goes out, and every message is signed")
    func bothWays() async throws {
        let server = try await ServerProcess.start("event_service.py")
        // The certificate is the server's own.
        let http = HTTPClient(configuration: HTTPClient.Configuration(certificateVerification: .none))
        let client = CaptionsClient(
            ClientConfiguration(
                transport: AsyncHTTPClientTransport(http), region: "us-east-1",
                endpoint: "https://127.0.0.1:\(server.port)",
                credentials: .static(accessKeyID: "key", secretAccessKey: "secret"), retryPolicy: .never,
                environment: [:]))
        let (speech, microphone) = AsyncStream<SpeechStream>.makeStream()
        microphone.yield(.settings(Settings(sampleRate: 8_000)))
        let output = try await client.captionSpeech(room: "blue", speech: EventStream(speech))
        #expect(output.session == "over h2")
        microphone.yield(.sound(Sound(samples: "word 0")))
        var captions: [String] = []
        var notices: [String?] = []
        for try await event in output.captions {
            switch event {
            case .caption(let caption):
                captions.append(caption.text)
                // The next sound is made when the caption of the one before is there.
                if captions.count < 20 {
                    microphone.yield(.sound(Sound(samples: Blob(utf8: "word \(captions.count)"))))
                } else {
                    microphone.finish()
                }
            case .notice(let notice): notices.append(notice.text)
            case .correction, .mark, .unknown: Issue.record("\(event)")
            }
        }
        #expect(captions == (0..<20).map { "WORD \($0)" })
        #expect(notices == ["21 messages, all signed"])
        try await http.shutdown()
    }
}
