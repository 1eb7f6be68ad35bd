package import ServiceModel

/// Turns a model into Smithy IDL 2.0: a file for each namespace, and one for metadata.
///
/// Source: Smithy 2.0, "Smithy IDL".
package struct SmithyIDLWriter {
    /// In which order shapes are written.
    package enum Order: Sendable {
        /// Traits, then services, resources, operations, structures, unions, lists, maps and all others; by name among these.
        case kind
        case name
        /// As they stand in the model's files; traits as well.
        case source
    }

    /// How the names of structures end that are written inside their operations.
    package enum Suffixes: Sendable {
        /// `Input` and `Output`.
        case standard
        case named(input: String, output: String)
        /// As most of those of the file do.
        case inferred
    }

    package struct File: Sendable {
        /// `NAMESPACE.smithy`, or `metadata.smithy`.
        package let name: String
        package let contents: [UInt8]
    }

    package var order = Order.kind
    package var suffixes = Suffixes.standard
    /// Whether structures become inputs and outputs by being written inside their operations, though the model does not mark
    /// them as such.
    package var coercesInlineStructures = false
    /// The name of the file for a shape, without its ending. Shapes of several namespaces are in several files all the same.
    package var placement: (Shape) -> String = \.id.namespace
    /// Whether metadata has a file of its own even where there is one file only.
    package var separatesMetadata = true
    /// The shapes of traits that the model uses and does not define.
    package var library = ShapeLibrary { _ in [] }

    package init() {}

    package func files(of model: Model) -> [File] {
        var groups: [Group: [Shape]] = [:]
        var localNames: [String: Set<String>] = [:]
        var uses: [ShapeID: Int] = [:]
        for shape in DefinedShapes.of(model) {
            groups[Group(name: placement(shape), namespace: shape.id.namespace), default: []].append(shape)
            localNames[shape.id.namespace, default: []].insert(shape.id.name)
            guard let operation = shape.operation else { continue }
            uses[operation.input.id, default: 0] += 1
            uses[operation.output.id, default: 0] += 1
        }
        let traitShapes = TraitShapes(model, library)
        var files: [File] = []
        let ordered = groups.sorted { ($0.key.name, $0.key.namespace) < ($1.key.name, $1.key.namespace) }
        let hasOwnMetadata = separatesMetadata || ordered.count != 1
        if hasOwnMetadata, !model.metadata.isEmpty || ordered.isEmpty {
            var text = header()
            writeMetadata(of: model, traitShapes, to: &text)
            files.append(File(name: Self.metadataName, contents: text.bytes))
        }
        var names: Set<String> = hasOwnMetadata ? [Self.metadataName] : []
        for (group, shapes) in ordered {
            let inlined = InlineStructures(
                among: shapes, of: model, suffixes: suffixes, coerces: coercesInlineStructures, uses: uses)
            var writer = IDLFileWriter(
                model: model, traitShapes: traitShapes, sortsTraits: order != .source, inlined: inlined,
                names: IDLNames(namespace: group.namespace, localNames: localNames[group.namespace] ?? []))
            writer.write(sorted(shapes))
            var text = header(inlined)
            if !hasOwnMetadata { writeMetadata(of: model, traitShapes, to: &text) }
            text.endLine()
            text.line("namespace \(group.namespace)")
            if !writer.names.uses.isEmpty { text.endLine() }
            for id in writer.names.uses.sorted(by: { $0.absolute < $1.absolute }) { text.line("use \(id)") }
            text.append(writer.text)
            files.append(File(name: Self.unique("\(group.name)", &names), contents: text.bytes))
        }
        return files
    }

    private struct Group: Hashable {
        let name: String
        let namespace: String
    }

    private static let metadataName = "metadata.smithy"

    /// A name for a file that no other has.
    private static func unique(_ name: String, _ names: inout Set<String>) -> String {
        var candidate = "\(name).smithy"
        var number = 2
        while !names.insert(candidate).inserted {
            candidate = "\(name)-\(number).smithy"
            number += 1
        }
        return candidate
    }

    private func header(_ inlined: InlineStructures? = nil) -> IDLText {
        var text = IDLText()
        text.line("$version: \"2.0\"")
        guard let inlined else { return text }
        if inlined.inputSuffix != InlineStructures.standardInput {
            text.append("$operationInputSuffix: ")
            text.appendQuoted(inlined.inputSuffix)
            text.endLine()
        }
        if inlined.outputSuffix != InlineStructures.standardOutput {
            text.append("$operationOutputSuffix: ")
            text.appendQuoted(inlined.outputSuffix)
            text.endLine()
        }
        return text
    }

    private func writeMetadata(of model: Model, _ traitShapes: TraitShapes, to text: inout IDLText) {
        if model.metadata.isEmpty { return }
        text.endLine()
        // Metadata means the same in every namespace, so that no name in it is shortened.
        var writer = IDLFileWriter(
            model: model, traitShapes: traitShapes, sortsTraits: true, inlined: InlineStructures(),
            names: IDLNames(namespace: "", localNames: []))
        writer.writeMetadata(order == .source ? model.metadata : model.metadata.sorted { $0.key < $1.key })
        text.append(writer.text)
    }

    private func sorted(_ shapes: [Shape]) -> [Shape] {
        switch order {
        case .kind: shapes.sorted(by: IDLShapeOrder.byKind)
        case .name: shapes.sorted { $0.id.precedes($1.id) }
        case .source: shapes.enumerated().sorted(by: IDLShapeOrder.bySource).map(\.element)
        }
    }
}
