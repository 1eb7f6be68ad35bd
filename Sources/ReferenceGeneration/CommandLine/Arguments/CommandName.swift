/// The names of commands and of their arguments.
package enum CommandName {
    /// Names that the rule would split in the wrong places. Source: botocore's table.
    private static let exceptions: [String: String] = [
        "CreateCachediSCSIVolume": "create-cached-iscsi-volume",
        "CreateStorediSCSIVolume": "create-stored-iscsi-volume",
        "DescribeCachediSCSIVolumes": "describe-cached-iscsi-volumes",
        "DescribeStorediSCSIVolumes": "describe-stored-iscsi-volumes",
        "ListHITsForQualificationType": "list-hits-for-qualification-type",
        "ExecutePartiQLBatch": "execute-partiql-batch",
        "ExecutePartiQLStatement": "execute-partiql-statement",
        "ExecutePartiQLTransaction": "execute-partiql-transaction",
    ]

    /// The command or the argument that a name of the model becomes: `KMSKeyId` → `kms-key-id`. A name that has a hyphen
    /// is one already.
    package static func hyphenated(_ name: String) -> String {
        if let exception = exceptions[name] { return exception }
        var bytes = Array(name.utf8)
        if bytes.contains(hyphen) { return name }
        splitPlural(&bytes)
        bytes = splitBeforeWords(bytes)
        return String(decoding: splitAfterSmallLetters(bytes), as: UTF8.self)
    }

    /// The plural of an acronym at the end is a word: `TapeARNs` → `Tape-arns`.
    private static func splitPlural(_ bytes: inout [UInt8]) {
        guard bytes.last == UInt8(ascii: "s") else { return }
        var start = bytes.count - 1
        while start > 0, isCapital(bytes[start - 1]) { start -= 1 }
        guard bytes.count - 1 - start >= 2 else { return }
        let plural = bytes[start...].map(lowercased)
        bytes.replaceSubrange(start..., with: [hyphen] + plural)
    }

    /// A capital with small letters after it begins a word. Of two such words in a row, the second is left to the next step.
    private static func splitBeforeWords(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                result.append(bytes[index])
                index += 1
                guard index + 1 < bytes.count, isCapital(bytes[index]), isSmall(bytes[index + 1]) else { continue }
                result.append(hyphen)
                result.append(bytes[index])
                index += 1
                while index < bytes.count, isSmall(bytes[index]) {
                    result.append(bytes[index])
                    index += 1
                }
            }
        }
        return result
    }

    /// A capital after a small letter or a digit begins a word. Gives all in small letters.
    private static func splitAfterSmallLetters(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var previous: UInt8 = 0
        for byte in bytes {
            if isCapital(byte), isSmall(previous) || isDigit(previous) { result.append(hyphen) }
            result.append(lowercased(byte))
            previous = byte
        }
        return result
    }

    private static let hyphen = UInt8(ascii: "-")
    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}
