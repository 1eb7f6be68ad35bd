public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension SignatureV4Signer {
    /// The longest that a presigned URL can be valid: seven days.
    public static var maximumExpirySeconds: Int { 604_800 }

    /// Signs a request in its query, so that whoever has the URL may send it until it expires.
    /// - Parameters:
    ///   - request: The request. Fields in it besides the host are signed too, and must then be sent with the URL.
    ///   - payload: The body; ``SigningPayload/unsigned`` leaves it open, which Amazon S3 allows.
    ///   - seconds: How long the URL is valid, 1 to ``maximumExpirySeconds``.
    ///   - date: The moment from which the URL is valid.
    /// - Returns: The request with the signature in its `path`.
    /// - Throws: ``SigningError/invalidExpiry(seconds:)``, ``SigningError/missingHost``, or what the provider of
    ///   credentials throws.
    public func presign(
        _ request: HTTPRequest, payload: SigningPayload, expiresIn seconds: Int, at date: Date
    ) async throws -> HTTPRequest {
        try presign(
            request, payload: payload, expiresIn: seconds, at: date, with: await credentials.credentials())
    }

    /// Signs a request in its query with credentials at hand; see ``presign(_:payload:expiresIn:at:)``.
    /// - Throws: ``SigningError/invalidExpiry(seconds:)`` or ``SigningError/missingHost``.
    public func presign(
        _ request: HTTPRequest, payload: SigningPayload, expiresIn seconds: Int, at date: Date,
        with credentials: Credentials
    ) throws(SigningError) -> HTTPRequest {
        guard (1...Self.maximumExpirySeconds).contains(seconds) else { throw .invalidExpiry(seconds: seconds) }
        let signingDate = SigningDate(date)
        let scope = SigningScope(day: signingDate.day, region: region, service: service)
        var request = request
        for name in [HTTPField.Name.authorization, .amazonDate, .amazonSecurityToken, .amazonContentSHA256] {
            request.headerFields[name] = nil
        }
        request.appendQuery("X-Amz-Algorithm", Self.algorithm)
        request.appendQuery("X-Amz-Credential", "\(credentials.accessKeyID)/\(scope.text)")
        request.appendQuery("X-Amz-Date", signingDate.timestamp)
        request.appendQuery("X-Amz-Expires", String(seconds))
        request.appendQuery("X-Amz-SignedHeaders", try CanonicalHeaders(request).names)
        if let token = credentials.sessionToken, options.signsSessionToken {
            request.appendQuery("X-Amz-Security-Token", token)
        }
        let canonicalRequest = try CanonicalRequest(request, payloadHash: payload.hash, options: options)
        let signature = signature(
            of: stringToSign(canonicalRequest, date: signingDate, scope: scope), scope: scope, with: credentials)
        if let token = credentials.sessionToken, !options.signsSessionToken {
            request.appendQuery("X-Amz-Security-Token", token)
        }
        request.appendQuery("X-Amz-Signature", signature)
        return request
    }
}

extension HTTPRequest {
    /// Appends a parameter to the query, encoding name and value.
    mutating func appendQuery(_ name: String, _ value: String) {
        var target = path ?? "/"
        if target.isEmpty { target = "/" }
        if !target.utf8.contains(UInt8(ascii: "?")) {
            target.append("?")
        } else if target.utf8.last != UInt8(ascii: "?"), target.utf8.last != UInt8(ascii: "&") {
            target.append("&")
        }
        target.append(SigningEncoding.queryComponent(name))
        target.append("=")
        target.append(SigningEncoding.queryComponent(value))
        path = target
    }
}
