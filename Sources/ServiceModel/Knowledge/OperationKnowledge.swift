/// What follows for an operation from its own definition and that of its service.
extension Model {
    /// The errors that an operation of a service may end with: its own, then the service's, each once.
    package func errorReferences(of operation: OperationProperties, in service: ServiceProperties) -> [ShapeReference] {
        if service.errors.isEmpty && operation.errors.count < 2 { return operation.errors }
        var seen: Set<ShapeID> = []
        return (operation.errors + service.errors).filter { seen.insert($0.id).inserted }
    }

    /// The member of an input or an output that holds events. Source: Smithy 2.0, "Event streams".
    package func eventStream(of structure: Shape) -> Member? {
        for member in structure.members {
            if let index = index(of: member.target), shapes[index].isEventStream { return member }
        }
        return nil
    }
}
