import ServiceModel
import SwiftGeneration

/// What is remembered in a folder of reference pages: the paths that were written for each service, format and form. Pages
/// carry no mark of generated files, since they are to be as the references have them; by this record a page that is for
/// nothing any more is told from a file that somebody wrote.
struct PageRecord {
    /// The record's name in the folder.
    static let name = ".service-generator-reference.json"

    private var recorded: OutputRecord
    private var earlier: Set<String>
    private var made: Set<String> = []

    /// Reads a folder's record, empty where there is none; `nil` after reporting that it cannot be read.
    static func read(in folder: OutputFolder, console: inout some Console) -> PageRecord? {
        var diagnostics = DiagnosticCollector()
        defer { console.report(diagnostics.diagnostics) }
        do throws(FileError) {
            guard let contents = try folder.contents(of: name) else { return PageRecord(OutputRecord()) }
            let path = Path.resolve(name, from: folder.path)
            return OutputRecord(contents, path: path, diagnostics: &diagnostics).map(PageRecord.init)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }

    private init(_ recorded: OutputRecord) {
        self.recorded = recorded
        earlier = Set(recorded.made.values.joined())
    }

    /// Remembers the pages of a service, format and form.
    ///
    /// - Parameter isWhole: Whether these are all; else those that are remembered stay.
    mutating func set(_ paths: [String], of subject: String, isWhole: Bool) {
        made.formUnion(paths)
        let kept = isWhole ? [] : Set(recorded.made[subject] ?? [])
        recorded.set(kept.union(paths), for: subject)
    }

    /// The pages that were written earlier and are for nothing any more; sorted.
    var stale: [String] {
        earlier.subtracting(recorded.made.values.joined()).subtracting(made).sorted()
    }

    /// The record as it is to be.
    var file: GeneratedFile { GeneratedFile(path: PageRecord.name, contents: recorded.text) }
}
