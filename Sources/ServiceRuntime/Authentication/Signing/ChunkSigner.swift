internal import Crypto

/// Signs the chunks of a body one after another, each signature covering the one before it, the first that of the request.
///
/// See "Signature calculations for the authorization header: Transferring payload in multiple chunks" in the Amazon S3 API
/// reference.
struct ChunkSigner: Sendable {
    /// How many characters a signature has.
    static let signatureLength = 64

    private let key: SymmetricKey
    private let date: SigningDate
    private let scope: SigningScope
    private var previous: String

    /// - Parameter seed: The signature of the request.
    init(key: SymmetricKey, date: SigningDate, scope: SigningScope, seed: String) {
        self.key = key
        self.date = date
        self.scope = scope
        previous = seed
    }

    /// The signature of the next chunk.
    mutating func signature(ofChunk chunk: ArraySlice<UInt8>) -> String {
        let hash = chunk.withUnsafeBytes { sha256Hexadecimal(of: $0) }
        return sign("AWS4-HMAC-SHA256-PAYLOAD", "\(SigningPayload.empty.hash)\n\(hash)")
    }

    /// The signature of the trailer's one field, `name:value`.
    mutating func signature(ofTrailer field: String) -> String {
        let hash = Array("\(field)\n".utf8).withUnsafeBytes { sha256Hexadecimal(of: $0) }
        return sign("AWS4-HMAC-SHA256-TRAILER", hash)
    }

    private mutating func sign(_ algorithm: String, _ content: String) -> String {
        let text = "\(algorithm)\n\(date.timestamp)\n\(scope.text)\n\(previous)\n\(content)"
        previous = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
            .withUnsafeBytes { hexadecimal(of: $0) }
        return previous
    }
}
