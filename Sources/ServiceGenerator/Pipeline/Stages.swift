package import ServiceModel
package import SwiftGeneration

/// The stage that reads the files of one model and checks it for what generation relies on.
package protocol ModelLoading: Sendable {
    /// Reads and validates a model.
    ///
    /// - Parameter paths: files, or folders that hold them, which together make one model.
    /// - Returns: the model, or `nil` after reporting why it cannot be used.
    func load(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model?

    /// Reads and validates a model as ``load(_:diagnostics:)`` does, and keeps what generation has no use for, such as mixins.
    func loadAsWritten(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model?
}

extension ModelLoading {
    package func loadAsWritten(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model? {
        load(paths, diagnostics: &diagnostics)
    }
}

/// The stage that turns a model into files.
package protocol ModelGenerating: Sendable {
    /// Generates from a model that was validated.
    ///
    /// - Parameter module: what the models of the run share.
    /// - Returns: the files of the model's own, or `nil` after reporting why there are none.
    func generate(
        _ model: Model, options: SwiftOptions, into module: inout GeneratedModule,
        diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]?

    /// The files that all models of a run share, once each was generated from; `nil` after reporting why there are none.
    func sharedFiles(of module: GeneratedModule, diagnostics: inout DiagnosticCollector) -> [GeneratedFile]?
}

/// The stage that puts the files of one model, or those that all models share, where they belong, or says how they compare with what is there.
package protocol FileReceiving {
    /// Takes the files of one model or of all together, each time all of them or none.
    ///
    /// - Throws: ``FileError`` where a file cannot be read or written, or another model has written it in this run.
    mutating func receive(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError)
}
