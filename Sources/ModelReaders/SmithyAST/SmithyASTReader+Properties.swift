import ServiceModel

extension SmithyASTReader {
    /// What only operations, services and resources have.
    mutating func readProperties(
        of kind: ShapeKind, from value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> Shape.Properties {
        switch kind {
        case .operation: .operation(readOperation(value, &diagnostics))
        case .service: .service(readService(value, &diagnostics))
        case .resource: .resource(readResource(value, &diagnostics))
        default: .none
        }
    }

    private mutating func readOperation(
        _ value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> OperationProperties {
        let unit = ShapeReference(Prelude.unit, at: value.position)
        return OperationProperties(
            input: value["input"].flatMap { readReference($0, key: "input", &diagnostics) } ?? unit,
            output: value["output"].flatMap { readReference($0, key: "output", &diagnostics) } ?? unit,
            errors: readReferences(value["errors"], key: "errors", &diagnostics))
    }

    private mutating func readService(
        _ value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> ServiceProperties {
        var service = ServiceProperties(version: "")
        if let version = value["version"] {
            if let text = version.string {
                service.version = text
            } else {
                report(
                    "the `version` of a service must be a string, not \(version.kindWithArticle); write it in quotes",
                    at: version.position, &diagnostics)
            }
        }
        service.operations = readReferences(value["operations"], key: "operations", &diagnostics).withoutRepetitions()
        service.resources = readReferences(value["resources"], key: "resources", &diagnostics).withoutRepetitions()
        service.errors = readReferences(value["errors"], key: "errors", &diagnostics)
        guard let rename = value["rename"] else { return service }
        guard rename.kind == .object else {
            report(
                "`rename` must be an object, not \(rename.kindWithArticle); write { \"namespace#Name\": \"NewName\" }",
                at: rename.position, &diagnostics)
            return service
        }
        for (key, name) in rename.entries {
            guard let id = readID(key, &diagnostics) else { continue }
            guard let text = name.string else {
                report(
                    "the new name of `\(id)` must be a string, not \(name.kindWithArticle); write it in quotes",
                    at: name.position,
                    &diagnostics)
                continue
            }
            service.rename[id] = text
            service.renamePositions[id] = name.position
        }
        return service
    }

    private mutating func readResource(
        _ value: SourceNode, _ diagnostics: inout DiagnosticCollector
    ) -> ResourceProperties {
        var resource = ResourceProperties()
        resource.identifiers = readTargets(value["identifiers"], key: "identifiers", &diagnostics)
        if let properties = value["properties"], fragment.version == .one {
            report(
                "Resource properties can only be used with Smithy version 2 or later. "
                    + "Attempted to use resource properties with version `1.0`.",
                at: properties.position, &diagnostics)
        } else {
            resource.properties = readTargets(value["properties"], key: "properties", &diagnostics)
        }
        resource.create = value["create"].flatMap { readReference($0, key: "create", &diagnostics) }
        resource.put = value["put"].flatMap { readReference($0, key: "put", &diagnostics) }
        resource.read = value["read"].flatMap { readReference($0, key: "read", &diagnostics) }
        resource.update = value["update"].flatMap { readReference($0, key: "update", &diagnostics) }
        resource.delete = value["delete"].flatMap { readReference($0, key: "delete", &diagnostics) }
        resource.list = value["list"].flatMap { readReference($0, key: "list", &diagnostics) }
        resource.operations = readReferences(value["operations"], key: "operations", &diagnostics).withoutRepetitions()
        resource.collectionOperations = readReferences(
            value["collectionOperations"], key: "collectionOperations", &diagnostics
        ).withoutRepetitions()
        resource.resources = readReferences(value["resources"], key: "resources", &diagnostics).withoutRepetitions()
        return resource
    }

    /// Names and the shapes that they target.
    private mutating func readTargets(
        _ node: SourceNode?, key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(name: String, target: ShapeReference)] {
        guard let node else { return [] }
        guard node.kind == .object else {
            report(
                "`\(key)` must be an object, not \(node.kindWithArticle); write { … }", at: node.position, &diagnostics)
            return []
        }
        var targets: [(name: String, target: ShapeReference)] = []
        for (name, value) in node.entries {
            guard let reference = readReference(value, key: name.string ?? "", &diagnostics) else { continue }
            targets.append((name.string ?? "", reference))
        }
        return targets
    }
}
