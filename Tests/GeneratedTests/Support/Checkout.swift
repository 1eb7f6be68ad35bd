import Foundation

/// The checkout that holds the tests, also where the tests' folder is a link to it.
enum Checkout {
    /// The nearest folder above this file that holds `Package.swift` and `models`.
    static let root: String? = {
        for start in [#filePath, URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().path] {
            var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
            while folder.path != "/" {
                if has(folder.path, "Package.swift"), has(folder.path, "models"), has(folder.path, "Generated") {
                    return folder.path
                }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    private static func has(_ folder: String, _ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + name)
    }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "generated-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    /// Every file in a folder of this one and in those below it, by its path from there.
    func files(in folder: String) -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap({ $0 as? String }) ?? [] {
            files[name] = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)")
        }
        return files
    }
}
