/// How the members of operations' structures stand for a resource's identifiers and properties.
///
/// Source: Smithy 2.0, "Binding identifiers to operations", "Binding members to properties".
struct ResourceBindings {
    let model: Model
    let id: ShapeID
    let resource: ResourceProperties
    private let identifiers: [String: ShapeID]
    private let properties: [String: ShapeID]

    init(_ model: Model, _ id: ShapeID, _ resource: ResourceProperties) {
        self.model = model
        self.id = id
        self.resource = resource
        identifiers = Dictionary(resource.identifiers.map { ($0.name, $0.target.id) }) { first, _ in first }
        properties = Dictionary(resource.properties.map { ($0.name, $0.target.id) }) { first, _ in first }
    }

    var identifierNames: Set<String> { Set(identifiers.keys) }

    /// Which identifiers members provide: those that say so, then those that have the name and the target of one.
    func boundIdentifiers(of structure: Shape?) -> [String: String] {
        var bound: [String: String] = [:]
        guard let structure else { return bound }
        for member in structure.members {
            guard let name = member.traits.string(.resourceIdentifier), identifiers[name] != nil else { continue }
            bound[name] = bound[name] ?? member.name
        }
        for member in structure.members
        where member.traits.has(.required) && bound[member.name] == nil && !member.traits.has(.resourceIdentifier)
            && identifiers[member.name] == member.target
        {
            bound[member.name] = member.name
        }
        return bound
    }

    func isIdentifier(_ member: Member) -> Bool {
        if let name = member.traits.string(.resourceIdentifier) { return identifiers[name] != nil }
        return identifiers[member.name] != nil
    }

    func hasProperty(_ name: String) -> Bool { properties[name] != nil }

    /// The target of the property that a member stands for, and the property's name.
    func property(_ member: Member) -> (name: String, target: ShapeID?) {
        let name = member.traits[.property]?["name"]?.string ?? member.name
        return (name, properties[name])
    }

    func identifierTarget(_ name: String) -> ShapeID? { identifiers[name] }

    /// The structure whose members stand for properties: the input or output itself, or what one member holds.
    func propertyStructure(of structure: Shape) -> Shape {
        for member in structure.members where member.traits.has(.nestedProperties) {
            return model[member.target] ?? structure
        }
        return structure
    }

    /// Whether a member says, or one of its traits does, that it is no property.
    func isExcluded(_ member: Member) -> Bool {
        let traits = member.traits
        if traits.has(.notProperty) || traits.has(.idempotencyToken) || traits.has(.nestedProperties)
            || traits.has(.resourceIdentifier)
        {
            return true
        }
        return member.traits.entries.contains { entry in
            model.index(of: entry.id).map { model.shapes[$0].traits.has(.notProperty) } ?? false
        }
    }
}
