#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An access key with its secret, and for temporary credentials a session token and an expiry.
///
/// However it is printed, neither secret appears.
public struct Credentials: Sendable, Hashable, RedactedDescription {
    /// Names the key; not a secret.
    public let accessKeyID: String
    /// The secret that signatures are made with.
    public let secretAccessKey: String
    /// What temporary credentials send along with each request.
    public let sessionToken: String?
    /// When the credentials cease to be valid; nil where they do not.
    public let expiration: Date?

    /// Creates credentials.
    public init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil, expiration: Date? = nil) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
    }

    var describedMembers: [(name: String, value: String?)] {
        [
            ("accessKeyID", accessKeyID), ("secretAccessKey", redactedSecret),
            ("sessionToken", sessionToken == nil ? nil : redactedSecret),
            ("expiration", expiration.map { SigningDate($0).timestamp }),
        ]
    }
}
