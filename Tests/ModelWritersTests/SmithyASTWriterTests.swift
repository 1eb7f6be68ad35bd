import ModelWriters
import ServiceModel
import Testing

@Suite("Writing the Smithy AST")
struct SmithyASTWriterTests {
    @Test("What mixins bring is left out; traits on it are applied")
    func mixins() throws {
        let string = ShapeID("smithy.api#String")
        func member(_ name: String, _ traits: Traits = Traits()) -> Member {
            Member(name: name, target: string, traits: traits, position: .none)
        }
        let required = Traits([(.required, .emptyObject)])
        let mixin = Shape(
            id: ShapeID("a#Mixin"), kind: .structure, traits: Traits([(.mixin, .emptyObject)]),
            members: [member("two"), member("one"), member("none")], position: .none)
        var definition = ShapeDefinition(
            shape: Shape(
                id: ShapeID("a#Mixed"), kind: .structure,
                members: [member("one", required), member("none"), member("own")], position: .none), version: .two)
        definition.mixins = [ShapeReference(mixin.id, at: .none)]
        definition.inheritedMemberTraits = ["two": required]
        var model = Model()
        model.add(mixin)
        model.add(
            Shape(
                id: definition.shape.id, kind: .structure,
                members: [member("two", required), member("one", required), member("none"), member("own")],
                position: .none))
        model.definitions[definition.shape.id] = definition

        #expect(
            SmithyASTWriter.document(of: model).json == """
                {"smithy":"2.0","shapes":{\
                "a#Mixed":{"type":"structure","mixins":[{"target":"a#Mixin"}],\
                "members":{"own":{"target":"smithy.api#String"}}},\
                "a#Mixed$one":{"type":"apply","traits":{"smithy.api#required":{}}},\
                "a#Mixed$two":{"type":"apply","traits":{"smithy.api#required":{}}},\
                "a#Mixin":{"type":"structure","members":{"two":{"target":"smithy.api#String"},\
                "one":{"target":"smithy.api#String"},"none":{"target":"smithy.api#String"}},\
                "traits":{"smithy.api#mixin":{}}}}}
                """)
    }

    @Test("Names that differ in case only are next to each other in lists of operations")
    func lists() {
        var model = Model()
        let operations = ["a#WithTraits", "a#WithoutTraits", "a#b", "a#C"].map {
            ShapeReference(ShapeID($0), at: .none)
        }
        model.add(
            Shape(
                id: ShapeID("a#Service"), kind: .service,
                properties: .service(ServiceProperties(version: "1", operations: operations)), position: .none))
        let listed = SmithyASTWriter.document(of: model)["shapes"]?["a#Service"]?["operations"]?.array
        #expect(listed?.map { $0["target"]?.string } == ["a#b", "a#C", "a#WithoutTraits", "a#WithTraits"])
    }

    @Test("JSON text has one entry a line, and escapes what an editor would not show")
    func text() {
        let node = Node(
            .object([
                NodeEntry("a\n\"\\", Node(.array([.integer(1), Node(.number("1.50")), Node(.null), .boolean(true)]))),
                NodeEntry("b", .emptyObject), NodeEntry("\u{1}\u{7F}é", Node(.array([]))),
            ]))
        #expect(
            String(decoding: JSONText.of(node), as: UTF8.self) == """
                {
                    "a\\n\\"\\\\": [
                        1,
                        1.50,
                        null,
                        true
                    ],
                    "b": {},
                    "\\u0001\\u007fé": []
                }

                """)
    }
}
