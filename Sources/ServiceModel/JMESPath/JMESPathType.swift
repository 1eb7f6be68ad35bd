/// What is known of an expression's value before there is one.
///
/// Source: Smithy 2.0, "Waiters", "JMESPath data model".
package indirect enum JMESPathType: Sendable, Equatable {
    /// Nothing is known: documents, and what depends on the data.
    case any
    case null, boolean, number, string
    case list(JMESPathType)
    /// Any keys, all with values of one type.
    case map(JMESPathType)
    /// Exactly these keys.
    case object([String: JMESPathType])
    /// A list, a map, a structure or a union of the model: looked into only as far as an expression goes, since shapes may hold
    /// themselves.
    case shape(ShapeID)
    /// `&expression`
    case reference

    /// The type of a value that is at hand. As deep as the value.
    package init(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .array(let elements): self = .list(.common(of: elements.map { JMESPathType($0) }))
        case .object(let entries):
            self = .object(Dictionary(entries.map { ($0.key, JMESPathType($0.value)) }) { $1 })
        }
    }

    /// The type that all have.
    static func common(of types: [JMESPathType]) -> JMESPathType {
        guard let first = types.first else { return .any }
        return types.dropFirst().allSatisfy { $0.isSame(as: first) } ? first : .any
    }

    /// Whether both are surely one type. Objects count as different: to compare all their fields would take too long where they
    /// share fields with each other.
    private func isSame(as other: JMESPathType) -> Bool {
        switch (self, other) {
        case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.reference, .reference):
            true
        case (.list(let left), .list(let right)), (.map(let left), .map(let right)): left.isSame(as: right)
        case (.shape(let left), .shape(let right)): left == right
        default: false
        }
    }
}

/// Looks into types of a model, each shape's members being sorted once.
package final class JMESPathTypes {
    /// So many members are compared with a name that is not among them.
    private static let suggestionLimit = 200

    private let model: Model
    private var members: [ShapeID: [String: ShapeID]] = [:]

    package init(model: Model) {
        self.model = model
    }

    /// The type of a shape's values.
    package func type(of id: ShapeID) -> JMESPathType {
        guard let shape = model[id] else { return .any }
        switch shape.kind {
        case .blob, .string, .enum: return .string
        case .boolean: return .boolean
        case .byte, .short, .integer, .long, .float, .double, .bigInteger, .bigDecimal, .intEnum, .timestamp:
            return .number
        case .list, .map, .structure, .union: return .shape(id)
        case .document, .service, .resource, .operation: return .any
        }
    }

    /// What a type is to an expression.
    enum View {
        case any
        case list(JMESPathType)
        /// Any keys.
        case map(JMESPathType)
        case fields
        case other
    }

    func view(of type: JMESPathType) -> View {
        switch type {
        case .any: return .any
        case .list(let element): return .list(element)
        case .map(let value): return .map(value)
        case .object: return .fields
        case .null, .boolean, .number, .string, .reference: return .other
        case .shape(let id):
            guard let shape = model[id] else { return .any }
            switch shape.kind {
            case .list: return .list(shape.member(named: "member").map { self.type(of: $0.target) } ?? .any)
            case .map: return .map(shape.member(named: "value").map { self.type(of: $0.target) } ?? .any)
            default: return .fields
            }
        }
    }

    /// The type of a field of an object with known fields.
    func field(_ name: String, of type: JMESPathType) -> JMESPathType? {
        switch type {
        case .object(let fields): return fields[name]
        case .shape(let id):
            if members[id] == nil {
                members[id] = Dictionary((model[id]?.members ?? []).map { ($0.name, $0.target) }) { $1 }
            }
            return members[id]?[name].map { self.type(of: $0) }
        default: return nil
        }
    }

    /// The names of an object's fields, where they are few.
    func fieldNames(of type: JMESPathType) -> [String]? {
        let names: [String]
        switch type {
        case .object(let fields): names = fields.keys.sorted()
        case .shape(let id): names = model[id]?.members.map(\.name) ?? []
        default: return nil
        }
        return names.count <= Self.suggestionLimit ? names : nil
    }

    /// The type of an object's values.
    func values(of type: JMESPathType) -> JMESPathType {
        switch type {
        case .map(let value): return value
        case .object(let fields): return .common(of: Array(fields.values))
        case .shape(let id):
            if case .map(let value) = view(of: type) { return value }
            return .common(of: (model[id]?.members ?? []).map { self.type(of: $0.target) })
        default: return .any
        }
    }

    /// What a type is called in messages: "a list of strings".
    package func name(of type: JMESPathType) -> String {
        switch type {
        case .any: return "any value"
        case .null: return "null"
        case .boolean: return "a boolean"
        case .number: return "a number"
        case .string: return "a string"
        case .reference: return "an expression"
        case .shape(let id):
            switch view(of: type) {
            case .list: return "the list `\(id)`"
            case .map: return "the map `\(id)`"
            default: return "`\(id)`"
            }
        case .list(let element):
            switch element {
            case .boolean: return "a list of booleans"
            case .number: return "a list of numbers"
            case .string: return "a list of strings"
            default: return "a list"
            }
        case .map, .object: return "an object"
        }
    }
}
