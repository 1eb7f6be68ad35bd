/// A text with paths into a shape: `@{id|name} has no documentation`.
///
/// Source: Smithy 2.0, "EmitEachSelector", "Message templates".
struct MessageTemplate {
    private enum Part {
        case text(String)
        case path([Selector.Key])
    }

    private var parts: [Part] = []

    init(_ template: String) throws(SelectorSyntaxError) {
        let bytes = Array(template.utf8)
        var text: [UInt8] = []
        var index = 0
        func error(_ message: String) -> SelectorSyntaxError { SelectorSyntaxError(message: message, offset: index) }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "@") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
            case UInt8(ascii: "@"):
                text.append(UInt8(ascii: "@"))
                index += 2
            case UInt8(ascii: "{"):
                guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
                    throw error("a `@{` is not closed")
                }
                parts.append(.text(String(decoding: text, as: UTF8.self)))
                text = []
                let path = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
                parts.append(.path(try SelectorParser.parsePath(path)))
                index = end + 1
            default:
                throw error("an `@` stands alone; write it twice")
            }
        }
        parts.append(.text(String(decoding: text, as: UTF8.self)))
    }

    func expanded(for node: ShapeNode, _ variables: ShapeGraph.Variables, in graph: ShapeGraph) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .path(let path):
                result += Self.text(of: graph.value(at: path, of: .shape(node), variables), in: graph)
            }
        }
        return result
    }

    private static func text(of value: AttributeValue, in graph: ShapeGraph) -> String {
        switch value {
        case .projection(let values): "[" + values.map { text(of: $0, in: graph) }.joined(separator: ", ") + "]"
        case .node(let node): json(node)
        default: graph.text(of: value)
        }
    }

    private static func json(_ node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .string(let text): JSONString.quoted(text)
        case .array(let elements): "[" + elements.map { json($0) }.joined(separator: ",") + "]"
        case .object(let entries):
            "{" + entries.map { JSONString.quoted($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
        }
    }
}
