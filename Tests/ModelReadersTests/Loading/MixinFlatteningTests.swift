import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Flattening mixins")
struct MixinFlatteningTests {
    private func assemble(_ shapes: String) -> (model: Model, problems: [String]) {
        let (model, diagnostics) = ModelText.assemble(#"{"smithy": "2.0", "shapes": {"# + shapes + "}}")
        return (model, diagnostics.diagnostics.map(\.message))
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

    @Test("of a trait, the shape's own value wins, then the later mixin's; local traits are not copied")
    func traits() throws {
        let (model, problems) = assemble(
            [
                structure(
                    "A", isMixin: true,
                    traits: #""smithy.api#since": "A", "smithy.api#title": "A", "smithy.api#tags": ["A"]"#),
                structure("B", isMixin: true, traits: #""smithy.api#since": "B", "smithy.api#tags": ["B"]"#),
                structure("S", mixins: ["A", "B"], traits: #""smithy.api#tags": ["S"]"#),
                structure("T", mixins: ["L"]),
                #""a#L": {"type": "structure", "traits": {"smithy.api#sensitive": {}, "smithy.api#internal": {}, "#
                    + #""smithy.api#mixin": {"localTraits": ["smithy.api#internal"]}}}"#,
            ].joined(separator: ","))
        #expect(problems.isEmpty)
        let traits = try #require(model[ShapeID("a#S")]?.traits)
        #expect(traits.string(.since) == "B" && traits.string(.title) == "A" && traits[.tags]?.json == #"["S"]"#)
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
        #expect(problems(structure("S", mixins: ["N"])) == ["undefined mixin `a#N` of `a#S`; define it"])
        #expect(
            problems(structure("S", mixins: ["T"]), structure("T")) == [
                "`a#S` uses `a#T` as a mixin; mark it with the trait `smithy.api#mixin`"
            ])
        #expect(
            problems(structure("S", mixins: ["T"]), #""a#T": {"type": "union", "traits": {"smithy.api#mixin": {}}}"#)
                == [
                    "`a#S` is a structure, but its mixin `a#T` is a union; mix in shapes of the same kind"
                ])
        #expect(
            problems(structure("A", isMixin: true, mixins: ["B"]), structure("B", isMixin: true, mixins: ["A"])) == [
                "`a#B` uses the mixin `a#A`, which uses itself; break the circle"
            ])
        #expect(
            problems(
                structure("A", isMixin: true, members: ["x"]),
                #""a#S": {"type": "structure", "mixins": [{"target": "a#A"}], "members": {"x": {"target": "smithy.api#Blob"}}}"#
            )
                == [
                    "member `x` of `a#S` targets `smithy.api#Blob`, but its mixin's targets `smithy.api#String`; "
                        + "a member defined again keeps its target"
                ])
        #expect(
            problems(
                structure("A", isMixin: true, members: ["x"]),
                #""a#B": {"type": "structure", "members": {"x": {"target": "smithy.api#Blob"}}, "traits": {"smithy.api#mixin": {}}}"#,
                structure("S", mixins: ["A", "B"])
            ).first?.hasPrefix("the mixins of `a#S` disagree on the target of member `x`") == true)
        #expect(
            problems(structure("A", isMixin: true), #""a#L": {"type": "list", "member": {"target": "a#A"}}"#) == [
                "member `member` targets `a#A`, which is a mixin; mixins cannot be targeted"
            ])
        #expect(
            problems(
                structure("A", isMixin: true), structure("S", mixins: ["A"]),
                #""a#S$y": {"type": "apply", "traits": {"smithy.api#required": {}}}"#)
                == [
                    "traits are applied to `a#S$y`, but neither the shape nor a mixin has the member; "
                        + "name one that it has"
                ])
    }

    @Test("a chain of mixins that would exhaust the stack is refused")
    func depth() {
        let chain = (0..<20_000).map { structure("M\($0)", isMixin: true, mixins: ["M\($0 + 1)"]) }
        let problems = assemble((chain + [structure("M20000", isMixin: true)]).joined(separator: ",")).problems
        #expect(problems.first?.hasSuffix("nest more than 500 deep; flatten them") == true)
    }
}
