import Foundation
import ServiceGenerator
import Testing

/// The models of this repository against the clients in `Generated`.
///
/// With `RECORD_GOLDEN=1` in the environment the clients are written instead of compared.
@Suite("Generated clients are what the generator writes for the models")
struct GoldenFileTests {
    static let clients = [
        ("captions", "Captions"), ("contact-center", "ContactCenter"), ("inventory", "Inventory"),
        ("ledger", "Ledger"), ("mailing-lists", "MailingLists"), ("observatory", "Observatory"),
        ("photo-archive", "PhotoArchive"), ("telemetry", "Telemetry"), ("ticker", "Ticker"), ("weather", "Weather"),
    ]

    /// The client of a model that is generated twice: with everything that types can conform to besides.
    static let codable = ("inventory", "CodableInventory")

    @Test(
        "each file, byte by byte; RECORD_GOLDEN=1 rewrites them",
        .enabled(if: Checkout.root != nil, "models/ and Generated/ are not beside the tests"),
        arguments: clients + [codable])
    func files(model: String, client: String) throws {
        let root = try #require(Checkout.root)
        let conformances = client == Self.codable.1 ? ["Hashable", "Codable"] : []
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            let result = try GenerateCommand.run("\(root)/models/\(model)", into: "\(root)/Generated/\(client)") {
                $0.withCatalog = conformances.isEmpty
                $0.conformances = conformances
            }
            #expect(result.outcome == .success, "\(result.reported)")
            return
        }
        let folder = try TemporaryFolder()
        let result = try GenerateCommand.run("\(root)/models/\(model)", into: folder.path + "/new") {
            $0.withCatalog = conformances.isEmpty
            $0.module = client
            $0.conformances = conformances
        }
        #expect(result.outcome == .success)
        #expect(result.reported.isEmpty)
        let generated = folder.files(in: "new")
        let paths = FileManager.default.enumerator(atPath: "\(root)/Generated/\(client)")?.compactMap { $0 as? String }
        #expect(paths?.filter { !$0.hasSuffix(".docc") }.sorted() == generated.keys.sorted())
        for (name, contents) in generated {
            let golden = FileManager.default.contents(atPath: "\(root)/Generated/\(client)/\(name)") ?? Data()
            if golden != contents { Issue.record("\(client)/\(name): \(difference(golden, contents))") }
        }
    }

    @Test(
        "one run over all models, in either order, gives the same bytes",
        .enabled(if: Checkout.root != nil, "models/ and Generated/ are not beside the tests"))
    func order() throws {
        let root = try #require(Checkout.root)
        let models = Self.clients.map { "\(root)/models/\($0.0)" }
        let folder = try TemporaryFolder()
        for (output, models) in [("forward", models), ("backward", models.reversed())] {
            let result = try GenerateCommand.run("", into: "\(folder.path)/\(output)") { $0.models = models }
            #expect(result.outcome == .success, "\(result.reported)")
        }
        let forward = folder.files(in: "forward")
        #expect(forward.count == 7 * models.count)
        #expect(forward == folder.files(in: "backward"))
    }

    /// The first line in which two texts differ.
    private func difference(_ golden: Data, _ generated: Data) -> String {
        let old = String(decoding: golden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let new = String(decoding: generated, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, (before, after)) in zip(old, new).enumerated() where before != after {
            return "line \(number + 1) was `\(before)`, is `\(after)`"
        }
        return "it had \(old.count) lines, has \(new.count)"
    }
}
