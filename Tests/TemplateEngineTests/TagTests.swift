import TemplateEngine
import Testing

@Suite("Tags")
struct TagTests {
    let node = Node(
        "root", text: "words", isLeaf: true, owner: Owner(name: "Ann", title: "Dr"),
        children: [Node("a"), Node("b", isLeaf: true), Node("c")])

    @Test("text without tags is rendered as it is")
    func plainText() throws {
        #expect(try render("", node) == "")
        #expect(try render("a { b } }} \\ é\r\n\n", node) == "a { b } }} \\ é\r\n\n")
    }

    @Test("a variable renders its text, white space in the tag does not matter")
    func variables() throws {
        #expect(try render("<{{name}}|{{ text\t}}>", node) == "<root|words>")
    }

    @Test("only a variable in two braces is escaped, and only for HTML")
    func escaping() throws {
        let node = Node("<a href=\"x\" id='y'>&é")
        let template = "{{name}} {{{name}}} {{{ name }}} {{&name}} {{& name }}!"
        let raw = "<a href=\"x\" id='y'>&é"
        #expect(try render(template, node) == "\(raw) \(raw) \(raw) \(raw) \(raw)!")
        #expect(
            try render(template, node, escaping: .html)
                == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;é \(raw) \(raw) \(raw) \(raw)!")
        #expect(try render("  {{name}}\n{{text}}", node, escaping: .html).hasPrefix("  &lt;a href"))
    }

    @Test("a partial is escaped as its template is")
    func escapingOfPartials() throws {
        #expect(try render("{{>p}}!", Node("<"), partials: ["p": "{{name}}"], escaping: .html) == "&lt;!")
    }

    @Test("sections of flags and texts are rendered when true or not empty, inverted ones otherwise")
    func conditions() throws {
        let template =
            "{{#isLeaf}}leaf{{/isLeaf}}{{^isLeaf}}tree{{/isLeaf}} {{#text}}text{{/text}}{{^text}}none{{/text}}"
        #expect(try render(template, node) == "leaf text")
        #expect(try render(template, Node()) == "tree none")
    }

    @Test("a dot is the text of the innermost section of text, also inside conditions")
    func currentText() throws {
        #expect(
            try render("{{#text}}{{#name}}{{.}} {{/name}}{{#isLeaf}}{{.}}{{/isLeaf}}{{/text}}!", node) == "root words!")
        #expect(try render("{{#text}}{{#.}}[{{.}}]{{/.}}{{/text}}!", node) == "[words]!")
    }

    @Test("sections of views enter them, or are left out when there is none")
    func views() throws {
        let template = "{{#owner}}{{name}} {{title}}{{/owner}}{{^owner}}nobody{{/owner}}."
        #expect(try render(template, node) == "Ann Dr.")
        #expect(try render(template, Node()) == "nobody.")
    }

    @Test("sections of lists are repeated, inverted ones are for the empty list")
    func lists() throws {
        let template = "{{#children}}{{name}},{{/children}}{{^children}}none{{/children}}."
        #expect(try render(template, node) == "a,b,c,.")
        #expect(try render(template, Node()) == "none.")
    }

    @Test("first, last and index are those of the innermost list, also inside views")
    func positions() throws {
        let template =
            "{{#children}}{{#-first}}({{/-first}}{{^-first}}, {{/-first}}{{-index}}{{name}}{{#-last}}){{/-last}}"
            + "{{^-last}};{{/-last}}{{/children}}."
        #expect(try render(template, node) == "(1a;, 2b;, 3c).")
        let nested = Node(children: [
            Node(owner: Owner(), children: [Node(), Node()]), Node(owner: Owner(), children: [Node()]),
        ])
        let inner = "{{#children}}{{#children}}{{-index}}{{/children}}/{{#owner}}{{-index}}{{/owner}} {{/children}}"
        #expect(try render(inner, nested) == "12/1 1/2 ")
    }

    @Test("a name is looked up in the nearest view that has it")
    func nearestScope() throws {
        #expect(try render("{{#owner}}{{name}} {{text}}{{/owner}} {{name}}", node) == "Ann words root")
        #expect(try render("{{#owner}}{{#children}}{{name}}{{title}}{{/children}}{{/owner}}", node) == "aDrbDrcDr")
    }

    @Test("dotted names go through views, and are empty where one is absent")
    func dottedNames() throws {
        let template =
            "{{owner.name}}{{#owner.name}}!{{/owner.name}}{{^owner.nodes}}0{{/owner.nodes}}{{owner.deputy.title}}."
        #expect(try render(template, node) == "Ann!0.")
        #expect(try render(template, Node()) == "0.")
        let owner = Owner(nodes: [Node("x"), Node("y")])
        #expect(try render("{{#owner.nodes}}{{name}}{{/owner.nodes}}", Node(owner: owner)) == "xy")
        #expect(
            try render("{{#owner.nodes}}{{name}}{{/owner.nodes}}{{#owner.deputy}}?{{/owner.deputy}}.", Node()) == ".")
    }

    @Test("comments vanish, also over several lines")
    func comments() throws {
        #expect(try render("a{{! comment }}b{{!\n#/>{{ \n}}c", node) == "abc")
    }

    @Test("a template renders any number of views, after what the output holds")
    func reuse() throws {
        let template = try library("{{name}};").template(named: "main", for: Node.self)
        var output = Array("> ".utf8)
        for name in ["x", "y"] { try template.render(Node(name), into: &output) }
        #expect(String(decoding: output, as: UTF8.self) == "> x;y;")
    }

    @Test("a view model that gives another kind than it says is an error where the template uses it")
    func mismatch() throws {
        let text = try library("{{#view}}{{/view}}", ["p": "{{#views}}{{/views}}", "q": "\n {{text}}"])
        let advice = "correct its value(at:) or viewType"
        for (name, place, expected) in [
            ("main", "main.mustache:1:1", "slot 1, not a view"), ("p", "p:1:1", "slot 2, not a list of views"),
            ("q", "q:2:2", "slot 0, not a text"),
        ] {
            let template = try text.template(named: name, for: Liar.self)
            let error = #expect(throws: TemplateError.self) { try template.render(Liar()) }
            #expect(error?.description == "\(place): error: the view model gave a flag for \(expected); \(advice)")
        }
    }
}
