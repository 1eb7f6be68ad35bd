import Foundation
import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite("Presigned URLs")
struct SignatureV4PresigningTests {
    @Test("the example in Amazon S3's documentation")
    func documentedExample() async throws {
        let signer = SignatureV4Signer(
            credentials: .static(
                accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            service: "s3", region: "us-east-1", options: .s3)
        let request = HTTPRequest(
            method: .get, scheme: "https", authority: "examplebucket.s3.amazonaws.com", path: "/test.txt")
        let signed = try await signer.presign(
            request, payload: .unsigned, expiresIn: 86_400, at: Date(timeIntervalSince1970: 1_369_353_600))
        #expect(
            signed.path
                == "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404")
        #expect(signed.headerFields.isEmpty)
    }

    @Test(
        "a session token stands in the query, before the signature only where it is signed", arguments: [true, false])
    func sessionToken(signed: Bool) async throws {
        let signer = SignatureV4Signer(
            credentials: .static(accessKeyID: "A", secretAccessKey: "S", sessionToken: "a+b/="), service: "s",
            region: "r", options: .init(signsSessionToken: signed))
        let request = HTTPRequest(method: .get, scheme: "https", authority: "h.test", path: "/?x=1")
        let path = try #require(
            try await signer.presign(request, payload: .empty, expiresIn: 60, at: SignatureV4Case.date).path)
        #expect(path.hasPrefix("/?x=1&X-Amz-Algorithm="))
        #expect(path.contains("&X-Amz-Security-Token=a%2Bb%2F%3D&X-Amz-Signature="))

        let untokened = SignatureV4Signer(
            credentials: .static(accessKeyID: "A", secretAccessKey: "S"), service: "s", region: "r")
        let plain = try #require(
            try await untokened.presign(request, payload: .empty, expiresIn: 60, at: SignatureV4Case.date).path)
        #expect((plain.suffix(64) == path.suffix(64)) == !signed)
    }

    @Test("a URL is valid for 1 second to 7 days", arguments: [0, -1, 604_801])
    func expiry(seconds: Int) async {
        let signer = SignatureV4Signer(
            credentials: .static(accessKeyID: "A", secretAccessKey: "S"), service: "s", region: "r")
        let request = HTTPRequest(method: .get, scheme: "https", authority: "h.test", path: "/")
        await #expect(throws: SigningError.invalidExpiry(seconds: seconds)) {
            try await signer.presign(request, payload: .empty, expiresIn: seconds, at: Date())
        }
    }
}
