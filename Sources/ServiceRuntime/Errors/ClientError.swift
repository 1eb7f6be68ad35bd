/// A failure that is not an answer of the service: the request could not be made or sent, or its response not be understood.
///
/// What a service itself answers is thrown as the service's own error type; a cancelled call throws `CancellationError`.
public enum ClientError: Error, Sendable {
    /// A member of the input has a value that cannot be sent, such as an empty part of the path. Nothing was sent.
    case invalidInput(String)
    /// No region is configured, neither in the configuration nor in the environment, and the endpoint depends on it.
    case missingRegion
    /// The text is not the name of a region.
    case invalidRegion(String)
    /// The service has no endpoint of its own, and none is configured.
    case missingEndpoint(service: String)
    /// The text is not the address of an endpoint.
    case invalidEndpoint(String, reason: String)
    /// What the environment or the shared files configure cannot be used, or a resolver of endpoints failed.
    case invalidConfiguration(any Error)
    /// The request could not be signed, mostly for want of credentials.
    case signing(any Error)
    /// The request did not reach the service or the response did not arrive in full.
    case transport(TransportError)
    /// An attempt or the whole call took longer than the configuration allows.
    case timeout(Duration)
    /// The response's body is longer than the configuration allows.
    case responseTooLarge(limit: Int)
    /// The response is not what the model says. The request identifier helps the service's operators to find the call.
    case deserialization(DeserializationError, requestID: String?)
    /// The response's body is not the one that the service sent: its checksum, in base64, is another than the announced one.
    case checksumMismatch(algorithm: String, announced: String, received: String)
    /// A body that can be read only once was read again.
    case bodyAlreadyConsumed
}

extension ClientError: CustomStringConvertible {
    /// The failure in words, with what to do about it where that is known.
    public var description: String {
        switch self {
        case .invalidInput(let reason):
            "invalid input: \(reason)"
        case .missingRegion:
            "no region is configured: set `region` in the client's configuration, AWS_REGION, or `region` in the shared "
                + "configuration file"
        case .invalidRegion(let region):
            "\"\(region)\" is not the name of a region"
        case .missingEndpoint(let service):
            "\(service) has no endpoint of its own: set `endpoint` in the client's configuration"
        case .invalidEndpoint(let text, let reason):
            "\"\(text)\" is not an endpoint: \(reason)"
        case .invalidConfiguration(let error):
            "the configuration cannot be used: \(error)"
        case .signing(let error):
            "the request cannot be signed: \(error)"
        case .transport(let error):
            "\(error)"
        case .timeout(let duration):
            "no answer within \(duration)"
        case .responseTooLarge(let limit):
            "the response is longer than \(limit) bytes; raise `maximumResponseSize` in the client's configuration"
        case .deserialization(let error, let requestID):
            "the response is not understood: \(error)" + (requestID.map { " (request \($0))" } ?? "")
        case .checksumMismatch(let algorithm, let announced, let received):
            "the response was damaged on its way: its \(algorithm) checksum is \(received) and should be \(announced)"
        case .bodyAlreadyConsumed:
            "a body that can be read once was read again"
        }
    }
}
