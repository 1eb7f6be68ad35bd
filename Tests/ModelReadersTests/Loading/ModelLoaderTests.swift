import Foundation
import ServiceModel
import Testing

@testable import ModelReaders

/// A folder that goes with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "model-loader-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders on the way to it.
    @discardableResult
    func write(_ name: String, _ contents: some Collection<UInt8>) throws -> String {
        let file = path + "/" + name
        let folder = FileAccess.split(file).folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(contents).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

@Suite("Loading models")
struct ModelLoaderTests {
    static let ast = #"{"smithy": "2.0", "shapes": {"a#S": {"type": "string"}}}"#
    static let aws = """
        {"version": "2.0", "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "x", "protocol": "json", "jsonVersion": "1.1",
          "serviceFullName": "X", "serviceId": "X", "signatureVersion": "v4", "targetPrefix": "X", "uid": "x-2020-01-01"},
         "operations": {"List": {"name": "List", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "ListRequest"},
           "output": {"shape": "ListResponse"}}},
         "shapes": {"ListRequest": {"type": "structure", "members": {"token": {"shape": "String"}}},
           "ListResponse": {"type": "structure", "members": {"next": {"shape": "String"}, "items": {"shape": "Strings"}}},
           "Strings": {"type": "list", "member": {"shape": "String"}}, "String": {"type": "string"}}}
        """
    static let paginators = """
        {"pagination": {"List": {"input_token": "token", "output_token": "next", "result_key": "items"}}}
        """

    private func load(_ path: String) -> (loaded: LoadedModel?, problems: [String]) {
        var diagnostics = DiagnosticCollector()
        let loaded = ModelLoader.load(path: path, diagnostics: &diagnostics)
        return (loaded, diagnostics.diagnostics.map(\.description))
    }

    @Test("the form is told by the contents, the syntax by the ending")
    func forms() throws {
        let folder = try TemporaryFolder()
        for (name, text, form) in [
            ("a.json", Self.ast, LoadedModel.Form.smithyAST), ("b.json", Self.aws, .aws), ("c.yaml", Self.aws, .aws),
            ("d.yml", "smithy: 2.0\nshapes: {a#S: {type: string}}\n", .smithyAST),
            ("e.smithy", "$version: \"2\"\nnamespace a\nstring S\n", .smithyIDL),
        ] {
            let (loaded, problems) = load(try folder.write(name, text))
            #expect(problems.isEmpty)
            #expect(loaded?.form == form, "\(name)")
            #expect(loaded?.model.shapes.isEmpty == false)
            #expect(loaded?.files == [folder.path + "/" + name])
        }
    }

    @Test("Smithy IDL and Smithy ASTs make one model, in which each file may use the others' shapes")
    func mixedForms() throws {
        let folder = try TemporaryFolder()
        try folder.write("one.json", Self.ast)
        try folder.write("inner/two.smithy", "$version: \"2\"\nnamespace b\nuse a#S\nlist T { member: S }\n")
        try folder.write("inner/three.smithy", "$version: \"2\"\nnamespace b\nlist U with [M] {}\n")
        try folder.write(
            "four.yaml",
            "smithy: '2.0'\nshapes: {b#M: {type: list, member: {target: b#T}, traits: {smithy.api#mixin: {}}}}\n")
        let (loaded, problems) = load(folder.path)
        #expect(problems.isEmpty)
        #expect(loaded?.form == .smithyIDL)
        #expect(loaded?.files.count == 4)
        #expect(loaded?.model.shapes.map(\.id.absolute).sorted() == ["a#S", "b#T", "b#U"])
        #expect(loaded?.semanticModel.shapes.map(\.id.absolute).sorted() == ["a#S", "b#M", "b#T", "b#U"])
        #expect(loaded?.semanticModel.definitions.keys.map(\.absolute) == ["b#U"])
    }

    @Test("every file of a folder and of the folders in it makes one model")
    func folder() throws {
        let folder = try TemporaryFolder()
        try folder.write("one.json", Self.ast)
        try folder.write("inner/two.yaml", "smithy: '2.0'\nshapes: {b#T: {type: list, member: {target: 'a#S'}}}\n")
        try folder.write("README.md", "not a model")
        try folder.write(".hidden.json", "{")
        let (loaded, problems) = load(folder.path)
        #expect(problems.isEmpty)
        #expect(loaded?.model.shapes.map(\.id.absolute).sorted() == ["a#S", "b#T"])
        #expect(loaded?.files.count == 2)
    }

    @Test("an AWS model brings the files beside it, whatever their endings")
    func companions() throws {
        for (model, paginators) in [
            ("service-2.json", "paginators-1.json"), ("service-2.json.gz", "paginators-1.json.gz"),
            ("service-2.yaml", "paginators-1.yml"), ("other.json", "paginators-1.json"),
        ] {
            let folder = try TemporaryFolder()
            func contents(_ text: String, _ name: String) -> [UInt8] {
                name.hasSuffix(".gz") ? GzipTests.compress(Array(text.utf8)) : Array(text.utf8)
            }
            let file = try folder.write(model, contents(Self.aws, model))
            try folder.write(paginators, contents(Self.paginators, paginators))
            for path in [file, folder.path] {
                let (loaded, problems) = load(path)
                #expect(problems.isEmpty)
                let operation = try #require(loaded?.model.shapes.first { $0.kind == .operation })
                #expect(operation.traits[.paginated]?["inputToken"]?.string == "token", "\(model)")
                #expect(loaded?.files.count == 2)
            }
        }
    }

    @Test("of a service with one version, that is taken; of several, one must be named")
    func versions() throws {
        let folder = try TemporaryFolder()
        try folder.write("2020-01-01/service-2.json", Self.aws)
        #expect(load(folder.path).loaded?.form == .aws)
        try folder.write("2021-01-01/service-2.json", Self.aws)
        #expect(
            load(folder.path).problems == [
                "\(folder.path):1:1: error: the folder holds 2 models (2020-01-01, 2021-01-01); "
                    + "name one of them, or each"
            ])
        #expect(load(folder.path + "/2021-01-01").loaded?.form == .aws)
    }

    @Test("symbolic links to files are followed, to folders are not, so that circles end")
    func links() throws {
        let folder = try TemporaryFolder()
        let target = try TemporaryFolder()
        try target.write("model.json", Self.ast)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/l.json", withDestinationPath: target.path + "/model.json")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/circle", withDestinationPath: folder.path)
        #expect(load(folder.path).loaded?.files == [folder.path + "/l.json"])
        #expect(load(folder.path + "/l.json").loaded != nil)
    }

    @Test("files that are named one by one make one model, and each that is missing is told")
    func parts() throws {
        let folder = try TemporaryFolder()
        let first = try folder.write(
            "a.json",
            #"{"smithy": "2.0", "shapes": {"a#S": {"type": "structure", "members": {"x": {"target": "a#T"}}}}}"#)
        let second = try folder.write("inner/b.yaml", "smithy: '2.0'\nshapes: {a#T: {type: string}}")
        var diagnostics = DiagnosticCollector()
        let loaded = ModelLoader.load(partsOfOneModel: [first, second, first], diagnostics: &diagnostics)
        #expect(loaded?.model.shapes.count == 2)
        #expect(loaded?.files == [first, second])
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(
            ModelLoader.load(partsOfOneModel: [first, folder.path + "/x.json", "/y"], diagnostics: &diagnostics) == nil)
        #expect(diagnostics.diagnostics.compactMap(\.location?.path) == [folder.path + "/x.json", "/y"])
    }

    @Test("the generator's configuration beside a model is no part of it")
    func configuration() throws {
        let folder = try TemporaryFolder()
        let model = try folder.write("model.json", Self.ast)
        try folder.write("service-generator.yaml", "services: []")
        let (loaded, problems) = load(folder.path)
        #expect(loaded?.files == [model])
        #expect(problems.isEmpty)
    }

    @Test("what cannot be read is told with the path")
    func failures() throws {
        let folder = try TemporaryFolder()
        func problem(_ name: String, _ text: String?) throws -> String? {
            if let text { try folder.write(name, text) }
            let problems = load(folder.path + "/" + name).problems
            #expect(problems.count == 1, "\(problems)")
            return problems.first.map { String($0.dropFirst(folder.path.utf8.count + 1)) }
        }
        #expect(
            try problem("none.json", nil)
                == "none.json:1:1: error: it cannot be read, the system says \"No such file or directory\"; "
                + "check the path"
        )
        #expect(
            try problem("m.txt", "{}")
                == "m.txt:1:1: error: this is no model; models are files ending in "
                + ".smithy, .json, .yaml or .yml, with .gz behind it where they are compressed"
        )
        #expect(
            try problem("m.smithy", "$version: \"2\"\nnamespace a\nstring\n")?
                .hasPrefix("m.smithy:3:7: error: Syntax error at line 3, column 7: ") == true)
        #expect(
            try problem("m.json", "{\"openapi\": 3}")?
                .hasPrefix("m.json:1:1: error: this file is no model; a Smithy model has the key `smithy`") == true)
        #expect(try problem("array.json", "[]")?.hasPrefix("array.json:1:1: error: this file is no model") == true)
        #expect(try problem("broken.json", "{\n \"smithy\": }")?.hasPrefix("broken.json:2:12: error: ") == true)
        #expect(try problem("empty.json", "")?.hasPrefix("empty.json:1:1: error: ") == true)
        #expect(
            try problem(
                "undefined.json", Self.ast.replacing("\"string\"", with: "\"list\", \"member\": {\"target\": \"a#N\"}"))?
                .contains("error: undefined shape `a#N`") == true)
        let empty = try TemporaryFolder()
        #expect(load(empty.path).problems.first?.contains(":1:1: error: the folder holds no model") == true)
        try empty.write("data.json", "{}")
        #expect(load(empty.path).problems.count == 2)
        #expect(
            load(empty.path).problems.last?.hasSuffix(
                "error: no file of the folder is a model; name a folder that holds one") == true)
    }

    @Test("a folder holds either Smithy files or one AWS model")
    func mixedFolders() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.json", Self.ast)
        try folder.write("b.json", Self.aws)
        #expect(load(folder.path).problems.first?.contains("are an AWS model") == true)
        try folder.write("c.json", Self.aws)
        #expect(load(folder.path).problems.first?.contains("are two AWS models") == true)
    }

    @Test("one model's errors do not keep the others from being read")
    func several() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.json", Self.ast)
        let bad = try folder.write("bad.json", "{")
        var diagnostics = DiagnosticCollector()
        let models = ModelLoader.load(paths: [bad, good, bad, good], diagnostics: &diagnostics)
        #expect(models.map(\.paths) == [[good], [good]])
        #expect(diagnostics.diagnostics.count == 2)
        #expect(diagnostics.sources.location(of: models[1].model.shapes[0].position)?.path == good)
    }
}
