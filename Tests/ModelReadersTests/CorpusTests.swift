import Foundation
import ServiceModel
import Testing

@testable import ModelReaders

/// The real AWS models that botocore brings.
enum Corpus {
    /// The version on which the expected counts hold.
    static let knownVersion = "1.43.11"

    /// botocore's version and its folder of models, where Python has it.
    static let botocore: (version: String, folder: String)? = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import botocore; print(botocore.__version__); print(botocore.__path__[0])",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        guard process.terminationStatus == 0, lines.count == 2 else { return nil }
        return (lines[0], lines[1] + "/data")
    }()

    /// The folders of all models, one for each version of each service.
    static func folders() throws -> [String] {
        guard let botocore else { return [] }
        var folders: [String] = []
        for service in try FileAccess.names(in: botocore.folder) {
            let path = botocore.folder + "/" + service
            guard try FileAccess.kind(of: path) == .folder else { continue }
            for version in try FileAccess.names(in: path) {
                let folder = path + "/" + version
                guard try FileAccess.kind(of: folder) == .folder else { continue }
                if ModelFiles.existing("service-2", in: try FileAccess.names(in: folder)) != nil {
                    folders.append(folder)
                }
            }
        }
        return folders
    }
}

@Suite(
    .enabled(if: Corpus.botocore != nil, "Python has no botocore; `pip install botocore==1.43.11` brings the models"))
struct CorpusTests {
    @Test("every AWS model reads and validates without an error or a warning", .timeLimit(.minutes(10)))
    func everyModelReads() async throws {
        let folders = try Corpus.folders()
        if Corpus.botocore?.version == Corpus.knownVersion { #expect(folders.count == 457) }
        // Two tasks take turns, so that both processors of a small machine have work.
        let problems = await withTaskGroup(of: [String].self) { group in
            for part in 0..<2 {
                group.addTask {
                    stride(from: part, to: folders.count, by: 2).flatMap { Self.problems(of: folders[$0]) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(problems.isEmpty, "\(problems.count): \(problems.prefix(40).joined(separator: "\n"))")
    }

    private static func problems(of folder: String) -> [String] {
        var diagnostics = DiagnosticCollector()
        let loaded = ModelLoader.load(path: folder, diagnostics: &diagnostics)
        // What the reader leaves out of a model on purpose is told in notes. Two services still sign with version 2.
        let unexpected = diagnostics.diagnostics.filter { diagnostic in
            diagnostic.severity != .note && !diagnostic.message.hasPrefix("the service signs with signature version 2")
        }
        var problems = unexpected.map(\.description)
        if problems.isEmpty, loaded?.form != .aws { problems.append("\(folder): not read as an AWS model") }
        if let loaded, loaded.model.services.count != 1 { problems.append("\(folder): no service") }
        return problems
    }
}
