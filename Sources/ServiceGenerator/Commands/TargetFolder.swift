import ModelReaders
import ServiceModel

/// The folder of a Swift target, as `generate --target` and the plugins take it: its own files say what to generate.
struct TargetFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// - Throws: ``UsageError`` where a target is given together with what it says itself.
    static func check(_ arguments: GenerateArguments) throws(UsageError) {
        guard let target = arguments.target else { return }
        if target.isEmpty { throw UsageError("--target is empty; name a target's folder, `.` for this one") }
        if !arguments.models.isEmpty {
            throw UsageError(
                "--target finds the models itself; name models or a target, or list them in its \(Self.file)")
        }
        if arguments.configuration != nil {
            throw UsageError("--target reads the target's own \(Self.file); leave --config out")
        }
    }

    /// What the target's configuration says, with the target's own models, templates and output folder where it, or the
    /// command line, says nothing of them; `nil` after reporting what is wrong.
    func configuration(
        _ arguments: GenerateArguments, diagnostics: inout DiagnosticCollector
    ) -> Configuration? {
        guard isFolder(path) else {
            report("it is no folder; name the folder of a target's sources", &diagnostics)
            return nil
        }
        let file = Path.resolve(Configuration.defaultPath, from: path)
        var configuration = Configuration()
        if fileExists(file) {
            guard let read = ConfigurationReader.read(file, diagnostics: &diagnostics) else { return nil }
            configuration = read
        }
        configuration.path = file
        let output = arguments.output ?? configuration.output ?? Path.resolve("Generated", from: path)
        configuration.output = output
        let templates = Path.resolve("Templates", from: path)
        if configuration.templates == nil, isFolder(templates) { configuration.templates = templates }
        guard configuration.services.isEmpty else { return configuration }
        let excluded = [output, arguments.templates ?? configuration.templates].compactMap(\.self)
        configuration.services = TargetModels(in: path, excluding: excluded).models.map { files in
            var service = Configuration.Service()
            service.modelPaths = files
            return service
        }
        guard !configuration.services.isEmpty else {
            report(
                "no model was found in this folder; put one into it, a Smithy model as JSON or YAML (with the key "
                    + "`smithy`) or an AWS model (service-2.json), or a folder with the files of one, or a symbolic link "
                    + "to either, or name models in \(file)",
                &diagnostics)
            return nil
        }
        return configuration
    }

    private static let file = Configuration.defaultPath

    private func report(_ message: String, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.report(Diagnostic(.error, message, at: SourceLocation(path: path, line: 1, column: 1)))
    }
}
