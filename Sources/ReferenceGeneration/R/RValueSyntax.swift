import Documentation
import ServiceModel

/// Shows what values of shapes look like in R: `list(Name = "string", Tags = list("string"))`, one element a line.
struct RValueSyntax {
    private let model: Model
    private(set) var text = ""

    /// The shapes around the current one.
    private var path: [ShapeID] = []
    private var indentation = ""

    /// How long a text may become; what would stand beyond is left empty.
    static let lengthLimit = 1 << 20

    private init(model: Model) {
        self.model = model
    }

    /// A call of a method with every argument: `svc$create_queue(…)`.
    static func call(_ method: String, with input: Shape?, in model: Model) -> String {
        var syntax = RValueSyntax(model: model)
        syntax.text = "svc$\(RNames.quoted(method))"
        if let input {
            syntax.path.append(input.id)
            syntax.writeMembers(of: input)
        } else {
            syntax.text += "()"
        }
        return syntax.text
    }

    /// What a call returns.
    static func list(of output: Shape, in model: Model) -> String {
        var syntax = RValueSyntax(model: model)
        syntax.text = "list"
        syntax.path.append(output.id)
        syntax.writeMembers(of: output)
        return syntax.text
    }

    private mutating func writeMembers(of shape: Shape) {
        writeElements(shape.members.count) { syntax, index in
            let member = shape.members[index]
            syntax.text += "\(RNames.quoted(member.name)) = "
            syntax.writeValue(of: member.target)
        }
    }

    /// Writes what stands in parentheses, each element on a line.
    private mutating func writeElements(_ count: Int, _ write: (inout RValueSyntax, Int) -> Void) {
        guard count > 0, text.utf8.count < RValueSyntax.lengthLimit else {
            text += "()"
            return
        }
        let outer = indentation
        indentation += "  "
        for index in 0..<count {
            text += index == 0 ? "(\n" : ",\n"
            text += indentation
            write(&self, index)
        }
        indentation = outer
        text += "\n\(indentation))"
    }

    private mutating func writeValue(of id: ShapeID) {
        guard let shape = model[id] else {
            text += "list()"
            return
        }
        // A shape in itself is not shown again.
        guard !path.contains(id) else {
            text += shape.kind.isSimple ? RValueSyntax.example(of: shape) : "list()"
            return
        }
        path.append(id)
        defer { path.removeLast() }
        switch shape.kind {
        case .structure, .union:
            text += "list"
            writeMembers(of: shape)
        case .list, .map:
            text += "list"
            guard let target = shape.members.last?.target else {
                text += "()"
                return
            }
            writeElements(1) { syntax, _ in syntax.writeValue(of: target) }
        case .timestamp:
            text += "as.POSIXct"
            writeElements(1) { syntax, _ in syntax.text += "\"2015-01-01\"" }
        default:
            text += RValueSyntax.example(of: shape)
        }
    }

    private static func example(of shape: Shape) -> String {
        switch shape.kind {
        case .blob: "raw"
        case .boolean: "TRUE|FALSE"
        case .byte, .short, .integer, .long, .bigInteger, .intEnum: "123"
        case .float, .double, .bigDecimal: "123.0"
        case .enum:
            shape.members.map { RSyntax.literal($0.traits.string(.enumValue) ?? $0.name) }.joined(separator: "|")
        case .string: "\"string\""
        default: "list()"
        }
    }
}
