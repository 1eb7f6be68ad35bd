import Foundation
import Testing

@testable import ProtocolTestSupport

@Suite("Comparison of bodies")
struct MessageBodyTests {
    private func isSame(_ body: MessageBody, _ sent: String) -> Bool {
        body.differences(in: Array(sent.utf8)).isEmpty
    }

    @Test("JSON is the same whatever its layout, the order of members and the notation of numbers and letters")
    func json() {
        let body = MessageBody.json(#"{"a": [1, 2.50, true, null, "é\n\ud83d\ude00"], "b": {}}"#)
        #expect(isSame(body, #"{"b":{},"a":[1.0,25e-1,true,null,"\u00e9\n😀"]}"#))
        for other in [
            #"{"a": [1, 2.5, true, null, "é\n😀"]}"#, #"{"b":{},"a":[2.5,1,true,null,"é\n😀"]}"#,
            #"{"b":{},"a":[1,2.5,"true",null,"é\n😀"]}"#, #"{"b":{},"a":[1,2.5,true,"é\n😀"]}"#,
            #"{"b":[],"a":[1,2.5,true,null,"é\n😀"]}"#, "", "{", #"{"b":{},"a":[1,2.5,true,null,"é\n😀"]} x"#,
        ] { #expect(!isSame(body, other), "\(other)") }
        #expect(!isSame(.json("not JSON"), "other"))
        #expect(!isSame(.json(#"{"a":1}"#), #"{"a":1,"a":1}"#))
        #expect(!isSame(.json(#"{"a":false}"#), #"{"a":0}"#))
    }

    @Test("XML is the same whatever its layout and the order of members of different names")
    func xml() {
        let body = MessageBody.xml("<r xmlns=\"u\" a=\"1\">\n  <b>x &amp; y</b>\n  <c/><i>1</i><i>2</i>\n</r>")
        #expect(isSame(body, "<?xml version=\"1.0\"?><r a='1' xmlns=\"u\"><i>1</i><i>2</i><c></c><b>x &#38; y</b></r>"))
        for other in [
            "<r a=\"1\" xmlns=\"u\"><i>2</i><i>1</i><c/><b>x &amp; y</b></r>",
            "<r a=\"2\" xmlns=\"u\"><i>1</i><i>2</i><c/><b>x &amp; y</b></r>",
            "<r a=\"1\"><i>1</i><i>2</i><c/><b>x &amp; y</b></r>",
            "<r a=\"1\" xmlns=\"u\"><i>1</i><i>2</i><b>x &amp; y</b></r>",
            "<r a=\"1\" xmlns=\"u\"><i>1</i><i>2</i><c/><b> x &amp; y</b></r>",
            "<r a=\"1\" xmlns=\"u\"><i>1</i><i>2</i><c/><d>x &amp; y</d></r>", "", "<r>",
        ] { #expect(!isSame(body, other), "\(other)") }
    }

    @Test("the entries of an XML map may come in any order, the elements of a list may not")
    func xmlMaps() {
        func entry(_ key: String, _ value: String) -> String {
            "<entry><key>\(key)</key><value>\(value)</value></entry>"
        }
        let body = MessageBody.xml("<r><m>\(entry("a", "1"))\(entry("b", "2"))</m></r>")
        #expect(isSame(body, "<r><m>\(entry("b", "2"))\(entry("a", "1"))</m></r>"))
        #expect(!isSame(body, "<r><m>\(entry("b", "1"))\(entry("a", "2"))</m></r>"))
        #expect(!isSame(body, "<r><m>\(entry("a", "1"))</m></r>"))
    }

    @Test("a form is the same whatever the order of its pairs")
    func form() {
        #expect(isSame(.form("A=1&B=2&C="), "C=&B=2&A=1"))
        #expect(!isSame(.form("A=1&B=2"), "A=2&B=1"))
        #expect(!isSame(.form("A=1&B=2"), "A=1"))
        #expect(!isSame(.form("A=1"), "A=1&A=1"))
        #expect(!isSame(.form("A=%20"), "A=+"))
    }

    @Test("other bodies are compared byte by byte")
    func text() {
        #expect(isSame(.text("a b"), "a b"))
        #expect(!isSame(.text("a b"), "a  b"))
        #expect(!isSame(.text(""), "{}"))
    }

    @Test(
        "CBOR is the same whatever the lengths' form, the order of keys and the size of numbers",
        arguments: [
            ("a2616101616202", "bf616202616101ff"), ("9f01ff", "8101"), ("f93e00", "fb3ff8000000000000"),
            ("f97e00", "fb7ff8000000000000"), ("1818", "190018"), ("c11a00000001", "c1fb3ff0000000000000"),
            ("5f41014102ff", "420102"), ("7f61616162ff", "626162"),
        ])
    func sameCBOR(left: String, right: String) {
        #expect(MessageBody.cbor(base64: Data(bytes(left)).base64EncodedString()).differences(in: bytes(right)) == [])
    }

    @Test(
        "CBOR that differs, or is none, is another",
        arguments: [
            ("a1616101", "a1616102"), ("a1616101", "a1616201"), ("a1616101", "a0"), ("8101", "8102"),
            ("8101", "820101"),
            ("f6", "f7"), ("f4", "f5"), ("01", "f93c00"), ("20", "00"), ("4161", "6161"), ("c101", "01"),
            ("c101", "c201"),
            ("c101", "c102"), ("01", "0100"), ("01", ""), ("f97c00", "f9fc00"), ("01", "18"), ("9f01ff", "9f01"),
        ])
    func otherCBOR(left: String, right: String) {
        #expect(
            MessageBody.cbor(base64: Data(bytes(left)).base64EncodedString()).differences(in: bytes(right)).count == 1)
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    }
}
