import ServiceRuntime
import Testing

@Suite("Writing XML")
struct XMLWriterTests {
    @Test("single values stand between tags, and absent ones are left out")
    func scalars() {
        let text = writtenXML { writer in
            writer.string("a", "text")
            writer.string("b", nil)
            writer.boolean("c", true)
            writer.byte("d", -128)
            writer.short("e", 32_767)
            writer.integer("f", 0)
            writer.long("g", .min)
            writer.float("h", 5.5)
            writer.double("i", 6)
            writer.bigInteger("j", BigInteger("123456789012345678901234567890"))
            writer.bigDecimal("k", BigDecimal("0.10"))
            writer.blob("l", Blob([1, 2]))
            writer.timestamp("m", Timestamp(epochSeconds: 0), .dateTime)
            writer.timestamp("n", Timestamp(epochSeconds: 1.5), .epochSeconds)
            writer.enumeration("o", Color.red)
            writer.integerEnumeration("p", Level(rawValue: 3))
            writer.structure("q", Point(x: 1))
            writer.structure("r", nil as Point?)
        }
        #expect(
            text == """
                <a>text</a><c>true</c><d>-128</d><e>32767</e><f>0</f><g>-9223372036854775808</g><h>5.5</h><i>6</i>\
                <j>123456789012345678901234567890</j><k>0.10</k><l>AQI=</l><m>1970-01-01T00:00:00Z</m><n>1.5</n>\
                <o>RED</o><p>3</p><q><X>1</X></q>
                """)
    }

    @Test("numbers that have no digits are named")
    func namedNumbers() {
        let text = writtenXML { writer in
            writer.float("a", .nan)
            writer.double("b", .infinity)
            writer.double("c", -.infinity)
        }
        #expect(text == "<a>NaN</a><b>Infinity</b><c>-Infinity</c>")
    }

    @Test("an end tag repeats the name of a tag alone")
    func tags() {
        let text = writtenXML { writer in
            writer.string("a xmlns=\"http://example.com/\"", "x")
            writer.strings("p:b xmlns:p=\"u\"", "c xmlns=\"v\"", ["y"])
        }
        #expect(
            text == """
                <a xmlns="http://example.com/">x</a><p:b xmlns:p="u"><c xmlns="v">y</c></p:b>
                """)
    }

    @Test("text is escaped, so that a reader gives back the same characters")
    func text() {
        let text = writtenXML { $0.string("a", "<&>\"'\r\n\t\u{85}\u{2028}\u{1}\u{7F}é🎈\u{A0}\u{2027}") }
        #expect(
            text == "<a>&lt;&amp;&gt;\"'&#xD;\n\t&#x85;&#x2028;&#x1;\u{7F}é🎈\u{A0}\u{2027}</a>")
    }

    @Test("attributes stand in the start tag, escaped with quotes and white space")
    func attributes() {
        let text = writtenXML { writer in
            writer.structure("a xmlns=\"u\"", Point(x: 1, label: "<&>\"'\r\n\t\u{85}"))
            writer.structure("b", XMLEverything())
        }
        #expect(
            text == """
                <a xmlns="u" label="&lt;&amp;&gt;&quot;'&#xD;&#xA;&#x9;&#x85;"><X>1</X></a><b></b>
                """)
        var value = XMLEverything()
        value.kind = .red
        value.count = 7
        value.made = Timestamp(epochSeconds: 0)
        #expect(
            writtenXML { $0.structure("a", value) }
                == "<a kind=\"RED\" n:count=\"7\" made=\"1970-01-01T00:00:00Z\"></a>")
    }

    @Test("lists stand in an element of their own, or flattened among the members")
    func lists() {
        let text = writtenXML { writer in
            writer.strings("a", "member", ["x", ""])
            writer.strings("b", "member", [])
            writer.strings("c", "member", nil)
            writer.structures("d", "item", [Point(x: 1)])
            writer.flatStrings("e", ["x", "y"])
            writer.flatStrings("f", [])
            writer.sparseList("g", "member", ["x", nil]) { $0.string("member", $1) }
        }
        #expect(
            text == """
                <a><member>x</member><member></member></a><b></b><d><item><X>1</X></item></d><e>x</e><e>y</e>\
                <g><member>x</member>\
                <member xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></g>
                """)
    }

    @Test("maps are sorted by key")
    func maps() {
        let text = writtenXML { writer in
            writer.stringMap("a", "entry", "key", "value", ["b": "2", "a1": "1", "a": "0", "ä": "3"])
            writer.map("b", "entry", "K", [Color.red: 1]) { $0.integer("V", $1) }
            writer.flatMap("c", "key", ["x": 1, "y": 2]) { $0.integer("value", $1) }
            writer.stringMap("d", "entry", "key", "value", [:])
        }
        #expect(
            text == """
                <a><entry><key>a</key><value>0</value></entry><entry><key>a1</key><value>1</value></entry>\
                <entry><key>b</key><value>2</value></entry><entry><key>ä</key><value>3</value></entry></a>\
                <b><entry><K>RED</K><V>1</V></entry></b>\
                <c><key>x</key><value>1</value></c><c><key>y</key><value>2</value></c><d></d>
                """)
    }

    @Test("a token is made for a member that has none")
    func idempotencyToken() {
        let text = writtenXML { writer in
            writer.idempotencyToken("a", nil)
            writer.idempotencyToken("b", "mine")
        }
        #expect(text == "<a>token</a><b>mine</b>")
    }

    @Test("what is written is read back the same")
    func roundTrip() throws {
        let bytes = XMLWriter.bytes(of: XMLEverything.full, "r:Everything xmlns:r=\"u\" xmlns:n=\"v\"")
        #expect(try XMLReader.decode(XMLEverything.self, bytes: bytes) == XMLEverything.full)
        #expect(bytes == XMLWriter.bytes(of: XMLEverything.full, "r:Everything xmlns:r=\"u\" xmlns:n=\"v\""))
    }

    @Test("text far beyond the first buffer is kept whole")
    func long() throws {
        let long = String(repeating: "<é&>", count: 100_000)
        let text = writtenXML { $0.string("a", long) }
        #expect(try decode(xml: text) { $0.string() } == long)
    }
}
