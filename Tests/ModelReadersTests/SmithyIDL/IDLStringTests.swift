import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Strings and numbers of Smithy IDL")
struct IDLStringTests {
    private func text(_ source: String) -> String? {
        let (file, diagnostics) = IDLText.parse("metadata x = \(source)\n")
        guard diagnostics.isEmpty, case .string(let text)? = file.metadata.first?.value.value else { return nil }
        return text
    }

    private func problem(_ source: String) -> String { IDLText.value(source).problems.joined(separator: " | ") }

    @Test("escapes stand for characters, and surrogate pairs for one")
    func escapes() {
        #expect(text(#""a\"b\\c\/d\n\t\r\b\fé""#) == "a\"b\\c/d\n\t\r\u{8}\u{C}é")
        #expect(text(#""\ud83d\ude00 \u00e9\uE05A""#) == "😀 é\u{E05A}")
        #expect(text("\"a\\\nb\"") == "ab")
        #expect(text("\"\"") == "")
    }

    @Test("line breaks and tabs may stand in a string, where every line break is a line feed")
    func rawControls() {
        #expect(text("\"a\n\tb\"") == "a\n\tb")
        #expect(text("\"a\r\nb\rc\"") == "a\nb\nc")
        #expect(problem("\"a\u{7}b\"").contains("U+0007"))
        #expect(problem("\"a\u{0}b\"").contains("U+0000"))
    }

    @Test(
        "what is no escape is refused",
        arguments: [
            (#""\'""#, "`\\'`"), (#""\x41""#, "`\\x`"), (#""\ ""#, "`\\ `"), (#""\é""#, "`\\é`"),
            (#""\u12""#, "Invalid unclosed unicode escape"), (#""\u12G4""#, "`G`"), (#""\ud83d""#, "surrogate"),
            (#""\ud83dx""#, "surrogate"), (#""\ude00\ud83d""#, "surrogate"), (#""\ud83dA""#, "surrogate"),
        ])
    func badEscapes(source: String, message: String) {
        #expect(problem(source).contains(message), "\(problem(source))")
        #expect(problem(source).hasPrefix("1:14 Error parsing quoted string"))
    }

    @Test("a text block loses the indentation that its lines and its end share")
    func indentation() {
        #expect(text("\"\"\"\n    a\n      b\n    \"\"\"") == "a\n  b\n")
        #expect(text("\"\"\"\n    a\n  \"\"\"") == "  a\n")
        #expect(text("\"\"\"\n    a\n        \"\"\"") == "a\n")
        #expect(text("\"\"\"\n    a\n\n \n    b\"\"\"") == "a\n\n\nb")
        #expect(text("\"\"\"\n\"\"\"") == "")
        #expect(text("\"\"\"\n\n\"\"\"") == "\n")
    }

    @Test("only spaces are stripped from the lines of a text block")
    func spacesOnly() {
        #expect(text("\"\"\"\n\ta  \n  b\t \n\"\"\"") == "\ta\n  b\t\n")
        #expect(text("\"\"\"\n  \u{A0}a\u{A0} \n  \"\"\"") == "\u{A0}a\u{A0}\n")
    }

    @Test("escapes of a text block are decoded after its indentation is gone")
    func escapesInBlocks() {
        #expect(text("\"\"\"\n    a\\u0020\n    \\tb\n    c \\\n    d\n    \"\"\"") == "a \n\tb\nc d\n")
        #expect(text("\"\"\"\r\n  a\\\r\n  b\r  c\"\"\"") == "ab\nc")
    }

    @Test("two quotation marks in a row end no text block, and an escaped one none either")
    func quotesInBlocks() {
        #expect(text("\"\"\"\n  \"a\" \"\"b\\\"\"\"\"") == "\"a\" \"\"b\"")
        #expect(text("\"\"\"\n  \\\"\"\"\\\"\"\" \"\"\"") == "\"\"\"\"\"\"")
    }

    @Test("the first line of a text block is empty")
    func firstLine() {
        #expect(problem("\"\"\"a\n\"\"\"").contains("Text block must start with a new line"))
        #expect(problem("\"\"\" \n\"\"\"").contains("Text block must start with a new line"))
        #expect(problem("\"\"\"\"\"\"").contains("Text block is empty"))
    }

    @Test("numbers stay as they are written, but for zeros in front")
    func numbers() {
        let source = "[0 -0 -0.0 01 -007 1.0 1e5 1E+5 2.50e-3 12345678901234567890123 9007199254740993]"
        let expected = "[0,0,-0.0,1,-7,1.0,1e5,1E+5,2.50e-3,12345678901234567890123,9007199254740993]"
        #expect(IDLText.value(source).value == expected)
    }

    @Test("what is no number is refused", arguments: ["+1", ".5", "1.", "1e", "1e+", "-", "-a", "--1"])
    func badNumbers(source: String) {
        #expect(problem(source).hasPrefix("1:14 "))
    }

    @Test("what follows a number at once is a shape id of its own")
    func numberThenWord() {
        #expect(IDLText.value("[0x1 1_000]").value == "[0,x1,1,_000]")
    }

    @Test("keywords are keywords only as a whole value")
    func keywords() {
        #expect(IDLText.value("[true, false null]").value == "[true,false,null]")
        let (file, _) = IDLText.parse("metadata x = [true$x nulls true.a#b]\n")
        let kinds = file.metadata.map(\.value).flatMap { node -> [IDLNode] in
            if case .array(let elements) = node.value { return elements }
            return []
        }
        #expect(kinds.count == 3)
        for kind in kinds {
            guard case .shapeID = kind.value else {
                Issue.record("\(kind.shown) is no shape id")
                continue
            }
        }
    }
}
