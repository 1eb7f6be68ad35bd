package import SwiftGeneration

/// Compares generated files with those in the output folder, for `--check`.
package struct FileChecker: FileReceiving {
    package let folder: OutputFolder
    private let mark: GeneratedMark
    private var produced = ProducedFiles()
    /// The files that differ or are not there.
    package private(set) var differences: [OutputFolder.FileState] = []

    package init(folder: OutputFolder, mark: GeneratedMark) {
        self.folder = folder
        self.mark = mark
    }

    package mutating func receive(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError) {
        try produced.add(files, of: job, in: folder, markedBy: mark)
        try compare(files)
    }

    /// Compares what is remembered of runs.
    ///
    /// - Returns: The paths of the files that generating would delete.
    package mutating func finish(_ leftovers: Leftovers) throws(FileError) -> [String] {
        if let record = leftovers.recordFile(of: produced) { try compare([record]) }
        return try leftovers.files(besides: produced)
    }

    private mutating func compare(_ files: [GeneratedFile]) throws(FileError) {
        for state in try folder.compare(files) where state.state != .current { differences.append(state) }
    }
}
