/// What an error answer means for trying again, by its status, its code and what the model says of it.
enum ErrorKind {
    /// The service asks for fewer requests.
    case throttling
    /// The same request may succeed.
    case transient
    /// The same request would fail again.
    case final

    /// Classifies an answer by the rules of retry policies.
    /// - Parameter codes: The error's names; the first that says something counts.
    init(status: Int, codes: [String], service: ServiceDescription) {
        if codes.contains(where: service.throttlingErrors.contains) {
            self = .throttling
            return
        }
        if codes.contains(where: service.retryableErrors.contains) {
            self = .transient
            return
        }
        for code in codes {
            switch RetryableFailure(errorCode: code, status: status).resolvedKind {
            case .throttled: self = .throttling; return
            case .transient, .timeout: self = .transient; return
            case .serverStatus, .notRetryable: continue
            }
        }
        self = .final
    }
}
