import Foundation
import HTTPTypes
import Testing

@testable import ServiceRuntime

@Suite("Simple request signers")
struct RequestSignerTests {
    let request = HTTPRequest(method: .get, scheme: "https", authority: "h.test", path: "/a?b=1")

    func sign(_ signer: some RequestSigner) async throws -> HTTPRequest {
        var signed = request
        try await signer.sign(&signed, payload: .empty, at: Date())
        return signed
    }

    @Test("an anonymous request stays as it is")
    func anonymous() async throws {
        #expect(try await sign(.anonymous) == request)
    }

    @Test("a bearer token")
    func bearer() async throws {
        let signed = try await sign(BearerTokenSigner(tokens: StaticBearerTokenProvider("abc.def")))
        #expect(signed.headerFields[.authorization] == "Bearer abc.def")
    }

    @Test("a bearer token that would break the header is refused")
    func bearerInjection() async {
        await #expect(throws: SigningError.invalidHeaderValue(name: "Authorization")) {
            try await sign(BearerTokenSigner(tokens: StaticBearerTokenProvider("abc\r\nX: y")))
        }
    }

    @Test("HTTP basic authentication, the example of RFC 7617")
    func basic() async throws {
        let signed = try await sign(BasicAuthenticationSigner(userName: "Aladdin", password: "open sesame"))
        #expect(signed.headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test("a user name with a colon is refused")
    func basicColon() async {
        await #expect(throws: SigningError.invalidUserName) {
            try await sign(BasicAuthenticationSigner(userName: "a:b", password: "c"))
        }
    }

    @Test("an API key in a header, with and without a scheme")
    func headerKey() async throws {
        let name = try #require(HTTPField.Name("X-Api-Key"))
        #expect(try await sign(APIKeySigner(key: "k", location: .header(name: "X-Api-Key"))).headerFields[name] == "k")
        let schemed = APIKeySigner(key: "k", location: .header(name: "Authorization", scheme: "ApiKey"))
        #expect(try await sign(schemed).headerFields[.authorization] == "ApiKey k")
    }

    @Test("an API key in the query is encoded")
    func queryKey() async throws {
        #expect(try await sign(APIKeySigner(key: "k&=", location: .query(name: "key"))).path == "/a?b=1&key=k%26%3D")
    }

    @Test("a name that no header can have is refused")
    func headerName() async {
        await #expect(throws: SigningError.invalidHeaderName("a b")) {
            try await sign(APIKeySigner(key: "k", location: .header(name: "a b")))
        }
    }
}
