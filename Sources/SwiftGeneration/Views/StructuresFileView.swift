import TemplateEngine

/// The file of inputs and the structures in them, or of outputs and those in them.
final class StructuresFileView: ViewModel {
    let header: FileHeaderView
    let structures: [StructureView]
    let facades: [FacadeView]

    init(
        header: FileHeaderView,
        structures: [StructureView],
        facades: [FacadeView]
    ) {
        self.header = header
        self.structures = structures
        self.facades = facades
    }

    static let viewType = ViewType(
        "StructuresFile", version: 1,
        documentation: "The file of inputs and the structures in them, or of outputs and those in them.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("structures", .views(StructureView.self), "Plain structures."),
            ViewField("facades", .views(FacadeView.self), "Structures that are only received."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .views(structures)
        default: .views(facades)
        }
    }
}
