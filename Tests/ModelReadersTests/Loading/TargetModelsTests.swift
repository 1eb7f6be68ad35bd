import Foundation
import Testing

@testable import ModelReaders

@Suite("Finding the models of a target")
struct TargetModelsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let smithy = #"{"smithy": "2.0"}"#
    private static let aws = #"{"version": "2.0", "metadata": {}, "operations": {}}"#

    /// The models in the folder, each as its files' paths within it.
    private func find(excluding excluded: [String] = []) -> [[String]] {
        let models = TargetModels(in: folder.path, excluding: excluded.map { "\(folder.path)/\($0)" }).models
        return models.map { $0.map { String($0.dropFirst(folder.path.count + 1)) } }
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }

    @Test("each model file in the folder is a model, sorted by name; other files are passed over")
    func files() throws {
        try folder.write("weather.yaml", "smithy: '2.0'\n")
        try folder.write("ledger.json", Self.smithy)
        try folder.write("Code.swift", "smithy")
        try folder.write("service-generator.yaml", "smithy: '2.0'\n")
        try folder.write(".hidden.json", Self.smithy)
        try folder.write("colours.json", #"{"red": {"smithy": "2.0"}, "operations": ["smithy"], "name": "smithy"}"#)
        try folder.write("empty.json", "")
        try folder.write("list.yaml", "- smithy: '2.0'\n")
        #expect(find() == [["ledger.json"], ["weather.yaml"]])
    }

    @Test("the files beside an AWS model belong to it")
    func companions() throws {
        try folder.write("service-2.json", Self.aws)
        try folder.write("paginators-1.json", #"{"pagination": {}}"#)
        try folder.write("waiters-2.json", #"{"version": 2, "waiters": {}}"#)
        try folder.write("examples-1.json", #"{"version": "1.0", "examples": {}}"#)
        try folder.write("endpoint-rule-set-1.json", #"{"version": "1.0", "parameters": {}, "rules": []}"#)
        #expect(find() == [["service-2.json"]])
    }

    @Test("a folder that holds model files is one model of them all, wherever it lies")
    func folders() throws {
        try folder.write("Models/bank/accounts.json", Self.smithy)
        try folder.write("Models/bank/shared/money.yaml", "smithy: '2.0'\n")
        try folder.write("Models/bank/shared/rates.json", "{}")
        try folder.write("Models/queue/service-2.json", Self.aws)
        #expect(
            find() == [
                ["Models/bank/accounts.json", "Models/bank/shared/money.yaml"], ["Models/queue/service-2.json"],
            ])
    }

    @Test("folders of resources, templates, hidden ones and excluded ones are not entered")
    func passedOverFolders() throws {
        for name in ["A.docc", "B.xcassets", ".build", "Templates", "Generated", "inner/Templates"] {
            try folder.write("\(name)/model.json", Self.smithy)
        }
        try folder.write("inner/model.json", Self.smithy)
        #expect(find(excluding: ["Generated", "absent"]) == [["inner/model.json"]])
        #expect(find() == [["Generated/model.json"], ["inner/model.json"]])
    }

    @Test("links to files and to folders are followed")
    func links() throws {
        let outside = try TemporaryFolder()
        try outside.write("model.json", Self.smithy)
        try outside.write("several/one.json", Self.smithy)
        try outside.write("several/two.json", Self.smithy)
        try link("linked.json", to: "\(outside.path)/model.json")
        try link("parts", to: "\(outside.path)/several")
        #expect(find() == [["linked.json"], ["parts/one.json", "parts/two.json"]])
    }

    @Test("circles of links end, and what several links lead to is taken once")
    func circles() throws {
        try folder.write("inner/model.json", Self.smithy)
        try link("inner/back", to: "..")
        try link("around", to: "../..")
        try link("self", to: ".")
        try link("root", to: "/")
        try link("again", to: "inner")
        try link("twice.json", to: "inner/model.json")
        #expect(find() == [["twice.json"]])
        try FileManager.default.removeItem(atPath: "\(folder.path)/twice.json")
        #expect(find() == [["again/model.json"]])
    }

    @Test("compressed models and Smithy IDL count")
    func otherForms() throws {
        try folder.write("service-2.json.gz", GzipTests.compress(Array(Self.aws.utf8)))
        try folder.write("data.json.gz", GzipTests.compress(Array("{}".utf8)))
        try folder.write("weather.smithy", "$version: \"2\"")
        #expect(find() == [["service-2.json.gz"], ["weather.smithy"]])
    }

    @Test(
        "a model is told by its outermost keys, wherever they stand and however they are written",
        arguments: [
            ("a.json", #"{"metadata": {}, "shapes": {"smithy": []}, "smithy": "2.0"}"#),
            ("b.json", #"{"a": "\\", "b": "\"}", "c": [{"d": {}}], "smithy": "2.0"}"#),
            ("c.json", #"{"shapes": {}, "version": "1", "metadata": {}}"#),
            ("d.json", "\u{FEFF}{\"smithy\" : \"2.0\"}"),
            ("e.yaml", "a: &x {b: [1, {c: d}]}\ne: *x\n\"smithy\": '2.0'\n"),
            ("f.yml", "{operations: {a: b}, metadata: }\n"),
            ("g.yaml", #"{"smithy": "2.0"}"#),
        ])
    func recognized(name: String, text: String) throws {
        try folder.write(name, text)
        #expect(find() == [[name]])
    }

    @Test(
        "what only mentions a model's keys is none",
        arguments: [
            ("a.json", #"{"a": "smithy", "b": {"smithy": 1}, "c": ["smithy"]}"#),
            ("b.json", #"["smithy", {"smithy": "2.0"}]"#),
            ("c.json", #"{"metadata": {"operations": {}}}"#),
            ("d.json", #"{"operations": {}, "shapes": {}}"#),
            ("e.yaml", "a: smithy\nb: {smithy: 1}\n? [x, y]\n: smithy\n"),
            ("f.yaml", "smithy\n"),
            ("g.yaml", "key: \"unclosed\n"),
            ("h.json", #"{"a": "#),
        ])
    func notRecognized(name: String, text: String) throws {
        try folder.write(name, text)
        #expect(find() == [])
    }

    @Test(
        "a broken model counts, so that its reader says what is wrong",
        arguments: [
            ("a.json", #"{ smithy": "2.0", "shapes": {}}"#), ("b.json", #"{"shapes": { "smithy": "2.0"}"#),
            ("c.yaml", "shapes: [}\nsmithy: '2.0'\n"), ("d.json", #"{"metadata": {}, "operations: {}}"#),
        ])
    func broken(name: String, text: String) throws {
        try folder.write(name, text)
        #expect(find() == [[name]])
    }

    @Test("a link that leads nowhere counts, so that its reader says so")
    func danglingLink() throws {
        try link("model.json", to: "absent.json")
        try link("notes.txt", to: "absent.txt")
        #expect(find() == [["model.json"]])
    }

    @Test("a folder without models, or that is not there, has none")
    func nothing() throws {
        #expect(find() == [])
        #expect(TargetModels(in: folder.path + "/absent").models == [])
    }
}
