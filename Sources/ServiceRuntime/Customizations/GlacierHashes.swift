internal import Crypto

/// The two hashes of an archive that Amazon S3 Glacier asks for ("Computing checksums" in its developer guide).
struct GlacierHashes {
    private static let partSize = 1 << 20

    private var whole = SHA256()
    private var part = SHA256()
    private var partLength = 0
    /// The hashes of the parts of one mebibyte that are complete.
    private var parts: [[UInt8]] = []

    /// Adds bytes.
    mutating func update(_ bytes: [UInt8]) {
        whole.update(data: bytes)
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.partSize - partLength)
            part.update(data: piece)
            partLength += piece.count
            rest = rest.dropFirst(piece.count)
            if partLength == Self.partSize { endPart() }
        }
    }

    private mutating func endPart() {
        parts.append(Array(part.finalize()))
        part = SHA256()
        partLength = 0
    }

    /// The SHA-256 of all bytes, in hexadecimal.
    var linear: String { whole.finalize().withUnsafeBytes { hexadecimal(of: $0) } }

    /// The hash over the hashes of the parts, pair by pair, in hexadecimal.
    var tree: String {
        var level = parts
        if partLength > 0 || level.isEmpty { level.append(Array(part.finalize())) }
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { index in
                index + 1 < level.count ? Array(SHA256.hash(data: level[index] + level[index + 1])) : level[index]
            }
        }
        return level[0].withUnsafeBytes { hexadecimal(of: $0) }
    }
}
