import Testing

@testable import ServiceRuntime

@Suite struct ChunkedUploadTests {
    /// A body that comes in pieces.
    static func stream(_ bytes: [UInt8], pieces: Int) -> HTTPBody {
        HTTPBody(
            AsyncStream<[UInt8]> { continuation in
                for start in stride(from: 0, to: bytes.count, by: pieces) {
                    continuation.yield(Array(bytes[start..<min(start + pieces, bytes.count)]))
                }
                continuation.finish()
            }, length: Int64(bytes.count))
    }

    @Test("chunks say their length, the last is empty, and the checksum follows")
    func unsigned() async throws {
        let body = ChunkedUpload(
            body: Self.stream(Array("Hello world".utf8), pieces: 4), algorithm: .crc32, signer: nil)
        var encoded: [UInt8] = []
        for try await chunk in body { encoded += chunk }
        #expect(
            String(decoding: encoded, as: UTF8.self)
                == "b\r\nHello world\r\n0\r\nx-amz-checksum-crc32:i9aeUg==\r\n\r\n")
    }

    @Test("signed chunks carry their signatures, and so does the trailer")
    func signed() async throws {
        let scope = SigningScope(day: "20130524", region: "us-east-1", service: "s3")
        let signer = ChunkSigner(
            key: SigningKeyCache.derive(secretAccessKey: "secret", scope: scope),
            date: SigningDate(ChunkSignerTests.date), scope: scope, seed: "seed")
        let body = ChunkedUpload(
            body: Self.stream(Array("Hello world".utf8), pieces: 4), algorithm: .crc32, signer: signer)
        var encoded: [UInt8] = []
        for try await chunk in body { encoded += chunk }
        var expected = signer
        let first = expected.signature(ofChunk: Array("Hello world".utf8)[...])
        let last = expected.signature(ofChunk: [])
        let trailer = expected.signature(ofTrailer: "x-amz-checksum-crc32:i9aeUg==")
        #expect(
            String(decoding: encoded, as: UTF8.self)
                == "b;chunk-signature=\(first)\r\nHello world\r\n0;chunk-signature=\(last)\r\n"
                + "x-amz-checksum-crc32:i9aeUg==\r\nx-amz-trailer-signature:\(trailer)\r\n\r\n")
    }

    @Test(
        "the length is known ahead, however the bytes come",
        arguments: [0, 1, 15, 16, 65_535, 65_536, 65_537, 131_072, 200_001], [1000, 65_536, 150_000])
    func length(count: Int, pieces: Int) async throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let scope = SigningScope(day: "20130524", region: "us-east-1", service: "s3")
        let signer = ChunkSigner(
            key: SigningKeyCache.derive(secretAccessKey: "secret", scope: scope),
            date: SigningDate(ChunkSignerTests.date), scope: scope, seed: "seed")
        for (algorithm, signer) in [(ChecksumAlgorithm.sha256, nil), (.crc64NVME, signer)] {
            let body = ChunkedUpload(
                body: Self.stream(bytes, pieces: pieces), algorithm: algorithm, signer: signer)
            var total = 0
            var largest = 0
            for try await chunk in body {
                total += chunk.count
                largest = max(largest, chunk.count)
            }
            #expect(
                Int64(total)
                    == ChunkedUpload.encodedLength(
                        of: Int64(count), algorithm: algorithm, isSigned: signer != nil))
            #expect(largest < ChunkedUpload.chunkSize + 200)
        }
    }
}
