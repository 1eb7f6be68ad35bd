import ModelWriters
import ServiceModel
import Testing

@testable import ModelReaders

/// The official cases of reading Smithy models, by what the reference writes as AST after reading them.
@Suite(
    "Smithy models, read as the reference reads them",
    .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct SmithyReadingCorpusTests {
    private static let shared = "loader-valid/__shared.json"

    private static func text(_ path: String) throws -> String {
        String(decoding: try FileAccess.read("\(ConformanceData.folder ?? "")/\(path)", limit: 1 << 28), as: UTF8.self)
    }

    private static func assemble(_ paths: [String]) throws -> (model: Model, diagnostics: [Diagnostic]) {
        let texts = try paths.map { (name: $0, text: try text($0)) }
        let (model, diagnostics) = ModelText.assemble(texts)
        return (model, diagnostics.diagnostics)
    }

    /// The cases of a folder: the files of each, and what is expected.
    private static func cases(_ folder: String) throws -> [(name: String, files: [String], expected: Node)] {
        let all = try ConformanceData.files(in: folder, ending: "")
        return try all.filter { $0.hasSuffix(".expected.json") }.compactMap { path in
            let name = String(path.dropLast(".expected.json".count))
            guard name != shared else { return nil }
            // Files that are no models are the loader's to pass over.
            if name.contains("/assembler-ignore-unrecognized-json/"), !name.hasSuffix("/smithy.json") { return nil }
            var files = [name]
            if folder != "loader-other" || name.contains("/forwardrefs/use/") { files.append(shared) }
            if name.hasSuffix("/_combined") {
                let inner = name.dropLast("_combined".count)
                files = all.filter {
                    $0.hasPrefix(inner) && $0.hasSuffix(".smithy") && !$0.hasSuffix("upgraded.smithy")
                }
            }
            return (name, files, try ConformanceData.json(path))
        }
    }

    @Test(
        "a model has the shapes, members and traits that the reference gives it",
        arguments: ["loader-valid", "loader-other"])
    func models(folder: String) throws {
        var count = 0
        for (name, files, expected) in try Self.cases(folder) where expected["ok"]?.boolean == true {
            let (model, diagnostics) = try Self.assemble(files)
            let errors = diagnostics.filter { $0.severity >= .danger }.map(\.description)
            #expect(errors.isEmpty, "\(name): \(errors)")
            let difference = ASTComparison.difference(
                SmithyASTWriter.document(of: model), try #require(expected["ast"]))
            #expect(difference == nil, "\(name): \(difference ?? "")")
            if let flattened = expected["flattened"] {
                let difference = ASTComparison.difference(
                    SmithyASTWriter.document(of: model.flattened()), flattened)
                #expect(difference == nil, "\(name), flattened: \(difference ?? "")")
            }
            count += 1
        }
        #expect(count == (folder == "loader-valid" ? 140 : 78))
    }

    @Test("both forms of a model are one model; flattened, it is the model that is written without mixins")
    func pairs() throws {
        let folder = try #require(ConformanceData.folder)
        var pairCount = 0
        var flattenedCount = 0
        for path in try ConformanceData.files(in: "loader-valid", ending: ".smithy") {
            let document = SmithyASTWriter.document(of: try Self.assemble([path, Self.shared]).model)
            let name = String(path.dropLast(".smithy".count))
            if name.hasSuffix(".flattened") {
                let original = String(name.dropLast(".flattened".count)) + ".smithy"
                let (model, _) = try Self.assemble([original, Self.shared])
                let difference = ASTComparison.difference(SmithyASTWriter.document(of: model.flattened()), document)
                #expect(difference == nil, "\(path): \(difference ?? "")")
                flattenedCount += 1
            } else if (try? FileAccess.kind(of: "\(folder)/\(name).json")) == .file {
                let (model, _) = try Self.assemble(["\(name).json", Self.shared])
                let difference = ASTComparison.difference(SmithyASTWriter.document(of: model), document)
                #expect(difference == nil, "\(path): \(difference ?? "")")
                pairCount += 1
            }
        }
        #expect(pairCount == 62 && flattenedCount == 13)
    }

    @Test("the loader takes what the reference takes, and tells of what it tells while it reads, at its line")
    func events() throws {
        let folder = try #require(ConformanceData.folder)
        let ids: Set = ["Model", "Model.BadDocumentationComment", "SyntacticShapeIdTarget"]
        var count = 0
        for (name, files, expected) in try ["loader-valid", "loader-other"].flatMap(Self.cases) {
            var diagnostics = DiagnosticCollector()
            let loaded = ModelLoader.load(
                partsOfOneModel: files.map { "\(folder)/\($0)" }, diagnostics: &diagnostics)
            let problems = diagnostics.diagnostics.map(\.description)
            #expect((loaded != nil) == expected["ok"]?.boolean, "\(name): \(problems)")
            // Where a JSON value stands is said in another way here.
            guard files.allSatisfy({ $0.hasSuffix(".smithy") || $0 == Self.shared }) else { continue }
            for event in expected["events"]?.array ?? [] where ids.contains(event["id"]?.string ?? "") {
                let isFound = diagnostics.diagnostics.contains {
                    $0.severity.rawValue.uppercased() == event["severity"]?.string && $0.event == event["id"]?.string
                        && $0.location?.line == event["line"]?.integer
                }
                #expect(isFound, "\(name): \(event.json)\n\(problems)")
                count += 1
            }
        }
        #expect(count == 62)
    }

    @Test("the prelude and the packages of traits are the shapes of their ASTs")
    func traitPackages() throws {
        let all = try ConformanceData.files(in: "traits/idl", ending: ".smithy")
        // Two packages have files of one name, and the AST is that of both.
        let byName = Dictionary(grouping: all) {
            String($0.split(separator: "/").last?.dropLast(".smithy".count) ?? "")
        }
        for (name, files) in byName {
            try expect(files, "traits/ast/\(name).json")
        }
        #expect(all.count == 19 && byName.count == 18)
    }

    @Test(
        "the models of the protocol tests are the shapes of their ASTs",
        arguments: ["smithy-protocol-tests", "smithy-aws-protocol-tests"])
    func protocolTests(name: String) throws {
        try expect(
            ConformanceData.files(in: "protocol-tests/idl/\(name)", ending: ".smithy"),
            "protocol-tests/all/\(name).json")
    }

    private func expect(_ files: [String], _ ast: String) throws {
        let (model, diagnostics) = try Self.assemble(files)
        let errors = diagnostics.filter { $0.severity >= .danger }.map(\.description)
        #expect(errors.isEmpty, "\(ast): \(errors.prefix(3))")
        let difference = try ASTComparison.difference(
            Self.withoutFileOrder(SmithyASTWriter.document(of: model)),
            Self.withoutFileOrder(ConformanceData.json(ast)))
        #expect(difference == nil, "\(ast): \(difference ?? "")")
    }

    /// Lists of metadata are those of the files one after the other, and the reference took the files in the order in which
    /// its file system gave them.
    private static func withoutFileOrder(_ ast: Node) -> Node {
        func sorted(_ entry: NodeEntry) -> NodeEntry {
            guard let elements = entry.value.array else { return entry }
            return NodeEntry(entry.key, Node(.array(elements.sorted { $0.json < $1.json })))
        }
        return Node(
            .object(
                (ast.object ?? []).map { entry in
                    guard entry.key == "metadata", let metadata = entry.value.object else { return entry }
                    return NodeEntry(entry.key, Node(.object(metadata.map(sorted))))
                }))
    }
}
