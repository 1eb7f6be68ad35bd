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
    package var operations: [String] = []
    package var name: String?
    package var service: String?
    /// `From=To`, each.
    package var renames: [String] = []
    package var withoutOverloads = false
    package var isDryRun = false
    package var isCheck = false

    package init() {}
}
