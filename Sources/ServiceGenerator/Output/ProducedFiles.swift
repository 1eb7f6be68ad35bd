import SwiftGeneration

/// What a run has generated so far: the paths, each of one model only, and the services that the files name.
package struct ProducedFiles {
    private var claims = PathClaims()
    package private(set) var services: Set<String> = []

    package var paths: Set<String> { claims.paths }

    /// Adds the files of a model, all of them or none.
    ///
    /// - Throws: ``FileError`` where another model, or another file of the same one, has a path.
    mutating func add(
        _ files: [GeneratedFile], of job: GenerationJob, in folder: OutputFolder, markedBy mark: GeneratedMark
    ) throws(FileError) {
        try claims.claim(files.map(\.path), for: job.modelPaths.joined(separator: ", "), in: folder.path)
        for file in files { services.formUnion(file.bytes.withUnsafeBufferPointer(mark.services) ?? []) }
    }
}
