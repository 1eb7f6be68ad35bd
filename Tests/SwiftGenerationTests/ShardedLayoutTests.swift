import ServiceModel
import SwiftGeneration
import TemplateEngine
import Testing

@Suite("The sharded layout")
struct ShardedLayoutTests {
    private static let shapes = """
        "List": {"type": "operation", "input": {"target": "ListInput"}, "output": {"target": "ListOutput"}, \
        "errors": [{"target": "Bad"}], "traits": {"@paginated": {"inputToken": "token", "outputToken": "token", \
        "items": "items"}}},
        "Put": {"type": "operation", "input": {"target": "Item"}, "output": {"target": "Shared"}},
        "Get": {"type": "operation", "input": {"target": "Shared"}, "output": {"target": "GetOutput"}},
        "Ping": {"type": "operation"},
        "ListInput": {"type": "structure", "members": {"token": {"target": "@String"}, "choice": {"target": "Choice"}}},
        "ListOutput": {"type": "structure", "members": {"token": {"target": "@String"}, "items": {"target": "Items"}}},
        "Shared": {"type": "structure", "members": {"id": {"target": "@String"}}},
        "GetOutput": {"type": "structure", "members": {"item": {"target": "Item"}}},
        "Items": {"type": "list", "member": {"target": "Item"}},
        "Item": {"type": "structure", "members": {"color": {"target": "Color"}}},
        "Choice": {"type": "union", "members": {"text": {"target": "@String"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}},
        "Bad": {"type": "structure", "members": {}, "traits": {"@error": "client"}}
        """
    private static let operations = ["List", "Put", "Get", "Ping"]

    private func generate(
        _ more: String = "", operations: [String] = [], shards: Int = 7
    ) throws -> GeneratedCode {
        let model = TinyModel(Self.shapes + more, operations: Self.operations + operations)
        return try model.generate { $0.shardCount = shards }
    }

    /// The file of each type, and of each method and each operation's description.
    private func places(_ code: GeneratedCode) -> [String: String] {
        var places: [String: String] = [:]
        for (path, text) in code.files {
            for (key, declaration) in GeneratedCode.split(text, indentation: "") {
                guard key.hasPrefix("extension ") else {
                    places[key] = path
                    continue
                }
                for member in GeneratedCode.split(declaration, indentation: "    ") {
                    places["\(key) \(member.key)"] = path
                }
            }
        }
        return places
    }

    @Test("its files depend on the number of shards alone", arguments: [1, 12, 99])
    func fileNames(count: Int) throws {
        let names = ShardedLayout.fileNames(shardCount: count)
        #expect(try Set(generate(shards: count).files.keys) == Set(names))
        #expect(names.count == count + 1)
        #expect(names.first == "GeneratedClients.swift")
        #expect(names.last == (count < 10 ? "GeneratedClients0\(count).swift" : "GeneratedClients\(count).swift"))
    }

    @Test("what there is one of for each service is in the first file")
    func clients() throws {
        let first = try #require(try generate().files["GeneratedClients.swift"])
        let keys = GeneratedCode.split(first, indentation: "").map(\.key)
        #expect(keys == ["struct TinyClient: Sendable {", "enum TinyOperations {", "enum TinyError: ServiceError {"])
        #expect(first.contains("static let _service"))
        #expect(!first.contains("OperationDescription"))
    }

    @Test("an operation's methods, paginator, description, own input and own output share a file")
    func operation() throws {
        let places = try places(generate(shards: 97))
        let file = try #require(places["struct ListInput: OperationInput, JSONEncodable {"])
        let together = [
            "extension TinyClient { func list(_ input: ListInput) async throws -> ListOutput {",
            "extension TinyClient { func list(",
            "extension TinyClient { func listPages(_ input: ListInput) -> PageSequence<ListInput, ListOutput> {",
            "extension TinyClient { func listItems(_ input: ListInput) -> ItemSequence<ListInput, ListOutput, [Item]> {",
            "extension TinyOperations { static var list: OperationDescription {",
            "struct ListOutput: OperationOutput {",
        ]
        for key in together { #expect(places[key] == file, "\(key) among \(places.keys.sorted())") }
    }

    @Test("a structure that two operations share, or that is part of another, goes by its own name")
    func sharedStructures() throws {
        // With as many shards, two names of this model share none by chance.
        let places = try places(generate(shards: 97))
        func place(_ start: String) throws -> String {
            try #require(places.first { $0.key.hasPrefix(start) }?.value, "\(start) among \(places.keys.sorted())")
        }
        #expect(try place("struct GetOutput:") == place("extension TinyClient { func get("))
        for name in ["Shared", "Item"] {
            for operation in ["put", "get"] {
                #expect(try place("struct \(name):") != place("extension TinyClient { func \(operation)("))
            }
        }
    }

    @Test("an added operation with its shapes moves no declaration and changes no other file")
    func addition() throws {
        let more = """
            ,
            "Added": {"type": "operation", "input": {"target": "AddedInput"}},
            "AddedInput": {"type": "structure", "members": {"extra": {"target": "Extra"}}},
            "Extra": {"type": "structure", "members": {"color": {"target": "Color"}}}
            """
        let before = try generate(shards: 97)
        let after = try generate(more, operations: ["Added"], shards: 97)
        let oldPlaces = places(before)
        let newPlaces = places(after)
        for (key, path) in oldPlaces { #expect(newPlaces[key] == path, "\(key)") }
        let changed = before.files.filter { after.files[$0.key] != $0.value }.keys
        let added = Set(newPlaces.filter { oldPlaces[$0.key] == nil }.values)
        #expect(added.count == 2)
        #expect(Set(changed) == added)
    }

    @Test("a file that nothing goes into is a comment")
    func emptyFile() throws {
        let code = try generate(shards: 99)
        let empty = code.files.values.filter { $0.split(separator: "\n").allSatisfy { $0.hasPrefix("//") } }
        #expect(empty.count > 80)
        #expect(empty.allSatisfy { $0.hasPrefix("// Generated by service-generator ") && !$0.contains("import") })
        #expect(code.files.values.filter { $0.contains("import ServiceRuntime") }.count == 100 - empty.count)
    }

    @Test("templates of its files can be replaced, and so can partials")
    func overrides() throws {
        let overrides = [
            TemplateSource(
                path: "swift/clients.mustache", text: "{{#client}}\n\n// Ours: {{clientName}}\n{{/client}}\n"),
            TemplateSource(path: "swift/shard.mustache", text: "{{#unions}}\n\n{{>union}}\n{{/unions}}\n"),
            TemplateSource(path: "swift/union.mustache", text: "// A union: {{name}}\n"),
        ]
        let model = try TinyModel(Self.shapes, operations: Self.operations).load()
        var diagnostics = DiagnosticCollector(sources: model.sources)
        var options = SwiftOptions()
        options.shardCount = 1
        let files = try SwiftGenerator.embedded(overrides: overrides)
            .generate(model, options: options, diagnostics: &diagnostics)
        let texts = try #require(files).map(\.contents)
        #expect(texts.count == 2)
        #expect(texts[0].hasSuffix("\n\n// Ours: TinyClient\n"))
        #expect(texts[1].hasSuffix("\n\n// A union: Choice\n"))
    }
}
