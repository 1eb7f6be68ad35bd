internal import Crypto

/// A body in AWS's `aws-chunked` encoding, which carries a checksum behind the bytes that it is computed of while they pass.
///
/// See "Signature calculations for trailing headers with chunked uploads" in the Amazon S3 API reference.
struct ChunkedUpload: AsyncSequence, Sendable {
    /// The size of every chunk but the last; services ask for 8 KiB at least.
    static let chunkSize = 64 << 10

    let body: HTTPBody
    let algorithm: ChecksumAlgorithm
    /// Signs each chunk; `nil` where the connection's encryption is trusted instead.
    let signer: ChunkSigner?

    /// The length of the encoded body.
    static func encodedLength(of length: Int64, algorithm: ChecksumAlgorithm, isSigned: Bool) -> Int64 {
        let size = Int64(chunkSize)
        let signature = isSigned ? Int64(";chunk-signature=".utf8.count + ChunkSigner.signatureLength) : 0
        func chunk(_ length: Int64) -> Int64 {
            Int64(String(length, radix: 16).utf8.count) + signature + 2 + length + 2
        }
        var total = length / size * chunk(size)
        if length % size > 0 { total += chunk(length % size) }
        total += 1 + signature + 2
        total += Int64(algorithm.fieldName.utf8.count + 1 + algorithm.textLength + 2)
        if isSigned { total += Int64("x-amz-trailer-signature:".utf8.count + ChunkSigner.signatureLength + 2) }
        return total + 2
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(source: body.makeAsyncIterator(), algorithm: algorithm, signer: signer)
    }

    struct Iterator: AsyncIteratorProtocol {
        private var source: HTTPBody.Iterator
        private let algorithm: ChecksumAlgorithm
        private var signer: ChunkSigner?
        private var checksum: any RunningChecksum
        /// Bytes of the source that no chunk has yet, from `position`.
        private var pending: [UInt8] = []
        private var position = 0
        private var isSourceAtEnd = false
        private var isAtEnd = false

        init(source: HTTPBody.Iterator, algorithm: ChecksumAlgorithm, signer: ChunkSigner?) {
            self.source = source
            self.algorithm = algorithm
            self.signer = signer
            checksum = algorithm.begin()
        }

        mutating func next() async throws -> [UInt8]? {
            if isAtEnd { return nil }
            while !isSourceAtEnd, pending.count - position < ChunkedUpload.chunkSize {
                guard let bytes = try await source.next() else {
                    isSourceAtEnd = true
                    break
                }
                pending.removeSubrange(..<position)
                position = 0
                pending.append(contentsOf: bytes)
            }
            let end = Swift.min(position + ChunkedUpload.chunkSize, pending.count)
            if end > position {
                let chunk = pending[position..<end]
                position = end
                return frame(chunk)
            }
            isAtEnd = true
            return last()
        }

        private mutating func frame(_ chunk: ArraySlice<UInt8>) -> [UInt8] {
            chunk.withUnsafeBytes { checksum.update($0) }
            var output = head(chunk)
            output.append(contentsOf: chunk)
            output.append(contentsOf: "\r\n".utf8)
            return output
        }

        private mutating func head(_ chunk: ArraySlice<UInt8>) -> [UInt8] {
            var output: [UInt8] = []
            output.reserveCapacity(chunk.count + 128)
            output.append(contentsOf: String(chunk.count, radix: 16).utf8)
            if let signature = signer?.signature(ofChunk: chunk) {
                output.append(contentsOf: ";chunk-signature=\(signature)".utf8)
            }
            output.append(contentsOf: "\r\n".utf8)
            return output
        }

        /// The empty chunk, which ends the body, and the trailer.
        private mutating func last() -> [UInt8] {
            let field = "\(algorithm.fieldName):\(Base64.encode(checksum.bytes))"
            var output = head([])
            output.append(contentsOf: "\(field)\r\n".utf8)
            if let signature = signer?.signature(ofTrailer: field) {
                output.append(contentsOf: "x-amz-trailer-signature:\(signature)\r\n".utf8)
            }
            output.append(contentsOf: "\r\n".utf8)
            return output
        }
    }
}
