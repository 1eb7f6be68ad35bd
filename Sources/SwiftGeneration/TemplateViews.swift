package import ServiceModel
import TemplateEngine

/// What templates see: for those who write templates of their own.
package enum TemplateViews {
    /// A template and the views it gets: one that the generator renders, or a partial that gets one of the same views.
    private struct Entry: Sendable {
        let name: String
        let view: any ViewModel.Type
        /// Whether the generator renders the template itself; else another template includes it.
        let isFile: Bool
        let value: @Sendable (Views) -> ViewValue

        init(
            _ name: String, _ view: any ViewModel.Type, isFile: Bool = false,
            _ value: @escaping @Sendable (Views) -> ViewValue
        ) {
            self.name = name
            self.view = view
            self.isFile = isFile
            self.value = value
        }
    }

    /// The views of one service, each planned once where it is asked for.
    private final class Views {
        let planner: ClientPlanner
        lazy var client = planner.client()
        lazy var clients = planner.clients()
        lazy var errors = planner.errors()
        lazy var inputs = planner.inputs()
        lazy var outputs = planner.outputs()
        lazy var enumerations = planner.enumerations()
        lazy var unions = planner.unions()
        lazy var paginators = planner.paginators()
        lazy var catalog = CatalogPlanner(client: planner)
        lazy var shards: [ShardView] = {
            let count = planner.context.options.shardCount ?? 1
            let assignment = ShardAssignment(planner.context.service, count: count)
            return (0..<count).map {
                planner.shard(operations: assignment.operations[$0], shapes: assignment.shapes[$0]).view
            }
        }()

        init(_ planner: ClientPlanner) { self.planner = planner }
    }

    private static let entries: [Entry] = [
        Entry("swift/client", ClientFileView.self, isFile: true) { .view($0.client) },
        Entry("swift/clients", ClientsView.self, isFile: true) { .view($0.clients) },
        Entry("swift/enumerations", EnumerationsFileView.self, isFile: true) { .view($0.enumerations) },
        Entry("swift/errors", ErrorsFileView.self, isFile: true) { .view($0.errors) },
        Entry("swift/header", FileHeaderView.self, isFile: true) { .view($0.client.header) },
        Entry("swift/paginators", PaginatorsFileView.self, isFile: true) { .view($0.paginators) },
        Entry("swift/shard", ShardView.self, isFile: true) { .views($0.shards) },
        Entry("swift/structures", StructuresFileView.self, isFile: true) { .views([$0.inputs, $0.outputs]) },
        Entry("swift/unions", UnionsFileView.self, isFile: true) { .view($0.unions) },
        Entry("docc/calling", CatalogCallingView.self, isFile: true) { .view($0.catalog.calling().view) },
        Entry("docc/client", CatalogClientView.self, isFile: true) { .view($0.catalog.client().view) },
        Entry("docc/collection", CatalogCollectionView.self, isFile: true) {
            .views($0.catalog.collections().map(\.view))
        },
        Entry("docc/errors", CatalogErrorsView.self, isFile: true) { .view($0.catalog.errors().view) },
        Entry("docc/landing", CatalogLandingView.self, isFile: true) { .view($0.catalog.landing().view) },
        Entry("docc/module", CatalogModuleView.self, isFile: true) {
            .view(CatalogRenderer.modulePage(of: [$0.catalog.entry]))
        },
        Entry("docc/pages", CatalogPagesView.self, isFile: true) { .view($0.catalog.pages()?.view) },
        Entry("swift/client-structure", ClientFileView.self) { .view($0.client) },
        Entry("swift/enumeration", EnumerationView.self) { .views($0.enumerations.enumerations) },
        Entry("swift/enumeration-list", EnumerationsFileView.self) { .view($0.enumerations) },
        Entry("swift/error-enumeration", ErrorsFileView.self) { .view($0.errors) },
        Entry("swift/error-list", ErrorsFileView.self) { .view($0.errors) },
        Entry("swift/facade", FacadeView.self) { .views($0.outputs.facades + $0.errors.errors) },
        Entry("swift/operation", OperationView.self) { .views($0.client.operations) },
        Entry("swift/operation-description", OperationView.self) { .views($0.client.operations) },
        Entry("swift/paginator-methods", PaginatorsFileView.self) { .view($0.paginators) },
        Entry("swift/structure", StructureView.self) { .views($0.inputs.structures) },
        Entry("swift/structure-list", StructuresFileView.self) { .views([$0.inputs, $0.outputs]) },
        Entry("swift/type-list", ShardView.self) { .views($0.shards) },
        Entry("swift/union", UnionView.self) { .views($0.unions.unions) },
        Entry("swift/union-list", UnionsFileView.self) { .view($0.unions) },
        Entry("docc/header", FileHeaderView.self) { .view($0.client.header) },
        Entry("docc/topics", CatalogLandingView.self) { .view($0.catalog.landing().view) },
    ]

    /// The names of all templates.
    package static var names: [String] { entries.map(\.name) }

    /// The views of one service as JSON.
    ///
    /// - Parameter template: One of ``names``, for what that template gets; `nil` gives an object with what each of the
    ///   templates that the generator renders gets, by name.
    /// - Returns: `nil` after reporting what is wrong in the model or in what was chosen.
    package static func json(
        of model: Model, options: SwiftOptions, template: String?, diagnostics: inout DiagnosticCollector
    ) -> String? {
        var declarations = ModuleDeclarations(services: [options])
        guard
            let context = PlanningContext.make(
                model, options: options, in: &declarations, diagnostics: &diagnostics)
        else { return nil }
        let views = Views(ClientPlanner(context: context))
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        guard let template else {
            return dump(entries.filter(\.isFile).map { (name: $0.name, value: $0.value(views)) })
        }
        return entries.first { $0.name == template }.map { dump($0.value(views)) }
    }

    /// What there is to know of templates and view types, as Markdown.
    ///
    /// - Parameter heading: What begins a heading.
    package static func description(heading: String = "##") -> String {
        var text = "\(heading) Templates\n\n| Template | View | |\n|---|---|---|\n"
        for entry in entries {
            let use = entry.isFile ? "rendered by the generator" : "a partial of others"
            text += "| `\(entry.name)` | \(entry.view.viewType.name) | \(use) |\n"
        }
        text += "\n\(heading) Plain types\n\n\(SwiftType.plainTypesDocumentation)\n\n"
        return text + describe(entries.map(\.view), heading: heading)
    }
}
