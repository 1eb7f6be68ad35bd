import Testing

@testable import ServiceRuntime

@Suite struct PercentEncodingTests {
    @Test("every byte but the unreserved ones is encoded, and decodes to the same")
    func roundTrip() {
        let text = " %:/?#[]@!$&'()*+,;=\u{7F}é😹~-._aZ09"
        var encoded = ""
        PercentEncoding.append(text, to: &encoded)
        #expect(encoded == "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%7F%C3%A9%F0%9F%98%B9~-._aZ09")
        #expect(PercentEncoding.decode(encoded) == text)
    }

    @Test("slashes stay where they are asked to")
    func slashes() {
        var encoded = "/x"
        PercentEncoding.append("/a b/", keepsSlashes: true, to: &encoded)
        #expect(encoded == "/x/a%20b/")
    }

    @Test("a percent sign that begins no escape stays", arguments: ["%", "%4", "%zz", "100%"])
    func incomplete(text: String) {
        #expect(PercentEncoding.decode(text) == text)
    }
}
