import TemplateEngine
import Testing

@Suite("Listings of views")
struct ViewListingTests {
    @Test("the types that can be reached are listed once each with their fields")
    func description() {
        #expect(
            describe([Node.self]) == """
                ## Node (version 2)

                A node of a tree.

                - `name`: a text. Its name.
                - `text`: a text. Its text.
                - `isLeaf`: a flag. Whether it has no children.
                - `owner`: a view, Owner. Who has it.
                - `children`: a list of Node.

                ## Owner

                - `name`: a text. The owner's name.
                - `title`: a text.
                - `nodes`: a list of Node. What it has.
                - `deputy`: a view, Owner.

                """)
        #expect(reachableViewTypes(from: [Owner.self, Node.self]).map(\.name) == ["Owner", "Node"])
    }

    @Test("the values of a view are given as JSON, in the order of the fields")
    func values() {
        let node = Node("\"\\\n\r\t\u{1}é", isLeaf: true, owner: Owner(name: "o"), children: [Node()])
        #expect(
            dump(node) == #"""
                {
                  "name": "\"\\\n\r\t\u0001é",
                  "text": "",
                  "isLeaf": true,
                  "owner": {
                    "name": "o",
                    "title": "",
                    "nodes": [],
                    "deputy": null
                  },
                  "children": [
                    {
                      "name": "",
                      "text": "",
                      "isLeaf": false,
                      "owner": null,
                      "children": []
                    }
                  ]
                }

                """#)
    }

    @Test("values by name are one object, a list is a list")
    func several() {
        #expect(dump([]) == "{}\n")
        #expect(dump([("a", .flag(true)), ("b", .views([Owner]()))]) == "{\n  \"a\": true,\n  \"b\": []\n}\n")
        #expect(dump(ViewValue.view(nil)) == "null\n")
    }

    @Test("views nested without end are cut off")
    func depth() {
        var node = Node()
        for _ in 0..<5_000 { node = Node(children: [node]) }
        #expect(dump(node).contains("null\n"))
    }
}
