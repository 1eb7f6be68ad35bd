import TemplateEngine

/// Renders the pages of DocC catalogs.
struct CatalogRenderer: Sendable {
    private let module: CompiledTemplate<CatalogModuleView>
    private let landing: CompiledTemplate<CatalogLandingView>
    private let client: CompiledTemplate<CatalogClientView>
    private let calling: CompiledTemplate<CatalogCallingView>
    private let errors: CompiledTemplate<CatalogErrorsView>
    private let pages: CompiledTemplate<CatalogPagesView>
    private let collection: CompiledTemplate<CatalogCollectionView>

    /// Binds the templates; `nil` after adding what is wrong in them.
    init?(_ binder: inout TemplateBinder) {
        let module = binder.bind("docc/module", CatalogModuleView.self)
        let landing = binder.bind("docc/landing", CatalogLandingView.self)
        let client = binder.bind("docc/client", CatalogClientView.self)
        let calling = binder.bind("docc/calling", CatalogCallingView.self)
        let errors = binder.bind("docc/errors", CatalogErrorsView.self)
        let pages = binder.bind("docc/pages", CatalogPagesView.self)
        let collection = binder.bind("docc/collection", CatalogCollectionView.self)
        guard let module, let landing, let client, let calling, let errors, let pages, let collection else {
            return nil
        }
        self.module = module
        self.landing = landing
        self.client = client
        self.calling = calling
        self.errors = errors
        self.pages = pages
        self.collection = collection
    }

    /// The pages of one client, which is noted for the module's own page where others share the module.
    func files(_ clientPlanner: ClientPlanner, into module: inout GeneratedModule) throws(TemplateError)
        -> [GeneratedFile]
    {
        let planner = CatalogPlanner(client: clientPlanner)
        if clientPlanner.context.options.sharesModule { module.catalogs.append(planner.entry) }
        var files: [GeneratedFile] = []
        try add(planner.landing(), landing, planner, to: &files)
        try add(planner.client(), client, planner, to: &files)
        try add(planner.calling(), calling, planner, to: &files)
        try add(planner.errors(), errors, planner, to: &files)
        if let page = planner.pages() { try add(page, pages, planner, to: &files) }
        for page in planner.collections() { try add(page, collection, planner, to: &files) }
        return files
    }

    /// The page of a module that several clients share.
    func sharedFiles(of module: GeneratedModule) throws(TemplateError) -> [GeneratedFile] {
        guard let page = CatalogRenderer.modulePage(of: module.catalogs), let first = module.catalogs.first else {
            return []
        }
        return [GeneratedFile(path: "\(first.folder)/Landing.md", bytes: try bytes(page, self.module))]
    }

    /// What the module's page shows of the clients in it; `nil` where there are none.
    static func modulePage(of catalogs: [CatalogEntry]) -> CatalogModuleView? {
        guard let first = catalogs.first else { return nil }
        return CatalogModuleView(
            header: FileHeaderView(
                generator: first.generatorVersion, origins: catalogs.map(\.origin), importLevel: nil),
            title: first.moduleName, clients: catalogs.map(\.link))
    }

    private func add<View: ViewModel>(
        _ page: CatalogPlanner.Page<View>, _ template: CompiledTemplate<View>, _ planner: CatalogPlanner,
        to files: inout [GeneratedFile]
    ) throws(TemplateError) {
        files.append(
            GeneratedFile(path: "\(planner.folder)/\(page.fileName).md", bytes: try bytes(page.view, template)))
    }

    private func bytes<View: ViewModel>(
        _ view: View, _ template: CompiledTemplate<View>
    ) throws(TemplateError) -> [UInt8] {
        var bytes: [UInt8] = []
        try template.render(view, into: &bytes)
        return bytes
    }
}
