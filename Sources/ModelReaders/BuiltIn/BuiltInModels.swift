package import ServiceModel
import Synchronization

/// The shapes that models use without carrying them: Smithy's prelude and the packages of traits.
///
/// A namespace is read when it is asked for, and once in a process.
package enum BuiltInModels {
    /// All of them, for checks of a model's traits.
    package static let library = ShapeLibrary { namespace in
        // Tests name the shapes of one vendor in their values, where nothing else refers to them.
        shapes(of: namespace) + (namespace == "smithy.test" ? shapes(of: "aws.test") : [])
    }

    /// The shapes of a namespace; none where it is not built in. They have no place.
    static func shapes(of namespace: String) -> [Shape] {
        if let known = known.withLock({ $0[namespace] }) { return known }
        guard let text = BuiltInTexts.text(of: namespace) else { return [] }
        // Two threads may read it at the same time: both read the same.
        let shapes = read(text).shapes
        known.withLock { $0[namespace] = shapes }
        return shapes
    }

    private static let known = Mutex<[String: [Shape]]>([:])

    private static func read(_ text: String) -> Model {
        var diagnostics = DiagnosticCollector()
        var files = SmithyFiles()
        files.add(IDLParser.parse(Array(text.utf8), file: SourcePosition.none.file, diagnostics: &diagnostics))
        return files.model(diagnostics: &diagnostics)
    }

    /// Defines the built-in shapes that the model refers to and does not define, but for the prelude's: such as
    /// `smithy.framework#ValidationException`, which models list as an error.
    static func addMissing(to model: inout Model) {
        var next = 0
        while next < model.shapes.count {
            var missing: Set<ShapeID> = []
            for shape in model.shapes[next...] {
                for id in shape.references where model.index(of: id) == nil && Prelude.shapes[id] == nil {
                    missing.insert(id)
                }
            }
            next = model.shapes.count
            for namespace in Set(missing.map(\.namespace)).sorted() where namespace != Prelude.namespace {
                for shape in shapes(of: namespace) where missing.contains(shape.id) { model.add(shape) }
            }
        }
    }
}

extension Shape {
    /// The shapes that members target, and those that an operation or a service refers to.
    fileprivate var references: [ShapeID] {
        switch properties {
        case .none: members.map(\.target)
        case .operation(let operation): [operation.input.id, operation.output.id] + operation.errors.map(\.id)
        case .service(let service): service.errors.map(\.id)
        case .resource(let resource): (resource.identifiers + resource.properties).map(\.target.id)
        }
    }
}
