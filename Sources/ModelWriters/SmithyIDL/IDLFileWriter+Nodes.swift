import ServiceModel

/// What the value of a trait stands for, so that shape ids can be told from other text.
struct NodeTarget {
    let shape: Shape
    /// Whether the member that targets the shape says that it holds a shape id.
    let isShapeID: Bool

    init(_ shape: Shape) {
        self.shape = shape
        isShapeID = shape.traits.has(.idRef)
    }

    init(_ member: Member, _ shape: Shape) {
        self.shape = shape
        isShapeID = shape.traits.has(.idRef) || member.traits.has(.idRef)
    }
}

extension IDLFileWriter {
    private func target(of member: Member?) -> NodeTarget? {
        guard let member, let shape = traitShapes[member.target] else { return nil }
        return NodeTarget(member, shape)
    }

    /// Writes a value. Values are nested as deep as readers let them be, which bounds the stack.
    mutating func write(_ node: Node, as target: NodeTarget?) {
        switch node.value {
        case .null: text.append("null")
        case .boolean(let flag): text.append(flag ? "true" : "false")
        case .number(let number): text.append(number)
        case .string(let string):
            if target?.isShapeID == true, let name = reference(string) {
                text.append(name)
            } else {
                text.appendString(string)
            }
        case .array(let elements):
            write(elements, as: self.target(of: target?.shape.member(named: "member")))
        case .object(let entries):
            write(entries, "{", "}", as: target?.shape)
        }
    }

    private mutating func write(_ elements: [Node], as target: NodeTarget?) {
        text.append("[")
        if !elements.isEmpty {
            text.endLine()
            text.indent()
            for element in elements {
                text.startLine()
                write(element, as: target)
                text.endLine()
            }
            text.outdent()
            text.startLine()
        }
        text.append("]")
    }

    mutating func write(_ entries: [NodeEntry], _ open: String, _ close: String, as shape: Shape?) {
        text.append(open)
        if !entries.isEmpty {
            text.endLine()
            text.indent()
            for entry in entries {
                text.startLine()
                text.appendKey(entry.key)
                text.append(": ")
                write(entry.value, as: target(of: shape?.member(named: shape?.kind == .map ? "value" : entry.key)))
                text.endLine()
            }
            text.outdent()
            text.startLine()
        }
        text.append(close)
    }

    /// The name for an id of a shape or a member that there is; others stay text, since a name must mean something.
    private mutating func reference(_ text: String) -> String? {
        guard let id = ShapeID(parsing: text), let shape = traitShapes[id.shape] else { return nil }
        if let member = id.member, shape.member(named: member) == nil { return nil }
        let name = names.text(for: id)
        // A keyword would be read as a value.
        return ["true", "false", "null"].contains(name) ? id.absolute : name
    }
}
