internal import CZlib

/// Decompresses gzip (RFC 1952).
enum Gzip {
    static func isCompressed(_ contents: [UInt8]) -> Bool {
        contents.count >= 2 && contents[0] == 0x1F && contents[1] == 0x8B
    }

    /// The decompressed contents of one or more members. Throws where the data is damaged, ends early, or becomes
    /// larger than `limit` bytes.
    static func decompress(_ contents: [UInt8], limit: Int) throws(FileError) -> [UInt8] {
        // zlib's state points back to the stream, which therefore must not move.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        // 16 asks for a gzip header, and no other.
        guard inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw FileError("there is not enough memory to decompress it; decompress it first")
        }
        defer { inflateEnd(stream) }
        var output: [UInt8] = []
        output.reserveCapacity(min(contents.count * 8, limit))
        var failure: FileError?
        contents.withUnsafeBufferPointer { input in
            guard let start = input.baseAddress else { return }
            stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
            stream.pointee.avail_in = uInt(truncatingIfNeeded: input.count)
            do throws(FileError) {
                try inflateMembers(stream, into: &output, limit: limit)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return output
    }

    private static func inflateMembers(
        _ stream: UnsafeMutablePointer<z_stream>, into output: inout [UInt8], limit: Int
    ) throws(FileError) {
        let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
        defer { chunk.deallocate() }
        while true {
            stream.pointee.next_out = chunk.baseAddress
            stream.pointee.avail_out = uInt(chunk.count)
            let result = inflate(stream, Z_NO_FLUSH)
            output.append(contentsOf: chunk[..<(chunk.count - Int(stream.pointee.avail_out))])
            if output.count > limit { throw FileError("it decompresses to more than \(limit >> 20) MiB; split it") }
            switch result {
            case Z_OK:
                continue
            case Z_STREAM_END:
                if isAtEnd(stream) { return }
                guard inflateReset(stream) == Z_OK else {
                    throw FileError("the compressed data is damaged; compress it again")
                }
            case Z_BUF_ERROR:
                throw FileError("the compressed data ends early; copy or compress it again")
            default:
                let reason = stream.pointee.msg.map { ": " + String(cString: $0) } ?? ""
                throw FileError("the compressed data is damaged\(reason); compress it again")
            }
        }
    }

    /// Whether nothing follows a member but the zeros that some writers fill up with.
    private static func isAtEnd(_ stream: UnsafeMutablePointer<z_stream>) -> Bool {
        UnsafeBufferPointer(start: stream.pointee.next_in, count: Int(stream.pointee.avail_in)).allSatisfy { $0 == 0 }
    }
}
