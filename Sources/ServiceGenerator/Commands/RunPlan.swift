import ServiceModel
import SwiftGeneration

/// What a `generate` run does: the command line and the configuration file, put together.
struct RunPlan {
    let jobs: [GenerationJob]
    let output: OutputFolder
    /// The folder with templates that replace embedded ones.
    let templates: String?
    /// The configuration file that describes the run, a target's also where it has none; `nil` where only the command line
    /// does.
    let configurationPath: String?
    /// Whether the run makes everything that is described so.
    let isComplete: Bool

    /// - Throws: ``UsageError`` where the two together do not say what to do.
    init(_ arguments: GenerateArguments, _ configuration: Configuration) throws(UsageError) {
        if arguments.output == "" { throw UsageError("--output is empty; name a folder, `.` for this one") }
        if arguments.templates == "" { throw UsageError("--templates is empty; name a folder") }
        var jobs = try PlannedJobs.make(arguments, configuration)
        guard let output = arguments.output ?? configuration.output else {
            throw UsageError("no output folder; give --output DIR, or `output: DIR` in the configuration")
        }
        if arguments.isCheck, arguments.isDryRun {
            throw UsageError("--check and --dry-run exclude each other; both write nothing, give one of them")
        }
        if let count = arguments.shardCount, !ShardedLayout.shardCounts.contains(count) {
            throw UsageError("--shards is \(count); give a number from 1 to \(ShardedLayout.shardCounts.upperBound)")
        }
        if let module = arguments.module, !ShapeID.isIdentifier(module) {
            throw UsageError("`\(module)` is not the name of a module; use letters, digits and _")
        }
        self.output = OutputFolder(output)
        configurationPath = configuration.path
        isComplete = arguments.models.isEmpty
        self.templates = arguments.templates ?? configuration.templates
        let folder = arguments.target ?? output
        let module = arguments.module ?? ModuleName.ofFolder(canonicalPath(folder) ?? folder)
        for index in jobs.indices {
            jobs[index].options.moduleName = module
            jobs[index].options.sharesModule = jobs.count > 1
        }
        self.jobs = jobs
    }
}
