import ServiceModel
import SwiftGeneration
import Testing

@Suite("The same model gives the same bytes, and a small change a small difference")
struct DeterminismTests {
    private static let shapes = [
        #"""
        "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}, \#
        "errors": [{"target": "Bad"}], "traits": {"@paginated": {"inputToken": "token", "outputToken": "token", \#
        "items": "items"}}}
        """#,
        #"""
        "ActInput": {"type": "structure", "members": {"token": {"target": "@String"}, \#
        "node": {"target": "Node"}, "choice": {"target": "Choice"}}}
        """#,
        #"""
        "ActOutput": {"type": "structure", "members": {"token": {"target": "@String"}, \#
        "items": {"target": "Items"}}}
        """#,
        #""Items": {"type": "list", "member": {"target": "Item"}}"#,
        #""Item": {"type": "structure", "members": {"color": {"target": "Color"}}}"#,
        #""Node": {"type": "structure", "members": {"next": {"target": "Node"}}}"#,
        #""Choice": {"type": "union", "members": {"node": {"target": "Node"}, "text": {"target": "@String"}}}"#,
        #""Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}}"#,
        #""Bad": {"type": "structure", "members": {}, "traits": {"@error": "client"}}"#,
    ]
    private static let added = [
        #"""
        "Count": {"type": "operation", "input": {"target": "CountInput"}, "output": {"target": "CountOutput"}, \#
        "errors": [{"target": "Bad"}]}
        """#,
        #""CountInput": {"type": "structure", "members": {"extra": {"target": "Extra"}}}"#,
        #""CountOutput": {"type": "structure", "members": {"count": {"target": "@Long"}}}"#,
        #""Extra": {"type": "structure", "members": {"color": {"target": "Color"}}}"#,
    ]

    private static func model(_ shapes: [String], operations: [String] = ["Act"]) -> TinyModel {
        TinyModel(shapes.joined(separator: ",\n"), operations: operations)
    }

    @Test("two runs give the same bytes")
    func twice() throws {
        let model = Self.model(Self.shapes + Self.added, operations: ["Act", "Count"])
        #expect(try model.generate().files == model.generate().files)
    }

    @Test("the order of shapes and operations in the model does not matter")
    func order() throws {
        let forward = Self.model(Self.shapes + Self.added, operations: ["Act", "Count"])
        let backward = Self.model((Self.shapes + Self.added).reversed(), operations: ["Count", "Act"])
        #expect(try forward.generate().files == backward.generate().files)
    }

    @Test("what was generated before with the same generator does not matter")
    func sequence() throws {
        let generator = try SwiftGenerator.embedded()
        func files(_ model: TinyModel) throws -> [GeneratedFile]? {
            let loaded = try model.load()
            var diagnostics = DiagnosticCollector(sources: loaded.sources)
            return generator.generate(loaded, options: SwiftOptions(), diagnostics: &diagnostics)
        }
        let small = Self.model(Self.shapes)
        let large = Self.model(Self.shapes + Self.added, operations: ["Act", "Count"])
        let first = [try files(small), try files(large)]
        let second = [try files(large), try files(small)]
        #expect(first == second.reversed())
    }

    @Test("a shape that nothing uses changes nothing")
    func unusedShape() throws {
        let with = try Self.model(Self.shapes + [#""Unused": {"type": "structure", "members": {}}"#]).generate()
        #expect(try with.files == Self.model(Self.shapes).generate().files)
    }

    @Test("an added operation with its shapes adds declarations, and changes only the client's own lists")
    func addedOperation() throws {
        let before = try Self.model(Self.shapes).generate()
        let after = try Self.model(Self.shapes + Self.added, operations: ["Act", "Count"]).generate()
        let clientDeclarations: Set<String> = ["struct TinyClient: Sendable {", "enum TinyOperations {"]
        for (key, text) in before.declarations where !clientDeclarations.contains(key) {
            #expect(after.declarations[key] == text, "\(key)")
        }
        let new = Set(after.declarations.keys).subtracting(before.declarations.keys)
        #expect(
            new.map { $0.prefix { $0 != ":" } }.sorted() == ["struct CountInput", "struct CountOutput", "struct Extra"])
        for key in ["struct TinyClient", "enum TinyOperations"] {
            let old = try before.members(of: key)
            let now = try after.members(of: key)
            for (member, text) in old { #expect(now[member] == text, "\(member)") }
            #expect(now.count > old.count)
        }
    }

    @Test("an added member changes its structure and what uses that, no other declaration")
    func addedMember() throws {
        var shapes = Self.shapes
        shapes[4] =
            #""Item": {"type": "structure", "members": {"color": {"target": "Color"}, "size": {"target": "@Integer"}}}"#
        let before = try Self.model(Self.shapes).generate().declarations
        let after = try Self.model(shapes).generate().declarations
        #expect(Set(before.keys) == Set(after.keys))
        #expect(before.keys.filter { before[$0] != after[$0] } == ["struct Item: JSONDecodable {"])
    }
}
