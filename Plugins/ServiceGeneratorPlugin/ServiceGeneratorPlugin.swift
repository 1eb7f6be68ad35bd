import Foundation
import PackagePlugin

/// Generates the clients of a target's models while it is built.
@main
struct ServiceGeneratorPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        [
            try buildCommand(
                target: target.name, folder: target.directoryURL,
                output: context.pluginWorkDirectoryURL.appending(path: "GeneratedClients"),
                tool: context.tool(named: "service-generator").url)
        ]
    }

    /// The command that generates from everything in a folder.
    func buildCommand(target: String, folder: URL, output: URL, tool: URL) -> Command {
        .buildCommand(
            displayName: "Generating clients for \(target)", executable: tool,
            arguments: [
                "generate", "--target", folder.path, "--output", output.path,
                "--shards", String(GeneratedFiles.shardCount),
            ],
            inputFiles: TargetInputs.find(in: folder),
            outputFiles: GeneratedFiles.names.map { output.appending(path: $0) })
    }
}
