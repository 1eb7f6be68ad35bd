import Documentation
import Testing

@Suite("Blocks of reStructuredText")
struct BlockStructureTests {
    /// The kinds of a document's blocks; what a block holds stands in parentheses, and a block's text behind a colon.
    private func blocks(_ text: String) -> String {
        let document = ReStructuredTextReader.read(Array(text.utf8))
        var result = ""
        var ends: [Int] = []
        for (index, node) in document.nodes.enumerated() {
            while let end = ends.last, end <= index {
                ends.removeLast()
                result += ")"
            }
            if let last = result.last, last != "(" { result += " " }
            if node.kind == .text {
                result += String(decoding: document.text(of: node), as: UTF8.self)
            } else if node.kind.holdsText {
                result += "\(node.kind):\(String(decoding: document.text(of: node), as: UTF8.self))"
            } else {
                result += "\(node.kind)("
                ends.append(Int(node.subtreeEnd))
            }
        }
        return (result + String(repeating: ")", count: ends.count)).replacing("\n", with: "/")
    }

    @Test("an indented line right below a line makes this a term; behind a blank line it is a quote")
    func terms() {
        #expect(
            blocks("a\n  b\n\nc\n  d\n\ne\n\n  f") == """
                definitionList(definitionItem(term(a) definition(paragraph(b))) definitionItem(term(c) definition(paragraph(d)))) \
                paragraph(e) blockQuote(paragraph(f))
                """)
    }

    @Test("an indented line below two lines ends the paragraph and is a quote")
    func unexpectedIndentation() {
        #expect(blocks("a\nb\n  c\nd") == "paragraph(a/b) blockQuote(paragraph(c)) paragraph(d)")
    }

    @Test("items go on with what is indented as their text is")
    func bullets() {
        #expect(
            blocks("* a\n\n  b\n\n  * c\n* d\n e\n\n- f") == """
                bulletList(listItem(paragraph(a) paragraph(b) bulletList(listItem(paragraph(c)))) listItem(paragraph(d))) \
                blockQuote(paragraph(e)) bulletList(listItem(paragraph(f)))
                """)
        #expect(blocks("*\n\n  a\n\n*") == "bulletList(listItem(paragraph(a)) listItem())")
    }

    @Test("a number begins an item where the next line is blank, indented, or the next item")
    func numbers() {
        #expect(
            blocks("1. a\n2. b\n\n4. c\nd\n\n(i) e\n(ii) f\n\n#. g") == """
                enumeratedList(listItem(paragraph(a)) listItem(paragraph(b))) paragraph(4. c/d) \
                enumeratedList(listItem(paragraph(e)) listItem(paragraph(f))) enumeratedList(listItem(paragraph(g)))
                """)
    }

    @Test("two colons announce a literal block, indented or quoted")
    func literals() {
        #expect(blocks("a::\n\n   *b*\n     c\n\nd") == "paragraph(a:) literalBlock:*b*/  c paragraph(d)")
        #expect(blocks("::\n\n  b") == "literalBlock:b")
        #expect(blocks("a ::\n\n> b\n> c") == "paragraph(a) literalBlock:> b/> c")
        #expect(blocks("a\\::\n\n  b") == "paragraph(a::) blockQuote(paragraph(b))")
    }

    @Test("directives for admonitions hold blocks; others stay as they are")
    func directives() {
        #expect(blocks(".. note::\n\n  a\n\n  b") == "admonition(paragraph(a) paragraph(b))")
        #expect(blocks(".. warning:: a\n  b") == "admonition(paragraph(a/b))")
        #expect(blocks(".. raw:: html\n\n  <script>") == "literalBlock:.. raw:: html//<script>")
        #expect(blocks(".. a comment\n  b") == "comment:a comment/b")
    }

    @Test("titles make sections, and the one around all is the document's title")
    func sections() {
        let text = "***\na b\n***\n\n=\nc\n=\n\nd\n\n=\ne\n=\n"
        #expect(blocks(text) == "section(title(a b) section(title(c) paragraph(d)) section(title(e)))")
        #expect(ReStructuredTextReader.read(Array(text.utf8)).titleSections == 1)
        #expect(ReStructuredTextReader.read(Array("a\n=\n\nb\n=\n".utf8)).titleSections == 0)
    }

    @Test("fields, options and line blocks")
    func otherLists() {
        #expect(blocks(":a b: c\n  d") == "fieldList(field(fieldName(a b) fieldBody(paragraph(c/d))))")
        #expect(
            blocks("-a, --all=X  c\n-b\n  d") == """
                optionList(optionItem(optionMarker:-a, --all=X optionDescription(paragraph(c))) \
                optionItem(optionMarker:-b optionDescription(paragraph(d))))
                """)
        #expect(blocks("-b\nc") == "paragraph(-b/c)")
        #expect(blocks("| a\n|   b\n| c") == "lineBlock(line(a) lineBlock(line(b)) line(c))")
    }

    @Test("tabs stop at each eighth column, and control characters are gone")
    func characters() {
        #expect(blocks("*\ta\n\n        b\u{1}\u{7}") == "bulletList(listItem(paragraph(a) paragraph(b)))")
    }
}
