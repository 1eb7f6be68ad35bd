import ServiceModel
import SwiftGeneration

/// Checks what a configuration file or the command line renames: a new name for something that the model does not have
/// is a mistake, which must not pass without a word.
///
/// What the file names is reported there, what the command line names at the start of the model.
enum RenamedNames {
    static func check(_ job: GenerationJob, _ model: Model, diagnostics: inout DiagnosticCollector) {
        guard !job.options.renames.isEmpty else { return }
        let shapes = ShapesByName(model)
        for name in job.options.renames.keys.sorted() {
            guard let problem = problem(with: name, shapes) else { continue }
            let start = job.modelPaths.first.map { SourceLocation(path: $0, line: 1, column: 1) }
            diagnostics.report(
                Diagnostic(problem.severity, problem.message, at: job.options.places.renames[name] ?? start))
        }
    }

    private static func problem(
        with name: String, _ shapes: ShapesByName
    ) -> (severity: Diagnostic.Severity, message: String)? {
        let parts = name.split(separator: "$", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let found = shapes.named(parts[0])
        guard !found.isEmpty else {
            let advice =
                NearestName.of(parts[0], among: shapes.names).map { "did you mean `\($0)`?" }
                ?? "see `service-generator list`"
            return (.error, "the model has no shape and no operation `\(parts[0])` to rename; \(advice)")
        }
        if parts.count == 1 {
            guard found.allSatisfy({ !isRenamed($0.kind) }), let shape = found.first else { return nil }
            let kind = "of kind \(shape.kind.rawValue)"
            return (.warning, "`\(name)` is \(kind), which has no Swift type of its own; remove the new name")
        }
        let members = found.flatMap { $0.members.map(\.name) }
        if members.contains(parts[1]) { return nil }
        let advice =
            NearestName.of(parts[1], among: members).map { "did you mean `\($0)`?" } ?? "name one of its members"
        return (.error, "the shape `\(parts[0])` has no member `\(parts[1])` to rename; \(advice)")
    }

    private static func isRenamed(_ kind: ShapeKind) -> Bool {
        switch kind {
        case .structure, .union, .enum, .intEnum, .operation: true
        default: false
        }
    }
}

/// The shapes of a model, found by name and by id.
private struct ShapesByName {
    private let model: Model
    let names: [String]

    init(_ model: Model) {
        self.model = model
        names = model.shapes.map(\.id.name)
    }

    func named(_ name: String) -> [Shape] {
        if name.utf8.contains(UInt8(ascii: "#")) { return model.shapes.filter { $0.id.absolute == name } }
        return model.shapes.filter { $0.id.name == name }
    }
}
