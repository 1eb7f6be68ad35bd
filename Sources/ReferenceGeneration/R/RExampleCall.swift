import Documentation
import ServiceModel

/// Shows an example of the model as a call in R, below what it is about.
struct RExampleCall {
    private var text = ""
    private var indentation = ""

    /// How deep values may nest; what lies deeper is left empty.
    private static let depthLimit = 64

    /// - Parameter description: The lines above the call.
    static func code(_ method: String, input: Node?, description: [String]) -> String {
        var call = RExampleCall()
        for line in description { call.text += "# \(line)\n" }
        call.text += "svc$\(RNames.quoted(method))"
        call.writeParts(of: input ?? .emptyObject, depth: 0)
        return call.text
    }

    private mutating func writeValue(_ node: Node, depth: Int) {
        switch node.value {
        case .null: text += "NULL"
        case .boolean(let value): text += value ? "TRUE" : "FALSE"
        case .number(let number): text += RExampleCall.isInteger(number) ? "\(number)L" : number
        case .string(let string): text += RSyntax.literal(string)
        case .array, .object:
            text += "list"
            writeParts(of: node, depth: depth)
        }
    }

    private mutating func writeParts(of node: Node, depth: Int) {
        let parts: [(name: String?, value: Node)]
        switch node.value {
        case .object(let entries): parts = entries.map { ($0.key, $0.value) }
        case .array(let elements): parts = elements.map { (nil, $0) }
        default: parts = []
        }
        guard !parts.isEmpty, depth < RExampleCall.depthLimit else {
            text += "()"
            return
        }
        let outer = indentation
        indentation += "  "
        for (index, part) in parts.enumerated() {
            text += index == 0 ? "(\n" : ",\n"
            text += indentation
            if let name = part.name { text += "\(RNames.quoted(name)) = " }
            writeValue(part.value, depth: depth + 1)
        }
        indentation = outer
        text += "\n\(indentation))"
    }

    /// Whether R's integers, of 32 bits, hold a number.
    private static func isInteger(_ number: String) -> Bool { Int32(number) != nil }
}
