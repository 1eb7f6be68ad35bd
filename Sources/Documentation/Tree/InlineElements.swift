/// The inline elements that a reader has opened and not yet closed, and the styles that they make together.
struct InlineElements {
    /// How many may be open; what is opened beyond is not noted.
    private static let limit = 32

    private struct Element {
        /// What the reader calls the element.
        let name: UInt64
        let kind: DocumentationNode.Kind
        let identity: Int32
    }

    private var elements: [Element] = []
    private var lastIdentity: Int32 = 0
    private(set) var styles = InlineStyles()

    var count: Int { elements.count }

    mutating func open(_ kind: DocumentationNode.Kind, name: UInt64, destination: Int32 = -1) {
        guard elements.count < Self.limit else { return }
        lastIdentity += 1
        let element = Element(name: name, kind: kind, identity: kind == .link ? destination : lastIdentity)
        elements.append(element)
        styles.add(element.kind, identity: element.identity)
    }

    /// Closes the innermost element of that name, and only it; says whether there was one.
    @discardableResult
    mutating func close(name: UInt64) -> Bool {
        var index = elements.count - 1
        while index >= 0 {
            if elements[index].name == name {
                elements.remove(at: index)
                update()
                return true
            }
            index -= 1
        }
        return false
    }

    /// Closes all but the outermost `count` elements.
    mutating func truncate(to count: Int) {
        guard elements.count > count else { return }
        elements.removeLast(elements.count - count)
        update()
    }

    /// Takes the other's code element for the open one, until it is closed.
    mutating func joinCode(of other: InlineStyles) {
        styles.joinCode(of: other)
    }

    private mutating func update() {
        styles = InlineStyles()
        for element in elements { styles.add(element.kind, identity: element.identity) }
    }
}
