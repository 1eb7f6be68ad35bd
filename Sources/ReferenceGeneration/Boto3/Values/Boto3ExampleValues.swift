import ServiceModel

/// Writes the values of an example as Python has them.
struct Boto3ExampleValues {
    /// How deep values may nest: what lies deeper is left out.
    private static let depthLimit = 100

    let model: Model
    let comments: [String: String]
    /// The place of the value that is written.
    private var path = ""
    private var depth = 0
    private(set) var text = IndentedText()

    init(_ model: Model, comments: [String: String]) {
        self.model = model
        self.comments = comments
    }

    /// Writes the arguments of a call, in parentheses.
    ///
    /// - Parameter level: How deep the text stands, in levels of two spaces.
    mutating func writeArguments(_ entries: [NodeEntry], of input: Shape?, _ level: Int) {
        text.write("(")
        for entry in entries {
            begin(".\(entry.key)", level + 2) { values in
                values.text.write(PythonLiteral.escapingControls(entry.key) + "=")
                values.write(entry.value, values.member(entry.key, of: input), level + 2)
            }
        }
        text.newLine(level)
        text.write(")")
    }

    /// Writes a response, which always holds something of its own.
    mutating func writeResponse(_ entries: [NodeEntry], of output: Shape?, _ level: Int) {
        let metadata = Node(.object([NodeEntry("...", .string("..."))]))
        var entries = entries
        if let index = entries.firstIndex(where: { $0.key == "ResponseMetadata" }) {
            entries[index].value = metadata
        } else {
            entries.append(NodeEntry("ResponseMetadata", metadata))
        }
        writeDictionary(entries, of: output, level)
    }

    private mutating func begin(_ step: String, _ level: Int, _ write: (inout Boto3ExampleValues) -> Void) {
        let outer = path
        path += step
        text.newLine(level)
        let place = path.hasPrefix(".") ? String(path.dropFirst()) : path
        if let comment = comments[place], !comment.isEmpty {
            text.write("# " + PythonLiteral.escapingControls(comment))
            text.newLine(level)
        }
        write(&self)
        path = outer
    }

    private mutating func writeDictionary(_ entries: [NodeEntry], of shape: Shape?, _ level: Int) {
        text.write("{")
        for entry in entries {
            begin(".\(entry.key)", level + 2) { values in
                values.text.write("'\(PythonLiteral.escapingControls(entry.key))': ")
                values.write(entry.value, values.member(entry.key, of: shape), level + 2)
            }
        }
        text.newLine(level)
        text.write("}")
    }

    private mutating func write(_ value: Node, _ shape: Shape?, _ level: Int) {
        guard depth < Self.depthLimit else {
            text.write("...,")
            return
        }
        depth += 1
        defer { depth -= 1 }
        switch value.value {
        case .object(let entries):
            writeDictionary(entries, of: shape, level)
            text.write(",")
        case .array(let elements):
            text.write("[")
            let element = shape.flatMap { part("member", of: $0) }
            for (index, value) in elements.enumerated() {
                begin("[\(index)]", level + 2) { $0.write(value, element, level + 2) }
            }
            text.newLine(level)
            text.write("],")
        case .boolean(let flag): text.write(flag ? "True," : "False,")
        case .number(let number): text.write(PythonLiteral.number(number) + ",")
        case .null: text.write("None,")
        case .string(let string):
            if shape?.kind == .timestamp, let tuple = PythonDateTime.timeTuple(string) {
                text.write("datetime(\(tuple)),")
            } else {
                text.write("'\(PythonLiteral.escapingControls(string))',")
            }
        }
    }

    /// The shape of a member of a structure, or of the values of a map.
    private func member(_ name: String, of shape: Shape?) -> Shape? {
        guard let shape else { return nil }
        return shape.kind == .map ? part("value", of: shape) : part(name, of: shape)
    }

    private func part(_ name: String, of shape: Shape) -> Shape? {
        shape.member(named: name).flatMap { model[$0.target] }
    }
}
