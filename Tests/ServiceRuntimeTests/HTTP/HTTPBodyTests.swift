import ServiceRuntime
import Testing

@Suite struct HTTPBodyTests {
    private func chunks(_ texts: [String]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for text in texts { continuation.yield(Array(text.utf8)) }
            continuation.finish()
        }
    }

    @Test("a body of bytes is replayable and knows its length")
    func bytes() async throws {
        let body = HTTPBody("abc")
        #expect(body.length == 3)
        #expect(body.isReplayable)
        for _ in 0..<2 { #expect(try await body.collect(upTo: 3) == Array("abc".utf8)) }
        var count = 0
        for try await chunk in body {
            count += 1
            #expect(chunk == Array("abc".utf8))
        }
        #expect(count == 1)
    }

    @Test("an empty body has no chunks")
    func empty() async throws {
        for try await _ in HTTPBody("") { Issue.record("there is a chunk") }
        for try await _ in HTTPBody(chunks(["", ""])) { Issue.record("there is a chunk") }
    }

    @Test("a body of a sequence is read once")
    func singleUse() async throws {
        let body = HTTPBody(chunks(["ab", "", "c"]))
        #expect(body.length == nil)
        #expect(!body.isReplayable)
        #expect(try await body.collect(upTo: 10) == Array("abc".utf8))
        await #expect {
            _ = try await body.collect(upTo: 10)
        } throws: {
            if case ClientError.bodyAlreadyConsumed = $0 { true } else { false }
        }
    }

    @Test("a body longer than the limit is refused, a known length without reading")
    func limit() async throws {
        await #expect {
            _ = try await HTTPBody(chunks(["ab", "cd", "ef"])).collect(upTo: 3)
        } throws: {
            if case ClientError.responseTooLarge(limit: 3) = $0 { true } else { false }
        }
        let untouched = AsyncStream<[UInt8]> {
            Issue.record("it was read"); return nil
        }
        await #expect(throws: ClientError.self) { try await HTTPBody(untouched, length: 4).collect(upTo: 3) }
    }

    @Test("a reader gets the source's error")
    func failure() async throws {
        let failing = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: CancellationError()) }
        await #expect(throws: CancellationError.self) { try await HTTPBody(failing).collect(upTo: 3) }
    }
}
