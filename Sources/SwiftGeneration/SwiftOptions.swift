/// What the user chooses about generated Swift.
package struct SwiftOptions: Sendable {
    /// Who may use generated declarations.
    package enum AccessLevel: String, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// The names of the operations to keep; empty keeps all.
    package var operations: [String] = []
    package var accessLevel: AccessLevel = .public
    /// New Swift names by shape name or absolute id, members as `Shape$member`.
    package var renames: [String: String] = [:]
    /// What the names of client, error and files begin with (`Connect` in `ConnectClient`); `nil` takes the model's.
    package var clientName: String?
    /// Whether each operation has a second method that takes the members as arguments.
    package var memberOverloads = true
    /// The service's shape id or name, where a model has several.
    package var service: String?
    /// The version that generated files name.
    package var generatorVersion = ""
    /// Whether the process ends after this generation. What it built is left to that end then, which frees all memory at
    /// once: to free thousands of shapes and names one by one takes a twentieth of a run.
    package var isLastOfProcess = false

    package init() {}
}

/// A file of generated text.
package struct GeneratedFile: Sendable, Equatable {
    /// Relative to the output folder, with `/`.
    package var path: String
    package var contents: String

    package init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
