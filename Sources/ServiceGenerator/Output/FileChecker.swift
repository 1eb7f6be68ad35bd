package import SwiftGeneration

/// Compares generated files with those in the output folder, for `--check`.
package struct FileChecker: FileReceiving {
    package let folder: OutputFolder
    private var claims = PathClaims()
    /// The files that differ or are not there.
    package private(set) var differences: [OutputFolder.FileState] = []

    package init(folder: OutputFolder) {
        self.folder = folder
    }

    package mutating func receive(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError) {
        try claims.claim(files.map(\.path), for: job.modelPaths.joined(separator: ", "), in: folder.path)
        for state in try folder.compare(files) where state.state != .current { differences.append(state) }
    }

    /// The files that were generated once and that no model of the run generates.
    package func extraFiles(markedBy mark: String) throws(FileError) -> [String] {
        try folder.generatedFiles(markedBy: mark).filter { !claims.paths.contains($0) }
    }
}
