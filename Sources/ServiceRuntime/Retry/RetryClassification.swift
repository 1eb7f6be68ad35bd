extension RetryableFailure {
    /// Error codes by which services say that there are too many requests.
    private static let throttlingCodes: Set<String> = [
        "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException", "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "SlowDown", "ThrottledException", "Throttling", "ThrottlingException",
        "TooManyRequestsException", "TransactionInProgressException",
    ]

    /// Error codes by which services say that the same request may succeed.
    private static let transientCodes: Set<String> = ["RequestTimeout", "RequestTimeoutException"]

    /// Classifies an error that a service answered with, by the rules of AWS's standard retry mode.
    /// - Parameters:
    ///   - errorCode: The error's code without a namespace; nil where the answer has none.
    ///   - status: The answer's HTTP status.
    ///   - isModeledRetryable: Whether the model has Smithy's `retryable` trait on the error.
    ///   - isModeledThrottling: Whether that trait says that the error is a throttling one.
    ///   - retryAfter: How long the service asked to wait.
    public init(
        errorCode: String?, status: Int, isModeledRetryable: Bool = false, isModeledThrottling: Bool = false,
        retryAfter: Duration? = nil
    ) {
        if isModeledThrottling || errorCode.map(Self.throttlingCodes.contains) == true {
            self.init(.throttled, retryAfter: retryAfter)
        } else if isModeledRetryable || errorCode.map(Self.transientCodes.contains) == true {
            self.init(.transient, retryAfter: retryAfter)
        } else {
            self.init(.serverStatus(status), retryAfter: retryAfter)
        }
    }

    /// The kind with a status resolved: throttled for 429, transient for 500, 502, 503 and 504, else not retryable.
    var resolvedKind: Kind {
        guard case .serverStatus(let status) = kind else { return kind }
        switch status {
        case 429: return .throttled
        case 500, 502, 503, 504: return .transient
        default: return .notRetryable
        }
    }
}
