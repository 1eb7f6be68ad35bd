import ServiceGenerator
import Testing

@Suite(
    "The command generate and catalogs",
    .enabled(if: Checkout.root != nil, "models/ is not beside the tests"))
struct CatalogRunTests {
    private let folder: TemporaryFolder
    private let model: String

    init() throws {
        folder = try TemporaryFolder()
        model = try #require(Checkout.root) + "/models/ledger"
    }

    private func run(
        _ output: String, _ change: (inout GenerateArguments) -> Void
    ) throws -> (outcome: CommandOutcome, reported: [String]) {
        try GenerateCommand.run(model, into: "\(folder.path)/\(output)", change)
    }

    private func paths(_ output: String) -> [String] { folder.files(in: output).keys.sorted() }

    @Test("the module is the target's folder in Sources, else the output's own name, else what --module says")
    func module() throws {
        _ = try run("Sources/My-Ledger/Generated") { $0.withCatalog = true }
        #expect(folder.files(in: "Sources/My-Ledger/Generated").keys.contains("My_Ledger.docc/Landing.md"))
        _ = try run("Books") { $0.withCatalog = true }
        let landing = try #require(folder.files(in: "Books")["Books.docc/Landing.md"])
        #expect(String(decoding: landing, as: UTF8.self).contains("\n# ``Books``\n"))
        _ = try run("Other") {
            $0.withCatalog = true
            $0.module = "Ledgers"
        }
        #expect(folder.files(in: "Other").keys.contains("Ledgers.docc/Landing.md"))
        #expect(throws: UsageError.self) { try run("Wrong") { $0.module = "a-b" } }
    }

    @Test("the catalog alone leaves the sources beside it, and checks itself only")
    func catalogOnly() throws {
        _ = try run("Ledger") { $0.withCatalog = true }
        let all = paths("Ledger")
        #expect(try run("Ledger") { $0.catalogOnly = true }.outcome == .success)
        #expect(paths("Ledger") == all)
        let check = try run("Ledger") {
            $0.catalogOnly = true
            $0.isCheck = true
        }
        #expect(check.outcome == .success, "\(check.reported)")
        _ = try run("Alone") { $0.catalogOnly = true }
        #expect(paths("Alone") == all.filter { $0.hasPrefix("Ledger.docc/") }.map { "Alone" + $0.dropFirst(6) })
    }

    @Test("pages of operations that are no longer kept are deleted, and so is a catalog that is no longer wanted")
    func leftovers() throws {
        _ = try run("Ledger") { $0.withCatalog = true }
        #expect(paths("Ledger").contains("Ledger.docc/Reading-pages.md"))
        _ = try run("Ledger") {
            $0.withCatalog = true
            $0.operations = ["CloseYear"]
        }
        #expect(!paths("Ledger").contains("Ledger.docc/Reading-pages.md"))
        _ = try run("Ledger") { _ in }
        #expect(paths("Ledger").allSatisfy { $0.hasSuffix(".swift") })
    }

    @Test("several clients of one module have one catalog")
    func severalClients() throws {
        let root = try #require(Checkout.root)
        let result = try run("Clients") {
            $0.models = ["ledger", "weather"].map { "\(root)/models/\($0)" }
            $0.withCatalog = true
        }
        #expect(result.outcome == .success, "\(result.reported)")
        let landing = try #require(folder.files(in: "Clients")["Clients.docc/Landing.md"])
        let text = String(decoding: landing, as: UTF8.self)
        #expect(text.contains("- <doc:Ledger-Client>\n- <doc:Weather-Client>\n"))
        #expect(paths("Clients").contains("Clients.docc/Weather-Topics.md"))
    }
}
