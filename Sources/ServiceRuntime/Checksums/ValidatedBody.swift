/// A response's body that is checked while it passes: where its checksum is not the announced one, reading its end fails.
struct ValidatedBody: AsyncSequence, Sendable {
    let body: HTTPBody
    let expected: ResponseChecksum

    func makeAsyncIterator() -> Iterator {
        Iterator(source: body.makeAsyncIterator(), expected: expected)
    }

    struct Iterator: AsyncIteratorProtocol {
        private var source: HTTPBody.Iterator
        private let expected: ResponseChecksum
        private var checksum: any RunningChecksum

        init(source: HTTPBody.Iterator, expected: ResponseChecksum) {
            self.source = source
            self.expected = expected
            checksum = expected.algorithm.begin()
        }

        mutating func next() async throws -> [UInt8]? {
            guard let chunk = try await source.next() else {
                try expected.check(checksum)
                return nil
            }
            chunk.withUnsafeBytes { checksum.update($0) }
            return chunk
        }
    }
}
