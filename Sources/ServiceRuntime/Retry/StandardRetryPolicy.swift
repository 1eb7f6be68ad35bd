/// AWS's standard retry mode: a few attempts, exponential backoff with full jitter, and a quota shared by all calls.
///
/// Copies share the quota.
public struct StandardRetryPolicy: RetryPolicy {
    /// What the policy goes by.
    public struct Settings: Sendable, Hashable {
        /// How many attempts a call has, the first included.
        public var maximumAttempts: Int
        /// The longest first delay, which doubles with each further attempt.
        public var baseDelay: Duration
        /// The longest delay, also of those that a service asks for.
        public var maximumDelay: Duration
        /// How many tokens the quota holds.
        public var quota: Int
        /// What a retry costs.
        public var retryCost: Int
        /// What a retry after a timeout costs.
        public var timeoutCost: Int
        /// What a call that succeeds at its first attempt puts back.
        public var successRefund: Int

        /// Creates settings, by default those that AWS documents.
        public init(
            maximumAttempts: Int = 3, baseDelay: Duration = .seconds(1), maximumDelay: Duration = .seconds(20),
            quota: Int = 500, retryCost: Int = 5, timeoutCost: Int = 10, successRefund: Int = 1
        ) {
            self.maximumAttempts = maximumAttempts
            self.baseDelay = baseDelay
            self.maximumDelay = maximumDelay
            self.quota = quota
            self.retryCost = retryCost
            self.timeoutCost = timeoutCost
            self.successRefund = successRefund
        }
    }

    /// What the policy goes by.
    public let settings: Settings
    let quota: RetryQuota
    private let jitter: @Sendable () -> Double
    private let sleeper: @Sendable (Duration) async throws -> Void

    /// Creates a policy.
    /// - Parameters:
    ///   - settings: What the policy goes by.
    ///   - jitter: The share of the longest delay to wait, from 0 to 1; random by default.
    ///   - sleep: Waits before a retry; suspends the task by default.
    public init(
        _ settings: Settings = Settings(),
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.settings = settings
        quota = RetryQuota(capacity: settings.quota)
        self.jitter = jitter
        sleeper = sleep
    }

    /// Creates a policy with another number of attempts, the first included.
    public init(maximumAttempts: Int) {
        self.init(Settings(maximumAttempts: maximumAttempts))
    }

    /// Decides on a failed attempt, and takes a retry's cost out of the quota.
    public func decision(attempt: Int, failure: RetryableFailure) -> RetryDecision {
        let kind = failure.resolvedKind
        if kind == .notRetryable { return .stop(.notRetryable) }
        if attempt >= settings.maximumAttempts { return .stop(.attemptsExhausted) }
        let cost = kind == .timeout ? settings.timeoutCost : settings.retryCost
        guard quota.acquire(cost) else { return .stop(.quotaExhausted) }
        let wished = min(failure.retryAfter ?? .zero, settings.maximumDelay)
        return .retry(RetryPermit(delay: max(backoff(attempt: attempt), wished), cost: cost))
    }

    /// Puts back what the call's last retry cost, or the refund of a success at the first attempt.
    public func recordSuccess(after permit: RetryPermit?) {
        quota.release(permit?.cost ?? settings.successRefund)
    }

    /// Waits before a retry.
    public func sleep(for delay: Duration) async throws {
        try await sleeper(delay)
    }

    /// A share of the base delay doubled for each attempt after the first, or of the longest delay if that is less.
    private func backoff(attempt: Int) -> Duration {
        var longest = settings.baseDelay
        var doublings = attempt - 1
        while doublings > 0, longest < settings.maximumDelay {
            longest *= 2
            doublings -= 1
        }
        return min(longest, settings.maximumDelay) * min(max(jitter(), 0), 1)
    }
}

extension RetryPolicy where Self == StandardRetryPolicy {
    /// AWS's standard retry mode with a quota of its own.
    public static var standard: Self { Self() }
}
