import Crypto
import Foundation
import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite("Signature Version 4")
struct SignatureV4SignerTests {
    static let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
    let signer = SignatureV4Signer(
        credentials: StaticCredentialProvider(credentials), service: "service", region: "eu-west-1")
    let date = SignatureV4Case.date

    func request(_ path: String, authority: String? = "host.test", scheme: String = "https") -> HTTPRequest {
        HTTPRequest(method: .get, scheme: scheme, authority: authority, path: path)
    }

    func canonical(_ request: HTTPRequest, _ options: SignatureV4Signer.Options = .standard) throws -> [String] {
        try CanonicalRequest(request, payloadHash: "hash", options: options).text.components(separatedBy: "\n")
    }

    @Test(
        "an encoded path is encoded once more, except for S3",
        arguments: [
            ("/a%20b/c", "/a%2520b/c", "/a%20b/c"),
            ("/a//b/../c/", "/a/c/", "/a//b/../c/"),
            ("/k%2Fx%e1%7e", "/k%252Fx%25e1%257e", "/k%2Fx%E1~"),
            ("/a+b$c", "/a%2Bb%24c", "/a%2Bb%24c"),
            ("/100%", "/100%25", "/100%25"),
            ("", "/", "/"),
        ])
    func paths(path: String, standard: String, s3: String) throws {
        #expect(try canonical(request(path))[1] == standard)
        #expect(try canonical(request(path), .s3)[1] == s3)
    }

    @Test(
        "a query keeps its escapes, in upper case, and is sorted by name, then value",
        arguments: [
            ("/?b=2&a=1", "a=1&b=2"), ("/?a-b=1&a=2", "a=2&a-b=1"), ("/?a=b=c", "a=b%3Dc"), ("/?x", "x="),
            ("/?a=%2f%20+", "a=%2F%20%2B"), ("/?", ""), ("/?a=%7E", "a=~"), ("/?a=2&a=10", "a=10&a=2"),
        ])
    func queries(path: String, expected: String) throws {
        #expect(try canonical(request(path))[2] == expected)
    }

    @Test(
        "the host has a port only where it is not the scheme's own",
        arguments: [
            ("https", "host.test:443", "host.test"), ("http", "host.test:80", "host.test"),
            ("http", "host.test:8080", "host.test:8080"), ("http", "host.test:443", "host.test:443"),
        ])
    func hostPort(scheme: String, authority: String, host: String) throws {
        #expect(try canonical(request("/", authority: authority, scheme: scheme))[3] == "host:\(host)")
    }

    @Test("a Host field wins over the authority")
    func hostField() throws {
        var request = request("/")
        request.headerFields[try #require(HTTPField.Name("Host"))] = "other.test"
        #expect(try canonical(request)[3] == "host:other.test")
    }

    @Test("a request without a host cannot be signed")
    func missingHost() async {
        var request = request("/", authority: nil)
        await #expect(throws: SigningError.missingHost) {
            try await signer.sign(&request, payload: .empty, at: date)
        }
    }

    @Test("what proxies and transports change is not signed")
    func unsignedHeaders() throws {
        var request = request("/")
        request.headerFields = [
            .userAgent: "x", .expect: "100-continue", .transferEncoding: "chunked", .authorization: "old",
            .contentType: "text/plain",
        ]
        #expect(try CanonicalRequest(request, payloadHash: "", options: .standard).signedHeaders == "content-type;host")
    }

    @Test("the payload's hash is sent for S3 and for unsigned payloads only")
    func payloadHashHeader() async throws {
        var plain = request("/")
        try await signer.sign(&plain, payload: .bytes([1]), at: date)
        #expect(plain.headerFields[.amazonContentSHA256] == nil)
        var unsigned = request("/")
        try await signer.sign(&unsigned, payload: .unsigned, at: date)
        #expect(unsigned.headerFields[.amazonContentSHA256] == "UNSIGNED-PAYLOAD")
        var s3 = request("/")
        try await signer.with(options: .s3).sign(&s3, payload: .empty, at: date)
        #expect(s3.headerFields[.amazonContentSHA256] == SigningPayload.bytes([]).hash)
        #expect(
            s3.headerFields[.authorization]?.contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,") == true)
    }

    @Test("signing again replaces the former signature")
    func signingAgain() async throws {
        var once = request("/")
        try await signer.sign(&once, payload: .empty, at: date)
        var twice = request("/")
        try await signer.sign(&twice, payload: .empty, at: date - 60)
        try await signer.sign(&twice, payload: .empty, at: date)
        #expect(once == twice)
    }

    @Test("a token that a header cannot carry is refused without being repeated")
    func invalidToken() throws {
        let credentials = Credentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "top\nsecret")
        var request = request("/")
        let error = #expect(throws: SigningError.self) {
            try signer.sign(&request, payload: .empty, at: date, with: credentials)
        }
        #expect(error == .invalidHeaderValue(name: "X-Amz-Security-Token"))
    }

    @Test("a signing key is derived once for a day, region, service and secret")
    func signingKeys() async throws {
        for _ in 0..<3 {
            var request = request("/")
            try await signer.sign(&request, payload: .empty, at: date)
        }
        #expect(signer.keys.count == 1)
        var request = request("/")
        try await signer.with(region: "us-east-1").sign(&request, payload: .empty, at: date)
        #expect(signer.keys.count == 2)
        let first = signer.keys.key(
            secretAccessKey: "a", scope: SigningScope(day: "20150830", region: "r", service: "s"))
        let second = signer.keys.key(
            secretAccessKey: "b", scope: SigningScope(day: "20150830", region: "r", service: "s"))
        #expect(first != second)
        for day in 0..<30 {
            _ = signer.keys.key(secretAccessKey: "a", scope: SigningScope(day: "\(day)", region: "r", service: "s"))
        }
        #expect(signer.keys.count == 8)
    }

    @Test("the documented signing key for IAM")
    func derivedKey() {
        let key = SigningKeyCache.derive(
            secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            scope: SigningScope(day: "20150830", region: "us-east-1", service: "iam"))
        #expect(
            key.withUnsafeBytes { hexadecimal(of: $0) }
                == "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9")
    }

    @Test(
        "dates are written in UTC to the second",
        arguments: [
            (0.0, "19700101T000000Z"), (951_782_399.9, "20000228T235959Z"), (951_868_799, "20000229T235959Z"),
            (1_709_251_199, "20240229T235959Z"), (4_107_542_400, "21000301T000000Z"), (-1, "19691231T235959Z"),
        ])
    func dates(seconds: Double, text: String) {
        #expect(SigningDate(Date(timeIntervalSince1970: seconds)).timestamp == text)
    }
}
