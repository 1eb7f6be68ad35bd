import ServiceModel

extension IDLResolver {
    /// What only operations, services and resources have.
    ///
    /// - Parameter inlineStructures: Takes the inputs and outputs that an operation defines in its body.
    mutating func properties(
        of source: IDLShape, _ id: ShapeID, _ inlineStructures: inout [IDLShape],
        _ diagnostics: inout DiagnosticCollector
    ) -> Shape.Properties {
        switch source.kind {
        case .operation: .operation(operation(source, &inlineStructures))
        case .service: .service(service(source, &diagnostics))
        case .resource: .resource(resource(source, &diagnostics))
        default: .none
        }
    }

    // MARK: Operations

    private mutating func operation(
        _ source: IDLShape, _ inlineStructures: inout [IDLShape]
    ) -> OperationProperties {
        let body = source.operation ?? IDLOperation()
        return OperationProperties(
            input: structure(body.input, .input, of: source, &inlineStructures),
            output: structure(body.output, .output, of: source, &inlineStructures),
            errors: body.errors.map { reference($0) })
    }

    private mutating func structure(
        _ structure: IDLOperation.Structure?, _ trait: KnownTrait, of operation: IDLShape,
        _ inlineStructures: inout [IDLShape]
    ) -> ShapeReference {
        switch structure {
        case .target(let name): return reference(name)
        case .inline(var inline):
            inline.traits.append(
                IDLTrait(
                    name: IDLName(trait.id.absolute, at: inline.position), value: nil, position: inline.position))
            inlineStructures.append(inline)
            let namespace = file.namespace ?? ""
            return ShapeReference(
                ShapeID(namespace: namespace, name: inline.name.text), at: inline.name.position)
        case nil: return ShapeReference(Prelude.unit, at: operation.position)
        }
    }

    // MARK: Services

    private mutating func service(
        _ source: IDLShape, _ diagnostics: inout DiagnosticCollector
    ) -> ServiceProperties {
        var service = ServiceProperties(version: "")
        for entry in properties(source, ["version", "operations", "resources", "errors", "rename"], &diagnostics) {
            switch entry.key {
            case "version":
                if let text = text(entry, "the `version` of a service", &diagnostics) { service.version = text }
            case "operations": service.operations = references(entry, &diagnostics).withoutRepetitions()
            case "resources": service.resources = references(entry, &diagnostics).withoutRepetitions()
            case "errors": service.errors = references(entry, &diagnostics)
            case "rename": rename(entry, &service, &diagnostics)
            default: break
            }
        }
        return service
    }

    private mutating func rename(
        _ entry: IDLEntry, _ service: inout ServiceProperties, _ diagnostics: inout DiagnosticCollector
    ) {
        for renamed in object(entry, &diagnostics) {
            guard let id = SmithyASTReader.absoluteID(renamed.key, allowsMember: false) else {
                diagnostics.error(
                    "`\(renamed.key)` is not an absolute shape id; write \"namespace#Name\"", at: renamed.keyPosition)
                continue
            }
            guard let name = text(renamed, "the new name of `\(id)`", &diagnostics) else { continue }
            service.rename[id] = name
            service.renamePositions[id] = renamed.value.position
        }
    }

    // MARK: Resources

    private mutating func resource(
        _ source: IDLShape, _ diagnostics: inout DiagnosticCollector
    ) -> ResourceProperties {
        var resource = ResourceProperties()
        let keys = [
            "identifiers", "properties", "create", "put", "read", "update", "delete", "list", "operations",
            "collectionOperations", "resources",
        ]
        for entry in properties(source, keys, &diagnostics) {
            switch entry.key {
            case "identifiers": resource.identifiers = targets(entry, &diagnostics)
            case "properties": resource.properties = targets(entry, &diagnostics)
            case "create": resource.create = reference(entry.value, entry.key, &diagnostics)
            case "put": resource.put = reference(entry.value, entry.key, &diagnostics)
            case "read": resource.read = reference(entry.value, entry.key, &diagnostics)
            case "update": resource.update = reference(entry.value, entry.key, &diagnostics)
            case "delete": resource.delete = reference(entry.value, entry.key, &diagnostics)
            case "list": resource.list = reference(entry.value, entry.key, &diagnostics)
            case "operations": resource.operations = references(entry, &diagnostics).withoutRepetitions()
            case "collectionOperations":
                resource.collectionOperations = references(entry, &diagnostics).withoutRepetitions()
            case "resources": resource.resources = references(entry, &diagnostics).withoutRepetitions()
            default: break
            }
        }
        return resource
    }

    /// Names and the shapes that they target.
    private mutating func targets(
        _ entry: IDLEntry, _ diagnostics: inout DiagnosticCollector
    ) -> [(name: String, target: ShapeReference)] {
        object(entry, &diagnostics).compactMap { inner in
            reference(inner.value, inner.key, &diagnostics).map { (inner.key, $0) }
        }
    }

    // MARK: Values

    /// The properties in the body of a service or a resource; unknown ones are warned of and left out.
    private func properties(
        _ source: IDLShape, _ known: [String], _ diagnostics: inout DiagnosticCollector
    ) -> [IDLEntry] {
        guard case .object(let entries) = source.body?.value else { return [] }
        return entries.filter { entry in
            if known.contains(entry.key) { return true }
            let advice =
                NearestName.of(entry.key, among: known).map { "did you mean `\($0)`?" } ?? "it is ignored"
            diagnostics.warning(
                "unknown property `\(entry.key)` of a \(source.kind.rawValue); \(advice)", at: entry.keyPosition)
            return false
        }
    }

    private func text(_ entry: IDLEntry, _ subject: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        if case .string(let text) = entry.value.value { return text }
        diagnostics.error("\(subject) must be a string; write it in quotes", at: entry.value.position)
        return nil
    }

    private func object(_ entry: IDLEntry, _ diagnostics: inout DiagnosticCollector) -> [IDLEntry] {
        if case .object(let entries) = entry.value.value { return entries }
        diagnostics.error("`\(entry.key)` must be an object; write { … }", at: entry.value.position)
        return []
    }

    private mutating func references(
        _ entry: IDLEntry, _ diagnostics: inout DiagnosticCollector
    ) -> [ShapeReference] {
        guard case .array(let elements) = entry.value.value else {
            diagnostics.error("`\(entry.key)` must be a list; write [ … ]", at: entry.value.position)
            return []
        }
        return elements.compactMap { reference($0, "an element of \(entry.key)", &diagnostics) }
    }

    /// An id, which may stand in quotes and is resolved all the same.
    private mutating func reference(
        _ value: IDLNode, _ subject: String, _ diagnostics: inout DiagnosticCollector
    ) -> ShapeReference? {
        switch value.value {
        case .shapeID(let text):
            return ShapeReference(shapeID(text, at: value.position, &diagnostics), at: value.position)
        case .string(let text) where ShapeID.isIdentifier(text) || ShapeID.isValid(text):
            return ShapeReference(scope.resolve(text).id, at: value.position)
        default:
            diagnostics.error("`\(subject)` must be a shape id; write its name", at: value.position)
            return nil
        }
    }
}
