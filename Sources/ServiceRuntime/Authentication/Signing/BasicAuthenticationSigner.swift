public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Authenticates with a user name and a password in the `authorization` field (RFC 7617).
public struct BasicAuthenticationSigner: RequestSigner, RedactedDescription {
    /// The user's name, without a colon.
    public let userName: String
    private let password: String

    /// Creates a signer.
    public init(userName: String, password: String) {
        self.userName = userName
        self.password = password
    }

    /// Sets the `authorization` field.
    /// - Throws: ``SigningError/invalidUserName``.
    public func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) throws(SigningError) {
        guard !userName.utf8.contains(UInt8(ascii: ":")) else { throw .invalidUserName }
        let text = Data("\(userName):\(password)".utf8).base64EncodedString()
        request.headerFields[.authorization] = "Basic \(text)"
    }

    var describedMembers: [(name: String, value: String?)] { [("userName", userName), ("password", redactedSecret)] }
}
