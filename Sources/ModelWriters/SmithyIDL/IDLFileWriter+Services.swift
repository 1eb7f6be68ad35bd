import ServiceModel

extension IDLFileWriter {
    mutating func write(_ service: ServiceProperties) {
        if !service.version.isEmpty {
            text.startLine()
            text.append("version: ")
            text.appendQuoted(service.version)
            text.endLine()
        }
        write("operations", service.operations)
        write("resources", service.resources)
        write("errors", service.errors)
        if service.rename.isEmpty { return }
        let names = service.orderedRename
        text.startLine()
        text.append("rename: ")
        text.appendEnclosed(names, "{", "}") { text, entry in
            text.appendQuoted(entry.id.absolute)
            text.append(": ")
            text.appendQuoted(entry.name)
        }
        text.endLine()
    }

    mutating func write(_ resource: ResourceProperties) {
        write("identifiers", resource.identifiers)
        write("properties", resource.properties)
        let lifecycle = [
            ("put", resource.put), ("create", resource.create), ("read", resource.read), ("update", resource.update),
            ("delete", resource.delete), ("list", resource.list),
        ]
        for case (let key, let operation?) in lifecycle { write(key, operation) }
        write("operations", resource.operations)
        write("collectionOperations", resource.collectionOperations)
        write("resources", resource.resources)
    }

    mutating func write(_ operation: OperationProperties, of shape: Shape) {
        write("input", operation.input, trait: .input)
        write("output", operation.output, trait: .output)
        write("errors", operation.errors)
    }

    private mutating func write(_ key: String, _ reference: ShapeReference) {
        text.line("\(key): \(names.text(for: reference.id))")
    }

    /// Writes a list of ids in the model's order: it means nothing in Smithy, but pages that list errors follow it.
    private mutating func write(_ key: String, _ references: [ShapeReference]) {
        if references.isEmpty { return }
        text.startLine()
        text.append("\(key): ")
        writeList(references)
        text.endLine()
    }

    private mutating func write(_ key: String, _ targets: [(name: String, target: ShapeReference)]) {
        if targets.isEmpty { return }
        text.startLine()
        text.append("\(key): ")
        let entries = targets.map { (name: $0.name, target: names.text(for: $0.target.id)) }
        text.appendEnclosed(entries, "{", "}") { text, entry in
            text.appendKey(entry.name)
            text.append(": \(entry.target)")
        }
        text.endLine()
    }

    /// Writes an operation's input or output, in place where the structure is the operation's own.
    private mutating func write(_ key: String, _ reference: ShapeReference, trait: KnownTrait) {
        guard inlined.contains(reference.id), let shape = model[reference.id] else {
            write(key, reference)
            return
        }
        let definition = definition(of: shape)
        let structure = definition.shape
        text.startLine()
        text.append("\(key) :=")
        if structure.traits.entries.contains(where: { $0.known != trait }) {
            text.endLine()
            text.indent()
            writeTraits(structure.traits, notWriting: [trait])
            text.startLine()
            if !definition.mixins.isEmpty {
                text.append("with ")
                writeMixinList(definition.mixins)
                text.append(" ")
            }
            writeMembers(of: structure)
            text.outdent()
        } else {
            writeMixins(definition.mixins)
            text.append(" ")
            writeMembers(of: structure)
        }
        text.endLine()
    }
}
