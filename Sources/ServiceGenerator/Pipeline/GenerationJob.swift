package import SwiftGeneration

/// One model to generate from, with the choices made for it.
package struct GenerationJob: Sendable {
    /// The files or folders that make the model.
    package var modelPaths: [String]
    package var options: SwiftOptions

    package init(modelPaths: [String], options: SwiftOptions = SwiftOptions()) {
        self.modelPaths = modelPaths
        self.options = options
    }

    /// What the model is called while the run lasts.
    package var name: String { modelPaths.first.map(Path.modelName) ?? "" }
}
