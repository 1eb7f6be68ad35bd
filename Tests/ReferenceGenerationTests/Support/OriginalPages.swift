import Foundation

/// What pages are compared with: pages as the original tools print them, and the models that these were made from.
enum OriginalPages {
    /// Why tests with the expected pages are skipped.
    static let missing = """
        shared/seeds is not beside this checkout, or the models are missing, which \
        Tests/Conformance/reference_pages.py brings
        """

    /// The folder of this package.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of an AWS model in the botocore that the expected pages were made from, where the script that compares
    /// pages has installed it: `connect/2017-08-08`.
    static func model(_ path: String) -> String? {
        let environment = root.appending(path: "Tests/Conformance/ReferenceTools/environment/lib")
        for version in (try? FileManager.default.contentsOfDirectory(atPath: environment.path)) ?? [] {
            let folder = environment.appending(path: "\(version)/site-packages/botocore/data/\(path)")
            if FileManager.default.fileExists(atPath: folder.path) { return folder.path }
        }
        return nil
    }

    /// The expected page whose file's name begins so: `004`.
    static func seed(_ number: String) -> String? {
        let folder = root.deletingLastPathComponent().appending(path: "shared/seeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let name = names.first(where: { $0.hasPrefix(number + "_") }) else { return nil }
        return try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}

extension String {
    /// The text without white space and these characters.
    func without(_ characters: String = "") -> String {
        let left = unicodeScalars.filter { !$0.properties.isWhitespace && !characters.unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(left))
    }
}
