/// A request leads to one operation of a service.
///
/// Source: Smithy 2.0, "Pattern Validation and Conflict Avoidance", "endpoint trait".
struct RouteConflictValidation {
    /// So many prefixes of one method and URI are compared with each other; a model decides how many there are.
    private static let comparedPrefixes = 64

    /// Operations of one method, one URI and one prefix.
    private struct Group {
        let prefix: HostPrefix?
        var operations: [Shape]
    }

    let model: Model

    func check(_ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        var routes: [String: [Shape]] = [:]
        for operation in operations {
            guard let http = operation.traits[.http], let uri = http["uri"]?.string, let method = http["method"]?.string
            else { continue }
            routes["\(method) \(URIRoute(uri).key)", default: []].append(operation)
        }
        for operations in routes.values where operations.count > 1 && !diagnostics.isFull {
            let groups = groups(of: operations)
            for index in groups.indices {
                report(groups[index], and: others(index, groups), &diagnostics)
            }
        }
    }

    private func groups(of operations: [Shape]) -> [Group] {
        var groups: [Group] = []
        var indices: [String: Int] = [:]
        for operation in operations {
            let prefix = operation.traits[.endpoint]?["hostPrefix"]?.string.map { text in
                HostPrefix(text) { pattern(ofLabel: $0, in: operation) }
            }
            // An empty prefix is none.
            let key = prefix?.key ?? ""
            if let index = indices[key] {
                groups[index].operations.append(operation)
            } else {
                indices[key] = groups.count
                groups.append(Group(prefix: key.isEmpty ? nil : prefix, operations: [operation]))
            }
        }
        return groups
    }

    private func pattern(ofLabel name: String, in operation: Shape) -> String? {
        guard let input = operation.operation?.input.id, let index = model.index(of: input) else { return nil }
        return model.shapes[index].member(named: name)?.traits.string(.pattern)
    }

    /// The operations whose hosts may be those of a group, besides its own.
    private func others(_ index: Int, _ groups: [Group]) -> [Shape] {
        guard let prefix = groups[index].prefix, index < Self.comparedPrefixes else { return [] }
        var found: [Shape] = []
        for other in groups.indices.prefix(Self.comparedPrefixes) where other != index {
            guard groups[other].prefix?.mayEqual(prefix) == true else { continue }
            found += groups[other].operations
        }
        return found
    }

    private func report(_ group: Group, and more: [Shape], _ diagnostics: inout DiagnosticCollector) {
        let all = (group.operations + more).map(\.id).sorted { $0.absolute < $1.absolute }
        if Set(all).count < 2 { return }
        for operation in group.operations where !diagnostics.isFull {
            let http = operation.traits[.http]
            // Some of them will do for a message.
            let others = all.prefix(10).filter { $0 != operation.id }
            diagnostics.report(
                .error,
                "the URI \"\(http?["uri"]?.string ?? "")\" of `\(operation.id)` stands for the same requests as "
                    + "\(Listing.of(others))\(all.count > 10 ? " and more" : ""); change one",
                at: http.place(or: operation.position), event: "HttpUriConflict", of: operation.id)
        }
    }
}
