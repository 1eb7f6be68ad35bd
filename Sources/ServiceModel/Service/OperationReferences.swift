extension Model {
    /// The operations of a service, its own and those of its resources, each once, in the order in which they are named.
    package func operationReferences(of service: Shape) -> [ShapeReference] {
        guard let properties = service.service else { return [] }
        var references: [ShapeReference] = []
        var seen: Set<ShapeID> = []
        var seenResources: Set<ShapeID> = []
        func add(_ found: [ShapeReference]) {
            for reference in found where seen.insert(reference.id).inserted { references.append(reference) }
        }
        func addOperations(ofResources resources: [ShapeReference]) {
            for reference in resources where seenResources.insert(reference.id).inserted {
                guard let resource = self[reference.id]?.resource else { continue }
                add(resource.allOperations)
                addOperations(ofResources: resource.resources)
            }
        }
        add(properties.operations)
        addOperations(ofResources: properties.resources)
        return references
    }
}
