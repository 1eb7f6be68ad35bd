import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct RequestChecksumTests {
    static let service = ServiceDescription(
        name: "Objects", wireProtocol: .restJSON1, signingName: "s3", endpointPrefix: "objects")
    static let header = "x-amz-sdk-checksum-algorithm"

    /// Sends a body to an operation whose input can choose an algorithm, and gives what arrived.
    private func put(
        _ options: OperationDescription.Options = .streamingInput,
        _ checksum: OperationDescription.Checksum? = .init(algorithmHeader: header), endpoint: String? = nil,
        change: (inout ClientConfiguration) -> Void = { _ in },
        _ input: @escaping @Sendable (inout RequestWriter) -> Void
    ) async throws -> RecordedRequest {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(Self.service, transport, endpoint: endpoint, change: change)
        let operation = OperationDescription("Put", "PUT", "/o", options: options, checksum: checksum)
        let _: NoOutput = try await core.execute(operation, AnyInput(input))
        return try #require(transport.requests.first)
    }

    private func helloStream() -> HTTPBody { ChunkedUploadTests.stream(Array("Hello world".utf8), pieces: 4) }

    @Test("by default a body gets a CRC-32, and the request says so")
    func standard() async throws {
        let request = try await put { $0.payload(stream: "Hello world") }
        #expect(request.header("x-amz-checksum-crc32") == "i9aeUg==")
        #expect(request.header(Self.header) == "CRC32")
        #expect(request.bodyText == "Hello world")
        #expect(request.header("Content-Length") == "11")
        #expect(request.header("Authorization")?.contains("x-amz-checksum-crc32;") == true)
    }

    @Test("the input chooses the algorithm, by a header or in the body")
    func chosen() async throws {
        let request = try await put {
            $0.header(Self.header, "SHA256")
            $0.payload(stream: "Hello world")
        }
        #expect(request.header("x-amz-checksum-sha256") == "ZOyIygCyaOW6GjVnihtTFtIS9PNmskdyMlNKiuyjfzw=")
        #expect(request.header("x-amz-checksum-crc32") == nil)
        struct Algorithm: StringEnumeration {
            let rawValue: String
            static var allCases: [Self] { [] }
        }
        let inBody = try await put([], .init(algorithmHeader: "")) {
            $0.checksumAlgorithm(Algorithm(rawValue: "CRC64NVME"))
            $0.json(PutThingInput(name: "x"))
        }
        #expect(inBody.header("x-amz-checksum-crc64nvme") != nil)
        #expect(inBody.header(Self.header) == nil)
    }

    @Test("a checksum that the input brings is left alone")
    func given() async throws {
        let request = try await put {
            $0.header("x-amz-checksum-xxhash64", "AAAAAAAAAAA=")
            $0.payload(stream: "Hello world")
        }
        #expect(request.header("x-amz-checksum-crc32") == nil)
        #expect(request.header(Self.header) == nil)
        let other = try await put {
            $0.header("x-amz-checksum-type", "FULL_OBJECT")
            $0.payload(stream: "Hello world")
        }
        #expect(other.header("x-amz-checksum-crc32") == "i9aeUg==")
    }

    @Test("an algorithm that is not known is refused before anything is sent")
    func unknown() async throws {
        await #expect {
            _ = try await put {
                $0.header(Self.header, "XXHASH3")
                $0.payload(stream: "Hello world")
            }
        } throws: {
            "\($0)".contains("the checksum algorithm XXHASH3 is not one of CRC32, ")
        }
    }

    @Test("where checksums are only for operations that require them, others get none")
    func whenRequired() async throws {
        let optional = try await put {
            $0.requestChecksumCalculation = .whenRequired
        } _: {
            $0.payload(stream: "Hello world")
        }
        #expect(optional.header("x-amz-checksum-crc32") == nil)
        let environment = try await put {
            $0.environment = ["AWS_REQUEST_CHECKSUM_CALCULATION": "WHEN_REQUIRED"]
        } _: {
            $0.payload(stream: "Hello world")
        }
        #expect(environment.header("x-amz-checksum-crc32") == nil)
        let required = try await put(.checksumRequired) {
            $0.requestChecksumCalculation = .whenRequired
        } _: {
            $0.json(PutThingInput(name: "x"))
        }
        #expect(required.header("x-amz-checksum-crc32") != nil)
        #expect(required.header("Content-MD5") == nil)
    }

    @Test("an operation that requires a checksum and offers no choice gets an MD5, and one of its responses")
    func md5() async throws {
        let checksum = OperationDescription.Checksum(modeHeader: "x-amz-checksum-mode", responseAlgorithms: "CRC32")
        let request = try await put(.checksumRequired, checksum) { $0.json(PutThingInput(name: "x")) }
        #expect(request.header("x-amz-checksum-crc32") == nil)
        #expect(request.header("Content-MD5") == "HX0XWSt1adtdMQ8PrW6vAQ==")
        #expect(request.header("x-amz-checksum-mode") == "ENABLED")
    }

    @Test("an MD5 that the input brings is enough where a checksum is required and others are not wanted")
    func givenMD5() async throws {
        let given = try await put(.checksumRequired) {
            $0.requestChecksumCalculation = .whenRequired
        } _: {
            $0.header("Content-MD5", "HX0XWSt1adtdMQ8PrW6vAQ==")
            $0.json(PutThingInput(name: "x"))
        }
        #expect(given.header("x-amz-checksum-crc32") == nil)
    }

    @Test("a body that comes over time carries its checksum behind it; over https nothing else covers it")
    func trailer() async throws {
        let request = try await put { [body = helloStream()] in
            $0.header("Content-Encoding", "br")
            $0.payload(stream: body)
        }
        #expect(request.bodyText == "b\r\nHello world\r\n0\r\nx-amz-checksum-crc32:i9aeUg==\r\n\r\n")
        #expect(request.header("x-amz-trailer") == "x-amz-checksum-crc32")
        #expect(request.header("x-amz-decoded-content-length") == "11")
        #expect(request.header("Content-Length") == String(request.body.count))
        #expect(request.header("Content-Encoding") == "br,aws-chunked")
        #expect(request.header("x-amz-content-sha256") == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        #expect(request.header("x-amz-checksum-crc32") == nil)
        #expect(request.header(Self.header) == "CRC32")
    }

    @Test("over http each chunk is signed")
    func signedTrailer() async throws {
        let request = try await put(endpoint: "http://localhost:9000") { [body = helloStream()] in
            $0.payload(stream: body)
        }
        #expect(request.header("x-amz-content-sha256") == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
        #expect(request.bodyText?.hasPrefix("b;chunk-signature=") == true)
        #expect(request.bodyText?.contains("x-amz-trailer-signature:") == true)
        #expect(request.header("Content-Length") == String(request.body.count))
    }

    @Test("without a signature the chunks are not signed, also over http")
    func unsignedTrailer() async throws {
        let request = try await put([.streamingInput, .unsigned], endpoint: "http://localhost:9000") {
            [body = helloStream()] in $0.payload(stream: body)
        }
        #expect(request.header("x-amz-content-sha256") == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        #expect(request.bodyText?.hasPrefix("b\r\nHello") == true)
    }

    @Test("a body of unknown length is sent in chunks without a length")
    func unknownLength() async throws {
        let request = try await put {
            $0.payload(stream: HTTPBody(AsyncStream<[UInt8]> { $0.finish() }))
        }
        #expect(request.header("x-amz-decoded-content-length") == nil)
        #expect(request.header("Content-Length") == nil)
        #expect(request.bodyText == "0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")
    }

    @Test("without a body the checksum is that of nothing")
    func noBody() async throws {
        let request = try await put { $0.payload(stream: nil) }
        #expect(request.header("x-amz-checksum-crc32") == "AAAAAA==")
    }

    @Test("a URL to be used later has no checksum of a body that is not known yet")
    func presigned() async throws {
        let core = TestService.core(Self.service, MockTransport())
        let operation = OperationDescription(
            "Put", "PUT", "/o", options: .streamingInput,
            checksum: .init(
                algorithmHeader: Self.header, modeHeader: "x-amz-checksum-mode", responseAlgorithms: "CRC32")
        )
        let url = try await core.presignedURL(for: operation, input: AnyInput { _ in }, expires: .seconds(60))
        #expect(url.contains("X-Amz-SignedHeaders=host&"))
    }
}
