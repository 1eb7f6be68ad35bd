public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Authenticates with a bearer token in the `authorization` field (RFC 6750, section 2.1).
public struct BearerTokenSigner: RequestSigner {
    /// Where tokens come from, asked for every request.
    public let tokens: any BearerTokenProvider

    /// Creates a signer.
    public init(tokens: any BearerTokenProvider) {
        self.tokens = tokens
    }

    /// Sets the `authorization` field.
    /// - Throws: ``SigningError/invalidHeaderValue(name:)``, or what the provider of tokens throws.
    public func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) async throws {
        let value = "Bearer \(try await tokens.bearerToken().value)"
        try requireFieldValue(value, for: .authorization)
        request.headerFields[.authorization] = value
    }
}
