internal import CZlib

/// Compresses bytes that come one after another to gzip (RFC 1952), with the system's zlib.
final class GzipCompressor {
    // zlib's state points back to the stream, which therefore must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Returns: `nil` where there is not enough memory.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 asks for a gzip header; 8 is the usual use of memory.
        let result = deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard result == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Adds bytes and gives what is compressed so far, which may be nothing.
    func add(_ bytes: [UInt8]) -> [UInt8] {
        run(bytes, Z_NO_FLUSH)
    }

    /// Ends the compressed bytes. Nothing can be added afterwards.
    func end() -> [UInt8] {
        run([], Z_FINISH)
    }

    /// Compresses bytes at hand; `nil` where there is not enough memory.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = GzipCompressor() else { return nil }
        return compressor.add(bytes) + compressor.end()
    }

    private func run(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
        var output: [UInt8] = []
        bytes.withUnsafeBufferPointer { input in
            // zlib counts in 32 bits.
            var rest = input[...]
            repeat {
                let part = rest.prefix(1 << 30)
                rest = rest.dropFirst(part.count)
                stream.pointee.next_in = UnsafeMutablePointer(mutating: UnsafeBufferPointer(rebasing: part).baseAddress)
                stream.pointee.avail_in = uInt(part.count)
                drain(flush, into: &output)
            } while !rest.isEmpty
        }
        return output
    }

    /// Compresses until nothing of the input is left.
    private func drain(_ flush: Int32, into output: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk in
            repeat {
                stream.pointee.next_out = chunk.baseAddress
                stream.pointee.avail_out = uInt(chunk.count)
                deflate(stream, flush)
                output.append(contentsOf: chunk[..<(chunk.count - Int(stream.pointee.avail_out))])
            } while stream.pointee.avail_out == 0
        }
    }
}

/// A body that is compressed while it passes.
struct GzipBody: AsyncSequence, Sendable {
    let body: HTTPBody

    func makeAsyncIterator() -> Iterator {
        Iterator(source: body.makeAsyncIterator())
    }

    struct Iterator: AsyncIteratorProtocol {
        private var source: HTTPBody.Iterator
        private var compressor = GzipCompressor()
        private var isAtEnd = false

        init(source: HTTPBody.Iterator) {
            self.source = source
        }

        mutating func next() async throws -> [UInt8]? {
            if isAtEnd { return nil }
            guard let compressor else {
                throw ClientError.invalidInput("there is not enough memory to compress the body")
            }
            while let chunk = try await source.next() {
                let compressed = compressor.add(chunk)
                if !compressed.isEmpty { return compressed }
            }
            isAtEnd = true
            return compressor.end()
        }
    }
}
