package import ServiceModel

/// What the user chooses about generated Swift.
package struct SwiftOptions: Sendable {
    /// Who may use generated declarations.
    package enum AccessLevel: String, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// A protocol that generated types conform to beyond `Sendable`, where the user asks for it.
    package enum Conformance: String, Sendable, CaseIterable {
        case equatable = "Equatable"
        case hashable = "Hashable"
        case codable = "Codable"
    }

    /// The operations to keep; empty keeps all.
    package var operations: OperationSelection = []
    package var accessLevel: AccessLevel = .public
    /// New Swift names by shape name or absolute id, members as `Shape$member`.
    package var renames: [String: String] = [:]
    /// What the names of client, error and files begin with (`Connect` in `ConnectClient`); `nil` takes the model's.
    package var clientName: String?
    /// Whether each operation has a second method that takes the members as arguments.
    package var memberOverloads = true
    /// The enumeration that shapes' types are nested in; `nil` leaves them at the top of the module.
    package var namespace: String?
    /// What generated types conform to beyond `Sendable`.
    package var conformances: Set<Conformance> = []
    /// The name or id of the protocol to speak; `nil` takes the first of the service's.
    package var wireProtocol: String?
    /// Whether generated declarations carry documentation comments.
    package var documentationComments = true
    /// Whether a DocC catalog is written beside the sources.
    package var documentationCatalog = false
    /// Whether Swift sources are written; not so where only the catalog is wanted.
    package var writesSources = true
    /// The module that the sources are compiled into, whose page the catalog writes; `nil` takes the client's name.
    package var moduleName: String?
    /// Whether other clients are in the same module, so that none has the module's page for itself.
    package var sharesModule = false
    /// The number of files that operations and shapes are spread over by their names; `nil` makes one file for each kind.
    package var shardCount: Int?
    /// The service's shape id or name, where a model has several.
    package var service: String?
    /// The version that generated files name.
    package var generatorVersion = ""
    /// Whether the process ends after this generation. What it built is left to that end then, which frees all memory at
    /// once: to free thousands of shapes and names one by one takes a twentieth of a run.
    package var isLastOfProcess = false

    /// Where the configuration file makes the choices that only a model can prove wrong.
    package var places = Places()

    package init() {}

    /// Places of choices, for diagnostics; `nil` for what the command line says.
    package struct Places: Sendable {
        package var service: SourceLocation?
        package var clientName: SourceLocation?
        package var namespace: SourceLocation?
        package var wireProtocol: SourceLocation?
        /// By what is renamed.
        package var renames: [String: SourceLocation] = [:]

        package init() {}
    }
}

/// A file of generated text.
package struct GeneratedFile: Sendable, Equatable {
    /// Relative to the output folder, with `/`.
    package var path: String
    /// In UTF-8.
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, contents: String) {
        self.init(path: path, bytes: Array(contents.utf8))
    }

    /// The file's text.
    package var contents: String { String(decoding: bytes, as: UTF8.self) }
}
