public import Logging

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How a client reaches its service. One configuration serves any number of clients.
///
/// For example:
/// ```swift
/// let configuration = ClientConfiguration(transport: .asyncHTTPClient, region: "eu-west-1")
/// let local = ClientConfiguration(transport: .asyncHTTPClient, region: "local", endpoint: "http://localhost:8000")
/// ```
public struct ClientConfiguration: Sendable {
    /// Sends requests.
    public var transport: any HTTPTransport
    /// The region, for example `eu-west-1`; `nil` for the one that the environment and the shared files name.
    public var region: String?
    /// The address of the service, `https` or `http`, perhaps with port and path; `nil` for the one that the environment and
    /// the shared files name, else the service's own.
    public var endpoint: String?
    /// Finds the service's own endpoint where none is configured.
    public var endpointResolver: any EndpointResolver
    /// Where credentials come from, for services whose requests are signed.
    public var credentials: any CredentialProvider
    /// Signs requests in place of AWS Signature Version 4, for example with a bearer token; `nil` for the service's way.
    public var signer: (any RequestSigner)?
    /// The longest that one attempt may take, from sending to the last byte of a buffered response or to the head of a
    /// streamed one; `nil` for no limit. It does not apply where the request's body comes over time, since the sender sets
    /// the pace.
    public var timeout: Duration?
    /// The longest that a call may take with all its attempts and the waits between them; `nil` for no limit.
    public var overallTimeout: Duration?
    /// The longest body, in bytes, that is read into memory. A longer one fails the call with
    /// ``ClientError/responseTooLarge(limit:)``. Bodies that are handed over while they arrive have no limit.
    public var maximumResponseSize: Int
    /// Decides whether and when a call is attempted again.
    public var retryPolicy: any RetryPolicy
    /// Where attempts are noted, at level debug: the operation, host, status, attempt and duration. Nothing is noted by
    /// default, and never headers, bodies or credentials.
    public var logger: Logger
    /// Makes the tokens by which a service recognises a repeated request.
    public var makeIdempotencyToken: @Sendable () -> String
    /// Tells the time that requests are signed at.
    public var clock: @Sendable () -> Date
    /// When the bodies of requests get a checksum that their service offers; `nil` for what the environment
    /// (`AWS_REQUEST_CHECKSUM_CALCULATION`) and the shared files say, else ``ChecksumUse/whenSupported``.
    public var requestChecksumCalculation: ChecksumUse?
    /// When the bodies of responses are compared with a checksum that their service offers; `nil` for what the environment
    /// (`AWS_RESPONSE_CHECKSUM_VALIDATION`) and the shared files say, else ``ChecksumUse/whenSupported``.
    public var responseChecksumValidation: ChecksumUse?
    /// Whether the bodies of requests are compressed where their service accepts it; `nil` for what the environment
    /// (`AWS_DISABLE_REQUEST_COMPRESSION`, `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES`) and the shared files say, else from
    /// 10 KiB on.
    public var compression: Compression?
    /// How Amazon S3 is addressed; `nil` for what the environment (`AWS_USE_DUALSTACK_ENDPOINT`) and the shared files say, else
    /// as the AWS SDKs do.
    public var s3: S3?
    /// The variables that region, endpoint and credentials are looked up in.
    public var environment: EnvironmentVariables

    /// Creates a configuration.
    /// - Parameters:
    ///   - transport: Sends requests.
    ///   - region: The region; `nil` for the one that the environment and the shared files name.
    ///   - endpoint: The address of the service; `nil` for the configured one, else the service's own.
    ///   - credentials: Where credentials come from; by default the environment, then the shared files.
    ///   - timeout: The longest that one attempt may take; 60 seconds by default.
    ///   - overallTimeout: The longest that a call may take; no limit by default.
    ///   - maximumResponseSize: The longest body that is read into memory, 64 MiB by default.
    ///   - retryPolicy: Decides on further attempts; by default two more at most, with growing waits.
    ///   - logger: Where attempts are noted; nowhere by default.
    ///   - environment: The variables to look things up in; those of the process by default.
    public init(
        transport: any HTTPTransport, region: String? = nil, endpoint: String? = nil,
        credentials: (any CredentialProvider)? = nil, timeout: Duration? = .seconds(60),
        overallTimeout: Duration? = nil, maximumResponseSize: Int = 64 << 20,
        retryPolicy: any RetryPolicy = .standard, logger: Logger? = nil,
        environment: EnvironmentVariables = .process
    ) {
        self.transport = transport
        self.region = region
        self.endpoint = endpoint
        endpointResolver = RegionalEndpointResolver()
        self.credentials = credentials ?? .default(environment: environment)
        self.timeout = timeout
        self.overallTimeout = overallTimeout
        self.maximumResponseSize = maximumResponseSize
        self.retryPolicy = retryPolicy
        self.logger = logger ?? Logger(label: "ServiceRuntime") { _ in SwiftLogNoOpLogHandler() }
        makeIdempotencyToken = IdempotencyToken.random
        clock = { Date() }
        self.environment = environment
    }
}
