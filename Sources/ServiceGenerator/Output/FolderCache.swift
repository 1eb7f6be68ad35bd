/// The folders that files go into, each opened once.
struct FolderCache {
    private let rootPath: String
    private var root: OpenFolder?
    /// By their paths from the root, with a `/` behind each part.
    private var folders: [String: OpenFolder] = [:]

    init(root path: String) {
        rootPath = path
    }

    /// The folder that a file belongs in, and the file's name in it.
    ///
    /// - Parameter creating: Whether folders are made that are not there.
    /// - Returns: `nil` for a folder that is not there and is not to be made.
    mutating func place(of path: String, creating: Bool) throws(FileError) -> (OpenFolder?, String) {
        if let problem = Path.problem(withRelative: path) {
            throw FileError(.write, path: rootPath + "/" + path, reason: "the path \(problem)")
        }
        let utf8 = path.utf8
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (try openRoot(creating), path) }
        let prefix = String(path[...slash])
        let name = String(path[utf8.index(after: slash)...])
        if let known = folders[prefix] { return (known, name) }
        guard var folder = try openRoot(creating) else { return (nil, name) }
        for part in prefix.split(separator: "/") {
            guard let inner = try folder.folder(String(part), creating: creating) else { return (nil, name) }
            folder = inner
        }
        folders[prefix] = folder
        return (folder, name)
    }

    private mutating func openRoot(_ creating: Bool) throws(FileError) -> OpenFolder? {
        if root == nil { root = try OpenFolder.open(rootPath, creating: creating) }
        return root
    }
}
