import Testing

@testable import ServiceRuntime

@Suite struct CRC32Tests {
    @Test("the check of the digits 1 to 9 is the one that the catalogues of such checks give")
    func checkValue() {
        #expect(CRC32.value(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.value(of: []) == 0)
    }

    @Test("parts give the check of the whole")
    func parts() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var check = CRC32()
        for start in stride(from: 0, to: bytes.count, by: 37) {
            bytes[start..<min(start + 37, bytes.count)].withUnsafeBytes { check.update($0) }
        }
        #expect(check.value == CRC32.value(of: bytes))
    }
}
