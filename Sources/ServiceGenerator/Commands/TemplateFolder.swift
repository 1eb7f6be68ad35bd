package import TemplateEngine

/// A folder of templates on disk.
package enum TemplateFolder {
    /// Reads every template of a folder and of those in it, sorted by path.
    ///
    /// - Parameter suffix: What the names of templates end with.
    /// - Throws: ``FileError`` where the folder is not there or a file is not UTF-8 text.
    package static func read(_ path: String, named suffix: String = ".mustache") throws(FileError) -> [TemplateSource] {
        guard let folder = try OpenFolder.open(path, creating: false) else {
            throw FileError(.list, path: path, reason: "there is no such folder")
        }
        var sources: [TemplateSource] = []
        try collect(in: folder, named: suffix, prefix: "", into: &sources, depth: 0)
        return sources.sorted { $0.path < $1.path }
    }

    private static func collect(
        in folder: OpenFolder, named suffix: String, prefix: String, into sources: inout [TemplateSource], depth: Int
    ) throws(FileError) {
        guard depth < 32 else { return }
        for name in try folder.names() where name.utf8.first != UInt8(ascii: ".") {
            if folder.isFolder(name) {
                guard let inner = try folder.folder(name, creating: false) else { continue }
                try collect(in: inner, named: suffix, prefix: prefix + name + "/", into: &sources, depth: depth + 1)
            } else if name.hasSuffix(suffix) {
                let path = folder.path + "/" + name
                guard let text = String(validating: try readFile(path), as: UTF8.self) else {
                    throw FileError(.read, path: path, reason: "it is not UTF-8 text")
                }
                sources.append(TemplateSource(path: prefix + name, text: text))
            }
        }
    }
}
