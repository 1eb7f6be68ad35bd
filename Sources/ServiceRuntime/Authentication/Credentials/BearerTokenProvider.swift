#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A source of bearer tokens, asked for every request.
public protocol BearerTokenProvider: Sendable {
    /// The token to use now.
    func bearerToken() async throws -> BearerToken
}

/// A bearer token. However it is printed, its value does not appear.
public struct BearerToken: Sendable, Hashable, RedactedDescription {
    /// The token itself.
    public let value: String
    /// When the token ceases to be valid; nil where it does not.
    public let expiration: Date?

    /// Creates a token.
    public init(_ value: String, expiration: Date? = nil) {
        self.value = value
        self.expiration = expiration
    }

    var describedMembers: [(name: String, value: String?)] {
        [("value", redactedSecret), ("expiration", expiration.map { SigningDate($0).timestamp })]
    }
}

/// Always the same token.
public struct StaticBearerTokenProvider: BearerTokenProvider {
    private let token: BearerToken

    /// Creates a source of this token.
    public init(_ token: String) {
        self.token = BearerToken(token)
    }

    /// The token.
    public func bearerToken() -> BearerToken { token }
}
