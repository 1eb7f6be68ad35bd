import ServiceRuntime
import Testing

/// Reads the attribute `k` of the outermost element.
private func kOfRoot(_ reader: inout XMLReader) -> String {
    reader.attribute("k") { $0.string() }
}

@Suite("Reading XML")
struct XMLReaderTests {
    @Test("members are found in any order, and unknown ones are passed over")
    func order() throws {
        let texts = [
            "<r><a>1</a><b>2</b></r>", "<r><b>2</b><a>1</a></r>",
            "<r><u><a>9</a></u><a>1</a>text<u/><b>2</b><a>8</a></r>", "<r>\n  <b>2</b>\r\n\t<a>1</a>\n</r>\n",
        ]
        for text in texts {
            #expect(try decode(xml: text) { [$0.integer("a"), $0.integer("b")] } == [1, 2], "\(text)")
        }
    }

    @Test("prefixes of elements do not count, those of attributes do")
    func prefixes() throws {
        let text = "<p:r xmlns:p='u' p:k='1' k='2'><p:a>x</p:a><q:b>y</q:b></p:r>"
        try decode(xml: text) { reader in
            #expect(reader.string("a") == "x")
            #expect(reader.string("b") == "y")
            let numbers = (reader.attribute("p:k") { $0.integer() }, reader.attribute("k") { $0.integer() })
            #expect(numbers == (1, 2))
            let absent = reader.attributeIfPresent("q:k") { $0.integer() }
            #expect(absent == nil)
            let empty = reader.attribute("q:k") { $0.string() }
            #expect(empty == "")
        }
    }

    @Test("declaration, byte order mark, comments, instructions and sections are read")
    func markup() throws {
        let text = """
            \u{FEFF}<?xml version = "1.0" encoding='utf-8' standalone="yes"?>
            <!-- c --><?style x?>
            <r><!-- <a>9</a> - --><?p > ?><a>x<!-- y --><![CDATA[<&amp;]]>z<?q?>&lt;</a><b><![CDATA[]]></b>\
            <c><![CDATA[one]]><![CDATA[ ]]]]]><![CDATA[>two]]></c><d>1<![CDATA[2]]></d></r>
            <!-- end --><?end?>
            """
        try decode(xml: text) { reader in
            #expect(reader.string("a") == "x<&amp;z<")
            #expect(reader.string("b") == "")
            #expect(reader.string("c") == "one ]]]>two")
            #expect(reader.string("d") == "12")
        }
    }

    @Test("references are resolved in text and attributes")
    func references() throws {
        let text = "&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#xe9;&#128512;&#x1F600;&#x10FFFF;&#0009;&#x1;"
        let expected = "<>&\"'ABé😀😀\u{10FFFF}\t\u{1}"
        #expect(try decode(xml: "<a>\(text)</a>") { $0.string() } == expected)
        #expect(try decode(xml: "<a k='\(text)'/>", kOfRoot) == expected)
        #expect(try decode(xml: "<a>&amp;lt;</a>") { $0.string() } == "&lt;")
    }

    @Test("white space is kept in text, and ends of lines are line feeds")
    func whiteSpace() throws {
        #expect(try decode(xml: "<a>  b\tc  </a>") { $0.string() } == "  b\tc  ")
        #expect(try decode(xml: "<a>   </a>") { $0.string() } == "   ")
        #expect(try decode(xml: "<a>1\r\n2\r3\n4&#xD;&#10;</a>") { $0.string() } == "1\n2\n3\n4\r\n")
        #expect(try decode(xml: "<a><![CDATA[1\r\n2\r]]></a>") { $0.string() } == "1\n2\n")
        #expect(try decode(xml: "<a k=' 1\t2\r\n3\n4&#10;'/>", kOfRoot) == " 1 2 3 4\n")
    }

    @Test("white space around numbers, truth values and timestamps does not count")
    func trimmed() throws {
        let text = "<r><a> 1\n</a><b>\ttrue </b><c> 2024-02-29T12:00:00Z </c><d> 1.5 </d><e> AQ\nI= </e><f>True</f></r>"
        try decode(xml: text) { reader in
            #expect(reader.integer("a") == 1)
            #expect(reader.boolean("b") == true)
            #expect(reader.timestamp("c", .dateTime) == Timestamp(epochSeconds: 1_709_208_000))
            #expect(reader.double("d") == 1.5)
            #expect(reader.blob("e") == Blob([1, 2]))
            #expect(reader.boolean("f") == true)
        }
    }

    @Test("all forms of numbers are read")
    func numbers() throws {
        let text = """
            <r><a>-9223372036854775808</a><b>1.0</b><c>NaN</c><d>-Infinity</d><e>Infinity</e><f>1e3</f><g>-5</g>\
            <h>123456789012345678901234567890</h></r>
            """
        try decode(xml: text) { reader in
            #expect(reader.long("a") == .min)
            #expect(reader.integer("b") == 1)
            #expect(reader.double("c").isNaN)
            #expect(reader.float("d") == -.infinity)
            #expect(reader.double("e") == .infinity)
            #expect(reader.double("f") == 1_000)
            #expect(reader.byte("g") == -5)
            #expect(reader.bigInteger("h") == BigInteger("123456789012345678901234567890"))
        }
    }

    @Test("an empty element is empty text, and no number, truth value or timestamp")
    func empty() throws {
        for text in ["<r><a/></r>", "<r><a></a></r>", "<r><a k=''/></r>"] {
            try decode(xml: text) { reader in
                #expect(reader.stringIfPresent("a") == "")
                #expect(reader.blobIfPresent("a") == Blob())
                #expect(reader.integerIfPresent("a") == nil)
                #expect(reader.doubleIfPresent("a") == nil)
                #expect(reader.booleanIfPresent("a") == nil)
                #expect(reader.timestampIfPresent("a", .dateTime) == nil)
                #expect(reader.structureIfPresent("a") == Point(x: 0))
                #expect(reader.stringsIfPresent("a", "member") == [])
                #expect(reader.stringMapIfPresent("a", "entry", "key", "value") == [:])
            }
        }
    }

    @Test("flattened elements are found wherever they stand")
    func flattened() throws {
        let text = "<r><a>1</a><b>x</b><a>2</a><c>3</c><a>4</a></r>"
        try decode(xml: text) { reader in
            #expect(reader.string("b") == "x")
            let list = reader.flatList("a") { $0.integer() }
            #expect(list == [1, 2, 4])
            #expect(reader.integer("c") == 3)
            #expect(reader.flatStringsIfPresent("b") == ["x"])
            #expect(reader.flatStringsIfPresent("d") == nil)
            #expect(reader.flatStrings("d") == [])
        }
    }

    @Test("of two values for a map's key the last counts, and entries without a key or a value do not")
    func maps() throws {
        let text = """
            <r><m><entry><key>a</key><value>1</value></entry><entry><value>2</value><key>b</key></entry>\
            <entry><key>a</key><value>3</value></entry><entry><key>c</key></entry><entry><value>4</value></entry>\
            <other><key>d</key><value>5</value></other></m></r>
            """
        try decode(xml: text) { reader in
            let map: [String: Int] = reader.map("m", "entry", "key", "value") { $0.integer() }
            #expect(map == ["a": 3, "b": 2])
            let sparse: [String: Int?] = reader.sparseMap("m", "entry", "key", "value") { $0.integer() }
            #expect(sparse == ["a": 3, "b": 2, "c": nil])
        }
    }

    @Test("nil elements are missing")
    func nilElements() throws {
        let text = """
            <r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><a xsi:nil="true"/><b xsi:nil="false">x</b>\
            <c><member>1</member><member xsi:nil="1"/></c></r>
            """
        try decode(xml: text) { reader in
            #expect(reader.stringIfPresent("a") == nil)
            #expect(reader.stringIfPresent("b") == "x")
            let list = reader.list("c", "member") { $0.integer() }
            #expect(list == [1])
            let sparse = reader.sparseList("c", "member") { $0.integer() }
            #expect(sparse == [1, nil])
        }
    }

    @Test("missing members are filled by the rules of error correction")
    func correction() throws {
        for text in ["", "  \n", "<r/>", "<r>text</r>"] {
            try decode(xml: text) { reader in
                #expect(reader.string("a") == "")
                #expect(reader.boolean("a") == false)
                #expect(reader.integer("a") == 0)
                #expect(reader.double("a") == 0)
                #expect(reader.blob("a") == Blob())
                #expect(reader.timestamp("a", .dateTime) == Timestamp(epochSeconds: 0))
                #expect(reader.enumeration("a") == Color(rawValue: ""))
                #expect(reader.structure("a") == Point(x: 0))
                #expect(reader.structure("a") == Shape.unknown(""))
                #expect(reader.strings("a", "member") == [])
                #expect(reader.stringMap("a", "entry", "key", "value") == [:])
                #expect(reader.structureIfPresent("a") as Point? == nil)
                #expect(reader.stringsIfPresent("a", "member") == nil)
                #expect(reader.stringMapIfPresent("a", "entry", "key", "value") == nil)
                #expect(reader.flatStringMapIfPresent("a", "key", "value") == nil)
            }
        }
    }

    @Test("a union's tag is the name of its first element")
    func unions() throws {
        #expect(try decode(xml: "<r> <p:name>n</p:name></r>") { Shape(from: &$0) } == .name("n"))
        #expect(try decode(xml: "<r><new>1</new></r>") { Shape(from: &$0) } == .unknown("new"))
        #expect(
            try decode(xml: "<r><name xsi:nil='true'/><point><X>3</X></point></r>") { Shape(from: &$0) }
                == .point(Point(x: 3)))
    }

    @Test("hundreds of names are found in order, in reverse, and are missed")
    func manyNames() throws {
        let members = (0..<500).map { "<name\($0)>\($0)</name\($0)>" }
        for text in [members.joined(), members.reversed().joined()] {
            try decode(xml: "<r>\(text)</r>") { reader in
                #expect(reader.integer("name0") == 0)
                #expect(reader.integer("name499") == 499)
                #expect(reader.integer("name250") == 250)
                #expect(reader.integer("name251") == 251)
                #expect(reader.integerIfPresent("name500") == nil)
                #expect(reader.integerIfPresent("nam250") == nil)
                #expect(reader.integerIfPresent("oame250") == nil)
                #expect(reader.integer("name0") == 0)
            }
        }
    }
}
