import ModelWriters
import ServiceModel
import Testing

@testable import ModelReaders

@Suite(
    "Writing Smithy IDL as the reference writes it",
    .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct SmithyIDLCorpusTests {
    private static let folder = "serialization/idl-serialization"

    /// The model of files of the corpus.
    private func model(_ paths: [String]) throws -> Model {
        ModelText.assemble(try paths.map { ($0, try text($0)) }).model
    }

    private func text(_ path: String) throws -> String {
        let folder = try #require(ConformanceData.folder)
        return String(
            decoding: try FileAccess.read("\(folder)/\(Self.folder)/\(path)", limit: 1 << 20), as: UTF8.self)
    }

    private func written(_ model: Model, _ configure: (inout SmithyIDLWriter) -> Void = { _ in }) -> [String: String] {
        var writer = SmithyIDLWriter()
        configure(&writer)
        let files = writer.files(of: model).map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) }
        return Dictionary(uniqueKeysWithValues: files)
    }

    @Test(
        "A model is written as its file", arguments: try ConformanceData.files(in: "\(folder)/cases", ending: ".smithy")
    )
    func same(path: String) throws {
        let path = String(path.dropFirst(Self.folder.utf8.count + 1))
        let files = try written(model([path]))
        #expect(try Array(files.values) == [text(path)])
    }

    @Test("Shapes are written in the order of their names on request, metadata in a file of its own")
    func byName() throws {
        let files = try written(model(["alphabetical/before.smithy"])) { $0.order = .name }
        #expect(try files["com.example.smithy"] == text("alphabetical/after.smithy"))
        #expect(try files["metadata.smithy"] == text("alphabetical/metadata.smithy"))
    }

    @Test("Shapes and traits are written in the order of their file on request")
    func bySource() throws {
        let files = try written(model(["out-of-order.smithy"])) { $0.order = .source }
        #expect(try Array(files.values) == [text("out-of-order.smithy")])
    }

    @Test("Structures whose names end as told are written inside their operations")
    func namedSuffixes() throws {
        let files = try written(model(["custom-inline-io.smithy"])) {
            $0.suffixes = .named(input: "Request", output: "Response")
        }
        #expect(try Array(files.values) == [text("custom-inline-io.smithy")])
    }

    @Test("Structures become inputs and outputs where that is asked for, unless operations share them")
    func coercedStructures() throws {
        let files = try written(model(["coerced-io/before.smithy"])) {
            $0.suffixes = .named(input: "Request", output: "Response")
            $0.coercesInlineStructures = true
        }
        #expect(try Array(files.values) == [text("coerced-io/after.smithy")])
    }

    @Test("How names of inputs and outputs end is found for each file")
    func inferredSuffixes() throws {
        let names = ["default", "main", "mixed", "shared"]
        let files = try written(model(names.map { "inferred-io/\($0).smithy" })) {
            $0.suffixes = .inferred
            $0.placement = { names[Int($0.position.file)] }
        }
        #expect(files.count == names.count)
        for name in names { #expect(try files["\(name).smithy"] == text("inferred-io/\(name).smithy")) }
    }

    @Test("Each namespace is a file, and metadata another")
    func namespaces() throws {
        let files = try written(model(["multiple-namespaces/input.json"]))
        #expect(files.count == 3)
        for (name, written) in files { #expect(try written == text("multiple-namespaces/output/\(name)")) }
    }

    @Test("Members that an enum's mixin defines are not written again")
    func enumMixins() throws {
        let files = try written(model(["enum-mixin-input.smithy"]))
        #expect(try Array(files.values) == [text("enum-mixin-output.smithy")])
    }

    @Test("A trait of the file's namespace hides one of the prelude")
    func hiddenTrait() throws {
        let path = "../prelude-trait-alias.smithy"
        let files = try written(model([path])) { $0.order = .source }
        let lines = try text(path).split(separator: "\n").dropFirst().sorted()
        #expect(files.values.first?.split(separator: "\n").dropFirst().sorted() == lines)
    }
}
