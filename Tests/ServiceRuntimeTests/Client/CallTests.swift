import HTTPTypes
import Logging
import ServiceTesting
import Synchronization
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct CallTests {
    private func put(_ transport: MockTransport, _ change: (inout ClientConfiguration) -> Void = { _ in })
        async throws -> ThingOutput
    {
        try await TestService.core(TestService.json, transport, change: change)
            .execute(TestService.putThing, PutThingInput(name: "x"))
    }

    @Test("a call sends the input, signed, and reads the output")
    func call() async throws {
        let transport = MockTransport([.json(#"{"Name": "y", "Count": 3}"#)])
        let output = try await put(transport)
        #expect(output.name == "y")
        #expect(output.count == 3)
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.header("X-Amz-Target") == "Test_2024.PutThing")
        #expect(request.header("Content-Type") == "application/x-amz-json-1.0")
        #expect(request.header("Authorization")?.hasPrefix("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/") == true)
        #expect(request.header("Authorization")?.contains("/us-east-1/test/aws4_request") == true)
        #expect(request.bodyText == #"{"Name":"x"}"#)
    }

    @Test("awsJson sends an empty object where an operation takes nothing, and the query mode where asked")
    func emptyInput() async throws {
        let transport = MockTransport([.json("{}")])
        let service = ServiceDescription(
            name: "Q", wireProtocol: .awsJSON1_1, targetPrefix: "Q", queryCompatible: true, usesAWSEndpoints: false)
        let _: NoOutput = try await TestService.core(service, transport).execute(.init("Op"), Unit())
        #expect(transport.requests.first?.bodyText == "{}")
        #expect(transport.requests.first?.header("Content-Type") == "application/x-amz-json-1.1")
        #expect(transport.requests.first?.header("X-Amzn-Query-Mode") == "true")
    }

    @Test("a service's own headers go with every request")
    func serviceHeaders() async throws {
        let transport = MockTransport([.json("{}")])
        let service = ServiceDescription(
            name: "Gateway", wireProtocol: .restJSON1, usesAWSEndpoints: false, headers: ["Accept": "application/json"])
        let _: NoOutput = try await TestService.core(service, transport).execute(.init("Op"), Unit())
        #expect(transport.requests.first?.header("accept") == "application/json")
    }

    @Test("an unsigned operation carries no authorization, and no credentials are asked for")
    func unsigned() async throws {
        struct NoCredentials: CredentialProvider {
            func credentials() async throws -> Credentials { throw CredentialError.noneInChain([]) }
        }
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.json, transport) { $0.credentials = NoCredentials() }
        let _: NoOutput = try await core.execute(.init("Op", options: .unsigned), Unit())
        #expect(transport.requests.first?.header("Authorization") == nil)
        await #expect {
            let _: NoOutput = try await core.execute(.init("Op"), Unit())
        } throws: {
            if case ClientError.signing(let error) = $0 { error is CredentialError } else { false }
        }
    }

    @Test("a signer of the configuration takes the place of the service's")
    func otherSigner() async throws {
        struct Token: RequestSigner {
            func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) async throws {
                request.headerFields[.authorization] = "Bearer t"
            }
        }
        let transport = MockTransport([.json("{}")])
        _ = try await put(transport) { $0.signer = Token() }
        #expect(transport.requests.first?.header("Authorization") == "Bearer t")
    }

    @Test("requests are signed at the clock's time")
    func clock() async throws {
        let transport = MockTransport([.json("{}")])
        _ = try await put(transport) { $0.clock = { Date(timeIntervalSince1970: 0) } }
        #expect(transport.requests.first?.header("X-Amz-Date") == "19700101T000000Z")
    }

    @Test("a missing region is an error of its own")
    func missingRegion() async {
        await #expect {
            _ = try await put(MockTransport()) {
                $0.region = nil
                $0.environment = ["AWS_CONFIG_FILE": "/nonexistent", "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent"]
            }
        } throws: {
            if case ClientError.missingRegion = $0 { true } else { false }
        }
    }

    @Test("a shared file that cannot be read is an error of the configuration")
    func invalidConfiguration() async {
        await #expect {
            _ = try await put(MockTransport()) {
                $0.region = nil
                $0.environment = ["AWS_CONFIG_FILE": "/", "AWS_SHARED_CREDENTIALS_FILE": "/"]
            }
        } throws: {
            if case ClientError.invalidConfiguration = $0 { true } else { false }
        }
    }

    @Test("a response that is not what the model says is an error with path and request id")
    func invalidResponse() async {
        let response = MockResponse.json(#"{"Name": 5}"#, headers: [.init("x-amzn-requestid")!: "r-1"])
        await #expect {
            _ = try await put(MockTransport([response]))
        } throws: { error in
            guard case ClientError.deserialization(let failure, requestID: "r-1") = error else { return false }
            return failure.path == "Name"
        }
    }

    @Test("a buffered response beyond the limit is refused, with or without a length")
    func tooLarge() async {
        let bytes = [UInt8](repeating: 32, count: 11)
        let stream = AsyncStream<[UInt8]> { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
        for body in [HTTPBody(bytes), HTTPBody(stream)] {
            await #expect {
                _ = try await put(MockTransport([MockResponse(body: body)])) { $0.maximumResponseSize = 10 }
            } throws: {
                if case ClientError.responseTooLarge(limit: 10) = $0 { true } else { false }
            }
        }
    }

    @Test("a streamed response is handed over before its end, whatever its length")
    func streaming() async throws {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        continuation.yield([1])
        let transport = MockTransport([MockResponse(status: 206, body: HTTPBody(stream))])
        let core = TestService.core(TestService.rest, transport) { $0.maximumResponseSize = 1 }
        let output: StreamOutput = try await core.execute(TestService.download, Unit())
        #expect(output.status == 206)
        var chunks: [[UInt8]] = []
        for try await chunk in output.body {
            chunks.append(chunk)
            if chunks.count == 1 {
                continuation.yield([2, 3])
                continuation.finish()
            }
        }
        #expect(chunks == [[1], [2, 3]])
    }

    @Test("an error answer to a streaming operation is read in full")
    func streamingError() async {
        let core = TestService.core(TestService.rest, MockTransport([.error("ThingMissing", message: "gone")]))
        await #expect(throws: TestError.self) {
            let _: StreamOutput = try await core.execute(TestService.download, Unit())
        }
    }

    @Test("attempts are logged at debug with what is harmless only")
    func logging() async throws {
        let handler = RecordingLogHandler()
        _ = try await put(MockTransport([.json("{}")])) {
            $0.logger = Logger(label: "test") { _ in handler }
        }
        let lines = handler.lines.withLock { $0 }
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        for part in ["PutThing", "POST", "test.us-east-1.amazonaws.com", "200"] { #expect(line.contains(part)) }
        for secret in ["AKIDEXAMPLE", "AWS4", "example\""] { #expect(!line.contains(secret)) }
    }
}

final class RecordingLogHandler: LogHandler {
    let lines = Mutex<[String]>([])
    // The protocol asks for setters; a test changes nothing.
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let text = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
        lines.withLock { $0.append("\(event.level) \(event.message) \(text)") }
    }
}
