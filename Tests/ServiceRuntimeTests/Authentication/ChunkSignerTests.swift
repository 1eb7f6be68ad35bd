import Crypto
import Foundation
import HTTPTypes
import Testing

@testable import ServiceRuntime

/// The examples of the Amazon S3 API reference, "Transferring payload in multiple chunks" and "Including trailing headers".
@Suite struct ChunkSignerTests {
    static let credentials = Credentials(
        accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    /// 2013-05-24T00:00:00Z.
    static let date = Date(timeIntervalSince1970: 1_369_353_600)
    private let chunks = [
        [UInt8](repeating: UInt8(ascii: "a"), count: 65_536), [UInt8](repeating: UInt8(ascii: "a"), count: 1024), [],
    ]

    private func signer(seed: String) -> ChunkSigner {
        let scope = SigningScope(day: "20130524", region: "us-east-1", service: "s3")
        let key = SigningKeyCache.derive(secretAccessKey: Self.credentials.secretAccessKey, scope: scope)
        return ChunkSigner(key: key, date: SigningDate(Self.date), scope: scope, seed: seed)
    }

    @Test("each chunk's signature covers the one before it")
    func chunkSignatures() {
        var signer = signer(seed: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9")
        #expect(
            chunks.map { signer.signature(ofChunk: $0[...]) } == [
                "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
                "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
                "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
            ])
    }

    @Test("the trailer is signed after the last chunk")
    func trailerSignature() {
        var signer = signer(seed: "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e")
        for chunk in chunks { _ = signer.signature(ofChunk: chunk[...]) }
        #expect(
            signer.signature(ofTrailer: "x-amz-checksum-crc32c:sOO8/Q==")
                == "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435")
    }

    @Test("the request's signature is the first of the chain, and says that chunks and a trailer follow")
    func seed() async throws {
        let signer = SignatureV4Signer(
            credentials: StaticCredentialProvider(Self.credentials), service: "s3", region: "us-east-1", options: .s3)
        var fields: HTTPFields = [.contentEncoding: "aws-chunked"]
        for (name, value) in [
            ("x-amz-decoded-content-length", "66560"), ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("x-amz-trailer", "x-amz-checksum-crc32c"),
        ] { fields.set(name, value) }
        var request = HTTPRequest(
            method: .put, scheme: "https", authority: "s3.amazonaws.com", path: "/examplebucket/chunkObject.txt",
            headerFields: fields)
        var chunkSigner = try await signer.signChunked(&request, at: Self.date)
        #expect(
            request.headerFields[.amazonContentSHA256] == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
        let authorization = try #require(request.headerFields[.authorization])
        let seed = try #require(authorization.split(separator: "=").last)
        #expect(
            seed == "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e")
        #expect(
            chunkSigner.signature(ofChunk: chunks[0][...])
                == "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2")
    }
}
