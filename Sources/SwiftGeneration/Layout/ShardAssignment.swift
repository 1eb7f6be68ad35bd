import ServiceModel

/// Which shard each operation and each shape of a service goes into.
///
/// That depends on names alone, so that an added shape moves no other. An operation takes the structures along that only it
/// uses, and only as its input and output: they are edited together, and so one file is compiled again.
struct ShardAssignment {
    /// The operations of each shard, by their index in the service.
    private(set) var operations: [[Int]]
    /// The shapes of each shard that become types, by their index in the service.
    private(set) var shapes: [[Int]]

    init(_ service: Service, count: Int) {
        operations = Array(repeating: [], count: count)
        shapes = operations
        // Services that name their shapes alike would otherwise fill the same shards.
        var serviceHash = StableHash(service.shape.id.absolute)
        serviceHash.append("/")
        func shard(_ name: String) -> Int {
            var hash = serviceHash
            hash.append(name)
            return Int(hash.value % UInt64(count))
        }
        var owners: [ShapeID: Int?] = [:]
        for (index, operation) in service.operations.enumerated() {
            operations[shard(operation.name)].append(index)
            for structure in [operation.input, operation.output] {
                guard let id = structure?.id else { continue }
                if let known = owners[id], known != index { owners[id] = .some(nil) } else { owners[id] = index }
            }
        }
        for (index, entry) in service.shapes.enumerated() where entry.shape.becomesType {
            var name = entry.shape.id.name
            if entry.usage.isDisjoint(with: [.nested, .error]), let owner = owners[entry.shape.id] ?? nil {
                name = service.operations[owner].name
            }
            shapes[shard(name)].append(index)
        }
    }
}
