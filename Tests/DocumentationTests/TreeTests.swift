import Documentation
import Testing

@Suite("The tree")
struct TreeTests {
    @Test("a node is followed by what it holds")
    func order() {
        let tree = DocumentationTree(parsing: "<p>a <b>b</b></p><ol><li>c</li></ol>", format: .html)
        #expect(
            tree.nodes.map(\.kind) == [.paragraph, .text, .strong, .text, .orderedList, .listItem, .paragraph, .text])
        #expect(tree.children() == [0, 4])
        #expect(tree.children(of: 0) == [1, 2])
        #expect(tree.text(of: tree.nodes[1]) == "a ")
        #expect(tree.text(of: tree.nodes[7]) == "c")
    }

    @Test("links and code blocks say where they lead and in which language they are")
    func destinations() {
        let tree = DocumentationTree(parsing: "[a](b\\(c)\n\n```swift\nx\n```", format: .commonMark)
        #expect(tree.nodes.map(\.kind) == [.paragraph, .link, .text, .codeBlock])
        #expect(tree.destination(of: tree.nodes[1]) == "b(c")
        #expect(tree.destination(of: tree.nodes[3]) == "swift")
        #expect(tree.text(of: tree.nodes[3]) == "x")
    }

    @Test("both languages give one tree")
    func sameTree() {
        #expect(
            DocumentationTree(parsing: "<p>a <i>b</i></p><ul><li>c</li></ul>", format: .html)
                == DocumentationTree(parsing: "a *b*\n\n- c", format: .commonMark))
    }
}
