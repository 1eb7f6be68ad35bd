/// What a client has to know of a service as a whole. Generated code makes one for each service.
public struct ServiceDescription: Sendable {
    /// How requests and responses are written (Smithy's protocol traits).
    public enum WireProtocol: Sendable, Hashable {
        /// HTTP bindings with JSON bodies (`aws.protocols#restJson1`).
        case restJSON1
        /// JSON bodies to one path (`aws.protocols#awsJson1_0`).
        case awsJSON1_0
        /// JSON bodies to one path (`aws.protocols#awsJson1_1`).
        case awsJSON1_1
        /// CBOR bodies, a path for each operation (`smithy.protocols#rpcv2Cbor`).
        case rpcV2CBOR
        /// JSON bodies, a path for each operation (`smithy.protocols#rpcv2Json`).
        case rpcV2JSON
        /// HTTP bindings with XML bodies (`aws.protocols#restXml`).
        case restXML
        /// Queries to one path, answered in XML (`aws.protocols#awsQuery`).
        case awsQuery
        /// Queries to one path, answered in XML (`aws.protocols#ec2Query`).
        case ec2Query
    }

    /// What a service asks of its clients that no trait of its model says.
    public enum Customization: Sendable, Hashable {
        /// Nothing.
        case none
        /// Amazon S3: buckets in host names, errors in successful responses.
        case s3
        /// Amazon S3 Glacier: hashes of archives, an account that may be left out.
        case glacier
        /// Amazon Route 53: identifiers with the kind of their resource before them.
        case route53
    }

    /// The service's name as its model has it, for messages and for endpoints that the environment configures, for example
    /// `DynamoDB` or `Elastic Beanstalk`.
    public let name: String
    /// How requests and responses are written.
    public let wireProtocol: WireProtocol
    /// What stands before the operation's name in the `X-Amz-Target` field.
    public let targetPrefix: String
    /// The name that requests are signed for, empty for a service whose requests are not signed.
    public let signingName: String
    /// What the names of the service's endpoints begin with, empty for a service without endpoints of AWS.
    public let endpointPrefix: String
    /// The version of the service's interface, for example `2012-08-10`.
    public let version: String
    /// Whether the service keeps the error codes of an older protocol (`aws.protocols#awsQueryCompatible`).
    public let queryCompatible: Bool
    /// Whether the service is reached at the endpoints of AWS where no other is configured.
    public let usesAWSEndpoints: Bool
    /// The errors that the model calls worth another attempt (`smithy.api#retryable`).
    public let retryableErrors: [String]
    /// Those of them that ask for fewer requests.
    public let throttlingErrors: [String]
    /// Header fields that every request of the service carries.
    public let headers: [String: String]
    /// What the service asks of its clients that no trait of its model says.
    public let customization: Customization

    /// Describes a service.
    public init(
        name: String, wireProtocol: WireProtocol, targetPrefix: String = "", signingName: String = "",
        endpointPrefix: String = "", version: String = "", queryCompatible: Bool = false,
        usesAWSEndpoints: Bool = true, retryableErrors: [String] = [], throttlingErrors: [String] = [],
        headers: [String: String] = [:], customization: Customization = .none
    ) {
        self.name = name
        self.wireProtocol = wireProtocol
        self.targetPrefix = targetPrefix
        self.signingName = signingName
        self.endpointPrefix = endpointPrefix
        self.version = version
        self.queryCompatible = queryCompatible
        self.usesAWSEndpoints = usesAWSEndpoints
        self.retryableErrors = retryableErrors
        self.throttlingErrors = throttlingErrors
        self.headers = headers
        self.customization = customization
    }
}
