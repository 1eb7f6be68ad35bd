package import ServiceModel

extension SmithyIDLWriter {
    /// How deep arrays and objects may be in each other in Smithy IDL; the JSON AST allows more.
    package static let maximumDepth = 64

    /// Where the values of a model begin that are nested deeper than Smithy IDL allows.
    package static func tooDeepValues(in model: Model) -> [SourcePosition] {
        var positions: [SourcePosition] = []
        func check(_ value: Node) {
            if isDeeper(value, than: maximumDepth) { positions.append(value.position) }
        }
        for entry in model.metadata { check(entry.value) }
        for shape in model.shapes {
            for entry in shape.traits.entries { check(entry.value) }
            for member in shape.members {
                for entry in member.traits.entries { check(entry.value) }
            }
        }
        return positions
    }

    private static func isDeeper(_ node: Node, than depth: Int) -> Bool {
        switch node.value {
        case .array(let elements): depth == 0 || elements.contains { isDeeper($0, than: depth - 1) }
        case .object(let entries): depth == 0 || entries.contains { isDeeper($0.value, than: depth - 1) }
        default: false
        }
    }
}
