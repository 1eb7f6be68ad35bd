internal import Crypto
public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Signs requests with AWS Signature Version 4, in the header fields or, for presigned URLs, in the query.
///
/// For example:
/// ```swift
/// let signer = SignatureV4Signer(credentials: .default, service: "dynamodb", region: "eu-west-1")
/// try await signer.sign(&request, payload: .bytes(body), at: Date())
/// ```
public struct SignatureV4Signer: RequestSigner {
    /// How a service departs from the common rules.
    public struct Options: Sendable, Hashable {
        /// Whether empty segments, `.` and `..` are removed from the path that is signed. The path sent stays as it is.
        public var normalizesPath: Bool
        /// Whether the path, already percent-encoded, is encoded once more in what is signed.
        public var encodesPathTwice: Bool
        /// Whether the payload's hash is sent, and signed, as `x-amz-content-sha256`. An unsigned payload always says so.
        public var sendsPayloadHash: Bool
        /// Whether a session token is part of what is signed. Where not, it is added after signing.
        public var signsSessionToken: Bool

        /// Creates options, by default those of nearly every service.
        public init(
            normalizesPath: Bool = true, encodesPathTwice: Bool = true, sendsPayloadHash: Bool = false,
            signsSessionToken: Bool = true
        ) {
            self.normalizesPath = normalizesPath
            self.encodesPathTwice = encodesPathTwice
            self.sendsPayloadHash = sendsPayloadHash
            self.signsSessionToken = signsSessionToken
        }

        /// The rules of nearly every service.
        public static var standard: Self { .init() }
        /// The rules of Amazon S3: keys may hold `//` and `..`, paths are encoded once, and the payload's hash is sent.
        public static var s3: Self { .init(normalizesPath: false, encodesPathTwice: false, sendsPayloadHash: true) }
    }

    /// The name of the algorithm.
    static let algorithm = "AWS4-HMAC-SHA256"

    /// Where credentials come from, asked for every signature.
    public let credentials: any CredentialProvider
    /// The service's signing name, for example `dynamodb`.
    public let service: String
    /// The region that signatures are valid in, for example `eu-west-1`.
    public let region: String
    /// The service's departures from the common rules.
    public let options: Options
    let keys: SigningKeyCache

    /// Creates a signer, which keeps its signing keys: make one for each client, not for each request.
    public init(
        credentials: any CredentialProvider, service: String, region: String, options: Options = .standard
    ) {
        self.init(credentials: credentials, service: service, region: region, options: options, keys: SigningKeyCache())
    }

    private init(
        credentials: any CredentialProvider, service: String, region: String, options: Options, keys: SigningKeyCache
    ) {
        self.credentials = credentials
        self.service = service
        self.region = region
        self.options = options
        self.keys = keys
    }

    /// The same signer for another service, region or set of options, sharing credentials and signing keys.
    public func with(service: String? = nil, region: String? = nil, options: Options? = nil) -> Self {
        Self(
            credentials: credentials, service: service ?? self.service, region: region ?? self.region,
            options: options ?? self.options, keys: keys)
    }

    /// Signs a request: sets `x-amz-date`, `x-amz-security-token` where the credentials are temporary,
    /// `x-amz-content-sha256` where asked for, and `authorization`.
    /// - Throws: ``SigningError/missingHost``, or what the provider of credentials throws.
    public func sign(_ request: inout HTTPRequest, payload: SigningPayload, at date: Date) async throws {
        try sign(&request, payload: payload, at: date, with: await credentials.credentials())
    }

    /// Signs a request with credentials at hand; see ``sign(_:payload:at:)``.
    /// - Throws: ``SigningError/missingHost`` or ``SigningError/invalidHeaderValue(name:)``.
    public func sign(
        _ request: inout HTTPRequest, payload: SigningPayload, at date: Date, with credentials: Credentials
    ) throws(SigningError) {
        _ = try signature(for: &request, payload: payload, at: date, with: credentials)
    }

    /// Signs a request whose body comes in chunks.
    /// - Returns: What signs the chunks.
    /// - Throws: ``SigningError``, or what the provider of credentials throws.
    func signChunked(_ request: inout HTTPRequest, at date: Date) async throws -> ChunkSigner {
        let credentials = try await credentials.credentials()
        let signature = try signature(for: &request, payload: .signedChunks, at: date, with: credentials)
        let signingDate = SigningDate(date)
        let scope = SigningScope(day: signingDate.day, region: region, service: service)
        let key = keys.key(secretAccessKey: credentials.secretAccessKey, scope: scope)
        return ChunkSigner(key: key, date: signingDate, scope: scope, seed: signature)
    }

    /// Signs a request and gives the signature alone.
    func signature(
        for request: inout HTTPRequest, payload: SigningPayload, at date: Date, with credentials: Credentials
    ) throws(SigningError) -> String {
        let signingDate = SigningDate(date)
        let scope = SigningScope(day: signingDate.day, region: region, service: service)
        let payloadHash = payload.hash
        request.headerFields[.authorization] = nil
        request.headerFields[.amazonDate] = signingDate.timestamp
        if options.sendsPayloadHash || payload.isAlwaysAnnounced {
            request.headerFields[.amazonContentSHA256] = payloadHash
        }
        if let token = credentials.sessionToken {
            try requireFieldValue(token, for: .amazonSecurityToken)
            request.headerFields[.amazonSecurityToken] = options.signsSessionToken ? token : nil
        }
        let canonicalRequest = try CanonicalRequest(request, payloadHash: payloadHash, options: options)
        let signature = signature(
            of: stringToSign(canonicalRequest, date: signingDate, scope: scope), scope: scope, with: credentials)
        if let token = credentials.sessionToken { request.headerFields[.amazonSecurityToken] = token }
        let authorization = authorization(
            credentials: credentials, scope: scope, signedHeaders: canonicalRequest.signedHeaders, signature: signature)
        try requireFieldValue(authorization, for: .authorization)
        request.headerFields[.authorization] = authorization
        return signature
    }

    // MARK: Steps

    /// Step 2: what is signed, which names the canonical request by its hash.
    func stringToSign(_ request: CanonicalRequest, date: SigningDate, scope: SigningScope) -> String {
        "\(Self.algorithm)\n\(date.timestamp)\n\(scope.text)\n\(request.hash)"
    }

    /// Step 3: the signature in hexadecimal.
    func signature(of stringToSign: String, scope: SigningScope, with credentials: Credentials) -> String {
        let key = keys.key(secretAccessKey: credentials.secretAccessKey, scope: scope)
        return HMAC<SHA256>.authenticationCode(for: Array(stringToSign.utf8), using: key)
            .withUnsafeBytes { hexadecimal(of: $0) }
    }

    /// Step 4: the value of the `authorization` field.
    func authorization(
        credentials: Credentials, scope: SigningScope, signedHeaders: String, signature: String
    ) -> String {
        "\(Self.algorithm) Credential=\(credentials.accessKeyID)/\(scope.text), "
            + "SignedHeaders=\(signedHeaders), Signature=\(signature)"
    }
}

/// Refuses a value that would be changed on its way into a field.
func requireFieldValue(_ value: String, for name: HTTPField.Name) throws(SigningError) {
    guard HTTPField.isValidValue(value) else { throw .invalidHeaderValue(name: name.rawName) }
}

extension HTTPField.Name {
    // The literals are valid names, so the fallbacks are never taken.
    static let amazonDate = HTTPField.Name("X-Amz-Date") ?? .date
    static let amazonSecurityToken = HTTPField.Name("X-Amz-Security-Token") ?? .authorization
    static let amazonContentSHA256 = HTTPField.Name("X-Amz-Content-SHA256") ?? .contentType
}
