import Testing

@testable import ServiceRuntime

@Suite struct ChecksumAlgorithmTests {
    private func hexadecimalText(_ algorithm: ChecksumAlgorithm, _ bytes: [UInt8]) -> String {
        var checksum = algorithm.begin()
        bytes.withUnsafeBytes { checksum.update($0) }
        return checksum.bytes.withUnsafeBytes { hexadecimal(of: $0) }
    }

    @Test(
        "each algorithm gives the check value that its definition publishes for the digits 1 to 9",
        arguments: [
            (ChecksumAlgorithm.crc32, "cbf43926"), (.crc32C, "e3069283"), (.crc64NVME, "ae8b14860a799888"),
            (.md5, "25f9e794323b453885f5181f1b624d0b"), (.sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
            (.sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
        ])
    func checkValues(algorithm: ChecksumAlgorithm, expected: String) {
        #expect(hexadecimalText(algorithm, Array("123456789".utf8)) == expected)
    }

    @Test("checksums travel in base64, of the length that is announced", arguments: ChecksumAlgorithm.allCases)
    func text(algorithm: ChecksumAlgorithm) {
        #expect(algorithm.text(of: []).utf8.count == algorithm.textLength)
        #expect(ChecksumAlgorithm.crc32.text(of: Array("Hello world".utf8)) == "i9aeUg==")
    }

    @Test("parts of any length give the checksum of the whole", arguments: ChecksumAlgorithm.allCases)
    func parts(algorithm: ChecksumAlgorithm) {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        for size in [1, 7, 8, 9, 63, 4096] {
            var checksum = algorithm.begin()
            for start in stride(from: 0, to: bytes.count, by: size) {
                bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { checksum.update($0) }
            }
            #expect(Base64.encode(checksum.bytes) == algorithm.text(of: bytes))
        }
    }

    @Test("the header's name is the algorithm's in lower case")
    func fieldName() {
        #expect(ChecksumAlgorithm.crc64NVME.fieldName == "x-amz-checksum-crc64nvme")
        #expect(ChecksumAlgorithm(rawValue: "CRC32C") == .crc32C)
    }
}
