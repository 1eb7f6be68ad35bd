internal import HTTPTypes

/// The checksum that a response announces of its body.
struct ResponseChecksum: Sendable {
    let algorithm: ChecksumAlgorithm
    /// Its text in base64.
    let text: String

    /// The checksum to check a response by: of those that the operation's responses may have and that can be computed, the
    /// first that is there.
    init?(_ fields: HTTPFields, among names: String) {
        let offered = Set(names.split(separator: " "))
        for algorithm in ChecksumAlgorithm.allCases where offered.contains(algorithm.rawValue[...]) {
            // Amazon S3 marks by a hyphen a checksum of checksums, those of the parts of an upload.
            guard let text = fields.first(of: [algorithm.fieldName]), !text.contains("-") else { continue }
            self.algorithm = algorithm
            self.text = text
            return
        }
        return nil
    }

    /// Compares with the checksum of what was received.
    /// - Throws: ``ClientError/checksumMismatch(algorithm:announced:received:)``.
    func check(_ received: any RunningChecksum) throws(ClientError) {
        let received = Base64.encode(received.bytes)
        if received != text {
            throw .checksumMismatch(algorithm: algorithm.rawValue, announced: text, received: received)
        }
    }

    /// Checks a body that is there as a whole.
    func check(_ body: [UInt8]) throws(ClientError) {
        var checksum = algorithm.begin()
        body.withUnsafeBytes { checksum.update($0) }
        try check(checksum)
    }
}
