/// What the services of one run share: they are generated into one module.
package struct GeneratedModule: Sendable {
    /// The files of the sharded layout as far as they are; empty in the layout by kind.
    var shardedFiles: [ShardedFile] = []
    /// The ids of the services in those files.
    var origins: [String] = []
    var generatorVersion = ""
    /// The clients whose catalog is part of the module's.
    var catalogs: [CatalogEntry] = []
    var declarations: ModuleDeclarations

    /// - Parameter services: What is chosen for each service of the run.
    package init(services: [SwiftOptions]) {
        declarations = ModuleDeclarations(services: services)
    }
}

/// A file of the sharded layout, into which one service after another is put.
struct ShardedFile: Sendable {
    let path: String
    /// The file's declarations, in UTF-8, without its top.
    var declarations: [UInt8] = []
    /// How visible the import of the runtime must be; `nil` while nothing uses it.
    var importLevel: SwiftOptions.AccessLevel?

    init(path: String) {
        self.path = path
    }

    /// Has the file import the runtime at least as visibly as this.
    mutating func needImport(_ level: SwiftOptions.AccessLevel?) {
        let levels = SwiftOptions.AccessLevel.allCases
        importLevel = levels.first { $0 == importLevel || $0 == level }
    }
}

/// A client in the catalog of a module that it shares with others.
struct CatalogEntry: Sendable {
    let moduleName: String
    let folder: String
    /// The link to the client's page.
    let link: CatalogLinkView
    /// The id of its service.
    let origin: String
    let generatorVersion: String
}
