import TemplateEngine
import Testing

@Suite("Errors")
struct ErrorTests {
    static let node = "`Node` has `name`, `text`, `isLeaf`, `owner`, `children`"
    static let owner = "`Owner` has `name`, `title`, `nodes`, `deputy`"
    static let cases: [(template: String, error: String)] = [
        // Unknown names, also where nothing is ever rendered.
        ("a\n é{{nmae}}", "2:3: error: unknown variable `nmae`; did you mean `name`? \(node)"),
        ("{{#zzzzz}}{{/zzzzz}}", "1:1: error: unknown section `zzzzz`; \(node)"),
        ("{{^isleaf}}{{/isleaf}}", "1:1: error: unknown section `isleaf`; did you mean `isLeaf`? \(node)"),
        (
            "{{^children}}\n{{#owner}}\n{{{tilte}}}{{/owner}}{{/children}}",
            "3:1: error: unknown variable `tilte`; did you mean `title`? \(owner); \(node)"
        ),
        ("{{owner.nam}}", "1:1: error: unknown variable `nam` in `owner`; did you mean `name`? \(owner)"),
        (" {{#owner.x}}{{/owner.x}}", "1:2: error: unknown section `x` in `owner`; \(owner)"),
        // Tags of the wrong kind.
        ("{{isLeaf}}", "1:1: error: `isLeaf` is a flag, not a text; write `{{#isLeaf}}…{{/isLeaf}}`"),
        ("{{&owner}}", "1:1: error: `owner` is a view, Owner, not a text; write `{{#owner}}…{{/owner}}`"),
        ("{{children}}", "1:1: error: `children` is a list of Node, not a text; write `{{#children}}…{{/children}}`"),
        (
            "{{children.name}}",
            "1:1: error: `children` is a list of Node, not a view that has a `name`; write `{{#children}}…{{/children}}`"
        ),
        ("{{name.x}}", "1:1: error: `name` is a text, not a view that has a `x`; remove `.x`"),
        (
            "{{.}}",
            "1:1: error: `.` is the text of a section of this template; put it in one, `{{#text}}{{.}}{{/text}}`"
        ),
        ("{{#owner}}{{.}}{{/owner}}", "1:11: error: `.` is a view here, not a text; name one of its fields"),
        ("{{-index}}", "1:1: error: `-index` is only known in a list; put it in a section of one"),
        ("{{#-first}}{{/-first}}", "1:1: error: `-first` is only known in a list; put it in a section of one"),
        (
            "{{#owner}}{{^-last}}{{/-last}}{{/owner}}",
            "1:11: error: `-last` is only known in a list; put it in a section of one"
        ),
        ("{{-first}}", "1:1: error: `-first` is a condition; write `{{#-first}}…{{/-first}}`"),
        (
            "{{#-index}}{{/-index}}",
            "1:1: error: `-index` is a number; write `{{-index}}`, or `{{#-first}}` and `{{#-last}}` for conditions"
        ),
        // Partials.
        ("\n{{>prat}}", "2:1: error: there is no partial `prat`; did you mean `part`?"),
        ("{{>something}}", "1:1: error: there is no partial `something`; there are `main`, `part`, `sub/broken`"),
        ("{{> }}", "1:1: error: this partial has no name; write `{{>name}}`"),
        ("{{>*name}}", "1:1: error: a partial's name cannot be computed; write its name"),
        // Syntax.
        ("a {{name", "1:3: error: this tag has no end; add `}}` on the same line, or at a comment's end"),
        ("{{name\n}}", "1:1: error: this tag has no end; add `}}` on the same line, or at a comment's end"),
        ("{{{name}}", "1:1: error: this tag has no end; add `}}}` on the same line, or at a comment's end"),
        ("{{! a", "1:1: error: this tag has no end; add `}}` on the same line, or at a comment's end"),
        ("{{}}", "1:1: error: this tag has no name; write `{{name}}`"),
        ("{{# }}{{/}}", "1:1: error: this tag has no name; write `{{#name}}`"),
        ("{{a b}}", "1:1: error: `a b` is not a name; use letters, digits and underscores, and dots between names"),
        (
            "{{owner.}}",
            "1:1: error: `owner.` is not a name; use letters, digits and underscores, and dots between names"
        ),
        (
            "{{#1a}}{{/1a}}",
            "1:1: error: `1a` is not a name; use letters, digits and underscores, and dots between names"
        ),
        ("\n{{#name}}", "2:1: error: section `name` has no end; add `{{/name}}`"),
        ("{{/name}}", "1:1: error: no section is open here; remove `{{/name}}`, or open it with `{{#name}}`"),
        (
            "{{#name}}{{/text}}{{/name}}",
            "1:10: error: `{{/text}}` is not the end of `name`, open since 1:1; write `{{/name}}`"
        ),
        ("{{#name}}\n {{#text}}{{/name}}", "2:2: error: section `text` has no end; add `{{/text}}`"),
        ("{{=<% %>=}}", "1:1: error: delimiters cannot be changed; write tags with `{{` and `}}`"),
        ("{{<base}}", "1:1: error: templates do not inherit from each other; use a partial, `{{>name}}`"),
        ("{{$block}}", "1:1: error: templates do not inherit from each other; use a partial, `{{>name}}`"),
        // Inclusion without end.
        (
            "\n{{#isLeaf}} {{>main}}{{/isLeaf}}",
            "2:13: error: the partial leads back here without entering a view, for ever; put it in a section of views"
        ),
    ]

    @Test("each error has its place and says what to do", arguments: cases)
    func errorOf(template: String, error: String) throws {
        #expect(try errors(template, partials: ["part": "", "sub/broken": "{{"]) == "main.mustache:" + error)
    }

    @Test("all errors of a template and of its partials are reported once each, in order")
    func allErrors() throws {
        let template = "{{a1}}\n{{#isLeaf}}{{/text}}{{b1}}{{/isLeaf}}\n{{#children}}{{>p}}{{/children}}{{>p}}{{name"
        let reported = try errors(template, partials: ["p": "{{c1}}\n {{isLeaf}}"])
        let places = reported.split(separator: "\n").map { $0.split(separator: " ")[0] }
        #expect(
            places == [
                "main.mustache:1:1:", "main.mustache:2:12:", "main.mustache:2:21:", "main.mustache:3:39:", "p:1:1:",
                "p:2:2:",
            ])
    }

    @Test("an inclusion without end through several partials is reported at each, and one through views is not")
    func endlessInclusion() throws {
        let advice = "the partial leads back here without entering a view, for ever; put it in a section of views"
        #expect(
            try errors("{{>a}}", partials: ["a": "{{^name}}{{>b}}{{/name}}", "b": "\n{{>a}}"])
                == "a:1:10: error: \(advice)\nb:2:1: error: \(advice)")
        #expect(
            try errors("{{>a}}", partials: ["a": "{{#owner}}{{>b}}{{/owner}}", "b": "{{#nodes}}{{>a}}{{/nodes}}"]) == ""
        )
    }

    @Test("sections may be nested a hundred deep and no deeper")
    func nesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "{{#name}}", count: depth) + "x" + String(repeating: "{{/name}}", count: depth)
        }
        #expect(try render(nested(100), Node("n")) == "x")
        let reported = try errors(nested(101))
        #expect(reported == "main.mustache:1:901: error: sections are nested more than 100 deep; use a partial")
        #expect(try errors(nested(20_000)) == reported)
    }

    @Test("a template that does not exist is an error that names the nearest")
    func missingTemplate() throws {
        let library = try library("", ["swift/structure.mustache": ""])
        let near = #expect(throws: TemplateErrors.self) {
            try library.template(named: "swift/structures", for: Node.self)
        }
        #expect(
            near?.description
                == "swift/structures:1:1: error: there is no template `swift/structures`; did you mean `swift/structure`?"
        )
        let far = #expect(throws: TemplateErrors.self) { try library.template(named: "other", for: Node.self) }
        #expect(
            far?.description
                == "other:1:1: error: there is no template `other`; there are `main`, `swift/structure`")
        let none = #expect(throws: TemplateErrors.self) {
            try TemplateLibrary(embedded: []).template(named: "other", for: Node.self)
        }
        #expect(none?.description == "other:1:1: error: there is no template `other`; the library is empty")
    }
}
