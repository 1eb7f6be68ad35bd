import HTTPTypes
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct EventSignerTests {
    private let credentials = Credentials(accessKeyID: "fake access key", secretAccessKey: "fake secret key")
    private let moment = Date(timeIntervalSince1970: 123_456_789.000_001)

    private func signature(_ frame: [UInt8]) throws -> String {
        guard case .blob(let signature)? = try EventMessage(encoded: frame)[":chunk-signature"] else { return "" }
        return signature.bytes.withUnsafeBytes { hexadecimal(of: $0) }
    }

    // The values that the SDKs for Rust, Kotlin, Java and Swift have in their tests.
    @Test("a message is signed as other clients sign it, together with the signature before it")
    func knownSignature() throws {
        let signer = SignatureV4Signer(
            credentials: StaticCredentialProvider(accessKeyID: "", secretAccessKey: ""), service: "testservice",
            region: "us-east-1")
        let seed = Array("last message sts".utf8).withUnsafeBytes { sha256Hexadecimal(of: $0) }
        let moment = moment
        var events = EventSigner(signer, credentials: credentials, seedSignature: seed) { moment }
        let frame = try EventMessage(headers: [EventHeader("some-header", .string("value"))], payload: "test payload")
            .encoded()
        let first = try events.sign(frame)
        let message = try EventMessage(encoded: first)
        #expect(message.headers.map(\.name) == [":date", ":chunk-signature"])
        #expect(message[":date"] == .timestamp(Date(timeIntervalSince1970: 123_456_789)))
        #expect(message.payload.bytes == frame)
        #expect(try signature(first) == "1ea04a4f6becd85ae3e38e379ffaf4bb95042603f209512476cc6416868b31ee")
        // Each depends on the one before.
        let second = try events.sign(frame)
        #expect(try signature(second) != signature(first))
    }

    @Test("the signature of the request is where the chain begins")
    func seed() async throws {
        let moment = moment
        let signer = SignatureV4Signer(
            credentials: StaticCredentialProvider(accessKeyID: "id", secretAccessKey: "key"), service: "s", region: "r")
        var request = HTTPRequest(method: .post, scheme: "https", authority: "example.com", path: "/")
        var events = try await signer.signEventStream(&request, at: moment) { moment }
        let authorization = try #require(request.headerFields[.authorization])
        let field = try #require(HTTPField.Name("x-amz-content-sha256"))
        #expect(request.headerFields[field] == "STREAMING-AWS4-HMAC-SHA256-EVENTS")
        #expect(authorization.contains("x-amz-content-sha256"))
        let seed = String(authorization.suffix(64))
        var expected = EventSigner(
            signer, credentials: Credentials(accessKeyID: "id", secretAccessKey: "key"), seedSignature: seed
        ) { moment }
        #expect(try events.sign([1]) == expected.sign([1]))
    }
}
