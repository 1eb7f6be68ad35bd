internal import Crypto

/// An algorithm by which a client and a service make sure that a body arrived as it was sent
/// (`aws.protocols#httpChecksum`).
enum ChecksumAlgorithm: String, Sendable, CaseIterable {
    // In the order in which one is chosen where a response has several: what is quick to compute comes first.
    case crc32 = "CRC32"
    case crc64NVME = "CRC64NVME"
    case crc32C = "CRC32C"
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha512 = "SHA512"
    case md5 = "MD5"

    /// The algorithm where a request needs one and nobody chose: every service that takes a choice takes this one.
    static let standard = ChecksumAlgorithm.crc32

    /// The name of the header or trailer field that carries a checksum.
    var fieldName: String { "x-amz-checksum-\(rawValue.lowercased())" }

    /// How many bytes a checksum's text in base64 has.
    var textLength: Int {
        switch self {
        case .crc32, .crc32C: Base64.encodedCount(4)
        case .crc64NVME: Base64.encodedCount(8)
        case .md5: Base64.encodedCount(Insecure.MD5.byteCount)
        case .sha1: Base64.encodedCount(Insecure.SHA1.byteCount)
        case .sha256: Base64.encodedCount(SHA256.byteCount)
        case .sha512: Base64.encodedCount(SHA512.byteCount)
        }
    }

    /// Starts a checksum.
    func begin() -> any RunningChecksum {
        switch self {
        case .crc32: CRC32()
        case .crc32C: CRC32C()
        case .crc64NVME: CRC64NVME()
        case .md5: RunningHash<Insecure.MD5>()
        case .sha1: RunningHash<Insecure.SHA1>()
        case .sha256: RunningHash<SHA256>()
        case .sha512: RunningHash<SHA512>()
        }
    }

    /// The text in base64 of the checksum of some bytes.
    func text(of bytes: [UInt8]) -> String {
        var checksum = begin()
        bytes.withUnsafeBytes { checksum.update($0) }
        return Base64.encode(checksum.bytes)
    }
}

/// A checksum of bytes that come one after another.
protocol RunningChecksum {
    /// Adds bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer)
    /// The checksum of what was added, its highest byte first.
    var bytes: [UInt8] { get }
}

/// A cryptographic hash as a checksum. That MD5 and SHA-1 are broken does not matter against damage on the way.
struct RunningHash<Function: HashFunction>: RunningChecksum {
    private var function = Function()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        function.update(bufferPointer: bytes)
    }

    var bytes: [UInt8] { Array(function.finalize()) }
}

extension CRC32: RunningChecksum {
    var bytes: [UInt8] { value.bigEndianBytes }
}

extension FixedWidthInteger {
    /// The integer's bytes, the highest first.
    var bigEndianBytes: [UInt8] {
        withUnsafeBytes(of: bigEndian) { Array($0) }
    }
}
