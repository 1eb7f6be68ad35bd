#if canImport(XcodeProjectPlugin)
    import Foundation
    import PackagePlugin
    import XcodeProjectPlugin

    extension ServiceGeneratorPlugin: XcodeBuildToolPlugin {
        /// A target of a project names no folder; its models are looked for in the project's folder of the target's name, where
        /// Xcode puts the sources of a new target.
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            [
                try buildCommand(
                    target: target.displayName,
                    folder: context.xcodeProject.directoryURL.appending(path: target.displayName),
                    output: context.pluginWorkDirectoryURL.appending(path: "GeneratedClients"),
                    tool: context.tool(named: "service-generator").url)
            ]
        }
    }
#endif
