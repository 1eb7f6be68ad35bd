package import ServiceModel
import TemplateEngine

/// What templates see: for those who write templates of their own.
package enum TemplateViews {
    /// The templates that the generator renders, each with the views it gets, and the partials that get one of them.
    ///
    /// The first of a group that names a file's template is the one by which the others are known.
    private struct Entry {
        let name: String
        let view: any ViewModel.Type
        /// Whether the generator renders the template itself; else another template includes it.
        let isFile: Bool
        let value: (Views) -> ViewValue

        init(_ name: String, _ view: any ViewModel.Type, isFile: Bool = false, _ value: @escaping (Views) -> ViewValue)
        {
            self.name = "swift/" + name
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
        Entry("client", ClientFileView.self, isFile: true) { .view($0.client) },
        Entry("clients", ClientsView.self, isFile: true) { .view($0.clients) },
        Entry("enumerations", EnumerationsFileView.self, isFile: true) { .view($0.enumerations) },
        Entry("errors", ErrorsFileView.self, isFile: true) { .view($0.errors) },
        Entry("header", FileHeaderView.self, isFile: true) { .view($0.client.header) },
        Entry("paginators", PaginatorsFileView.self, isFile: true) { .view($0.paginators) },
        Entry("shard", ShardView.self, isFile: true) { .views($0.shards) },
        Entry("structures", StructuresFileView.self, isFile: true) { .views([$0.inputs, $0.outputs]) },
        Entry("unions", UnionsFileView.self, isFile: true) { .view($0.unions) },
        Entry("client-structure", ClientFileView.self) { .view($0.client) },
        Entry("enumeration", EnumerationView.self) { .views($0.enumerations.enumerations) },
        Entry("error-enumeration", ErrorsFileView.self) { .view($0.errors) },
        Entry("facade", FacadeView.self) { .views($0.outputs.facades + $0.errors.errors) },
        Entry("operation", OperationView.self) { .views($0.client.operations) },
        Entry("operation-description", OperationView.self) { .views($0.client.operations) },
        Entry("paginator-methods", PaginatorsFileView.self) { .view($0.paginators) },
        Entry("structure", StructureView.self) { .views($0.inputs.structures) },
        Entry("union", UnionView.self) { .views($0.unions.unions) },
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
        guard let context = PlanningContext.make(model, options: options, diagnostics: &diagnostics) else { return nil }
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
