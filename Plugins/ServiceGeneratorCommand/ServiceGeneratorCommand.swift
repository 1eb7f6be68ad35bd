import Foundation
import PackagePlugin

/// Generates clients into committed files: `swift package generate-service`.
@main
struct ServiceGeneratorCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let arguments = try CommandArguments(arguments)
        if arguments.isHelp {
            print(CommandArguments.help)
            return
        }
        let tool = try context.tool(named: "service-generator").url
        var failures: [String] = []
        for target in try TargetSelection.targets(arguments.targets, of: context.package) {
            let status = try run(
                tool,
                ["generate", "--target", target.directoryURL.path, "--module", target.moduleName] + arguments.options,
                in: context.package.directoryURL)
            if status != 0 { failures.append(target.name) }
        }
        guard failures.isEmpty else { throw CommandError.failed(targets: failures, isCheck: arguments.isCheck) }
    }

    /// Runs the generator, which says itself what it has to say.
    private func run(_ tool: URL, _ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
