internal import Crypto

/// What a signature says of a request's body.
public enum SigningPayload: Sendable, Hashable {
    /// There is no body.
    case empty
    /// The whole body, hashed when a signer needs it.
    case bytes([UInt8])
    /// The lower-case hexadecimal SHA-256 of a body that was hashed elsewhere.
    case sha256(hexadecimal: String)
    /// A body that the signature does not cover, for example a stream. Only some services accept this.
    case unsigned
    /// A stream of event messages, which are signed one by one.
    case eventStream
    /// A body in the `aws-chunked` encoding with a checksum behind it, which the signature does not cover.
    case unsignedChunks
    /// A body in the `aws-chunked` encoding with a checksum behind it, whose chunks are signed one by one.
    case signedChunks

    /// The text that stands for the body in a canonical request.
    var hash: String {
        switch self {
        case .empty: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        case .bytes(let bytes): bytes.withUnsafeBytes { sha256Hexadecimal(of: $0) }
        case .sha256(let hexadecimal): hexadecimal
        case .unsigned: "UNSIGNED-PAYLOAD"
        case .eventStream: "STREAMING-AWS4-HMAC-SHA256-EVENTS"
        case .unsignedChunks: "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
        case .signedChunks: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
        }
    }

    /// Whether the service has to be told what the signature says of the body, since it is not the body's hash.
    var isAlwaysAnnounced: Bool {
        switch self {
        case .unsigned, .unsignedChunks, .signedChunks, .eventStream: true
        case .empty, .bytes, .sha256: false
        }
    }
}

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
func sha256Hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { hexadecimal(of: $0) }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { output in
        var position = 0
        for byte in bytes {
            output[position] = hexadecimalDigit(byte >> 4, letters: UInt8(ascii: "a"))
            output[position + 1] = hexadecimalDigit(byte & 15, letters: UInt8(ascii: "a"))
            position += 2
        }
        return position
    }
}

/// The digit for a value below 16, its letters beginning at `letters`.
func hexadecimalDigit(_ value: UInt8, letters: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : letters + (value - 10)
}
