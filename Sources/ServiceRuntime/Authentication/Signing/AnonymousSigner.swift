public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Sends requests as they are, for services and operations that ask for no authentication.
public struct AnonymousSigner: RequestSigner {
    /// Creates the signer.
    public init() {}

    /// Does nothing.
    public func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) {}
}

extension RequestSigner where Self == AnonymousSigner {
    /// No authentication.
    public static var anonymous: Self { Self() }
}
