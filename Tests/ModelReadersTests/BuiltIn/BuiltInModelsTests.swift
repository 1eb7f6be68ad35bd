import ServiceModel
import Testing

@testable import ModelReaders

/// The built-in shapes are those of the originals, but for what is said of them in words.
struct BuiltInModelsTests {
    @Test(.enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
    func builtInShapesAreThoseOfTheOriginals() {
        #expect(TraitPackages.models.count == 18)
        for original in TraitPackages.models {
            let namespace = original.shapes[0].id.namespace
            let shapes = BuiltInModels.shapes(of: namespace)
            #expect(Set(shapes.map(\.id)) == Set(original.shapes.map(\.id)), "\(namespace)")
            for shape in shapes {
                guard let other = original[shape.id] else { continue }
                #expect(Self.facts(of: shape) == Self.facts(of: other))
            }
        }
    }

    @Test func builtInModelsAreInOrder() {
        for namespace in BuiltInTexts.namespaces {
            var diagnostics = DiagnosticCollector()
            var files = SmithyFiles()
            let text = BuiltInTexts.text(of: namespace) ?? ""
            let file = diagnostics.sources.add(SourceFile(path: namespace + ".smithy", contents: Array(text.utf8)))
            files.add(IDLParser.parse(Array(text.utf8), file: file, diagnostics: &diagnostics))
            let model = files.model(diagnostics: &diagnostics)
            #expect(!model.shapes.isEmpty)
            ModelValidator.validate(model, library: BuiltInModels.library, diagnostics: &diagnostics)
            let grave = diagnostics.diagnostics.filter { $0.severity > .warning }
            #expect(grave.map(\.description) == [])
            for shape in model.shapes { #expect(BuiltInTexts.kind(of: shape.id) == shape.kind) }
        }
    }

    @Test func thePreludeOfGenerationIsThatOfTheBuiltInModels() {
        for shape in Prelude.shapes.values {
            let builtIn = BuiltInModels.shapes(of: Prelude.namespace).first { $0.id == shape.id }
            #expect(builtIn.map(Self.facts) == Self.facts(of: shape))
        }
    }

    @Test func shapesThatAModelNamesWithoutDefiningThemAreAdded() {
        var model = Model()
        let exception = ShapeID("smithy.framework#ValidationException")
        let operation = OperationProperties(
            input: ShapeReference(Prelude.unit, at: .none), output: ShapeReference(Prelude.unit, at: .none),
            errors: [ShapeReference(exception, at: .none)])
        model.add(Shape(id: ShapeID("a#O"), kind: .operation, properties: .operation(operation), position: .none))
        BuiltInModels.addMissing(to: &model)
        #expect(
            model.shapes.map(\.id.name) == [
                "O", "ValidationException", "ValidationExceptionFieldList", "ValidationExceptionField",
            ])
    }

    /// What a shape is, without what is said of it in words. Members of the order of the definition.
    private static func facts(of shape: Shape) -> [String] {
        ["\(shape.id) \(shape.kind) \(shape.mixins) \(facts(of: shape.traits))"]
            + shape.members.map { "\(shape.id)$\($0.name): \($0.target) \(facts(of: $0.traits))" }
    }

    private static func facts(of traits: Traits) -> String {
        var texts: [String] = []
        for entry in traits.entries where entry.known != .documentation && entry.known != .externalDocumentation {
            var value = entry.value
            switch entry.known {
            case .trait: value.remove("breakingChanges")
            case .deprecated: value.remove("message")
            case .idRef: value.remove("errorMessage")
            case .recommended: value.remove("reason")
            case .traitValidators:
                value = Node(
                    .object(
                        (value.object ?? []).map { entry in
                            var validator = entry.value
                            validator.remove("message")
                            return NodeEntry(entry.key, validator)
                        }))
            default: break
            }
            texts.append("@\(entry.id)(\(value.sorted.json))")
        }
        return texts.sorted().joined(separator: " ")
    }
}

extension Node {
    fileprivate mutating func remove(_ key: String) {
        guard let entries = object else { return }
        value = .object(entries.filter { $0.key != key })
    }

    /// The node with the entries of objects in the order of their keys.
    fileprivate var sorted: Node {
        switch value {
        case .array(let elements): Node(.array(elements.map(\.sorted)))
        case .object(let entries):
            Node(.object(entries.map { NodeEntry($0.key, $0.value.sorted) }.sorted { $0.key < $1.key }))
        default: self
        }
    }
}
