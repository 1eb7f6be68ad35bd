import TemplateEngine

/// What stands at the top of every generated file.
final class FileHeaderView: ViewModel {
    let generator: String
    let origin: String
    let importStatement: String

    init(
        generator: String,
        origin: String,
        importStatement: String
    ) {
        self.generator = generator
        self.origin = origin
        self.importStatement = importStatement
    }

    static let viewType = ViewType(
        "FileHeader", version: 1, documentation: "What stands at the top of every generated file.",
        fields: [
            ViewField("generator", .text, "The generator's name and version."),
            ViewField("origin", .text, "The absolute id of the service shape; of several, separated by commas."),
            ViewField(
                "importStatement", .text,
                "The import of the runtime with its access modifier; empty in a file without declarations."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(generator)
        case 1: .text(origin)
        default: .text(importStatement)
        }
    }
}
