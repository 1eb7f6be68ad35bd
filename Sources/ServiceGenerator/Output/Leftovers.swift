import ServiceModel
import SwiftGeneration

/// Finds what earlier runs left in the output folder and no run makes any more: files of shapes, client names and models
/// that are gone.
///
/// A file is left over where all of this holds, so that no run deletes what is another's:
/// - it carries the mark of generated files, and this run did not make it;
/// - each service that it names is made by this run, or was made by an earlier run of the same configuration file and is
///   gone from it;
/// - no other configuration file is known to make one of these services into this folder.
package struct Leftovers {
    private let folder: OutputFolder
    private let mark: GeneratedMark
    /// The configuration file as seen from the folder, or what stands for none.
    private let configuration: String
    private let hasConfiguration: Bool
    /// Whether the run makes everything that its configuration describes, so that what is missing is gone from it.
    private let isComplete: Bool
    /// Whether the run makes catalogs alone, so that it knows nothing of the sources beside them.
    private let isOfCatalogs: Bool
    private let recorded: OutputRecord
    private let isRecorded: Bool

    /// Reads what is remembered of earlier runs; `nil` after reporting that it cannot be read.
    ///
    /// - Parameter configurationPath: The file that describes the run; `nil` where only the command line does.
    init?(
        in folder: OutputFolder, markedBy mark: GeneratedMark, configurationPath: String?, isComplete: Bool,
        isOfCatalogs: Bool = false, diagnostics: inout DiagnosticCollector
    ) {
        self.folder = folder
        self.mark = mark
        self.isComplete = isComplete
        self.isOfCatalogs = isOfCatalogs
        let root = existingPath(folder.path)
        hasConfiguration = configurationPath != nil
        configuration =
            configurationPath.map { path in
                Path.relative(Path.resolve(Path.name(of: path), from: existingPath(Path.folder(of: path))), to: root)
            } ?? OutputRecord.commandLine
        do throws(FileError) {
            let contents = try folder.contents(of: OutputRecord.name)
            isRecorded = contents != nil
            guard let contents else {
                recorded = OutputRecord()
                return
            }
            let path = Path.resolve(OutputRecord.name, from: folder.path)
            guard var record = OutputRecord(contents, path: path, diagnostics: &diagnostics) else { return nil }
            record.forget { other in
                // A target's folder is known by the configuration that it may have.
                other != OutputRecord.commandLine && !fileExists(Path.resolve(other, from: root))
                    && !(Path.name(of: other) == Configuration.defaultPath
                        && isFolder(Path.resolve(Path.folder(of: other), from: root)))
            }
            recorded = record
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }

    /// The paths of the files that are left over; sorted.
    func files(besides produced: ProducedFiles) throws(FileError) -> [String] {
        var ours = produced.services
        if isComplete { ours.formUnion(recorded.made[configuration] ?? []) }
        ours.subtract(recorded.others(than: configuration))
        var files: [String] = []
        for file in try folder.markedFiles(mark, besides: produced.paths)
        where !file.services.isEmpty && file.services.allSatisfy(ours.contains) {
            if isOfCatalogs, !file.path.contains(".docc/") { continue }
            files.append(file.path)
        }
        return files
    }

    /// The record as it is to be after this run; `nil` where nothing needs to be remembered.
    func recordFile(of produced: ProducedFiles) -> GeneratedFile? {
        var record = recorded
        let earlier = isComplete && hasConfiguration ? [] : Set(recorded.made[configuration] ?? [])
        record.set(produced.services.union(earlier), for: configuration)
        guard isRecorded || hasConfiguration && !record.made.isEmpty else { return nil }
        return GeneratedFile(path: OutputRecord.name, contents: record.text)
    }
}
