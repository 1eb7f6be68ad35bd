/// What a policy makes of a failed attempt.
public enum RetryDecision: Sendable, Hashable {
    /// Try again after the permit's delay.
    case retry(RetryPermit)
    /// Give the failure to the caller.
    case stop(StopReason)

    /// Why there is no further attempt.
    public enum StopReason: Sendable, Hashable {
        /// The same request would fail again.
        case notRetryable
        /// There have been as many attempts as the policy allows.
        case attemptsExhausted
        /// Too many calls have failed lately, so that retries would only add to the load.
        case quotaExhausted
    }
}

/// Leave to try once more. The permit of the last retry is given back when the call succeeds.
public struct RetryPermit: Sendable, Hashable {
    /// How long to wait first.
    public let delay: Duration
    /// What the retry took out of the policy's quota.
    public let cost: Int

    /// Creates a permit.
    public init(delay: Duration, cost: Int = 0) {
        self.delay = delay
        self.cost = cost
    }
}
