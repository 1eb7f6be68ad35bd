import Foundation
import ServiceRuntime
import Testing

@Suite("Base64")
struct Base64Tests {
    @Test("every length agrees with Foundation's, both ways")
    func lengths() throws {
        var generator = SplitMix(state: 3)
        for length in 0..<70 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = Blob(bytes).base64EncodedString
            #expect(text == Data(bytes).base64EncodedString())
            #expect(Blob(base64Encoded: text)?.bytes == bytes)
            #expect(written { $0.blob(Blob(bytes)) } == "\"\(text)\"")
            #expect(try decode("\"\(text)\"") { $0.blob() }.bytes == bytes)
        }
    }

    @Test(
        "what no encoder writes is refused",
        arguments: [
            "A", "AA", "AAA", "AAAAA", "=", "==", "===", "====", "A===", "AA=A", "AAA=AAAA", "AA==AAAA", "AB==", "AAB=",
            "AA A", "AAA\n", "AA-_", "AAA\u{E9}", "%AAA", "A%AA", "AA%A", "AAA%", "AA%=", "A%==", "%A==", "AAAA%AAA",
        ])
    func refused(_ text: String) {
        #expect(Blob(base64Encoded: text) == nil)
    }
}
