import Foundation
import Testing

/// The code in the catalogs of the committed clients, as a reader would copy it.
@Suite(
    "The examples of catalogs compile", .serialized,
    .enabled(if: SwiftCompiler.modules != nil, "the built modules are not beside the test bundle"),
    .enabled(if: Checkout.root != nil, "Generated/ is not beside the tests"))
struct CatalogExampleTests {
    @Test("without a warning, in each article and on the landing page")
    func examples() throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        for (_, client) in GoldenFileTests.clients {
            let blocks = try Self.blocks(client)
            // The landing page, calls, errors and pages have at least one each.
            #expect(blocks.count >= 6, "\(client)")
            files.append(try folder.write("\(client)Examples.swift", Self.source(blocks, client)))
        }
        let complaints = try SwiftCompiler.check(files)
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("and the check notices one that does not")
    func notices() throws {
        let folder = try TemporaryFolder()
        let source = Self.source(["let client = LedgerClient(ClientConfiguration(endpont: \"\"))"], "Ledger")
        #expect(try SwiftCompiler.check([try folder.write("Examples.swift", source)]).contains("endpont"))
    }

    /// The code blocks of a client's catalog.
    private static func blocks(_ client: String) throws -> [String] {
        let catalog = "\(try #require(Checkout.root))/Generated/\(client)/\(client).docc"
        var blocks: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: catalog).sorted() {
            let text = try String(contentsOfFile: "\(catalog)/\(name)", encoding: .utf8)
            for part in text.components(separatedBy: "```swift\n").dropFirst() {
                blocks.append(part.components(separatedBy: "\n```")[0])
            }
        }
        return blocks
    }

    /// Each block as a function, and all imports at the top.
    private static func source(_ blocks: [String], _ client: String) -> String {
        var imports: Set<String> = ["import AsyncHTTPClientTransport", "import ServiceRuntime", "import \(client)"]
        var functions = ""
        for (number, block) in blocks.enumerated() {
            let lines = block.components(separatedBy: "\n")
            imports.formUnion(lines.filter { $0.hasPrefix("import ") })
            let body = lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
            functions += "func example\(number)(client: \(client)Client) async throws {\n\(body)\n_ = client\n}\n"
        }
        return imports.sorted().joined(separator: "\n") + "\nenum \(client)Examples {\n" + functions + "}\n"
    }
}
