import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Secrets are never printed")
struct SecretPrintingTests {
    static let secret = "HUSH"

    /// All the ways in which a value may end up in a log.
    func printed(_ value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return [
            "\(value)", String(reflecting: value), dumped,
            String(describing: Mirror(reflecting: value).children.map { $0 }),
            "\([value])", "\(Optional.some(value) as Any)",
        ]
    }

    static var holders: [any Sendable] {
        get throws {
            let secret = Self.secret
            let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: secret, sessionToken: secret)
            let provider = StaticCredentialProvider(credentials)
            let environment: EnvironmentVariables = ["AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": secret]
            let signer = SignatureV4Signer(credentials: provider, service: "s", region: "r")
            _ = signer.keys.key(secretAccessKey: secret, scope: SigningScope(day: "d", region: "r", service: "s"))
            let file = try SharedConfigurationFile(
                parsing: "[default]\naws_secret_access_key = \(secret)\ns3 =\n  key = \(secret)", path: "file")
            return [
                credentials, provider, environment, signer, file,
                EnvironmentCredentialProvider(environment: environment),
                SharedFileCredentialProvider(environment: environment),
                CachingCredentialProvider(provider), ChainCredentialProvider([provider]),
                BearerToken(secret), StaticBearerTokenProvider(secret),
                BearerTokenSigner(tokens: StaticBearerTokenProvider(secret)),
                BasicAuthenticationSigner(userName: "u", password: secret),
                APIKeySigner(key: secret, location: .query(name: "k")),
            ]
        }
    }

    @Test("whatever holds a secret")
    func holders() throws {
        for holder in try Self.holders {
            for text in printed(holder) {
                #expect(!text.contains(Self.secret), "\(type(of: holder))")
            }
        }
    }

    @Test("credentials show what is not secret")
    func shown() {
        let credentials = Credentials(
            accessKeyID: "AKID", secretAccessKey: Self.secret, expiration: Date(timeIntervalSince1970: 0))
        let text = "Credentials(accessKeyID: AKID, secretAccessKey: <redacted>, expiration: 19700101T000000Z)"
        #expect(credentials.description == text)
        #expect(credentials.debugDescription == text)
    }

    @Test("errors")
    func errors() async {
        let environment: EnvironmentVariables = ["AWS_SECRET_ACCESS_KEY": Self.secret]
        let partial = #expect(throws: CredentialError.self) {
            try EnvironmentCredentialProvider(environment: environment).credentials()
        }
        let malformed = #expect(throws: SharedConfigurationError.self) {
            try SharedConfigurationFile(parsing: "[a]\naws_secret_access_key \(Self.secret)", path: "file")
        }
        for error in [partial, malformed] as [(any Error)?] {
            for text in printed(error as Any) { #expect(!text.contains(Self.secret)) }
        }
        #expect(malformed?.description == "file:2: a setting lacks its \"=\"")
    }
}
