import ServiceModel

/// Writes one file: the shapes of one namespace.
struct IDLFileWriter {
    let model: Model
    let traitShapes: TraitShapes
    let sortsTraits: Bool
    let inlined: InlineStructures
    var names: IDLNames
    var text = IDLText()

    /// The shape as it is written: where it has mixins, only what it says itself.
    func definition(of shape: Shape) -> MixedDefinition {
        if let definition = model.definitions[shape.id], !definition.mixins.isEmpty {
            return MixedDefinition(definition, in: model)
        }
        return MixedDefinition(shape)
    }

    mutating func write(_ shapes: [Shape]) {
        for shape in shapes where !inlined.contains(shape.id) {
            text.endLine()
            let definition = definition(of: shape)
            writeTraits(definition.shape.traits, notWriting: [])
            writeStatement(definition)
            writeApplications(definition)
            // What is applied to an inline structure must have a place as well.
            guard let operation = shape.operation else { continue }
            for id in [operation.input.id, operation.output.id] where inlined.contains(id) {
                if let structure = model[id] { writeApplications(self.definition(of: structure)) }
            }
        }
    }

    mutating func writeMetadata(_ entries: [NodeEntry]) {
        for entry in entries {
            text.append("metadata ")
            text.appendKey(entry.key)
            text.append(" = ")
            write(entry.value, as: nil)
            text.endLine()
        }
    }

    private mutating func writeStatement(_ definition: MixedDefinition) {
        let shape = definition.shape
        text.append("\(shape.kind.rawValue) \(shape.id.name)")
        writeMixins(definition.mixins)
        switch shape.properties {
        case .none:
            if shape.kind.hasMembers {
                text.append(" ")
                writeMembers(of: shape)
            }
        case .operation(let operation):
            writeBlock { $0.write(operation, of: shape) }
        case .service(let service):
            writeBlock { $0.write(service) }
        case .resource(let resource):
            writeBlock { $0.write(resource) }
        }
        text.endLine()
    }

    /// Writes ` with [ … ]`, or nothing.
    mutating func writeMixins(_ mixins: [ShapeReference]) {
        if mixins.isEmpty { return }
        text.append(" with ")
        writeMixinList(mixins)
    }

    mutating func writeMixinList(_ mixins: [ShapeReference]) {
        if mixins.count == 1 {
            text.append("[\(names.text(for: mixins[0].id))]")
        } else {
            writeList(mixins)
        }
    }

    /// Writes a list of ids, one a line.
    mutating func writeList(_ references: [ShapeReference]) {
        let texts = references.map { names.text(for: $0.id) }
        text.appendList(texts) { $0.append($1) }
    }

    private mutating func writeBlock(_ write: (inout IDLFileWriter) -> Void) {
        text.append(" {")
        text.endLine()
        text.indent()
        write(&self)
        text.outdent()
        text.append("}")
    }

    /// Whether a trait is the value that an enum's member has from a mixin already.
    private func isInheritedValue(_ entry: Traits.Entry, of member: String, _ definition: MixedDefinition) -> Bool {
        guard entry.known == .enumValue else { return false }
        return definition.mixins.contains { mixin in
            let value = model[mixin.id]?.member(named: member)?.traits[.enumValue]
            return value?.isEquivalent(to: entry.value) ?? false
        }
    }

    /// Writes the traits that members of mixins get as statements of their own.
    private mutating func writeApplications(_ definition: MixedDefinition) {
        for (name, traits) in definition.inheritedMemberTraits {
            let entries = sorted(traits.entries.filter { !isInheritedValue($0, of: name, definition) })
            if entries.isEmpty { continue }
            text.endLine()
            text.append("apply \(definition.shape.id.name)$\(name) ")
            if entries.count == 1 {
                writeTrait(entries[0])
                continue
            }
            text.append("{")
            text.endLine()
            text.indent()
            for entry in entries {
                text.startLine()
                writeTrait(entry)
            }
            text.outdent()
            text.line("}")
        }
    }
}

extension ShapeKind {
    /// Whether shapes of this kind are written with their members.
    fileprivate var hasMembers: Bool {
        switch self {
        case .structure, .union, .enum, .intEnum, .list, .map: true
        default: false
        }
    }
}
