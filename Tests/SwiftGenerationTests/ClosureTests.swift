import ServiceModel
import SwiftGeneration
import Testing

@Suite("Only what the chosen operations reach is generated")
struct ClosureTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "ActInput"}, "errors": [{"target": "Bad"}]},
        "Other": {"type": "operation", "input": {"target": "OtherInput"}},
        "ActInput": {"type": "structure", "members": {"color": {"target": "Color"}}},
        "OtherInput": {"type": "structure", "members": {"size": {"target": "Size"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}},
        "Size": {"type": "enum", "members": {"BIG": {"target": "@Unit"}}},
        "Bad": {"type": "structure", "members": {}, "traits": {"@error": "client"}},
        "Unused": {"type": "structure", "members": {}}
        """, operations: ["Act", "Other"])

    @Test("shapes that no operation reaches are left out")
    func unreached() throws {
        let code = try Self.model.generate()
        #expect(code.declares("struct Size"))
        #expect(!code.declares("struct Unused"))
    }

    @Test("a choice of operations keeps these, their shapes and their errors")
    func pruning() throws {
        let code = try Self.model.generate { $0.operations = ["Act"] }
        #expect(code.declares("struct ActInput"))
        #expect(code.declares("struct Color"))
        #expect(code.declares("struct Bad"))
        #expect(!code.declares("struct OtherInput"))
        #expect(!code.declares("struct Size"))
        #expect(try !code.declaration("struct TinyClient").contains("func other"))
        #expect(try !code.declaration("enum TinyOperations").contains("other"))
    }

    @Test("what is left of a pruned client is as it was in the whole one")
    func pruningChangesNothing() throws {
        let whole = try Self.model.generate().declarations
        let pruned = try Self.model.generate { $0.operations = ["Act"] }.declarations
        for name in ["struct ActInput: OperationInput, JSONEncodable {", "struct Bad: ModeledError {"] {
            #expect(pruned[name] != nil)
            #expect(pruned[name] == whole[name])
        }
    }

    @Test("an unknown operation is an error that suggests the nearest name")
    func unknownOperation() throws {
        let result = try Self.model.run { $0.operations = ["Atc"] }
        #expect(result.code == nil)
        #expect(result.diagnostics.map(\.message) == ["the service `Tiny` has no operation `Atc`; did you mean `Act`?"])
    }
}
