import ServiceRuntime
import Testing

/// The error of reading a document, with a closure that may read anything.
private func failure(
    _ text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout XMLReader) -> Void = { _ in }
) -> DeserializationError? {
    failure(bytes: Array(text.utf8), limits: limits, body)
}

private func failure(
    bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), _ body: (inout XMLReader) -> Void = { _ in }
) -> DeserializationError? {
    do throws(DeserializationError) {
        try XMLReader.decode(bytes: bytes, limits: limits, body)
        return nil
    } catch {
        return error
    }
}

@Suite("Malformed XML")
struct XMLMalformedTests {
    @Test(
        "malformed text is an error with its path and byte",
        arguments: [
            ("x", "", 0), ("<", "", 1), ("<>", "", 1), ("</a>", "", 1), ("<a", "", 2), ("<a>", "", 3), ("<a/", "", 2),
            ("<a/>x", "", 4), ("<a/><b/>", "", 4), ("<a></b>", "", 3), ("<a></ab>", "", 3), ("<ab></a>", "", 4),
            ("<p:a></a>", "", 5), ("<a></p:a>", "", 3), ("<r><a><b></a></b></r>", "a.b", 9),
            ("<r><a/><a><b>x</b><b></c></a></r>", "a[1].b[1]", 21), ("<1a/>", "", 1), ("<a:/>", "", 1),
            ("<a b/>", "", 4), ("<a b=/>", "", 5), ("<a b=1/>", "", 5), ("<a b='1/>", "", 9), ("<a b='<'/>", "", 6),
            ("<a b='1'c='2'/>", "", 8), ("<a b='1' b='2'/>", "", 9), ("<a =''/>", "", 3), ("<a></a", "", 6),
            ("<a></a b=''>", "", 7), ("< a/>", "", 1), ("<a>&b;</a>", "", 3), ("<a>&lt</a>", "", 3),
            ("<a>& </a>", "", 3), ("<a>&#;</a>", "", 3), ("<a>&#x;</a>", "", 3), ("<a>&#0;</a>", "", 3),
            ("<a>&#xD800;</a>", "", 3), ("<a>&#x110000;</a>", "", 3), ("<a>&#99999999999999999999;</a>", "", 3),
            ("<a>&#12", "", 3), ("<a>&#xZ;</a>", "", 3), ("<a k='&b;'/>", "", 6), ("<a>\u{1}</a>", "", 3),
            ("<a>\u{0}</a>", "", 3), ("<a><![CDATA[\u{2}]]></a>", "", 12), ("<a><![CDATA[x</a>", "", 17),
            ("<a><![CDAT[x]]></a>", "", 3), ("<a><!-- x</a>", "", 3), ("<a><!-- -- --></a>", "", 3),
            ("<a><?x</a>", "", 3), ("<a><? x?></a>", "", 3), ("<a><?xml version='1.0'?></a>", "", 3),
            ("<?xml version='1.0'><a/>", "", 19), ("<?xml version='1.0", "", 18), ("<?xml version='1.0'?>", "", 21),
            ("<?xml version='1.0' encoding='UTF-16'?><a/>", "", 30), ("<!-- x -->", "", 10),
            ("<a/><?xml version='1.0'?>", "", 4), ("\u{0}<a/>", "", 0), ("<a/>\u{0}", "", 4),
        ])
    func malformed(_ text: String, _ path: String, _ offset: Int) throws {
        let error = try #require(failure(text))
        guard case .malformed = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(error.path == path)
        #expect(error.offset == offset)
        #expect(error.description.hasPrefix("malformed XML"))
        #expect(error.description.hasSuffix("(byte \(offset))"))
    }

    @Test("no document type is accepted, and so no entity is ever declared")
    func documentType() {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }
        let texts = [
            "<!DOCTYPE r [<!ENTITY l0 \"ha\">\(laughs.joined())]><r>&l9;</r>",
            "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>",
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>", "<r><!DOCTYPE r></r>",
            "<r/><!DOCTYPE r>",
        ]
        for text in texts {
            #expect(
                failure(text)?.problem
                    == .malformed("a document type declaration, which is never accepted", format: .xml), "\(text)")
        }
        #expect(failure("<!ENTITY x \"y\"><r/>")?.problem == .malformed("a '<!' that begins no comment", format: .xml))
    }

    @Test(
        "text that is not UTF-8 is an error",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) {
        func text(_ before: String, _ after: String) -> [UInt8] { Array(before.utf8) + bytes + Array(after.utf8) }
        #expect(failure(bytes: text("<a>0123456789", "</a>"))?.problem == .malformed("text is not UTF-8", format: .xml))
        #expect(failure(bytes: text("<a><![CDATA[", "]]></a>")) != nil)
        #expect(failure(bytes: text("<a k='", "'/>")) != nil)
        #expect(failure(bytes: text("<a", "/>")) != nil)
        #expect(failure(bytes: [0xFE, 0xFF, 0x00, 0x3C]) != nil)
    }

    @Test("depth is bounded, by default at 512")
    func depth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(failure(nested(512)) == nil)
        #expect(failure(nested(513))?.problem == .tooDeep(limit: 512))
        #expect(failure(nested(1_000_000))?.problem == .tooDeep(limit: 512))
        #expect(failure(nested(3), limits: DecodingLimits(maximumDepth: 2))?.problem == .tooDeep(limit: 2))
        #expect(failure("<a><b/><b><c/></b></a>", limits: DecodingLimits(maximumDepth: 3)) == nil)
    }

    @Test("attributes are bounded, and names too")
    func bounds() {
        func attributes(_ count: Int) -> String { "<a \((0..<count).map { "k\($0)='1'" }.joined(separator: " "))/>" }
        #expect(failure(attributes(256)) == nil)
        #expect(failure(attributes(257)) != nil)
        #expect(failure("<\(String(repeating: "a", count: 65_535))/>") == nil)
        #expect(failure("<\(String(repeating: "a", count: 65_536))/>") != nil)
    }

    @Test("after a malformed text every member is missing")
    func corrected() {
        var reader = XMLReader(Array("<r><a>1</a><b></r>".utf8))
        #expect(reader.failure != nil)
        #expect(reader.integerIfPresent("a") == nil)
    }
}

@Suite("XML of wrong types")
struct XMLTypeErrorTests {
    @Test("a value of a wrong type is an error with its path")
    func types() {
        func check(_ text: String, _ description: String, _ body: (inout XMLReader) -> Void) {
            let error = failure(text, body)
            #expect(error?.description == description)
        }
        check("<r><a>x</a></r>", "the number at a is no valid integer (byte 6)") { _ = $0.integer("a") }
        check("<r><a>128</a></r>", "the number at a is no valid 8-bit integer (byte 6)") { _ = $0.byte("a") }
        check("<r><a>1.5</a></r>", "the number at a is no valid 64-bit integer (byte 6)") { _ = $0.long("a") }
        check("<r><a>-</a></r>", "the number at a is no valid 16-bit integer (byte 6)") { _ = $0.short("a") }
        check("<r><a>1e999</a></r>", "the number at a is no valid 64-bit floating-point number (byte 6)") {
            _ = $0.double("a")
        }
        check("<r><a>yes</a></r>", "the text at a is not a boolean (byte 6)") { _ = $0.boolean("a") }
        check("<r><a>%%%%</a></r>", "the text at a is not base64 (byte 6)") { _ = $0.blob("a") }
        check("<r><a>today</a></r>", "the text at a is not a date-time timestamp (byte 6)") {
            _ = $0.timestamp("a", .dateTime)
        }
        check("<r><a>today</a></r>", "the text at a is not an http-date timestamp (byte 6)") {
            _ = $0.timestamp("a", .httpDate)
        }
        check("<r><a><b/></a></r>", "expected a string at a, found elements (byte 4)") { _ = $0.string("a") }
        check(
            "<r><a><m><X>1</X></m><m><X>1</X><X>x</X></m><m><X>x</X></m></a></r>",
            "the number at a.m[2].X is no valid integer (byte 50)"
        ) { reader in
            let _: [Point] = reader.structures("a", "m")
        }
        check("<r><a k='x'/></r>", "the number at a@k is no valid integer (byte 9)") { reader in
            _ = reader.flatList("a") { $0.attribute("k") { $0.integer() } }
        }
    }

    @Test("the first error is kept and its value is corrected")
    func first() {
        var reader = XMLReader(Array("<r><a>x</a><b>y</b></r>".utf8))
        #expect(reader.failure == nil)
        #expect(reader.integer("a") == 0)
        #expect(reader.integerIfPresent("b") == nil)
        #expect(reader.failure?.path == "a")
    }

    @Test("members that nobody reads are never errors")
    func unread() {
        #expect(failure("<r><a>x</a><X>1</X></r>") { _ = Point(from: &$0) } == nil)
    }
}
