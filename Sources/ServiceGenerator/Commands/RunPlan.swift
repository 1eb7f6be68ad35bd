import ServiceModel
import SwiftGeneration

/// What a `generate` run does: the command line and the configuration file, put together.
struct RunPlan {
    let jobs: [GenerationJob]
    let output: OutputFolder
    /// The folder with templates that replace embedded ones.
    let templates: String?

    /// - Throws: ``UsageError`` where the two together do not say what to do.
    init(_ arguments: GenerateArguments, _ configuration: Configuration) throws(UsageError) {
        try RunPlan.checkEmptyValues(arguments)
        let services = RunPlan.services(arguments, configuration)
        if services.isEmpty {
            throw UsageError("no model; name a model's file or folder, or give --target DIR or --config FILE")
        }
        guard let output = arguments.output ?? configuration.output else {
            throw UsageError("no output folder; give --output DIR, or `output: DIR` in the configuration")
        }
        if arguments.isCheck, arguments.isDryRun {
            throw UsageError("--check and --dry-run exclude each other; both write nothing, give one of them")
        }
        if let name = arguments.name, let problem = ClientName.problem(with: name) {
            throw UsageError(problem)
        }
        if services.count > 1, arguments.name != nil {
            throw UsageError("--name is for one model; with several, set `name` for each in a configuration file")
        }
        let renames = try RunPlan.parse(arguments.renames)
        self.output = OutputFolder(output)
        self.templates = arguments.templates ?? configuration.templates
        var jobs = services.map { RunPlan.job($0, arguments, configuration, renames) }
        jobs[jobs.count - 1].options.isLastOfProcess = true
        self.jobs = jobs
    }

    /// The models of the command line, else those of the configuration. What the configuration says of a model holds
    /// for it on the command line too.
    private static func services(_ arguments: GenerateArguments, _ configuration: Configuration) -> [Configuration
        .Service]
    {
        guard !arguments.models.isEmpty else { return configuration.services }
        return arguments.models.map { model in
            let path = canonicalPath(model) ?? model
            let configured = configuration.services.first { service in
                service.modelPaths.contains { (canonicalPath($0) ?? $0) == path }
            }
            if let configured { return configured }
            var service = Configuration.Service()
            service.modelPaths = [model]
            return service
        }
    }

    private static func job(
        _ service: Configuration.Service, _ arguments: GenerateArguments, _ configuration: Configuration,
        _ renames: [String: String]
    ) -> GenerationJob {
        var options = SwiftOptions()
        options.operations = service.operations
        options.accessLevel = arguments.access ?? configuration.access ?? .public
        options.renames = service.renames.merging(renames) { _, given in given }
        options.clientName = arguments.name ?? service.name
        options.memberOverloads = arguments.withoutOverloads ? false : service.overloads ?? true
        options.service = arguments.service ?? service.service
        options.generatorVersion = GeneratorVersion.current
        var job = GenerationJob(modelPaths: service.modelPaths, options: options)
        job.renameLocations = service.renameLocations.filter { renames[$0.key] == nil }
        if arguments.operations.isEmpty {
            job.operationLocations = service.operationLocations
        } else {
            job.options.operations = arguments.operations
        }
        return job
    }

    /// An empty value is a mistake, most often an unset variable of a script; none may mean "the working directory" or
    /// "everything".
    private static func checkEmptyValues(_ arguments: GenerateArguments) throws(UsageError) {
        if arguments.models.contains("") { throw UsageError("a model's path is empty; name a file or folder") }
        if arguments.output == "" { throw UsageError("--output is empty; name a folder, `.` for this one") }
        if arguments.templates == "" { throw UsageError("--templates is empty; name a folder") }
        if arguments.service == "" { throw UsageError("--service is empty; name a service's shape id") }
        if arguments.operations.contains("") {
            throw UsageError("--operations has an empty name; separate names by one comma, or leave it out to keep all")
        }
    }

    private static func parse(_ renames: [String]) throws(UsageError) -> [String: String] {
        var parsed: [String: String] = [:]
        for rename in renames {
            let parts = rename.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, ShapeID.isIdentifier(parts[1]) else {
                throw UsageError("`\(rename)` is not a renaming; write --rename ShapeName=SwiftName")
            }
            if let other = parsed.updateValue(parts[1], forKey: parts[0]), other != parts[1] {
                throw UsageError("`\(parts[0])` is renamed twice, to `\(other)` and to `\(parts[1])`; keep one")
            }
        }
        return parsed
    }
}
