import Foundation
import ServiceGenerator
import SwiftGeneration
import Testing

@Suite(
    "Clients in the sharded layout", .serialized,
    .enabled(if: Checkout.root != nil, "models/ and Generated/ are not beside the tests"))
struct ShardedClientsTests {
    private static let clients = GoldenFileTests.clients

    private func generate(
        _ models: [String], into folder: TemporaryFolder, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws -> [String: Data] {
        let root = try #require(Checkout.root)
        let result = try GenerateCommand.run("", into: folder.path + "/out") {
            $0.models = models.map { "\(root)/models/\($0)" }
            $0.shardCount = 5
            change(&$0)
        }
        #expect(result.outcome == .success, "\(result.reported)")
        return folder.files(in: "out")
    }

    /// What is between blank lines, without the lines that open and close extensions and types around it; sorted.
    private func paragraphs(_ files: some Sequence<String>) -> [String] {
        var found: [String] = []
        for text in files {
            let body = text.components(separatedBy: "\n\n").dropFirst()
            for paragraph in body where !paragraph.hasSuffix("import ServiceRuntime") {
                let lines = paragraph.split(separator: "\n").filter { $0 != "}" && !$0.hasPrefix("extension ") }
                if !lines.isEmpty { found.append(lines.joined(separator: "\n")) }
            }
        }
        return found.sorted()
    }

    @Test("declare exactly what those by kind declare", arguments: clients)
    func sameDeclarations(model: String, client: String) throws {
        let root = try #require(Checkout.root)
        let folder = "\(root)/Generated/\(client)"
        let golden = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".swift")
        }.map {
            try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
        }
        let sharded = try generate([model], into: TemporaryFolder()).values.map { String(decoding: $0, as: UTF8.self) }
        let before = paragraphs(golden)
        #expect(before.count > 50)
        #expect(before == paragraphs(sharded))
    }

    @Test(
        "compile without a warning", .enabled(if: SwiftCompiler.modules != nil, "no built modules"),
        arguments: [SwiftOptions.AccessLevel.public, .package])
    func compile(access: SwiftOptions.AccessLevel) throws {
        let folder = try TemporaryFolder()
        let files = try generate(Self.clients.map(\.0), into: folder) {
            $0.access = access
            if access == .public { $0.namespace = "Shapes" }
            // Then some files hold operations alone, some enumerations alone.
            $0.shardCount = 99
        }
        #expect(files.count == 100)
        let complaints = try SwiftCompiler.check(files.keys.map { "\(folder.path)/out/\($0)" })
        #expect(complaints.isEmpty, "\(complaints)")
    }
}
