internal import Synchronization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Keeps the credentials of another source and renews them shortly before they expire.
///
/// However many tasks ask at once, the source is asked once; a task that is cancelled stops waiting, and the others do
/// not notice. While kept credentials are still valid, a renewal that fails does no harm.
public final class CachingCredentialProvider: CredentialProvider, RedactedDescription {
    private struct Cached {
        var credentials: Credentials
        /// When to renew; nil for credentials that do not expire.
        var renewal: Date?
    }

    private struct State {
        var cached: Cached?
        var isRenewing = false
        var waiters: [UInt64: CheckedContinuation<Credentials, any Error>] = [:]
        var nextWaiter: UInt64 = 0

        func fresh(at date: Date) -> Credentials? {
            guard let cached else { return nil }
            if let renewal = cached.renewal, renewal <= date { return nil }
            return cached.credentials
        }
    }

    private let source: any CredentialProvider
    private let margin: TimeInterval
    private let now: @Sendable () -> Date
    private let state = Mutex(State())

    /// Creates a cache of a source.
    /// - Parameters:
    ///   - source: The source to keep the credentials of.
    ///   - margin: How many seconds before the expiry they are renewed; half their lifetime where that is shorter.
    ///   - now: The clock.
    public init(
        _ source: any CredentialProvider, renewingBeforeExpiry margin: TimeInterval = 300,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.source = source
        self.margin = margin
        self.now = now
    }

    /// The kept credentials, or new ones where there are none or they are about to expire.
    /// - Throws: What the source throws, or `CancellationError`.
    public func credentials() async throws -> Credentials {
        let current = now()
        let (kept, waiter) = state.withLock { state in
            state.nextWaiter += 1
            return (state.fresh(at: current), state.nextWaiter)
        }
        if let kept { return kept }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait(for: $0, as: waiter, at: current) }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume(throwing: CancellationError())
        }
    }

    private enum Admission {
        case answered(Credentials)
        case cancelled
        case waiting
        case waitingAsFirst
    }

    private func wait(for continuation: CheckedContinuation<Credentials, any Error>, as waiter: UInt64, at date: Date) {
        let admission: Admission = state.withLock { state in
            if let credentials = state.fresh(at: date) { return .answered(credentials) }
            // A task is marked as cancelled before its handler runs: either this sees the mark, or the handler, which
            // needs the same lock, finds the waiter.
            if Task.isCancelled { return .cancelled }
            state.waiters[waiter] = continuation
            if state.isRenewing { return .waiting }
            state.isRenewing = true
            return .waitingAsFirst
        }
        switch admission {
        case .answered(let credentials): continuation.resume(returning: credentials)
        case .cancelled: continuation.resume(throwing: CancellationError())
        case .waiting: break
        // Not a child of the asking task, since others wait for the outcome too.
        case .waitingAsFirst: Task { await renew() }
        }
    }

    private func renew() async {
        var outcome: Result<Credentials, any Error>
        do {
            outcome = .success(try await source.credentials())
        } catch {
            outcome = .failure(error)
        }
        let current = now()
        let waiters = state.withLock { state in
            switch outcome {
            case .success(let credentials):
                state.cached = Cached(
                    credentials: credentials, renewal: renewal(of: credentials, at: current, margin: margin))
            case .failure:
                if let kept = state.cached?.credentials, let expiration = kept.expiration, expiration > current {
                    // Tried again after a while, not on every call, since the source is in trouble.
                    state.cached?.renewal = renewal(of: kept, at: current, margin: margin)
                    outcome = .success(kept)
                }
            }
            state.isRenewing = false
            defer { state.waiters = [:] }
            return state.waiters
        }
        for continuation in waiters.values { continuation.resume(with: outcome) }
    }

    /// When credentials got at a moment are to be renewed: never, at the margin, or after half of what is left.
    private func renewal(of credentials: Credentials, at date: Date, margin: TimeInterval) -> Date? {
        credentials.expiration.map { expiration in
            expiration.addingTimeInterval(-min(margin, max(0, expiration.timeIntervalSince(date)) / 2))
        }
    }

    var describedMembers: [(name: String, value: String?)] { [("source", String(reflecting: type(of: source)))] }
}
