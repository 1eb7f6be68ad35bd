/// Decides whether and when a call is attempted again. One policy serves all calls of a client, at once.
public protocol RetryPolicy: Sendable {
    /// Decides on a failed attempt.
    /// - Parameters:
    ///   - attempt: The number of the attempt that failed, counted from 1.
    ///   - failure: What happened.
    func decision(attempt: Int, failure: RetryableFailure) -> RetryDecision

    /// Notes that a call succeeded.
    /// - Parameter permit: The permit of the call's last retry; nil where the first attempt succeeded.
    func recordSuccess(after permit: RetryPermit?)

    /// Waits before a retry.
    /// - Throws: `CancellationError` where the task is cancelled meanwhile.
    func sleep(for delay: Duration) async throws
}

extension RetryPolicy {
    /// Notes nothing.
    public func recordSuccess(after permit: RetryPermit?) {}

    /// Suspends the task.
    public func sleep(for delay: Duration) async throws {
        try await Task.sleep(for: delay)
    }

    /// Runs an operation, again and again as the policy has it, and gives its result or the last failure.
    /// - Parameters:
    ///   - isolation: The actor to stay on.
    ///   - classify: Tells what an error means to the policy. It is not asked about cancellation, which always ends.
    ///   - operation: One attempt, given its number counted from 1.
    /// - Throws: The error of the last attempt, or `CancellationError`.
    public func run<Value>(
        isolation: isolated (any Actor)? = #isolation,
        classify: (any Error) -> RetryableFailure,
        operation: (_ attempt: Int) async throws -> Value
    ) async throws -> Value {
        var attempt = 1
        var permit: RetryPermit?
        while true {
            do {
                let value = try await operation(attempt)
                recordSuccess(after: permit)
                return value
            } catch let error as CancellationError {
                throw error
            } catch {
                guard case .retry(let granted) = decision(attempt: attempt, failure: classify(error)) else {
                    throw error
                }
                permit = granted
                try await sleep(for: granted.delay)
                attempt += 1
            }
        }
    }
}

/// Never tries again.
public struct NoRetryPolicy: RetryPolicy {
    /// Creates the policy.
    public init() {}

    /// Always stops.
    public func decision(attempt: Int, failure: RetryableFailure) -> RetryDecision {
        failure.resolvedKind == .notRetryable ? .stop(.notRetryable) : .stop(.attemptsExhausted)
    }
}

extension RetryPolicy where Self == NoRetryPolicy {
    /// Never tries again.
    public static var never: Self { Self() }
}
