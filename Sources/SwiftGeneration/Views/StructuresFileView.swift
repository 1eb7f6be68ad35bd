import TemplateEngine

/// The file of inputs and the structures in them, or of outputs and those in them.
final class StructuresFileView: ViewModel {
    let header: FileHeaderView
    let namespace: String
    let structures: [StructureView]
    let facades: [FacadeView]

    init(
        header: FileHeaderView,
        namespace: String,
        structures: [StructureView],
        facades: [FacadeView]
    ) {
        self.header = header
        self.namespace = namespace
        self.structures = structures
        self.facades = facades
    }

    static let viewType = ViewType(
        "StructuresFile", version: 1,
        documentation: "The file of inputs and the structures in them, or of outputs and those in them.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("namespace", .text, "The enumeration that the types are nested in; empty for none."),
            ViewField("structures", .views(StructureView.self), "Plain structures."),
            ViewField("facades", .views(FacadeView.self), "Structures that are only received."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(namespace)
        case 2: .views(structures)
        default: .views(facades)
        }
    }
}
