package import SwiftGeneration

/// What the command line says to `generate`. Where it says something, it wins over the configuration file.
package struct GenerateArguments: Sendable {
    /// Each is one model: a file, or a folder that holds its files.
    package var models: [String] = []
    /// The folder of a Swift target, whose configuration or own files say what to generate.
    package var target: String?
    package var output: String?
    package var configuration: String?
    package var templates: String?
    package var access: SwiftOptions.AccessLevel?
    /// Names and globs of the operations to keep, and of those to drop.
    package var operations: [String] = []
    package var droppedOperations: [String] = []
    package var name: String?
    package var service: String?
    /// `From=To`, each.
    package var renames: [String] = []
    package var withoutOverloads = false
    /// The name or id of the protocol to speak.
    package var wireProtocol: String?
    package var conformances: [String] = []
    package var withoutDocumentation = false
    package var withCatalog = false
    /// The enumeration that types are nested in.
    package var namespace: String?
    /// The number of files that all models together are spread over; `nil` makes files by kind for each model.
    package var shardCount: Int?
    /// Whether to write the catalog and no Swift, for a target whose Swift the build plugin generates.
    package var catalogOnly = false
    /// The module that the output is compiled into.
    package var module: String?
    package var isDryRun = false
    package var isCheck = false

    package init() {}
}
