import Foundation
import PackagePlugin

/// Which targets of a package the command generates for.
enum TargetSelection {
    /// - Parameter names: the targets that the command line names; where it names none, those with a configuration.
    /// - Throws: ``CommandError`` where there is nothing to generate for.
    static func targets(_ names: [String], of package: Package) throws -> [any SourceModuleTarget] {
        let known = package.targets.compactMap { $0 as? any SourceModuleTarget }
        guard names.isEmpty else {
            return try names.map { name in
                if let target = known.first(where: { $0.name == name }) { return target }
                throw CommandError.unknownTarget(
                    name, known: known.map(\.name), hasFolder: hasFolder(name, in: package.directoryURL))
            }
        }
        let configured = known.filter { target in
            FileManager.default.fileExists(atPath: target.directoryURL.appending(path: "service-generator.yaml").path)
        }
        guard !configured.isEmpty else { throw CommandError.noConfiguredTarget }
        return configured
    }

    /// Whether there is a folder where SwiftPM looks for a target of this name.
    private static func hasFolder(_ name: String, in package: URL) -> Bool {
        ["Sources", "Source", "src", "srcs", "Tests"].contains { parent in
            FileManager.default.fileExists(atPath: package.appending(path: parent).appending(path: name).path)
        }
    }
}
