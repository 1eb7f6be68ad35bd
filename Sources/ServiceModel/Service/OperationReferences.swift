extension Model {
    /// The operations of a service, its own and those of its resources, each once, in the order in which they are named.
    package func operationReferences(of service: Shape) -> [ShapeReference] {
        guard let properties = service.service else { return [] }
        var references: [ShapeReference] = []
        var seen: Set<ShapeID> = []
        for reference in properties.operations where seen.insert(reference.id).inserted { references.append(reference) }
        for resource in resources(of: properties) {
            for reference in resource.resource?.allOperations ?? [] where seen.insert(reference.id).inserted {
                references.append(reference)
            }
        }
        return references
    }

    /// The resources of a service and those within them, each once, a resource before what it contains.
    package func resources(of service: ServiceProperties) -> [Shape] {
        var found: [Shape] = []
        var seen: Set<ShapeID> = []
        var pending = Array(service.resources.reversed())
        while let reference = pending.popLast() {
            guard seen.insert(reference.id).inserted, let shape = self[reference.id], let resource = shape.resource
            else { continue }
            found.append(shape)
            pending += resource.resources.reversed()
        }
        return found
    }
}
