import TemplateEngine

/// A view with a field of each kind, of its own type and of another.
final class Node: ViewModel {
    var name: String { texts.0 }
    let texts: (String, String)
    let isLeaf: Bool
    let parent: Owner?
    let children: [Node]

    init(
        _ name: String = "", text: String = "", isLeaf: Bool = false, owner: Owner? = nil, children: [Node] = []
    ) {
        texts = (name, text)
        self.isLeaf = isLeaf
        parent = owner
        self.children = children
    }

    static let viewType = ViewType(
        "Node", version: 2, documentation: "A node of a tree.",
        fields: [
            ViewField("name", .text, "Its name."),
            ViewField("text", .text, "Its text."),
            ViewField("isLeaf", .flag, "Whether it has no children."),
            ViewField("owner", .view(Owner.self), "Who has it."),
            ViewField("children", .views(Node.self), ""),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(texts.0)
        case 1: .utf8(Array(texts.1.utf8))
        case 2: .flag(isLeaf)
        case 3: .view(parent)
        default: .views(children)
        }
    }
}

/// A structure, with a name that hides the node's and a title that does not.
struct Owner: ViewModel {
    var name = ""
    var title = ""
    var nodes: [Node] = []

    static let viewType = ViewType(
        "Owner", documentation: "",
        fields: [
            ViewField("name", .text, "The owner's name."),
            ViewField("title", .text, ""),
            ViewField("nodes", .views(Node.self), "What it has."),
            ViewField("deputy", .view(Owner.self), ""),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(title)
        case 2: .views(nodes)
        default: .view(nil)
        }
    }
}

/// Says that its field is a text and gives a flag, and so on.
struct Liar: ViewModel {
    static let viewType = ViewType(
        "Liar", documentation: "",
        fields: [
            ViewField("text", .text, ""), ViewField("view", .view(Node.self), ""),
            ViewField("views", .views(Node.self), ""),
        ])

    func value(at slot: Int) -> ViewValue {
        .flag(true)
    }
}

/// A view in which there is a view of another type, in which there is one of another type, without end.
struct Nest<Inner: Sendable>: ViewModel {
    static var viewType: ViewType {
        ViewType("Nest", documentation: "", fields: [ViewField("inner", .view(Nest<Nest>.self), "")])
    }

    func value(at slot: Int) -> ViewValue {
        .view(nil)
    }
}

/// The library of the template `text`, named `main`, and its partials by path.
func library(_ text: String, _ partials: KeyValuePairs<String, String> = [:]) throws -> TemplateLibrary {
    try TemplateLibrary(
        embedded: [TemplateSource(path: "main.mustache", text: text)]
            + partials.map { TemplateSource(path: $0.key, text: $0.value) })
}

/// What `template` renders for `node`.
func render(
    _ template: String, _ node: Node, partials: KeyValuePairs<String, String> = [:],
    escaping: TemplateEscaping = .none
) throws -> String {
    try library(template, partials).template(named: "main", for: Node.self, escaping: escaping).render(node)
}

/// The errors of `template` for a node, one a line; empty when there are none.
func errors(_ template: String, partials: KeyValuePairs<String, String> = [:]) throws -> String {
    let library = try library(template, partials)
    do {
        _ = try library.template(named: "main", for: Node.self)
        return ""
    } catch {
        return error.description
    }
}
