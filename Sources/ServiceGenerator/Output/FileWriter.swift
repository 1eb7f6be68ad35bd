package import SwiftGeneration

/// Writes generated files, or, for a dry run, only tells what would be written.
package struct FileWriter: FileReceiving {
    package let folder: OutputFolder
    package let isDryRun: Bool
    private var folders: FolderCache
    private let mark: GeneratedMark
    package private(set) var produced = ProducedFiles()
    /// The files that differ from what was there, in the order in which they came.
    package private(set) var changes: [OutputFolder.FileState] = []
    package private(set) var unchangedCount = 0

    package init(folder: OutputFolder, mark: GeneratedMark, isDryRun: Bool = false) {
        self.folder = folder
        folders = FolderCache(root: folder.path)
        self.mark = mark
        self.isDryRun = isDryRun
    }

    package mutating func receive(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError) {
        try produced.add(files, of: job, in: folder, markedBy: mark)
        try put(files)
    }

    /// Deletes what no model makes any more, and remembers what was made.
    ///
    /// - Returns: The paths of the files that are deleted.
    package mutating func finish(_ leftovers: Leftovers) throws(FileError) -> [String] {
        let stale = try leftovers.files(besides: produced)
        if !isDryRun { try folder.delete(stale, markedBy: mark) }
        if let record = leftovers.recordFile(of: produced) { try put([record]) }
        return stale
    }

    private mutating func put(_ files: [GeneratedFile]) throws(FileError) {
        let states = isDryRun ? try folder.compare(files) : try folder.write(files, in: &folders)
        for state in states {
            if state.state == .current { unchangedCount += 1 } else { changes.append(state) }
        }
    }
}
