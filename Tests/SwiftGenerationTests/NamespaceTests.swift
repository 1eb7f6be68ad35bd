import ServiceModel
import SwiftGeneration
import Testing

@Suite("A namespace")
struct NamespaceTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}, \
        "errors": [{"target": "Bad"}], "traits": {"@paginated": {"inputToken": "token", "outputToken": "token", \
        "items": "items"}, "@examples": [{"title": "Try", "input": {"token": "a", "node": {"color": "BLUE"}}}]}},
        "ActInput": {"type": "structure", "members": {"token": {"target": "@String"}, "node": {"target": "Node"}, \
        "choice": {"target": "Choice"}}},
        "ActOutput": {"type": "structure", "members": {"token": {"target": "@String"}, "items": {"target": "Items"}, \
        "named": {"target": "Named"}}},
        "Items": {"type": "list", "member": {"target": "Node"}},
        "Named": {"type": "map", "key": {"target": "Color"}, "value": {"target": "Choice"}},
        "Node": {"type": "structure", "members": {"color": {"target": "Color"}}},
        "Choice": {"type": "union", "members": {"node": {"target": "Node"}, "text": {"target": "@String"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}},
        "Bad": {"type": "structure", "members": {}, "traits": {"@error": "client"}}
        """)

    @Test("holds every shape's type, in each layout; client, errors and operations stay outside", arguments: [nil, 3])
    func nesting(shards: Int?) throws {
        let code = try Self.model.generate {
            $0.namespace = "Types"
            $0.shardCount = shards
        }
        let outside = ["extension TinyClient {", "extension Types {", "enum Types {}", "struct TinyClient: Sendable {"]
        var top = Set(code.declarations.keys).subtracting(outside)
        top.subtract(["enum TinyError: ServiceError {", "enum TinyOperations {", "extension TinyOperations {"])
        #expect(top.isEmpty)
        #expect(code.text.split(separator: "enum Types {}").count == 2)
        for type in ["ActInput", "ActOutput", "Node", "Color", "Bad"] {
            #expect(code.text.contains("\n    public struct \(type): "), "\(type)")
        }
        #expect(code.text.contains("\n    public enum Choice: "))
    }

    @Test("is part of every type's name outside the type's own declaration, and of links")
    func fullNames() throws {
        let text = try Self.model.generate { $0.namespace = "Types" }.text
        for part in [
            "func act(_ input: Types.ActInput) async throws -> Types.ActOutput {", "node: Types.Node? = nil",
            "ItemSequence<Types.ActInput, Types.ActOutput, [Types.Node]>", "var named: [Types.Color: Types.Choice]?",
            "case bad(Types.Bad)", "case \"Bad\": .bad(Types.Bad(details, from: &response))", "case node(Types.Node)",
            "as a ``Types/ActInput``", "as a ``Types/ActOutput``", "  - ``Types/Bad``",
            "sequence of ``Types/ActOutput``.", "Types.Node(color: Types.Color(rawValue: \"BLUE\"))",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let bare = text.matches(of: /[^\w.\/`#"](?:ActInput|ActOutput|Node|Choice|Color|Bad)\b/).map { String($0.0) }
        let declared = text.matches(of: /(?:struct|enum) (?:ActInput|ActOutput|Node|Choice|Color|Bad):/)
        #expect(bare.count == declared.count, "\(bare)")
    }

    @Test("is part of the links in a catalog")
    func catalog() throws {
        let pages = try Self.model.generate {
            $0.namespace = "Types"
            $0.documentationCatalog = true
        }.files.filter { $0.key.hasSuffix(".md") }.values.joined()
        for link in ["``Types/ActInput``", "``Types/ActOutput``", "``Types/Node``", "``Types/Bad``"] {
            #expect(pages.contains(link), "\(link)")
        }
        #expect(!pages.contains("``Types."))
    }

    @Test("leaves the types as they are without it, but for their place")
    func sameDeclarations() throws {
        let flat = try Self.model.generate().declarations
        let nested = try Self.model.generate { $0.namespace = "Types" }
        for (key, text) in flat where key.hasPrefix("struct Color") {
            let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
            #expect(nested.text.contains(indented))
        }
    }

    @Test(
        "that cannot be is refused",
        arguments: [
            ("a-b", "is not a Swift type name; use letters and digits, a capital first"),
            ("types", "is not a Swift type name; use letters and digits, a capital first"),
            ("Self", "is not a Swift type name; use letters and digits, a capital first"),
            ("", "is not a Swift type name; use letters and digits, a capital first"),
            ("String", "would hide the type of Swift's or of the runtime's; choose another"),
            ("JSONReader", "would hide the type of Swift's or of the runtime's; choose another"),
            ("TinyClient", "is what the client of `example.tiny#Tiny` declares itself; choose another"),
            ("TinyError", "is what the client of `example.tiny#Tiny` declares itself; choose another"),
        ])
    func refused(name: String, problem: String) throws {
        let result = try Self.model.run { $0.namespace = name }
        #expect(result.code == nil)
        #expect(result.diagnostics.map(\.message) == ["the namespace `\(name)` \(problem)"])
        var options = SwiftOptions()
        options.places.namespace = SourceLocation(path: "service-generator.yaml", line: 3, column: 16)
        let placed = try Self.model.run {
            $0.namespace = name
            $0.places.namespace = options.places.namespace
        }
        #expect(placed.diagnostics.map(\.location) == [options.places.namespace])
    }

    @Test("of a shape's name is an error at the shape, which a new name resolves")
    func shapeOfThatName() throws {
        let result = try Self.model.run { $0.namespace = "Node" }
        #expect(
            result.diagnostics.map(\.message) == [
                "the type `Node` of `example.tiny#Node` would hide the namespace of that name; "
                    + "add `example.tiny#Node: NewNode` under `renames`, or choose another namespace"
            ])
        #expect(result.diagnostics.first?.location?.line ?? 0 > 1)
        let renamed = try Self.model.generate {
            $0.namespace = "Node"
            $0.renames = ["Node": "Knot"]
        }
        #expect(renamed.text.contains("public struct Knot: "))
    }
}
