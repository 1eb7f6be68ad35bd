import Testing

@testable import ServiceRuntime

@Suite struct EventStreamTests {
    @Test("events at hand can be read again")
    func replayable() async throws {
        let stream: EventStream<Int> = [1, 2, 3]
        #expect(stream.isReplayable)
        for _ in 0..<2 {
            var read: [Int] = []
            for try await event in stream { read.append(event) }
            #expect(read == [1, 2, 3])
        }
    }

    @Test("a sequence of events is read once")
    func once() async throws {
        let stream = EventStream(
            AsyncStream { continuation in
                continuation.yield(1)
                continuation.finish()
            })
        var first = stream.makeAsyncIterator()
        #expect(try await first.next() == 1)
        #expect(try await first.next() == nil)
        await #expect(throws: ClientError.self) {
            for try await _ in stream {}
        }
    }

    @Test("nothing follows an error")
    func error() async throws {
        struct Broken: Error {}
        let stream = EventStream(
            AsyncThrowingStream<Int, any Error> { continuation in
                continuation.yield(1)
                continuation.finish(throwing: Broken())
            })
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: Broken.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test("events are asked for one by one")
    func backPressure() async throws {
        let counter = Counter()
        let stream = EventStream(CountingSequence(counter: counter))
        var iterator = stream.makeAsyncIterator()
        for expected in 1...3 {
            _ = try await iterator.next()
            #expect(await counter.value == expected)
        }
    }
}

private actor Counter {
    private(set) var value = 0

    func next() -> Int {
        value += 1
        return value
    }
}

private struct CountingSequence: AsyncSequence, Sendable {
    let counter: Counter

    func makeAsyncIterator() -> Iterator { Iterator(counter: counter) }

    struct Iterator: AsyncIteratorProtocol {
        let counter: Counter

        mutating func next() async throws -> Int? { await counter.next() }
    }
}
