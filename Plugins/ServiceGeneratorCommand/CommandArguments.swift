/// What stands behind `swift package generate-service`.
struct CommandArguments {
    /// The names of the targets to generate for; empty for all that have a configuration.
    private(set) var targets: [String] = []
    private(set) var isCheck = false
    private(set) var isDryRun = false
    private(set) var isHelp = false

    /// - Throws: ``CommandError`` where something is not known or lacks its value.
    init(_ arguments: [String]) throws {
        var arguments = arguments[...]
        while let argument = arguments.popFirst() {
            switch argument {
            case "--check": isCheck = true
            case "--dry-run": isDryRun = true
            case "--help", "-h": isHelp = true
            case "--target":
                guard let name = arguments.popFirst(), !name.hasPrefix("-") else { throw CommandError.noTargetName }
                targets.append(name)
            case _ where argument.hasPrefix("--target="):
                targets.append(String(argument.dropFirst("--target=".count)))
            default: throw CommandError.unknownArgument(argument)
            }
        }
        if isCheck, isDryRun { throw CommandError.checkAndDryRun }
    }

    /// What the generator is told beside the target.
    var options: [String] {
        (isCheck ? ["--check"] : []) + (isDryRun ? ["--dry-run"] : [])
    }

    static let names = ["--target", "--check", "--dry-run", "--help"]

    static let help = """
        OVERVIEW: Generates Swift clients from the API models of targets, into files to commit.

        The models are those that the target's service-generator.yaml names, or else those in the target's folder. The files
        go into the folder that it names with `output`, or else into the target's folder Generated. Only files that differ
        are written.

        USAGE: swift package generate-service [--target <name>]... [--check] [--dry-run]

        OPTIONS:
          --target <name>  A target to generate for; may be repeated. Without it, every target that has a
                           service-generator.yaml.
          --check          Write nothing; list files that are not as generated, and fail where there are any.
          --dry-run        Write nothing; list the files that would be written.
          -h, --help       Show this.

        Where nobody can be asked for the permission to write, as in a script:
          swift package --allow-writing-to-package-directory generate-service
        """
}
