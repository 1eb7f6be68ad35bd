#if AsyncHTTPClient
    internal import NIOCore
    internal import ServiceRuntime

    /// A request's body as buffers, no faster than the connection takes them.
    ///
    /// The client asks for the next buffer as soon as it has handed one to the connection's event loop, and learns only from
    /// there that the connection is full. While a loop is busy a quick body would pile up in its queue, so that every
    /// mebibyte this waits until the loops have done what they were given.
    struct PacedChunks: AsyncSequence, Sendable {
        private static let interval = 1 << 20

        let body: HTTPBody
        let group: any EventLoopGroup

        func makeAsyncIterator() -> Iterator {
            Iterator(chunks: body.makeAsyncIterator(), group: group)
        }

        struct Iterator: AsyncIteratorProtocol {
            private var chunks: HTTPBody.Iterator
            private let group: any EventLoopGroup
            private var passed = 0

            init(chunks: HTTPBody.Iterator, group: any EventLoopGroup) {
                self.chunks = chunks
                self.group = group
            }

            // A failure of the caller's sequence must come out as itself, not as one of the connection.
            mutating func next() async throws -> ByteBuffer? {
                if passed >= PacedChunks.interval {
                    passed = 0
                    for loop in group.makeIterator() { try await loop.submit {}.get() }
                }
                guard let chunk = try await chunks.next() else { return nil }
                passed += chunk.count
                return ByteBuffer(bytes: chunk)
            }
        }
    }
#endif
