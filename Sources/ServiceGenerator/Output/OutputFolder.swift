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
        var folders = FolderCache(root: path)
        return try compare(files, in: &folders)
    }

    private func compare(
        _ files: [GeneratedFile], in folders: inout FolderCache
    ) throws(FileError) -> [FileState] {
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
        var folders = FolderCache(root: path)
        return try write(files, in: &folders)
    }

    /// As ``write(_:)`` does, in folders that stay open.
    func write(_ files: [GeneratedFile], in folders: inout FolderCache) throws(FileError) -> [FileState] {
        let states = try compare(files, in: &folders)
        var moves: [(folder: OpenFolder, name: String, temporary: String)] = []
        do throws(FileError) {
            for (file, found) in zip(files, states) where found.state != .current {
                let (folder, name) = try folders.place(of: file.path, creating: true)
                guard let folder else { continue }
                let temporary = try withBytes(of: file.bytes) { bytes throws(FileError) in
                    try folder.writeTemporaryFile(for: name, bytes, isReplacing: found.state == .stale)
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

    /// The files that carry the mark of generated files and are none of those just produced, with the services that they
    /// name; sorted by path.
    ///
    /// Looked for are Swift files in the folder itself and in folders that were written to, and any in DocC catalogs: other
    /// folders may be the output of other runs. Hidden files and folders are passed over, and no symbolic link is followed.
    package func markedFiles(
        _ mark: GeneratedMark, besides produced: Set<String> = []
    ) throws(FileError) -> [(path: String, services: [String])] {
        guard let root = try OpenFolder.open(path, creating: false) else { return [] }
        var search = MarkedFileSearch(mark: mark, produced: produced)
        try search.collect(in: root, prefix: "", depth: 0)
        return search.found
    }

    /// Deletes files that carry the mark, and the folders in this one that are empty then. One that carries it no more, or
    /// has become a symbolic link, is left.
    package func delete(_ paths: [String], markedBy mark: GeneratedMark) throws(FileError) {
        try delete(paths) { folder, name in folder.services(ofFile: name, markedBy: mark) != nil }
    }

    /// Deletes files, and the folders in this one that are empty then. What is no regular file is left.
    package func delete(_ paths: [String]) throws(FileError) {
        try delete(paths) { folder, name in folder.start(ofFile: name, count: 1) != nil }
    }

    private func delete(_ paths: [String], where isOurs: (OpenFolder, String) -> Bool) throws(FileError) {
        var folders = FolderCache(root: path)
        for path in paths {
            let (folder, name) = try folders.place(of: path, creating: false)
            guard let folder, isOurs(folder, name) else { continue }
            try folder.delete(name)
        }
        var emptied: Set<String> = []
        for path in paths {
            var folder = Path.folder(of: path)
            while folder != ".", emptied.insert(folder).inserted { folder = Path.folder(of: folder) }
        }
        // Inner ones first: a path sorts behind those that it begins with.
        for path in emptied.sorted(by: >) {
            let (folder, name) = try folders.place(of: path, creating: false)
            folder?.removeFolderIfEmpty(name)
        }
    }

    /// What a file holds; `nil` where there is none.
    func contents(of name: String) throws(FileError) -> [UInt8]? {
        try OpenFolder.open(path, creating: false)?.contents(of: name)
    }

    private func state(of file: GeneratedFile, in folders: inout FolderCache) throws(FileError) -> State {
        let (folder, name) = try folders.place(of: file.path, creating: false)
        guard let folder, !folder.isNew else { return .missing }
        let isCurrent = try withBytes(of: file.bytes) { bytes throws(FileError) in
            try folder.file(name, holds: bytes)
        }
        guard let isCurrent else { return .missing }
        return isCurrent ? .current : .stale
    }
}

private func withBytes<Result>(
    of bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(FileError) -> Result
) throws(FileError) -> Result {
    let result = bytes.withUnsafeBytes { bytes in
        do throws(FileError) {
            return Swift.Result<Result, FileError>.success(try body(bytes))
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

/// Walks an output folder for files with the mark.
private struct MarkedFileSearch {
    let mark: GeneratedMark
    let produced: Set<String>
    var found: [(path: String, services: [String])] = []
    /// The folders that were written to, with a `/` behind each.
    private let writtenFolders: Set<String>
    /// Paths just produced by their lower case, for file systems that do not tell it from upper case.
    private let producedByLowercase: [String: String]

    init(mark: GeneratedMark, produced: Set<String>) {
        self.mark = mark
        self.produced = produced
        writtenFolders = Set(produced.map { Path.folder(of: $0) + "/" })
        producedByLowercase = Dictionary(
            produced.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func collect(in folder: OpenFolder, prefix: String, depth: Int) throws(FileError) {
        guard depth < 32 else { return }
        for name in try folder.names() where name.utf8.first != UInt8(ascii: ".") {
            let path = prefix + name
            if folder.isFolder(name) {
                guard isOutput(path + "/"), let inner = try folder.folder(name, creating: false) else { continue }
                try collect(in: inner, prefix: path + "/", depth: depth + 1)
            } else if path.hasSuffix(".swift") || isInCatalog(path), !produced.contains(path),
                !isProduced(name, path, in: folder),
                let services = folder.services(ofFile: name, markedBy: mark)
            {
                found.append((path, services))
            }
        }
    }

    private func isOutput(_ folder: String) -> Bool {
        isInCatalog(folder) || writtenFolders.contains { $0.hasPrefix(folder) }
    }

    private func isInCatalog(_ path: String) -> Bool {
        path.split(separator: "/", maxSplits: 1).first?.hasSuffix(".docc") == true
    }

    /// Whether the name is another spelling of a file just produced.
    private func isProduced(_ name: String, _ path: String, in folder: OpenFolder) -> Bool {
        guard let other = producedByLowercase[path.lowercased()] else { return false }
        return folder.isSameFile(name, Path.name(of: other))
    }
}

extension OpenFolder {
    /// The services that a marked file names; `nil` for a file without the mark and for what is no regular file.
    fileprivate func services(ofFile name: String, markedBy mark: GeneratedMark) -> [String]? {
        start(ofFile: name, count: GeneratedMark.bytesOfInterest)?.withUnsafeBufferPointer(mark.services)
    }
}
