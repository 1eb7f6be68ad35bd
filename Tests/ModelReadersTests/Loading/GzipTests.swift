import CZlib
import Testing

@testable import ModelReaders

@Suite("gzip")
struct GzipTests {
    /// One gzip member.
    static func compress(_ contents: [UInt8]) -> [UInt8] {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        deflateInit2_(
            stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(stream) }
        var input = contents
        var output = [UInt8](repeating: 0, count: contents.count + 1024)
        let count = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = uInt(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = uInt(output.count)
                deflate(stream, Z_FINISH)
                return output.count - Int(stream.pointee.avail_out)
            }
        }
        return Array(output[..<count])
    }

    private let contents: [UInt8] = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }

    private func problem(_ data: [UInt8], limit: Int = 1 << 24) -> String? {
        do throws(FileError) {
            _ = try Gzip.decompress(data, limit: limit)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("what was compressed comes back, also from several members and with zeros after them")
    func roundTrip() throws {
        let compressed = Self.compress(contents)
        #expect(Gzip.isCompressed(compressed) && !Gzip.isCompressed(contents))
        #expect(try Gzip.decompress(compressed, limit: 1 << 24) == contents)
        #expect(
            try Gzip.decompress(compressed + Self.compress([1, 2, 3]) + [0, 0, 0], limit: 1 << 24) == contents + [
                1, 2, 3,
            ])
        #expect(try Gzip.decompress(Self.compress([]), limit: 1 << 24).isEmpty)
    }

    @Test("data that ends early or is damaged is refused")
    func damaged() {
        let compressed = Self.compress(contents)
        for count in [2, 10, 11, compressed.count / 2, compressed.count - 1] {
            #expect(problem(Array(compressed[..<count])) == "the compressed data ends early; copy or compress it again")
        }
        var damaged = compressed
        damaged[compressed.count - 6] ^= 0xFF
        #expect(problem(damaged) == "the compressed data is damaged: incorrect data check; compress it again")
        #expect(problem(compressed + [1, 2, 3])?.hasPrefix("the compressed data is damaged") == true)
    }

    @Test("a bomb is refused")
    func bomb() {
        let bomb = Self.compress([UInt8](repeating: 0, count: 20 << 20))
        #expect(bomb.count < 30_000)
        #expect(problem(bomb, limit: 4 << 20) == "it decompresses to more than 4 MiB; split it")
    }
}
