/// The condition keys of a service of AWS: those that it defines, and one for each identifier of its resources.
///
/// Source: Smithy 2.0, "AWS IAM traits", "Condition key inference".
struct ConditionKeys {
    private static let definitions = ShapeID("aws.iam#defineConditionKeys")
    private static let noInference = ShapeID("aws.iam#disableConditionKeyInference")
    private static let resource = ShapeID("aws.iam#iamResource")

    private let namespace: String
    private(set) var names: Set<String> = []

    /// The keys of a service; `nil` where it is none of AWS.
    init?(_ service: Shape, in model: Model) {
        guard let names = AWSServiceNames(service), let properties = service.service else { return nil }
        namespace = names.arnNamespace
        for entry in service.traits[Self.definitions]?.object ?? [] { self.names.insert(resolve(entry.key)) }
        if service.traits[Self.noInference] == nil { infer(properties, in: model) }
    }

    /// A key with its namespace: the service's own may leave it out.
    func resolve(_ name: String) -> String {
        name.utf8.contains(UInt8(ascii: ":")) ? name : "\(namespace):\(name)"
    }

    /// The name of a resource in policies.
    static func resourceName(of resource: Shape) -> String? { resource.traits[Self.resource]?["name"]?.string }

    private mutating func infer(_ service: ServiceProperties, in model: Model) {
        var seen: Set<ShapeID> = []
        var pending: [(id: ShapeID, inherited: Set<String>)] = service.resources.map { ($0.id, []) }
        while let (id, inherited) = pending.popLast() {
            guard seen.insert(id).inserted, let shape = model[id], let resource = shape.resource else { continue }
            let own = Set(resource.identifiers.map(\.name))
            if shape.traits[Self.noInference] == nil {
                let prefix = "\(namespace):\(Self.resourceName(of: shape) ?? shape.id.name)"
                for name in own.subtracting(inherited) {
                    names.insert(prefix + name.prefix(1).uppercased() + name.dropFirst())
                }
            }
            pending += resource.resources.map { ($0.id, own) }
        }
    }
}
