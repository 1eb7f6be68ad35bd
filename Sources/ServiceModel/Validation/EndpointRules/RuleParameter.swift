/// A parameter of a service's rules of endpoints.
///
/// Source: Smithy 2.0, "Rules engine parameters".
struct RuleParameter {
    enum Kind: String {
        case string = "string"
        case boolean = "boolean"
        case strings = "stringArray"

        /// The kind that a model calls so, in any case of letters.
        init?(named name: String) {
            switch name.lowercased() {
            case "string": self = .string
            case "boolean": self = .boolean
            case "stringarray": self = .strings
            default: return nil
            }
        }

        /// The kind of a value.
        init?(_ value: Node) {
            switch value.value {
            case .string: self = .string
            case .boolean: self = .boolean
            case .array: self = .strings
            default: return nil
            }
        }
    }

    private static let decisions = ShapeID("smithy.rules#endpointBdd")

    let name: String
    let node: Node

    var kind: Kind? { node["type"]?.string.flatMap { Kind(named: $0) } }
    /// What of the caller the parameter stands for, where nobody gives it.
    var builtIn: String? { node["builtIn"]?.string }
    /// Whether rules cannot do without a value that somebody gives.
    var isNeeded: Bool { node["required"]?.boolean == true && node["default"] == nil }

    /// The parameters of a service's rules, with the trait that has them; `nil` where the service has no rules.
    static func all(of service: Shape) -> (trait: Node, parameters: [RuleParameter])? {
        let decisions = service.traits.hasUnknown ? service.traits[Self.decisions] : nil
        guard let trait = service.traits[.endpointRuleSet] ?? decisions else { return nil }
        return (trait, (trait["parameters"]?.object ?? []).map { RuleParameter(name: $0.key, node: $0.value) })
    }
}
