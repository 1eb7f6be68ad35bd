package import SwiftGeneration

/// The folder that generated files go into.
///
/// Files are compared first and written only where their bytes differ, so that a build that depends on them is not
/// started needlessly. Nothing outside the folder is ever written.
package struct OutputFolder: Sendable {
    /// How a file on disk compares with what was generated.
    package enum State: String, Sendable {
        case missing, stale, current
    }

    /// A generated file's path, within the folder, and how it was found.
    package struct FileState: Sendable, Hashable {
        package let path: String
        package let state: State

        package init(path: String, state: State) {
            self.path = path
            self.state = state
        }
    }

    package let path: String

    package init(_ path: String) {
        var path = path
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        self.path = path.isEmpty ? "." : path
    }

    /// Compares files with what is on disk, and changes nothing.
    ///
    /// - Throws: ``FileError`` where a path leaves the folder or a file cannot be read.
    package func compare(_ files: [GeneratedFile]) throws(FileError) -> [FileState] {
        var folders = try FolderCache(root: path, creating: false)
        var states: [FileState] = []
        for file in files {
            states.append(FileState(path: file.path, state: try state(of: file, in: &folders)))
        }
        return states
    }

    /// Writes the files that differ: all of them, or, where one cannot be written, none.
    ///
    /// Each is written beside its place first, then all are moved, so that a full disk leaves what was there before.
    ///
    /// - Returns: how each file was found.
    /// - Throws: ``FileError`` where a path leaves the folder or a file cannot be written.
    package func write(_ files: [GeneratedFile]) throws(FileError) -> [FileState] {
        let states = try compare(files)
        var folders = try FolderCache(root: path, creating: true)
        var moves: [(folder: OpenFolder, name: String, temporary: String)] = []
        do throws(FileError) {
            for (file, found) in zip(files, states) where found.state != .current {
                let (folder, name) = try folders.place(of: file.path)
                guard let folder else { continue }
                let temporary = try withBytes(of: file.contents) { bytes throws(FileError) in
                    try folder.writeTemporaryFile(for: name, bytes)
                }
                moves.append((folder, name, temporary))
            }
            while let move = moves.last {
                try move.folder.replace(move.name, with: move.temporary)
                moves.removeLast()
            }
        } catch {
            for move in moves { move.folder.remove(move.temporary) }
            throw error
        }
        return states
    }

    /// The paths of the files that carry the mark of generated files near their start; sorted.
    ///
    /// Hidden files and folders are passed over.
    package func generatedFiles(markedBy mark: String) throws(FileError) -> [String] {
        guard let root = try OpenFolder.open(path, creating: false) else { return [] }
        var found: [String] = []
        try collect(in: root, prefix: "", mark: Array(mark.utf8), depth: 0, into: &found)
        return found
    }

    private func collect(
        in folder: OpenFolder, prefix: String, mark: [UInt8], depth: Int, into found: inout [String]
    ) throws(FileError) {
        guard depth < 32 else { return }
        for name in try folder.names() where name.utf8.first != UInt8(ascii: ".") {
            if folder.isFolder(name) {
                guard let inner = try folder.folder(name, creating: false) else { continue }
                try collect(in: inner, prefix: prefix + name + "/", mark: mark, depth: depth + 1, into: &found)
            } else if let start = folder.start(ofFile: name, count: 1024), start.contains(mark) {
                found.append(prefix + name)
            }
        }
    }

    private func state(of file: GeneratedFile, in folders: inout FolderCache) throws(FileError) -> State {
        let (folder, name) = try folders.place(of: file.path)
        guard let folder else { return .missing }
        let isCurrent = try withBytes(of: file.contents) { bytes throws(FileError) in
            try folder.file(name, holds: bytes)
        }
        guard let isCurrent else { return .missing }
        return isCurrent ? .current : .stale
    }
}

/// The folders that files of one model go into, each opened once.
private struct FolderCache {
    private let rootPath: String
    private let creating: Bool
    private let root: OpenFolder?
    private var folders: [String: OpenFolder] = [:]

    init(root path: String, creating: Bool) throws(FileError) {
        rootPath = path
        self.creating = creating
        root = try OpenFolder.open(path, creating: creating)
    }

    /// The folder that a file belongs in, `nil` where it does not exist, and the file's name in it.
    mutating func place(of path: String) throws(FileError) -> (OpenFolder?, String) {
        if let problem = Path.problem(withRelative: path) {
            throw FileError(.write, path: rootPath + "/" + path, reason: "the path \(problem)")
        }
        var parts = path.split(separator: "/")
        let name = String(parts.removeLast())
        guard var folder = root else { return (nil, name) }
        var prefix = ""
        for part in parts {
            prefix += part + "/"
            if let known = folders[prefix] {
                folder = known
                continue
            }
            guard let inner = try folder.folder(String(part), creating: creating) else { return (nil, name) }
            folders[prefix] = inner
            folder = inner
        }
        return (folder, name)
    }
}

private func withBytes<Result>(
    of text: String, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Result
) throws(FileError) -> Result {
    var text = text
    let result = text.withUTF8 { bytes in
        do throws(FileError) {
            return Swift.Result<Result, FileError>.success(try body(UnsafeRawBufferPointer(bytes)))
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

extension [UInt8] {
    fileprivate func contains(_ other: [UInt8]) -> Bool {
        guard !other.isEmpty, count >= other.count else { return false }
        for start in 0...(count - other.count) where self[start] == other[0] {
            var length = 1
            while length < other.count, self[start + length] == other[length] { length += 1 }
            if length == other.count { return true }
        }
        return false
    }
}
