/// What a retry policy needs to know of an attempt that failed.
public struct RetryableFailure: Sendable, Hashable {
    /// The kinds of failure that policies tell apart.
    public enum Kind: Sendable, Hashable {
        /// The service refused the request because there are too many.
        case throttled
        /// Something that may well pass: a lost connection, or an error that the service calls transient.
        case transient
        /// No answer came in time.
        case timeout
        /// An answer with this HTTP status and no error code that says more.
        case serverStatus(Int)
        /// The same request would fail again.
        case notRetryable
    }

    /// What happened.
    public var kind: Kind
    /// How long the service asked to wait; nil where it did not.
    public var retryAfter: Duration?

    /// Creates a failure.
    public init(_ kind: Kind, retryAfter: Duration? = nil) {
        self.kind = kind
        self.retryAfter = retryAfter
    }

    /// The service refused the request because there are too many.
    public static var throttled: Self { Self(.throttled) }
    /// Something that may well pass.
    public static var transient: Self { Self(.transient) }
    /// No answer came in time.
    public static var timeout: Self { Self(.timeout) }
    /// The same request would fail again.
    public static var notRetryable: Self { Self(.notRetryable) }
    /// An answer with this HTTP status and no error code that says more.
    public static func serverStatus(_ status: Int) -> Self { Self(.serverStatus(status)) }
}
