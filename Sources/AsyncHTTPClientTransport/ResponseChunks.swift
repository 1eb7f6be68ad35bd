#if AsyncHTTPClient
    internal import AsyncHTTPClient
    internal import NIOCore

    /// A response's body as arrays of bytes, its errors as a client knows them.
    struct ResponseChunks: AsyncSequence, Sendable {
        let body: HTTPClientResponse.Body

        func makeAsyncIterator() -> Iterator {
            Iterator(chunks: body.makeAsyncIterator())
        }

        struct Iterator: AsyncIteratorProtocol {
            var chunks: HTTPClientResponse.Body.AsyncIterator

            mutating func next() async throws -> [UInt8]? {
                do {
                    return try await chunks.next().map { Array($0.readableBytesView) }
                } catch {
                    throw TransportFailure.error(error, timeout: nil)
                }
            }
        }
    }
#endif
