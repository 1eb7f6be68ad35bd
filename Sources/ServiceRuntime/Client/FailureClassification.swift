internal import HTTPTypes

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the failures of attempts mean to a retry policy.
enum FailureClassification {
    /// An error that the service answered.
    static func failure(_ details: ServiceErrorDetails, at date: Date) -> RetryableFailure {
        let wait = RetryAfter.duration(
            milliseconds: details.headers.first(of: ["X-Amz-Retry-After"]),
            standard: details.headers.first(of: ["Retry-After"]), at: date)
        return RetryableFailure(
            errorCode: details.code, status: details.httpStatus, isModeledRetryable: details.isRetryable,
            isModeledThrottling: details.isThrottling, retryAfter: wait)
    }

    /// An error on the way. A request that the service may have carried out is sent again only where that does no harm.
    static func failure(_ error: any Error, of operation: OperationDescription) -> RetryableFailure {
        guard let error = error as? ClientError else { return .notRetryable }
        let isSafe =
            operation.options.contains(.idempotent) || ["GET", "HEAD", "PUT", "DELETE"].contains(operation.method)
        switch error {
        case .transport(let failure):
            switch failure.kind {
            case .connectionFailed: return .transient
            case .connectionClosed: return isSafe ? .transient : .notRetryable
            case .securityFailure, .other: return .notRetryable
            }
        case .timeout: return isSafe ? .timeout : .notRetryable
        default: return .notRetryable
        }
    }
}
