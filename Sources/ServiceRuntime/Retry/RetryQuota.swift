internal import Synchronization

/// A bucket of tokens that retries are paid from, so that a service in trouble is not asked ever more.
final class RetryQuota: Sendable {
    private let capacity: Int
    private let tokens: Mutex<Int>

    init(capacity: Int) {
        self.capacity = capacity
        tokens = Mutex(capacity)
    }

    /// The tokens that are left.
    var available: Int { tokens.withLock { $0 } }

    /// Takes tokens out where there are enough.
    func acquire(_ amount: Int) -> Bool {
        tokens.withLock { tokens in
            guard tokens >= amount else { return false }
            tokens -= amount
            return true
        }
    }

    /// Puts tokens back, up to the capacity.
    func release(_ amount: Int) {
        tokens.withLock { $0 = min(capacity, $0 + amount) }
    }
}
