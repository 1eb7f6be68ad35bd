import ModelReaders
import ServiceModel
import SwiftGeneration

/// The models of a run, each with the choices made for it: what the command line says wins over the configuration file.
enum PlannedJobs {
    /// - Throws: ``UsageError`` where the command line gives what cannot be, or names no model and the file none either.
    static func make(
        _ arguments: GenerateArguments, _ configuration: Configuration
    ) throws(UsageError) -> [GenerationJob] {
        try checkEmptyValues(arguments)
        let services = services(arguments, configuration)
        if services.isEmpty {
            throw UsageError("no model; name a model's file or folder, or give --target DIR or --config FILE")
        }
        if let name = arguments.name, let problem = TypeNameRule.problem(with: name) {
            throw UsageError(problem)
        }
        if services.count > 1, arguments.name != nil {
            throw UsageError("--name is for one model; with several, set `name` for each in a configuration file")
        }
        if let name = arguments.namespace, let problem = TypeNameRule.problem(with: name) {
            throw UsageError(problem)
        }
        if let name = arguments.wireProtocol, let problem = WireProtocol.problem(withName: name) {
            throw UsageError(problem)
        }
        let renames = try parse(arguments.renames)
        let conformances = try parse(conformances: arguments.conformances)
        var jobs = services.map { service in
            var job = job(service, configuration)
            apply(arguments, renames, conformances, to: &job.options)
            return job
        }
        jobs[jobs.count - 1].options.isLastOfProcess = true
        return jobs
    }

    /// The models of the command line, else those of the configuration. What the configuration says of a model holds
    /// for it on the command line too.
    private static func services(
        _ arguments: GenerateArguments, _ configuration: Configuration
    ) -> [Configuration.Service] {
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

    /// What the configuration says of a service, or else of all.
    private static func job(_ service: Configuration.Service, _ configuration: Configuration) -> GenerationJob {
        var options = SwiftOptions()
        options.operations = service.operations
        options.accessLevel = service.access ?? configuration.access ?? .public
        options.renames = service.renames
        options.clientName = service.name
        options.namespace = service.namespace
        options.wireProtocol = service.wireProtocol
        options.memberOverloads = service.overloads ?? true
        options.conformances = service.conformances ?? []
        options.documentationComments = service.documentation.comments ?? configuration.documentation.comments ?? true
        options.documentationCatalog = service.documentation.catalog ?? configuration.documentation.catalog ?? false
        options.service = service.service
        options.places = service.places
        options.generatorVersion = GeneratorVersion.current
        return GenerationJob(modelPaths: service.modelPaths, options: options)
    }

    private static func apply(
        _ arguments: GenerateArguments, _ renames: [String: String], _ conformances: Set<SwiftOptions.Conformance>?,
        to options: inout SwiftOptions
    ) {
        if !arguments.operations.isEmpty || !arguments.droppedOperations.isEmpty {
            options.operations = OperationSelection(
                kept: arguments.operations.map { OperationPattern($0) },
                dropped: arguments.droppedOperations.map { OperationPattern($0) })
        }
        if let access = arguments.access { options.accessLevel = access }
        if let name = arguments.name {
            options.clientName = name
            options.places.clientName = nil
        }
        if let namespace = arguments.namespace {
            options.namespace = namespace
            options.places.namespace = nil
        }
        if let service = arguments.service {
            options.service = service
            options.places.service = nil
        }
        if let wireProtocol = arguments.wireProtocol {
            options.wireProtocol = wireProtocol
            options.places.wireProtocol = nil
        }
        for (name, newName) in renames {
            options.renames[name] = newName
            options.places.renames[name] = nil
        }
        options.shardCount = arguments.shardCount
        if let conformances { options.conformances = conformances }
        if arguments.withoutOverloads { options.memberOverloads = false }
        if arguments.withoutDocumentation { options.documentationComments = false }
        if arguments.withCatalog || arguments.catalogOnly { options.documentationCatalog = true }
        options.writesSources = !arguments.catalogOnly
    }

    /// An empty value is a mistake, most often an unset variable of a script; none may mean "the working directory" or
    /// "everything".
    private static func checkEmptyValues(_ arguments: GenerateArguments) throws(UsageError) {
        if arguments.models.contains("") { throw UsageError("a model's path is empty; name a file or folder") }
        if arguments.service == "" { throw UsageError("--service is empty; name a service's shape id") }
        for (option, names) in [
            ("--operations", arguments.operations), ("--drop-operations", arguments.droppedOperations),
        ] where names.contains("") {
            throw UsageError("\(option) has an empty name; separate names by one comma, or leave it out to keep all")
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

    private static func parse(
        conformances names: [String]
    ) throws(UsageError) -> Set<SwiftOptions.Conformance>? {
        guard !names.isEmpty else { return nil }
        var conformances: Set<SwiftOptions.Conformance> = []
        for name in names {
            guard let conformance = SwiftOptions.Conformance(rawValue: name) else {
                throw UsageError(ChoiceAdvice.unknown("conformance", name, as: SwiftOptions.Conformance.self))
            }
            conformances.insert(conformance)
        }
        return conformances
    }
}
