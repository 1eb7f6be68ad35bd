import TemplateEngine
import Testing

@Suite("Partials")
struct PartialTests {
    @Test("a partial sees the scopes where it is included, and the place in the list")
    func scopes() throws {
        let node = Node("n", owner: Owner(name: "o", title: "t"), children: [Node("a"), Node("b")])
        let partials: KeyValuePairs = [
            "p": "{{name}}{{text}}{{-index}}{{#-last}}.{{/-last}}", "q": "{{name}}{{text}}{{title}}",
        ]
        #expect(
            try render("{{#children}}{{>p}} {{/children}}{{#owner}}{{>q}}{{/owner}}", node, partials: partials)
                == "a1 b2. ot")
    }

    @Test("a partial includes itself through views to any depth of them")
    func recursion() throws {
        let tree = Node("1", children: [Node("2", children: [Node("3"), Node("4")]), Node("5")])
        let partials: KeyValuePairs = ["tree": "{{name}}\n{{#children}}\n  {{>tree}}\n{{/children}}\n"]
        #expect(try render("{{>tree}}\n", tree, partials: partials) == "1\n  2\n    3\n    4\n  5\n")
        var deep = Node("0")
        for depth in 1...900 { deep = Node("\(depth)", children: [deep]) }
        let output = try render("{{>p}}", deep, partials: ["p": "{{#children}}.{{>p}}{{/children}}"])
        #expect(output == String(repeating: ".", count: 900))
    }

    @Test("a partial that includes itself in an outer view is bound to that")
    func recursionThroughTypes() throws {
        let owner = Owner(name: "o", nodes: [Node("a", owner: Owner(name: "i", nodes: [Node("b")]))])
        let partials: KeyValuePairs = ["p": "{{name}}({{#owner}}{{name}}{{#nodes}}{{>p}}{{/nodes}}{{/owner}})"]
        #expect(try render("{{>p}}", Node("r", owner: owner), partials: partials) == "r(oa(ib()))")
    }

    @Test("partials without end are stopped, at the tag that goes on")
    func endlessRecursion() throws {
        let template = "{{#owner}}\n{{>p}}\n{{/owner}}"
        let partials: KeyValuePairs = ["p": "{{#children}}\n  {{#owner}}{{>p}}{{/owner}}\n{{/children}}"]
        let library = try library(template, partials)
        let bound = try library.template(named: "main", for: Node.self)
        let node = Node(owner: Owner(), children: [Node(owner: Owner())])
        #expect(try bound.render(node) == "  \n")
        // The child's `nodes` are looked up in the owner, which they lead back to.
        let looping = try TemplateLibrary(embedded: [
            TemplateSource(path: "main", text: "{{>q}}"),
            TemplateSource(path: "q", text: "{{#nodes}}\n {{>q}}{{/nodes}}"),
        ]).template(named: "main", for: Owner.self)
        let error = #expect(throws: TemplateError.self) { try looping.render(Owner(nodes: [Node()])) }
        #expect(
            error?.description
                == "q:2:2: error: partials include each other more than 1000 deep; enter smaller views")
    }

    @Test("a partial that would have to be bound to more and more types is refused")
    func tooManyScopes() throws {
        let library = try library("{{>p}}", ["p": "{{#inner}}{{>p}}{{/inner}}"])
        let error = #expect(throws: TemplateErrors.self) { try library.template(named: "main", for: Nest<Int>.self) }
        #expect(
            error?.description
                == "main.mustache:1:1: error: its partials are included in too many different scopes; use fewer")
    }

    @Test("partials are looked up in the same folder first, then from the root")
    func paths() throws {
        let library = try TemplateLibrary(embedded: [
            TemplateSource(path: "swift/main.mustache", text: "{{>part}} {{>other/part}} {{>deep/part}} {{>top}}"),
            TemplateSource(path: "swift/part.mustache", text: "swift"),
            TemplateSource(path: "swift/deep/part.mustache", text: "deep"),
            TemplateSource(path: "other/part.mustache", text: "{{>top}}"),
            TemplateSource(path: "part.mustache", text: "root"),
            TemplateSource(path: "top.mustache", text: "{{>part}}"),
        ])
        let template = try library.template(named: "swift/main", for: Node.self)
        #expect(try template.render(Node()) == "swift root deep root")
    }

    @Test("overrides replace embedded templates one by one, and those that are never rendered are listed")
    func overrides() throws {
        let library = try TemplateLibrary(
            embedded: [
                TemplateSource(path: "a.mustache", text: "a{{>b}}"), TemplateSource(path: "b.mustache", text: "b"),
            ],
            overrides: [
                TemplateSource(path: "b.mustache", text: "B{{>c}}"),
                TemplateSource(path: "c.mustache", text: "C{{#name}}{{>e/d}}{{/name}}"),
                TemplateSource(path: "e/d.mustache", text: "{{>f}}"), TemplateSource(path: "e/f.mustache", text: ""),
                TemplateSource(path: "B.mustache", text: "misnamed"),
            ])
        #expect(try library.template(named: "a", for: Node.self).render(Node()) == "aBC")
        #expect(library.unusedOverrides.map(\.path) == ["B.mustache"])
    }

    @Test("two templates of one name are an error")
    func duplicates() throws {
        let sources = [TemplateSource(path: "a", text: ""), TemplateSource(path: "a.mustache", text: "")]
        let error = #expect(throws: TemplateErrors.self) { try TemplateLibrary(embedded: [], overrides: sources) }
        #expect(error?.description == "a.mustache:1:1: error: `a` is also the name of a; rename one of them")
    }
}
