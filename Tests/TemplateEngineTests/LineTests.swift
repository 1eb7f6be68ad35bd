import TemplateEngine
import Testing

@Suite("Lines")
struct LineTests {
    let node = Node("root", text: "one\ntwo", isLeaf: true, children: [Node("a"), Node("b")])

    @Test("section tags and comments alone on their lines take the lines with them")
    func standaloneTags() throws {
        #expect(try render("| a\n{{#isLeaf}}\n| b\n{{/isLeaf}}\n| c\n", node) == "| a\n| b\n| c\n")
        #expect(try render("| a\n  {{#isLeaf}}  \n| b\n\t{{/isLeaf}}\n| c\n", node) == "| a\n| b\n| c\n")
        #expect(try render("a\n{{^isLeaf}}\nb\n{{/isLeaf}}\nc", node) == "a\nc")
        #expect(try render("a\n  {{! comment }}\nb\n", node) == "a\nb\n")
        #expect(try render("a\n  {{!\n comment\n}}\nb\n", node) == "a\nb\n")
    }

    @Test("they do so with carriage returns, and on the first and last line")
    func lineEnds() throws {
        #expect(try render("|\r\n{{#isLeaf}}\r\n{{/isLeaf}}\r\n|", node) == "|\r\n|")
        #expect(try render("  {{#isLeaf}}\n#{{/isLeaf}}\n/", node) == "#\n/")
        #expect(try render("#{{#isLeaf}}\n/\n  {{/isLeaf}}", node) == "#\n/\n")
        #expect(try render("{{! only }}", node) == "")
        #expect(try render("{{! a }}\r{{! b }}", node) == "\r")
    }

    @Test("tags with anything else on the line leave it as it is")
    func inlineTags() throws {
        #expect(try render(" {{#isLeaf}}YES{{/isLeaf}}\n", node) == " YES\n")
        #expect(try render(" {{#isLeaf}} {{! c }}\n {{/isLeaf}}\n", node) == "  \n")
        #expect(try render("  12 {{! c }}\n", node) == "  12 \n")
        #expect(try render(" | {{^isLeaf}}\n{{/isLeaf}}\n", node) == " | ")
        #expect(try render("{{!\n}} {{name}}\n", node) == " root\n")
    }

    @Test("a variable alone on its line indents each line of its text that is not empty")
    func indentedVariable() throws {
        #expect(try render("{\n    {{text}}\n}\n", node) == "{\n    one\n    two\n}\n")
        #expect(try render("\t{{{text}}} \r\nx", Node(text: "a\n\n\r\n b")) == "\ta\n\n\r\n\t b\r\nx")
        #expect(try render("  {{text}}", Node(text: "a\nb\n")) == "  a\n  b\n")
        #expect(try render("  {{#text}}\n  {{.}}\n  {{/text}}\n", node) == "  one\n  two\n")
    }

    @Test("a variable alone on its line takes the line with it when it is empty")
    func emptyVariable() throws {
        #expect(try render("a\n  {{text}}\nb\n", Node()) == "a\nb\n")
        #expect(try render("a\n{{text}}\nb\n", Node()) == "a\nb\n")
        #expect(try render("a\n{{owner.name}}\nb\n", Node()) == "a\nb\n")
        #expect(try render("a\n  {{text}};\nb\n", Node()) == "a\n  ;\nb\n")
    }

    @Test("an index alone on its line is like any number there")
    func indexLine() throws {
        #expect(try render("{{#children}}\n  {{-index}}\n{{/children}}", node) == "  1\n  2\n")
    }

    @Test("a partial in a line of text is not indented")
    func inlinePartial() throws {
        #expect(try render("  {{name}}  {{>p}}\n", node, partials: ["p": ">\n>"]) == "  root  >\n>\n")
        #expect(try render("| {{>p}} |", node, partials: ["p": "\t|\t"]) == "| \t|\t |")
    }

    @Test("a partial alone on its line takes the line with it and indents its lines that are not empty")
    func standalonePartial() throws {
        #expect(try render("|\r\n{{>p}}\r\n|", node, partials: ["p": ">"]) == "|\r\n>|")
        #expect(try render("  {{>p}}\n>", node, partials: ["p": ">\n>"]) == "  >\n  >>")
        #expect(try render(">\n  {{>p}}", node, partials: ["p": ">\n>"]) == ">\n  >\n  >")
        #expect(try render("  {{>p}}\n", node, partials: ["p": "a\n\n\r\n  b {{name}}\n"]) == "  a\n\n\r\n    b root\n")
    }

    @Test("a partial's indentation is that of every line it renders, whatever makes the line")
    func indentationOfValues() throws {
        #expect(
            try render("\\\n {{>p}}\n/\n", node, partials: ["p": "|\n{{{text}}}\n|\n"]) == "\\\n |\n one\n two\n |\n/\n"
        )
        #expect(try render("  {{>p}}\n", node, partials: ["p": "{{text}}, {{text}}\n"]) == "  one\n  two, one\n  two\n")
        #expect(
            try render("  {{>p}}\n", node, partials: ["p": "{{#children}}{{-index}}{{name}}\n{{/children}}"])
                == "  1a\n  2b\n")
        #expect(
            try render("  {{>p}}\n", Node(text: "\n<"), partials: ["p": "{{text}}\n"], escaping: .html) == "\n  &lt;\n")
    }

    @Test("indentations add up, and end with their partials")
    func nestedIndentation() throws {
        let partials: KeyValuePairs = [
            "p": "p\n  {{>q}}\np\n\n{{>q}}\n{{>r}}!\n", "q": "q\n  {{text}}\nq\n", "r": "r\nr",
        ]
        #expect(
            try render("<\n  {{>p}}\n  >\n", node, partials: partials)
                == """
                <
                  p
                    q
                      one
                      two
                    q
                  p

                  q
                    one
                    two
                  q
                  r
                  r!
                  >

                """)
    }

    @Test("what follows an indented partial without a line end is on its last line")
    func partialWithoutLineEnd() throws {
        #expect(try render("  {{>p}}\n", node, partials: ["p": " {{>q}}\n|\n", "q": "q"]) == "   q|\n")
        #expect(try render("  {{>p}}\n", node, partials: ["p": "{{#isLeaf}}a{{/isLeaf}}\nb"]) == "  a\n  b")
    }
}
