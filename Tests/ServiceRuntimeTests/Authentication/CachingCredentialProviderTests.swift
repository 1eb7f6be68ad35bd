import Foundation
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite("Caching of credentials", .timeLimit(.minutes(10)))
struct CachingCredentialProviderTests {
    /// Counts how often it is asked; each set of credentials is named by that count and lives for an hour.
    final class CountingProvider: CredentialProvider {
        struct Failure: Error {}
        let count = Mutex(0)
        let fails = Mutex(false)
        let gate: AsyncStream<Void>?

        init(gate: AsyncStream<Void>? = nil) { self.gate = gate }

        func credentials() async throws -> Credentials {
            let number = count.withLock { count in
                count += 1
                return count
            }
            if let gate { for await _ in gate {} }
            if fails.withLock({ $0 }) { throw Failure() }
            return Credentials(
                accessKeyID: "\(number)", secretAccessKey: "S",
                expiration: Date(timeIntervalSince1970: Double(number) * 3_600))
        }
    }

    final class Clock: Sendable {
        private let seconds = Mutex(0.0)
        func set(_ value: Double) { seconds.withLock { $0 = value } }
        var now: Date { seconds.withLock { Date(timeIntervalSince1970: $0) } }
    }

    @Test("credentials are kept until shortly before they expire")
    func renewal() async throws {
        let source = CountingProvider()
        let clock = Clock()
        let cache = CachingCredentialProvider(source, renewingBeforeExpiry: 300, now: { clock.now })
        for (second, expected) in [(0.0, "1"), (3_299, "1"), (3_300, "2"), (6_899, "2"), (6_900, "3")] {
            clock.set(second)
            #expect(try await cache.credentials().accessKeyID == expected, "at \(second) s")
        }
    }

    @Test("a margin longer than the lifetime does not renew on every call")
    func shortLifetime() async throws {
        let source = CountingProvider()
        let clock = Clock()
        let cache = CachingCredentialProvider(source, renewingBeforeExpiry: 10_000, now: { clock.now })
        for _ in 0..<3 { _ = try await cache.credentials() }
        #expect(source.count.withLock { $0 } == 1)
    }

    @Test("a renewal that fails does no harm while the kept credentials are valid")
    func failingRenewal() async throws {
        let source = CountingProvider()
        let clock = Clock()
        let cache = CachingCredentialProvider(source, now: { clock.now })
        _ = try await cache.credentials()
        source.fails.withLock { $0 = true }
        clock.set(3_400)
        #expect(try await cache.credentials().accessKeyID == "1")
        clock.set(3_600)
        await #expect(throws: CountingProvider.Failure.self) { try await cache.credentials() }
        source.fails.withLock { $0 = false }
        #expect(try await cache.credentials().accessKeyID != "1")
    }

    @Test("many tasks at once ask the source once, and one that is cancelled stops waiting")
    func oneRenewal() async throws {
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let source = CountingProvider(gate: gate)
        let clock = Clock()
        let cache = CachingCredentialProvider(source, now: { clock.now })
        let tasks = (0..<20).map { _ in Task { try await cache.credentials().accessKeyID } }
        tasks[0].cancel()
        // Ends although the source has not answered yet.
        await #expect(throws: CancellationError.self) { try await tasks[0].value }
        opener.finish()
        for task in tasks.dropFirst() { #expect(try await task.value == "1") }
        #expect(source.count.withLock { $0 } == 1)
    }
}
