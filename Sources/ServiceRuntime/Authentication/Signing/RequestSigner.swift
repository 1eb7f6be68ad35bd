public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Proves to a service who sends a request, by adding what an authentication scheme asks for to it.
///
/// A signer is a value that may be shared between tasks. It is asked again for every attempt of a call, since signatures
/// age, and replaces what it added before.
public protocol RequestSigner: Sendable {
    /// Adds the proof to a request that is otherwise complete: nothing may change in it afterwards.
    /// - Parameters:
    ///   - request: The request, whose `path` holds the percent-encoded path and query.
    ///   - payload: The body as far as the scheme covers it; hashed only by schemes that need it.
    ///   - date: The moment of signing.
    /// - Throws: ``SigningError``, or what the provider of credentials throws.
    func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) async throws
}

/// Why a request could not be signed.
public enum SigningError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The request names no host, neither in its authority nor in a `Host` field.
    case missingHost
    /// A presigned URL was to be valid for less than a second or more than seven days.
    case invalidExpiry(seconds: Int)
    /// A configured name cannot be that of a header field.
    case invalidHeaderName(String)
    /// A secret holds characters that no header field can carry, such as a line break. The value is not repeated here.
    case invalidHeaderValue(name: String)
    /// A user name holds a colon, which HTTP basic authentication cannot express (RFC 7617, section 2).
    case invalidUserName

    /// The reason in words.
    public var description: String {
        switch self {
        case .missingHost:
            "the request has no authority, so it cannot be signed"
        case .invalidExpiry(let seconds):
            "a presigned URL can be valid for 1 to 604800 seconds, not for \(seconds)"
        case .invalidHeaderName(let name):
            "\"\(name)\" is not a valid header name"
        case .invalidHeaderValue(let name):
            "the value for the header \(name) holds characters that a header cannot carry"
        case .invalidUserName:
            "a user name for HTTP basic authentication cannot hold a colon"
        }
    }
}
