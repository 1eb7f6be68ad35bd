import ServiceModel
import TemplateEngine

/// Renders services into the files of the sharded layout.
struct ShardRenderer: Sendable {
    private let header: CompiledTemplate<FileHeaderView>
    private let clients: CompiledTemplate<ClientsView>
    private let shard: CompiledTemplate<ShardView>

    /// Binds the templates; `nil` after adding what is wrong in them.
    init?(_ binder: inout TemplateBinder) {
        let header = binder.bind("swift/header", FileHeaderView.self)
        let clients = binder.bind("swift/clients", ClientsView.self)
        let shard = binder.bind("swift/shard", ShardView.self)
        guard let header, let clients, let shard else { return nil }
        self.header = header
        self.clients = clients
        self.shard = shard
    }

    /// Puts a service into the files of its module.
    func render(_ planner: ClientPlanner, shardCount: Int, into module: inout GeneratedModule) throws(TemplateError) {
        let service = planner.context.service
        let access = planner.context.options.accessLevel
        if module.shardedFiles.isEmpty {
            module.shardedFiles = ShardedLayout.fileNames(shardCount: shardCount).map(ShardedFile.init)
            module.generatorVersion = planner.context.options.generatorVersion
        }
        module.origins.append(service.shape.id.absolute)
        module.shardedFiles[0].needImport(access)
        try render(clients, planner.clients(), planner, into: &module.shardedFiles[0].declarations)
        let assignment = ShardAssignment(service, count: shardCount)
        for index in 0..<shardCount {
            let (view, use) = planner.shard(operations: assignment.operations[index], shapes: assignment.shapes[index])
            module.shardedFiles[index + 1].needImport(use.importLevel(access))
            try render(shard, view, planner, into: &module.shardedFiles[index + 1].declarations)
        }
    }

    private func render<View: ViewModel>(
        _ template: CompiledTemplate<View>, _ view: View, _ planner: ClientPlanner, into text: inout [UInt8]
    ) throws(TemplateError) {
        if planner.context.options.documentationComments {
            try template.render(view, into: &text)
        } else {
            var rendered: [UInt8] = []
            try template.render(view, into: &rendered)
            text += DocumentationComments.removed(from: rendered)
        }
    }

    /// The module's files, each under its header.
    func files(of module: GeneratedModule) throws(TemplateError) -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        for file in module.shardedFiles {
            let view = FileHeaderView(
                generator: module.generatorVersion, origins: module.origins, importLevel: file.importLevel)
            var bytes: [UInt8] = []
            try header.render(view, into: &bytes)
            files.append(GeneratedFile(path: file.path, bytes: bytes + file.declarations))
        }
        return files
    }
}
