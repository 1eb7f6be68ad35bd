/// Why the command fails, and what to do.
enum CommandError: Error, CustomStringConvertible {
    case unknownArgument(String)
    case noTargetName
    case checkAndDryRun
    case unknownTarget(String, known: [String], hasFolder: Bool)
    case noConfiguredTarget
    case failed(targets: [String], isCheck: Bool)

    var description: String {
        switch self {
        case .unknownArgument(let argument):
            let advice = nearestName(to: argument, among: CommandArguments.names).map { "did you mean `\($0)`? " } ?? ""
            return "unknown argument `\(argument)`; \(advice)see `swift package generate-service --help`"
        case .noTargetName:
            return "--target has no name behind it; write `--target NAME`"
        case .checkAndDryRun:
            return "--check and --dry-run exclude each other; both write nothing, give one of them"
        case .unknownTarget(let name, let known, let hasFolder):
            if hasFolder {
                return "SwiftPM leaves out the target `\(name)`, which has a folder but no Swift file of its own; "
                    + "put one into the folder, such as an empty \(name).swift"
            }
            let advice = nearestName(to: name, among: known).map { "did you mean `\($0)`?" }
            return "the package has no target `\(name)`; \(advice ?? "it has \(known.joined(separator: ", "))")"
        case .noConfiguredTarget:
            return
                "no target of the package has a service-generator.yaml; name a target with --target, or put the file into "
                + "its folder (a target also needs a Swift file of its own, or SwiftPM leaves it out)"
        case .failed(let targets, let isCheck):
            let names = targets.joined(separator: ", ")
            return isCheck
                ? "\(names): not as generated; run `swift package generate-service` and commit what it writes"
                : "\(names): not generated, for the reasons above"
        }
    }
}
