import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Flattening mixins")
struct MixinFlatteningTests {
    private func assemble(_ shapes: String) -> (model: Model, problems: [String]) {
        let (model, diagnostics) = ModelText.assemble(#"{"smithy": "2.0", "shapes": {"# + shapes + "}}")
        return (model.flattened(), diagnostics.diagnostics.map(\.message))
    }

    private func structure(
        _ name: String, isMixin: Bool = false, mixins: [String] = [], members: [String] = [], traits: String = ""
    ) -> String {
        let list = mixins.map { #"{"target": "a#\#($0)"}"# }.joined(separator: ",")
        let memberList = members.map { #""\#($0)": {"target": "smithy.api#String"}"# }.joined(separator: ",")
        let mark = isMixin ? #""smithy.api#mixin": {}"# : ""
        let all = [mark, traits].filter { !$0.isEmpty }.joined(separator: ",")
        return
            #""a#\#(name)": {"type": "structure", "mixins": [\#(list)], "members": {\#(memberList)}, "traits": {\#(all)}}"#
    }

    @Test("members come depth first and left to right; one that is defined again keeps its place; mixins are gone")
    func order() {
        let (model, problems) = assemble(
            [
                structure("S", mixins: ["B", "C"], members: ["own", "a"]),
                structure("A", isMixin: true, members: ["a", "a2"]),
                structure("B", isMixin: true, mixins: ["A"], members: ["b"]),
                structure("C", isMixin: true, members: ["c", "a2"]),
            ].joined(separator: ","))
        #expect(problems.isEmpty)
        #expect(model.shapes.map(\.id.absolute) == ["a#S"])
        #expect(model.shapes[0].members.map(\.name) == ["a", "a2", "b", "c", "own"])
    }

    @Test("of a trait, the shape's own value wins, then the later mixin's, or the first one's without mixins")
    func traits() throws {
        let text =
            #"{"smithy": "2.0", "shapes": {"#
            + [
                structure(
                    "A", isMixin: true,
                    traits: #""smithy.api#since": "A", "smithy.api#title": "A", "smithy.api#tags": ["A"]"#),
                structure("B", isMixin: true, traits: #""smithy.api#since": "B", "smithy.api#tags": ["B"]"#),
                structure("S", mixins: ["A", "B"], traits: #""smithy.api#tags": ["S"]"#),
                structure("T", mixins: ["L"]),
                #""a#L": {"type": "structure", "traits": {"smithy.api#sensitive": {}, "smithy.api#internal": {}, "#
                    + #""smithy.api#mixin": {"localTraits": ["smithy.api#internal"]}}}"#,
                structure("U", mixins: ["C", "D"]),
                #""a#C": {"type": "structure", "members": {"m": {"target": "smithy.api#String", "traits": {"smithy.api#since": "C"}}}, "traits": {"smithy.api#mixin": {}}}"#,
                #""a#D": {"type": "structure", "members": {"m": {"target": "smithy.api#String", "traits": {"smithy.api#since": "D"}}}, "traits": {"smithy.api#mixin": {}}}"#,
            ].joined(separator: ",") + "}}"
        let (semantic, diagnostics) = ModelText.assemble(text)
        #expect(diagnostics.diagnostics.isEmpty)
        let model = semantic.flattened()
        for (model, since) in [(semantic, "B"), (model, "A")] {
            let traits = try #require(model[ShapeID("a#S")]?.traits)
            #expect(traits.string(.since) == since && traits.string(.title) == "A")
            #expect(traits[.tags]?.json == #"["S"]"#)
            #expect(model[ShapeID("a#U")]?.members.first?.traits.string(.since) == "D")
        }
        let local = try #require(model[ShapeID("a#T")]?.traits)
        #expect(local.has(.sensitive) && !local.has(.internal) && !local.has(.mixin))
    }

    @Test("traits applied to inherited members replace the mixin's, for the shape and what builds on it")
    func inheritedMembers() {
        let (model, problems) = assemble(
            [
                structure("A", isMixin: true, members: ["a"]), structure("B", isMixin: true, mixins: ["A"]),
                structure("S", mixins: ["B"]), structure("T", mixins: ["A"]),
                #""a#A$a": {"type": "apply", "traits": {"smithy.api#tags": ["A"]}}"#,
                #""a#B$a": {"type": "apply", "traits": {"smithy.api#tags": ["B"]}}"#,
            ].joined(separator: ","))
        #expect(problems.isEmpty)
        #expect(model[ShapeID("a#S")]?.members[0].traits[.tags]?.json == #"["B"]"#)
        #expect(model[ShapeID("a#T")]?.members[0].traits[.tags]?.json == #"["A"]"#)
    }

    @Test("services and operations take over what their mixins list")
    func properties() throws {
        let (model, problems) = assemble(
            #"""
            "a#M": {"type": "service", "version": "1", "operations": [{"target": "a#O"}, {"target": "a#P"}],
                "rename": {"a#X": "M", "a#Y": "M2"}, "traits": {"smithy.api#mixin": {}}},
            "a#S": {"type": "service", "mixins": [{"target": "a#M"}], "operations": [{"target": "a#P"}, {"target": "a#Q"}],
                "rename": {"a#X": "S"}},
            "a#V": {"type": "service", "version": "2", "mixins": [{"target": "a#M"}]}
            """#)
        #expect(problems.isEmpty)
        let service = try #require(model[ShapeID("a#S")]?.service)
        #expect(service.version == "1" && model[ShapeID("a#V")]?.service?.version == "2")
        #expect(service.operations.map(\.id.name) == ["O", "P", "Q"])
        #expect(service.rename == [ShapeID("a#X"): "S", ShapeID("a#Y"): "M2"])
    }

    @Test("what cannot be mixed in is refused")
    func refused() {
        func problems(_ shapes: String...) -> [String] { assemble(shapes.joined(separator: ",")).problems }
        #expect(
            problems(structure("S", mixins: ["N"])) == [
                "Cannot apply mixin to a#S: a#N not found; define it, or remove it"
            ])
        #expect(
            problems(structure("S", mixins: ["T"]), structure("T")) == [
                "`a#S` uses `a#T` as a mixin; mark it with the trait `smithy.api#mixin`"
            ])
        #expect(
            problems(structure("S", mixins: ["T"]), #""a#T": {"type": "union", "traits": {"smithy.api#mixin": {}}}"#)
                == [
                    "Mixins may only be mixed into shapes of the same type. The following mixins were applied to the "
                        + "structure shape `a#S` which are not structure shapes: [`a#T`]"
                ])
        #expect(
            problems(
                structure("A", isMixin: true, members: ["x"]),
                #""a#S": {"type": "structure", "mixins": [{"target": "a#A"}], "members": {"x": {"target": "smithy.api#Blob"}}}"#
            )
                == [
                    "Member conflicts with an inherited mixin member: `a#A$x`; "
                        + "it must target `smithy.api#String`, as there, not `smithy.api#Blob`"
                ])
        #expect(
            problems(
                structure("A", isMixin: true, members: ["x"]),
                #""a#B": {"type": "structure", "members": {"x": {"target": "smithy.api#Blob"}}, "traits": {"smithy.api#mixin": {}}}"#,
                structure("S", mixins: ["A", "B"])
            ) == [
                "Member conflicts with an inherited mixin member: `a#S$x`; "
                    + "one mixin has it target `smithy.api#String`, `a#B` `smithy.api#Blob`; use one"
            ])
        #expect(
            problems(
                structure("A", isMixin: true), structure("S", mixins: ["A"]),
                #""a#S$y": {"type": "apply", "traits": {"smithy.api#required": {}}}"#)
                == ["Trait `required` applied to unknown shape `a#S$y`; define it, or remove the trait"])
        #expect(
            problems(
                #""a#M": {"type": "list", "traits": {"smithy.api#mixin": {}}, "mixins": []}"#,
                #""a#L": {"type": "list", "mixins": [{"target": "a#M"}]}"#)
                == ["Missing required member of shape `a#L`: member; add it"])
    }

    @Test("each shape of a circle of mixins is told of it; what only builds on the circle is not")
    func circles() {
        let problems = assemble(
            [
                structure("A", isMixin: true, mixins: ["B"], members: ["a"]),
                structure("B", isMixin: true, mixins: ["C"], members: ["b"]),
                structure("C", isMixin: true, mixins: ["A"], members: ["c"]), structure("S", mixins: ["A"]),
                structure("Self", isMixin: true, mixins: ["Self"]), structure("Leaf", isMixin: true),
                structure("T", isMixin: true, mixins: ["S", "Leaf"]),
            ].joined(separator: ",")
        ).problems
        #expect(
            problems.filter { $0.contains("circle") }.map { $0.prefix(7) } == [
                "`a#A` u", "`a#B` u", "`a#C` u", "`a#Self",
            ])
    }

    @Test("a long chain of mixins needs no stack")
    func depth() {
        let chain = (0..<20_000).map { structure("M\($0)", isMixin: true, mixins: ["M\($0 + 1)"]) }
        let (model, problems) = assemble(
            (chain + [structure("M20000", isMixin: true, members: ["x"]), structure("S", mixins: ["M0"])])
                .joined(separator: ","))
        #expect(problems.isEmpty)
        #expect(model.shapes.map { $0.members.map(\.name) } == [["x"]])
    }

    @Test("mixins that multiply a model's text are refused")
    func multiplication() {
        let big = structure("Big", isMixin: true, members: (0..<2_000).map { "m\($0)" })
        let users = (0..<2_000).map { structure("S\($0)", mixins: ["Big"]) }
        let problems = assemble(([big] + users).joined(separator: ",")).problems
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("the mixins of this model bring more than 1000000 members") == true)
    }

    @Test("a semantic model keeps its mixins, and what shapes that use them say themselves")
    func semanticModel() throws {
        let (model, diagnostics) = ModelText.assemble(
            #"{"smithy": "2.0", "shapes": {"#
                + [
                    structure("M", isMixin: true, members: ["a", "b"]),
                    #""a#S": {"type": "structure", "mixins": [{"target": "a#M"}], "members": {"#
                        + #""own": {"target": "smithy.api#String"}, "a": {"target": "smithy.api#String", "#
                        + #""traits": {"smithy.api#required": {}}}}}"#,
                    #""a#S$b": {"type": "apply", "traits": {"smithy.api#sensitive": {}}}"#,
                ].joined(separator: ",") + "}}")
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(model.shapes.map(\.id.name) == ["M", "S"])
        let shape = try #require(model[ShapeID("a#S")])
        #expect(shape.members.map(\.name) == ["a", "b", "own"])
        #expect(shape.mixins == [ShapeID("a#M")])
        let definition = try #require(model.definitions[ShapeID("a#S")])
        #expect(definition.shape.members.map(\.name) == ["own"])
        #expect(definition.inheritedMemberTraits["a"]?.has(.required) == true)
        #expect(definition.inheritedMemberTraits["b"]?.has(.sensitive) == true)
        #expect(model.flattened().shapes.map(\.mixins) == [[]])
    }
}
