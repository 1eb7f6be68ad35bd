package import SwiftGeneration

/// Writes generated files, or, for a dry run, only tells what would be written.
package struct FileWriter: FileReceiving {
    package let folder: OutputFolder
    package let isDryRun: Bool
    private var claims = PathClaims()
    /// The files that differ from what was there, in the order in which they came.
    package private(set) var changes: [OutputFolder.FileState] = []
    package private(set) var unchangedCount = 0

    package init(folder: OutputFolder, isDryRun: Bool = false) {
        self.folder = folder
        self.isDryRun = isDryRun
    }

    package mutating func receive(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError) {
        try claims.claim(files.map(\.path), for: job.modelPaths.joined(separator: ", "), in: folder.path)
        let states = isDryRun ? try folder.compare(files) : try folder.write(files)
        for state in states {
            if state.state == .current { unchangedCount += 1 } else { changes.append(state) }
        }
    }
}
