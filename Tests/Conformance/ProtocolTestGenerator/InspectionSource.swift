import ServiceModel
import SwiftGeneration

/// Writes how the types that a client receives are taken apart, through their public properties.
struct InspectionSource {
    let outline: ClientOutline

    var extensions: [String] {
        outline.service.shapes.filter { $0.usage.contains(.received) }.compactMap { text(of: $0.shape) }
    }

    private func text(of shape: Shape) -> String? {
        let name = outline.typeName(of: shape.id)
        switch shape.kind {
        case .enum, .intEnum: return "extension \(name): Inspectable {}"
        case .structure:
            let members = outline.properties(of: shape.id).map {
                "            \(SwiftLiteral.string($0.member.name)): self.\($0.name).inspected,"
            }
            let value = members.isEmpty ? "[:]" : "[\n\(members.joined(separator: "\n"))\n        ]"
            return property(of: name, "        .structure(\(value))")
        case .union:
            let cases = outline.cases(of: shape).map { value -> String in
                let key = SwiftLiteral.string(value.member.name)
                if value.member.target == Prelude.unit {
                    return "        case .\(value.name): .union(\(key), .structure([:]))"
                }
                return "        case .\(value.name)(let value): .union(\(key), value.inspected)"
            }
            let unknown = "        case .unknown(let tag): .union(\"unknown \" + tag, .absent)"
            return property(
                of: name, "        switch self {\n\((cases + [unknown]).joined(separator: "\n"))\n        }")
        default: return nil
        }
    }

    private func property(of name: String, _ body: String) -> String {
        "extension \(name): Inspectable {\n    package var inspected: InspectedValue {\n\(body)\n    }\n}"
    }
}
