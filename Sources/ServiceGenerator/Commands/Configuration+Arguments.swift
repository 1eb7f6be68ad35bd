import ServiceModel

extension Configuration {
    /// The configuration file that a command line names, or the working directory's where it names neither file nor model;
    /// empty where there is none, `nil` after reporting what is wrong in it.
    static func read(for arguments: GenerateArguments, console: inout some Console) -> Configuration? {
        var path = arguments.configuration
        if path == nil, arguments.models.isEmpty, fileExists(Configuration.defaultPath) {
            path = Configuration.defaultPath
        }
        guard let path else { return Configuration() }
        var diagnostics = DiagnosticCollector()
        let configuration = ConfigurationReader.read(path, diagnostics: &diagnostics)
        console.report(diagnostics.diagnostics)
        return configuration
    }
}
