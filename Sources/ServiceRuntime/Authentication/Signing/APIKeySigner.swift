public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Authenticates with a key in a header field or in the query (Smithy's `httpApiKeyAuth` trait).
public struct APIKeySigner: RequestSigner, RedactedDescription {
    /// Where a service expects the key.
    public enum Location: Sendable, Hashable {
        /// In a header field, after a scheme and a space where there is a scheme, as in `Authorization: ApiKey <key>`.
        case header(name: String, scheme: String? = nil)
        /// In a query parameter.
        case query(name: String)
    }

    /// Where the key goes.
    public let location: Location
    private let key: String

    /// Creates a signer.
    public init(key: String, location: Location) {
        self.key = key
        self.location = location
    }

    /// Adds the key.
    /// - Throws: ``SigningError/invalidHeaderName(_:)`` or ``SigningError/invalidHeaderValue(name:)``.
    public func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) throws(SigningError) {
        switch location {
        case .header(let name, let scheme):
            guard let field = HTTPField.Name(name) else { throw .invalidHeaderName(name) }
            let value = scheme.map { "\($0) \(key)" } ?? key
            try requireFieldValue(value, for: field)
            request.headerFields[field] = value
        case .query(let name):
            request.appendQuery(name, key)
        }
    }

    var describedMembers: [(name: String, value: String?)] { [("key", redactedSecret), ("location", "\(location)")] }
}
