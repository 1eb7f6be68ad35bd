import Foundation

/// The real AWS models that Python's botocore ships, where it is installed.
package struct Botocore: Sendable {
    /// The version on which the tests' counts hold.
    package static let knownVersion = "1.43.11"

    package let version: String
    /// The folders that hold a model, one for each version of each service, sorted.
    package let modelFolders: [String]

    /// Whether tests that take minutes on all models run on all of them, and not on every tenth: where
    /// `SERVICE_GENERATOR_WHOLE_CORPUS` is set.
    package static let isWhole = ProcessInfo.processInfo.environment["SERVICE_GENERATOR_WHOLE_CORPUS"] != nil

    /// The folders for tests that take minutes on all models; see ``isWhole``.
    package var sampledFolders: [String] {
        Botocore.isWhole
            ? modelFolders : modelFolders.enumerated().filter { $0.offset.isMultiple(of: 10) }.map(\.element)
    }

    /// What the Python named by `SERVICE_GENERATOR_PYTHON`, else `python3`, has.
    package static let installed: Botocore? = find()

    private static func find() -> Botocore? {
        let python = ProcessInfo.processInfo.environment["SERVICE_GENERATOR_PYTHON"] ?? "python3"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            python, "-c", "import botocore; print(botocore.__version__); print(botocore.__path__[0])",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        guard process.terminationStatus == 0, lines.count == 2 else { return nil }
        return Botocore(version: lines[0], modelFolders: folders(in: lines[1] + "/data"))
    }

    private static func folders(in data: String) -> [String] {
        let files = FileManager.default
        var folders: [String] = []
        for service in (try? files.contentsOfDirectory(atPath: data).sorted()) ?? [] {
            for version in (try? files.contentsOfDirectory(atPath: "\(data)/\(service)").sorted()) ?? [] {
                let folder = "\(data)/\(service)/\(version)"
                let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
                if names.contains(where: { $0.hasPrefix("service-2.json") }) { folders.append(folder) }
            }
        }
        return folders
    }
}
