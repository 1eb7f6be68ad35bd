import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct ResponseChecksumTests {
    private let checksum = OperationDescription.Checksum(
        modeHeader: "x-amz-checksum-mode", responseAlgorithms: "CRC64NVME CRC32 XXHASH3 SHA256")

    private func answer(_ fields: [String: String], body: HTTPBody = "Hello world") -> MockResponse {
        var headers: HTTPFields = [:]
        for (name, value) in fields { headers.set(name, value) }
        return MockResponse(headers: headers, body: body)
    }

    private func get(
        _ answer: MockResponse, _ options: OperationDescription.Options = .streamingOutput,
        change: (inout ClientConfiguration) -> Void = { _ in },
        input: @escaping @Sendable (inout RequestWriter) -> Void = { _ in }
    ) async throws -> (RecordedRequest, String) {
        let transport = MockTransport([answer])
        let core = TestService.core(RequestChecksumTests.service, transport, change: change)
        let operation = OperationDescription("Get", "GET", "/o", options: options, checksum: checksum)
        let output: StreamOutput = try await core.execute(operation, AnyInput(input))
        let body = try await output.body.collect(upTo: 100)
        return (try #require(transport.requests.first), String(decoding: body, as: UTF8.self))
    }

    @Test("responses are asked for a checksum, and one that fits passes", arguments: [true, false])
    func fits(streams: Bool) async throws {
        let (request, body) = try await get(
            answer(["x-amz-checksum-crc32": "i9aeUg=="]), streams ? .streamingOutput : [])
        #expect(request.header("x-amz-checksum-mode") == "ENABLED")
        #expect(body == "Hello world")
    }

    @Test("a body with another checksum fails the reading of its end", arguments: [true, false])
    func mismatch(streams: Bool) async throws {
        await #expect {
            _ = try await get(answer(["x-amz-checksum-crc32": "AAAAAA=="]), streams ? .streamingOutput : [])
        } throws: { error in
            guard case ClientError.checksumMismatch("CRC32", "AAAAAA==", "i9aeUg==") = error else { return false }
            return "\(error)".contains("its CRC32 checksum is i9aeUg== and should be AAAAAA==")
        }
    }

    @Test("a damaged body is given out until its end is reached")
    func mismatchAtEnd() async throws {
        let transport = MockTransport([
            answer(
                ["x-amz-checksum-crc32": "AAAAAA=="],
                body: ChunkedUploadTests.stream(Array("Hello world".utf8), pieces: 4))
        ])
        let operation = OperationDescription("Get", "GET", "/o", options: .streamingOutput, checksum: checksum)
        let output: StreamOutput = try await TestService.core(RequestChecksumTests.service, transport)
            .execute(operation, Unit())
        #expect(output.body.length == 11)
        var received: [UInt8] = []
        await #expect(throws: ClientError.self) {
            for try await chunk in output.body { received += chunk }
        }
        #expect(received == Array("Hello world".utf8))
    }

    @Test("checksums of parts, of other algorithms and of operations without them are not compared")
    func ignored() async throws {
        for fields in [
            ["x-amz-checksum-crc32": "AAAAAA==-3"], ["x-amz-checksum-xxhash3": "AAAAAA=="],
            ["x-amz-checksum-crc32c": "AAAAAA=="], [:],
        ] {
            #expect(try await get(answer(fields)).1 == "Hello world")
        }
    }

    @Test("validation is left out where the configuration or the environment says so, unless the input asks for it")
    func whenRequired() async throws {
        let damaged = answer(["x-amz-checksum-crc32": "AAAAAA=="])
        let (request, body) = try await get(damaged) { $0.responseChecksumValidation = .whenRequired }
        #expect(request.header("x-amz-checksum-mode") == nil)
        #expect(body == "Hello world")
        _ = try await get(damaged) { $0.environment = ["AWS_RESPONSE_CHECKSUM_VALIDATION": "when_required"] }
        await #expect(throws: ClientError.self) {
            _ = try await get(damaged) {
                $0.responseChecksumValidation = .whenRequired
            } input: {
                $0.header("x-amz-checksum-mode", "ENABLED")
            }
        }
    }
}
