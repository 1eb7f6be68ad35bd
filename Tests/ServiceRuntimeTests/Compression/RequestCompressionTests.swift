import CZlib
import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct RequestCompressionTests {
    private static let text = String(repeating: "All work and no play makes Jack a dull boy. ", count: 300)

    private func put(
        change: (inout ClientConfiguration) -> Void = { _ in },
        options: OperationDescription.Options = .requestCompression,
        _ input: @escaping @Sendable (inout RequestWriter) -> Void
    ) async throws -> RecordedRequest {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.open, transport, change: change)
        let _: NoOutput = try await core.execute(.init("Put", "PUT", "/o", options: options), AnyInput(input))
        return try #require(transport.requests.first)
    }

    private static let putText: @Sendable (inout RequestWriter) -> Void = { $0.payload(text: text) }

    /// What gzip's format says that compressed bytes were.
    private func decompressed(_ bytes: [UInt8]) throws -> String {
        var stream = z_stream()
        try #require(
            inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1 << 22)
        let result = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(result == Z_STREAM_END)
        #expect(stream.avail_in == 0)
        return String(decoding: output.prefix(Int(stream.total_out)), as: UTF8.self)
    }

    @Test("a body from 10 KiB on is sent in gzip, with its length and what the signature and checksums see")
    func compressed() async throws {
        let request = try await put(Self.putText)
        #expect(request.header("Content-Encoding") == "gzip")
        #expect(request.header("Content-Length") == String(request.body.count))
        #expect(request.body.count < Self.text.utf8.count / 10)
        #expect(try decompressed(request.body) == Self.text)
        let summed = try await put(options: [.requestCompression, .checksumRequired], Self.putText)
        #expect(summed.header("Content-MD5") == ChecksumAlgorithm.md5.text(of: summed.body))
    }

    @Test("an encoding that the input names is kept, and gzip comes after it")
    func appended() async throws {
        let request = try await put {
            $0.header("Content-Encoding", "custom")
            $0.payload(text: Self.text)
        }
        #expect(request.header("Content-Encoding") == "custom, gzip")
    }

    @Test("a smaller body, and one of an operation without compression, are sent as they are")
    func small() async throws {
        let small = String(repeating: "x", count: 10_239)
        let request = try await put { $0.payload(text: small) }
        #expect(request.bodyText == small)
        #expect(request.header("Content-Encoding") == nil)
        #expect(try await put(options: [], Self.putText).bodyText == Self.text)
        let exact = String(repeating: "x", count: 10_240)
        #expect(try await put { $0.payload(text: exact) }.header("Content-Encoding") == "gzip")
    }

    @Test("the configuration, or the environment, sets the size and turns compression off")
    func settings() async throws {
        let off = try await put(change: { $0.compression = .init(isEnabled: false) }, Self.putText)
        #expect(off.bodyText == Self.text)
        let offByVariable = try await put(
            change: { $0.environment = ["AWS_DISABLE_REQUEST_COMPRESSION": "true"] }, Self.putText)
        #expect(offByVariable.bodyText == Self.text)
        let always = try await put(change: { $0.compression = .init(minimumSize: 0) }) { $0.payload(text: "x") }
        #expect(try decompressed(always.body) == "x")
        let byVariable = try await put(
            change: { $0.environment = ["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "1"] }
        ) { $0.payload(text: "x") }
        #expect(try decompressed(byVariable.body) == "x")
    }

    @Test("a body that comes over time is compressed while it passes, whatever its size")
    func stream() async throws {
        let request = try await put(options: [.requestCompression, .streamingInput]) {
            $0.payload(stream: ChunkedUploadTests.stream(Array("Hello world".utf8), pieces: 4))
        }
        #expect(request.header("Content-Length") == nil)
        #expect(request.header("Content-Encoding") == "gzip")
        #expect(try decompressed(request.body) == "Hello world")
        let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) & 0x7F }
        let large = try await put(options: [.requestCompression, .streamingInput]) {
            $0.payload(stream: ChunkedUploadTests.stream(noise, pieces: 10_000))
        }
        #expect(try decompressed(large.body) == String(decoding: noise, as: UTF8.self))
    }
}
