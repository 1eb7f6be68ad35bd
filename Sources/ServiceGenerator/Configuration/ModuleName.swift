import ServiceModel

/// The modules that SwiftPM makes of targets.
enum ModuleName {
    /// The folders of a package that hold its targets' folders.
    private static let targetFolders: Set<String> = ["Sources", "Source", "src", "srcs"]

    /// The module that a folder's files are most likely compiled into: the one named after the folder in a package's `Sources`,
    /// else after the folder itself; `nil` where there is no name to take.
    static func ofFolder(_ path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
        let sources = parts.lastIndex { targetFolders.contains($0) }
        let target = sources.flatMap { parts.indices.contains($0 + 1) ? parts[$0 + 1] : nil } ?? parts.last
        return target.map(ofTarget).flatMap { ShapeID.isIdentifier($0) ? $0 : nil }
    }

    /// SwiftPM writes `_` for what no Swift name can have.
    static func ofTarget(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isFirst = result.isEmpty
            let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
            result.unicodeScalars.append(isLetter || !isFirst && ("0"..."9").contains(scalar) ? scalar : "_")
        }
        return result
    }
}
