import ServiceTesting
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite struct CallTimeoutTests {
    private func isTimeout(_ error: any Error) -> Bool {
        if case ClientError.timeout = error { true } else { false }
    }

    @Test("an attempt that takes too long ends in time")
    func attempt() async {
        let slow = MockResponse(delay: .seconds(86_400))
        let core = TestService.core(TestService.json, MockTransport([slow])) { $0.timeout = .milliseconds(20) }
        let start = ContinuousClock.now
        await #expect {
            let _: NoOutput = try await core.execute(TestService.putThing, PutThingInput())
        } throws: {
            isTimeout($0)
        }
        // A day would pass otherwise; a busy machine may still take its time.
        #expect(ContinuousClock.now - start < .seconds(600))
    }

    @Test("the limit covers a buffered body, but not one that is handed over")
    func body() async throws {
        let (stream, _) = AsyncStream<[UInt8]>.makeStream()
        let core = TestService.core(TestService.rest, MockTransport { _ in MockResponse(body: HTTPBody(stream)) }) {
            $0.timeout = .milliseconds(20)
        }
        await #expect {
            let _: NoOutput = try await core.execute(.init("Op"), Unit())
        } throws: {
            isTimeout($0)
        }
        let output: StreamOutput = try await core.execute(TestService.download, Unit())
        #expect(output.status == 200)
    }

    @Test("the whole call has a limit over all attempts and waits")
    func overall() async {
        let core = TestService.core(TestService.json, MockTransport { _ in .error("X", status: 503) }) {
            $0.overallTimeout = .milliseconds(50)
            $0.retryPolicy = StandardRetryPolicy(maximumAttempts: 1_000_000)
        }
        await #expect {
            let _: NoOutput = try await core.execute(TestService.putThing, PutThingInput())
        } throws: {
            isTimeout($0)
        }
    }

    @Test("a timed-out request is tried again only where that does no harm")
    func retry() async throws {
        func count(_ operation: OperationDescription) async -> Int {
            let calls = Mutex(0)
            let transport = MockTransport { _ in
                calls.withLock { $0 += 1 }
                return MockResponse(delay: calls.withLock { $0 } == 1 ? .seconds(60) : nil)
            }
            let core = TestService.core(TestService.json, transport) {
                $0.timeout = .milliseconds(200)
                $0.retryPolicy = StandardRetryPolicy(jitter: { 0 })
            }
            let _: NoOutput? = try? await core.execute(operation, Unit())
            return transport.requests.count
        }
        #expect(await count(.init("Op")) == 1)
        #expect(await count(.init("Op", options: .idempotent)) == 2)
    }

    @Test("a cancelled call ends with CancellationError, while sending and while waiting", arguments: [true, false])
    func cancellation(isWaiting: Bool) async {
        let (started, continuation) = AsyncStream<Void>.makeStream()
        let transport = MockTransport { _ in
            continuation.yield()
            return isWaiting ? .error("X", status: 503) : MockResponse(delay: .seconds(86_400))
        }
        let core = TestService.core(TestService.json, transport) {
            $0.retryPolicy = StandardRetryPolicy(jitter: { 1 })
        }
        let task = Task {
            let _: NoOutput = try await core.execute(.init("Op", options: .idempotent), Unit())
        }
        for await _ in started { break }
        task.cancel()
        let start = ContinuousClock.now
        await #expect(throws: CancellationError.self) { try await task.value }
        // A day would pass otherwise; a busy machine may still take its time.
        #expect(ContinuousClock.now - start < .seconds(600))
    }
}
