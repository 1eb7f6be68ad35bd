import Synchronization
import Testing

@testable import ServiceRuntime

@Suite("Standard retry mode")
struct StandardRetryPolicyTests {
    struct Failure: Error {}

    /// A policy that never waits and always takes the whole delay.
    func policy(
        _ settings: StandardRetryPolicy.Settings = .init(), jitter: Double = 1
    ) -> StandardRetryPolicy {
        StandardRetryPolicy(settings, jitter: { jitter }, sleep: { _ in })
    }

    func delay(_ decision: RetryDecision) -> Duration? {
        guard case .retry(let permit) = decision else { return nil }
        return permit.delay
    }

    @Test("there are three attempts by default")
    func attempts() {
        let policy = policy()
        #expect(delay(policy.decision(attempt: 1, failure: .transient)) != nil)
        #expect(delay(policy.decision(attempt: 2, failure: .transient)) != nil)
        #expect(policy.decision(attempt: 3, failure: .transient) == .stop(.attemptsExhausted))
    }

    @Test("delays double up to 20 seconds", arguments: [(1, 1), (2, 2), (3, 4), (5, 16), (6, 20), (60, 20), (900, 20)])
    func backoff(attempt: Int, seconds: Int) {
        let policy = policy(.init(maximumAttempts: 1_000))
        #expect(delay(policy.decision(attempt: attempt, failure: .transient)) == .seconds(seconds))
    }

    @Test("jitter takes a share of the whole delay, never more", arguments: [(0.0, 0), (0.25, 500), (7, 2_000)])
    func jitter(share: Double, milliseconds: Int) {
        let decision = policy(jitter: share).decision(attempt: 2, failure: .transient)
        #expect(delay(decision) == .milliseconds(milliseconds))
    }

    @Test("a service's wish is the least delay, up to the longest", arguments: [(5, 5), (1, 1), (3_600, 20)])
    func retryAfter(wish: Int, seconds: Int) {
        let failure = RetryableFailure(.throttled, retryAfter: .seconds(wish))
        #expect(delay(policy(jitter: 0).decision(attempt: 1, failure: failure)) == .seconds(seconds))
    }

    @Test("which statuses are retried", arguments: [500, 502, 503, 504, 429])
    func retriedStatuses(status: Int) {
        #expect(delay(policy().decision(attempt: 1, failure: .serverStatus(status))) != nil)
    }

    @Test("which statuses are not", arguments: [400, 403, 404, 409, 501, 505, 200])
    func otherStatuses(status: Int) {
        #expect(policy().decision(attempt: 1, failure: .serverStatus(status)) == .stop(.notRetryable))
        #expect(policy().quota.available == 500)
    }

    @Test("retries cost 5 tokens, after a timeout 10, and success gives the last cost back")
    func quotaCosts() {
        let policy = policy()
        guard case .retry(let first) = policy.decision(attempt: 1, failure: .timeout),
            case .retry(let second) = policy.decision(attempt: 2, failure: .throttled)
        else {
            Issue.record("not retried")
            return
        }
        #expect(first.cost == 10)
        #expect(policy.quota.available == 485)
        policy.recordSuccess(after: second)
        #expect(policy.quota.available == 490)
        policy.recordSuccess(after: nil)
        #expect(policy.quota.available == 491)
        for _ in 0..<20 { policy.recordSuccess(after: nil) }
        #expect(policy.quota.available == 500)
    }

    @Test("without tokens there is no retry, and copies of a policy share them")
    func quotaExhausted() {
        let policy = policy(.init(quota: 12))
        let copy = policy
        #expect(delay(policy.decision(attempt: 1, failure: .transient)) != nil)
        #expect(delay(copy.decision(attempt: 1, failure: .transient)) != nil)
        #expect(policy.decision(attempt: 1, failure: .transient) == .stop(.quotaExhausted))
    }

    @Test("a run ends with the first success")
    func run() async throws {
        let delays = Mutex<[Duration]>([])
        let policy = StandardRetryPolicy(jitter: { 1 }, sleep: { delay in delays.withLock { $0.append(delay) } })
        let result = try await policy.run(classify: { _ in .transient }) { attempt in
            if attempt < 3 { throw Failure() }
            return attempt
        }
        #expect(result == 3)
        #expect(delays.withLock { $0 } == [.seconds(1), .seconds(2)])
        #expect(policy.quota.available == 495)
    }

    @Test("a run gives the last failure, after as many attempts as allowed", arguments: [true, false])
    func failingRun(retryable: Bool) async {
        var attempts = 0
        await #expect(throws: Failure.self) {
            try await policy().run(classify: { _ in retryable ? .transient : .notRetryable }) { attempt in
                attempts = attempt
                throw Failure()
            }
        }
        #expect(attempts == (retryable ? 3 : 1))
    }

    @Test("cancellation ends a run")
    func cancellation() async {
        var attempts = 0
        await #expect(throws: CancellationError.self) {
            try await policy().run(classify: { _ in .transient }) { attempt in
                attempts = attempt
                throw CancellationError()
            }
        }
        #expect(attempts == 1)
    }

    @Test("no retries at all")
    func never() async {
        #expect(NoRetryPolicy().decision(attempt: 1, failure: .transient) == .stop(.attemptsExhausted))
        #expect(NoRetryPolicy().decision(attempt: 1, failure: .serverStatus(404)) == .stop(.notRetryable))
    }
}
