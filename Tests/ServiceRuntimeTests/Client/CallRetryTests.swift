import HTTPTypes
import ServiceTesting
import Synchronization
import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct CallRetryTests {
    /// Waits that were asked for, none of them waited.
    private final class Waits: Sendable {
        let durations = Mutex<[Duration]>([])

        var policy: StandardRetryPolicy {
            StandardRetryPolicy(jitter: { 0 }, sleep: { duration in self.durations.withLock { $0.append(duration) } })
        }
    }

    private func run(
        _ answers: [MockResponse], _ operation: OperationDescription = TestService.putThing,
        input: AnyInput = AnyInput { $0.json(PutThingInput(token: "fresh")) }, waits: Waits = Waits()
    ) async -> (requests: [RecordedRequest], error: (any Error)?) {
        let transport = MockTransport(answers)
        let core = TestService.core(TestService.json, transport) {
            $0.retryPolicy = waits.policy
            let count = Mutex(0)
            $0.makeIdempotencyToken = { "token-\(count.withLock { $0 += 1; return $0 })" }
        }
        do {
            let _: NoOutput = try await core.execute(operation, input)
            return (transport.requests, nil)
        } catch {
            return (transport.requests, error)
        }
    }

    @Test("throttling and server errors are tried again, with the same token, up to three attempts")
    func serviceErrors() async {
        for answer: MockResponse in [.error("ThrottlingException"), .error("X", status: 429), .error("X", status: 503)]
        {
            let once = await run([answer, answer, .json("{}")])
            #expect(once.error == nil)
            #expect(once.requests.count == 3)
            #expect(Set(once.requests.map(\.bodyText)) == [#"{"Token":"token-1"}"#])
            let exhausted = await run([answer, answer, answer, .json("{}")])
            #expect(exhausted.requests.count == 3)
            #expect((exhausted.error as? TestError)?.retryable == true)
        }
    }

    @Test("other errors are thrown at once")
    func finalErrors() async {
        let result = await run([.error("ThingMissing", message: "gone"), .json("{}")])
        #expect(result.requests.count == 1)
        guard case TestError.thingMissing(let error)? = result.error else {
            Issue.record("\(String(describing: result.error))")
            return
        }
        #expect(error.message == "gone")
        #expect(!error.retryable)
    }

    @Test("a request that cannot have arrived is sent again; one that may have only where that does no harm")
    func transportErrors() async {
        let refused = MockResponse.failure(TransportError(.connectionFailed, "refused"))
        let closed = MockResponse.failure(TransportError(.connectionClosed, "closed"))
        let insecure = MockResponse.failure(TransportError(.securityFailure, "certificate"))
        let idempotent = OperationDescription("Op", options: .idempotent)
        #expect(await run([refused, .json("{}")]).error == nil)
        #expect(await run([closed, .json("{}")]).requests.count == 1)
        #expect(await run([closed, .json("{}")], idempotent).error == nil)
        #expect(await run([closed, .json("{}")], OperationDescription("Op", "PUT")).error == nil)
        let result = await run([insecure, .json("{}")], idempotent)
        guard case ClientError.transport(let error)? = result.error else {
            Issue.record("\(String(describing: result.error))")
            return
        }
        #expect(error.kind == .securityFailure)
    }

    @Test("a response that breaks off is a failure of the transport")
    func brokenBody() async {
        let body = HTTPBody(
            AsyncThrowingStream<[UInt8], any Error> {
                $0.yield([0x7B])
                $0.finish(throwing: TransportError(.connectionClosed, "closed"))
            })
        let idempotent = OperationDescription("Op", options: .idempotent)
        #expect(await run([MockResponse(body: body), .json("{}")], idempotent).error == nil)
        let result = await run([MockResponse(body: body), .json("{}")])
        #expect(result.requests.count == 1)
    }

    @Test("a body that can be read once is not sent twice")
    func singleUseBody() async {
        let service = OperationDescription("Op", "PUT", "/", options: [.idempotent, .streamingInput])
        for (isReplayable, count) in [(false, 1), (true, 2)] {
            let chunks = Repeated()
            let transport = MockTransport([.error("X", status: 503), .json("{}")])
            let core = TestService.core(TestService.rest, transport) { $0.retryPolicy = Waits().policy }
            let input = AnyInput { $0.payload(stream: HTTPBody(chunks, length: 2, isReplayable: isReplayable)) }
            do {
                let _: NoOutput = try await core.execute(service, input)
                #expect(isReplayable)
            } catch {
                // The service's answer, not that the body cannot be read again.
                #expect(!isReplayable && error is TestError)
            }
            #expect(transport.requests.count == count)
            #expect(transport.requests.allSatisfy { $0.bodyText == "ab" && $0.header("Content-Length") == "2" })
            let isSigned = transport.requests.first?.header("X-Amz-Content-Sha256") != "UNSIGNED-PAYLOAD"
            #expect(isSigned == isReplayable)
        }
    }

    private struct Repeated: AsyncSequence, Sendable {
        struct Iterator: AsyncIteratorProtocol {
            var rest: [[UInt8]] = [[0x61], [0x62]]
            mutating func next() async -> [UInt8]? { rest.isEmpty ? nil : rest.removeFirst() }
        }
        func makeAsyncIterator() -> Iterator { Iterator() }
    }

    @Test("a service's wish how long to wait is met")
    func retryAfter() async {
        let waits = Waits()
        let busy = MockResponse(status: 503, headers: [.retryAfter: "7"], body: "{}")
        #expect(await run([busy, .json("{}")], waits: waits).error == nil)
        #expect(waits.durations.withLock { $0 } == [.seconds(7)])
    }

    @Test("every attempt is signed anew")
    func signedAnew() async throws {
        let transport = MockTransport([.error("X", status: 503), .json("{}")])
        let seconds = Mutex(0.0)
        let core = TestService.core(TestService.json, transport) {
            $0.retryPolicy = Waits().policy
            $0.clock = {
                Date(
                    timeIntervalSince1970: seconds.withLock {
                        $0 += 60; return $0
                    })
            }
        }
        let _: NoOutput = try await core.execute(TestService.putThing, PutThingInput())
        #expect(Set(transport.requests.map { $0.header("X-Amz-Date") }).count == 2)
    }
}
