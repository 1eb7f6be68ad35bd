package import ServiceModel
package import SwiftGeneration

/// One model to generate from, with the choices made for it.
package struct GenerationJob: Sendable {
    /// The files or folders that make the model.
    package var modelPaths: [String]
    package var options: SwiftOptions
    /// Where the configuration names each operation to keep, for diagnostics; empty where the command line names them.
    package var operationLocations: [String: SourceLocation] = [:]

    /// Where the configuration gives each new name, for diagnostics; empty where the command line does.
    package var renameLocations: [String: SourceLocation] = [:]

    package init(modelPaths: [String], options: SwiftOptions = SwiftOptions()) {
        self.modelPaths = modelPaths
        self.options = options
    }

    /// What the model is called while the run lasts.
    package var name: String { modelPaths.first.map(Path.modelName) ?? "" }
}
