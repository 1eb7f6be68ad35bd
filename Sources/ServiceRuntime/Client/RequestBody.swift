internal import HTTPTypes

/// A request's body on its way to the wire, with the header fields that describe it.
struct RequestBody: Sendable {
    /// The body; `nil` for none.
    private(set) var body: HTTPBody?
    /// The algorithm of the checksum that follows the body, which is then sent in chunks.
    private(set) var trailer: ChecksumAlgorithm?

    init(_ content: RequestContent?, fields: inout HTTPFields) {
        guard let content else { return }
        if fields[.contentType] == nil { fields[.contentType] = content.contentType }
        switch content.body {
        case .bytes(let bytes):
            body = HTTPBody(bytes)
        case .stream(let stream):
            body = stream
            // A member of the input says the length that the body does not know.
            if stream.length == nil, let length = fields[.contentLength].flatMap({ Int64($0) }) {
                body = HTTPBody(stream, length: length, isReplayable: stream.isReplayable)
            }
        }
        describeLength(in: &fields)
    }

    private func describeLength(in fields: inout HTTPFields) {
        fields[.contentLength] = body?.length.map { String($0) }
    }

    // MARK: Compression

    /// Compresses the body (Smithy's `requestCompression` trait), one at hand only from a size on.
    mutating func compress(_ compression: ClientConfiguration.Compression, fields: inout HTTPFields) {
        guard compression.isEnabled, let original = body else { return }
        if let bytes = original.bytes {
            guard bytes.count >= compression.minimumSize, let compressed = GzipCompressor.compress(bytes) else {
                return
            }
            body = HTTPBody(compressed)
        } else {
            body = HTTPBody(GzipBody(body: original), isReplayable: original.isReplayable)
        }
        fields[.contentEncoding] = (fields[.contentEncoding].map { $0 + ", " } ?? "") + "gzip"
        describeLength(in: &fields)
    }

    // MARK: Checksums

    /// Sends the body's MD5 along (Smithy's `httpChecksumRequired` trait), unless the input gave it.
    func addMD5(fields: inout HTTPFields) {
        guard let bytes = body?.bytes, fields.first(of: ["Content-MD5"]) == nil else { return }
        fields.set("Content-MD5", ChecksumAlgorithm.md5.text(of: bytes))
    }

    /// Sends a checksum along (`aws.protocols#httpChecksum`): in a field where the body is at hand, else behind the body.
    /// - Parameter isSigned: Whether the chunks of a body that comes over time are signed.
    mutating func addChecksum(_ algorithm: ChecksumAlgorithm, isSigned: Bool, fields: inout HTTPFields) {
        guard let body, body.bytes == nil else {
            fields.set(algorithm.fieldName, algorithm.text(of: body?.bytes ?? []))
            return
        }
        trailer = algorithm
        fields.set("x-amz-trailer", algorithm.fieldName)
        fields[.contentEncoding] = (fields[.contentEncoding].map { $0 + "," } ?? "") + "aws-chunked"
        // A signer says the same; it has to be said also where there is none.
        fields[.amazonContentSHA256] = (isSigned ? SigningPayload.signedChunks : .unsignedChunks).hash
        fields[.contentLength] = nil
        if let length = body.length {
            fields.set("x-amz-decoded-content-length", String(length))
            fields[.contentLength] = String(
                ChunkedUpload.encodedLength(of: length, algorithm: algorithm, isSigned: isSigned))
        }
    }

    /// The body as it is sent.
    /// - Parameter signer: What signs its chunks, where they are signed.
    func sent(signer: ChunkSigner?) -> HTTPBody? {
        guard let body, let trailer else { return body }
        return HTTPBody(
            ChunkedUpload(body: body, algorithm: trailer, signer: signer),
            length: body.length.map {
                ChunkedUpload.encodedLength(of: $0, algorithm: trailer, isSigned: signer != nil)
            },
            isReplayable: body.isReplayable)
    }
}
