import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Joining the files of a model")
struct ModelAssemblerTests {
    private func file(_ name: String, version: String = "2.0", _ shapes: String, metadata: String = "{}") -> (
        name: String, text: String
    ) {
        (name, #"{"smithy": "\#(version)", "metadata": \#(metadata), "shapes": {\#(shapes)}}"#)
    }

    private func problems(_ files: (name: String, text: String)...) -> [String] {
        ModelText.assemble(files).diagnostics.diagnostics.map(\.description)
    }

    @Test("traits of equal definitions are joined, lists one after the other")
    func equalDefinitions() throws {
        let (model, diagnostics) = ModelText.assemble([
            file("1", #""a#S": {"type": "string", "traits": {"smithy.api#tags": ["x"], "smithy.api#since": "1"}}"#),
            file(
                "2",
                #""a#S": {"type": "string", "traits": {"smithy.api#tags": ["y", "x"], "smithy.api#sensitive": {}}}"#),
            file("3", #""a#S": {"type": "apply", "traits": {"smithy.api#since": "1", "smithy.api#internal": {}}}"#),
        ])
        #expect(diagnostics.diagnostics.map(\.event) == ["Model.IgnoredDuplicateDefinition"])
        #expect(diagnostics.diagnostics.map(\.severity) == [.note])
        let traits = try #require(model[ShapeID("a#S")]?.traits)
        #expect(traits[.tags]?.json == #"["x","y","x"]"#)
        #expect(traits.has(.sensitive) && traits.has(.internal) && traits.string(.since) == "1")
    }

    @Test("definitions that differ, and traits that differ, are conflicts that name both places")
    func conflicts() {
        #expect(
            problems(file("1", #""a#S": {"type": "string"}"#), file("2", #""a#S": {"type": "blob"}"#)) == [
                "2:1:46: error: conflicting definition of `a#S`; it is also defined at 1:1:46"
            ])
        #expect(
            problems(
                file("1", #""a#S": {"type": "string", "traits": {"smithy.api#since": "1"}}"#),
                file("2", #""a#S": {"type": "apply", "traits": {"smithy.api#since": "2"}}"#)) == [
                    "2:1:102: error: conflicting values of trait `smithy.api#since` on `a#S`; "
                        + "it is also applied at 1:1:103; keep one"
                ])
        let members = [
            #"{"x": {"target": "smithy.api#String"}, "y": {"target": "smithy.api#String"}}"#,
            #"{"y": {"target": "smithy.api#String"}, "x": {"target": "smithy.api#String"}}"#,
        ]
        #expect(
            problems(
                file("1", #""a#S": {"type": "structure", "members": "# + members[0] + "}"),
                file("2", #""a#S": {"type": "structure", "members": "# + members[1] + "}")
            ).count == 1)
        #expect(
            problems(
                file("1", #""a#V": {"type": "service", "version": "1"}"#),
                file("2", #""a#V": {"type": "service", "version": "2"}"#)
            ).count == 1)
        #expect(
            problems(
                file("1", #""a#O": {"type": "operation"}"#),
                file("2", #""a#O": {"type": "operation", "input": {"target": "a#I"}}"#)
            ).count == 1)
        #expect(
            problems(
                file("1", #""a#R": {"type": "resource"}"#),
                file("2", #""a#R": {"type": "resource", "list": {"target": "a#I"}}"#)
            ).count == 1)
    }

    @Test("traits are applied to shapes and members of any file, and nowhere else")
    func applications() throws {
        let apply = #"{"type": "apply", "traits": {"smithy.api#documentation": "d"}}"#
        let structure = #""a#S": {"type": "structure", "members": {"x": {"target": "smithy.api#String"}}}"#
        let (model, diagnostics) = ModelText.assemble([
            file(
                "1",
                #""a#S": \#(apply), "a#S$x": \#(apply), "b#None": {"type": "apply"}"#.replacing(
                    "\"a#S\":", with: "\"a#L\":")),
            file("2", structure + #", "a#L": {"type": "list", "member": {"target": "a#S"}}, "a#L$member": \#(apply)"#),
        ])
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(model[ShapeID("a#L")]?.traits.has(.documentation) == true)
        #expect(model[ShapeID("a#S")]?.members[0].traits.has(.documentation) == true)
        #expect(model[ShapeID("a#L")]?.members[0].traits.has(.documentation) == true)
        #expect(
            problems(file("1", structure + #", "a#S$y": \#(apply), "a#T": \#(apply), "smithy.api#String": \#(apply)"#))
                .map {
                    $0.drop { $0 != "`" }
                } == [
                    "`documentation` applied to unknown shape `a#S$y`; define it, or remove the trait",
                    "`documentation` applied to unknown shape `a#T`; define it, or remove the trait",
                    "`smithy.api#String`, but shapes of the prelude cannot be changed; define a shape of your own",
                ])
    }

    @Test("metadata is joined: lists one after the other, equal values once, others conflict")
    func metadata() {
        let (model, diagnostics) = ModelText.assemble([
            file("1", "", metadata: #"{"l": [1, 2], "s": "x"}"#),
            file("2", "", metadata: #"{"l": [2, 3], "s": "x", "o": {}}"#),
        ])
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(Node(.object(model.metadata)).json == #"{"l":[1,2,2,3],"s":"x","o":{}}"#)
        #expect(
            problems(file("1", "", metadata: #"{"k": {"a": 1}}"#), file("2", "", metadata: #"{"k": {"b": 1}}"#)) == [
                "2:1:37: error: conflicting values of the metadata `k`; it is also set at 1:1:37; keep one"
            ])
    }

    @Test("strings with the enum trait become enums where every value has a name")
    func stringEnums() {
        func shape(_ values: String) -> Shape {
            let (model, _) = ModelText.assemble([
                file("1", version: "1.0", #""a#E": {"type": "string", "traits": {"smithy.api#enum": [\#(values)]}}"#)
            ])
            return model.flattened()[ShapeID("a#E")] ?? Shape(id: ShapeID("a#E"), kind: .blob, position: .none)
        }
        let named = shape(
            #"{"value": "1", "name": "ONE", "documentation": "d", "tags": ["t"], "deprecated": true}, {"value": "us-west.2/a b"}"#
        )
        #expect(named.kind == .enum && !named.traits.has(.enum))
        #expect(named.members.map(\.name) == ["ONE", "us_west_2_a_b"])
        #expect(named.members.map { $0.traits.string(.enumValue) } == ["1", "us-west.2/a b"])
        #expect(named.members[0].traits.string(.documentation) == "d" && named.members[0].traits.has(.deprecated))
        for values in [
            #"{"value": "1"}"#, #"{"value": "a*"}"#, #"{"value": "a-b"}, {"value": "a.b"}"#, #"{"value": "."}"#, "1",
        ] {
            let kept = shape(values)
            #expect(kept.kind == .string && kept.traits.has(.enum), "\(values)")
        }
    }

    @Test("members of an enum without a value have their name")
    func enumValues() throws {
        let (model, _) = ModelText.assemble([file("1", #""a#E": {"type": "enum", "members": {"A": {}, "B": {}}}"#)])
        #expect(model[ShapeID("a#E")]?.members.map { $0.traits.string(.enumValue) } == ["A", "B"])
    }

    @Test("files of both versions make one model; only those of 1.0 get defaults")
    func mixedVersions() throws {
        let shape = #"{"type": "structure", "members": {"n": {"target": "one#Int"}}}"#
        let (model, diagnostics) = ModelText.assemble([
            file("1", version: "1.0", #""one#Int": {"type": "integer"}, "one#S": "# + shape),
            file("2", #""two#Int": {"type": "integer"}, "two#S": "# + shape),
        ])
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(model[ShapeID("one#Int")]?.traits[.default]?.integer == 0)
        #expect(model[ShapeID("one#S")]?.members[0].traits[.default]?.integer == 0)
        #expect(model[ShapeID("two#Int")]?.traits.has(.default) == false)
        #expect(model[ShapeID("two#S")]?.members[0].traits.has(.default) == false)
    }

    @Test("the validation error that models list without defining it is there, and is not where nobody lists it")
    func frameworkShapes() {
        let operation = #""a#O": {"type": "operation", "errors": [{"target": "smithy.framework#ValidationException"}]}"#
        var (model, diagnostics) = ModelText.assemble([file("1", operation)])
        #expect(model.shapes.count == 1)
        model = model.flattened()
        ModelValidator.validate(model, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(
            model[ShapeID("smithy.framework#ValidationException")]?.members.map(\.name) == ["message", "fieldList"])
        (model, diagnostics) = ModelText.assemble([file("1", #""a#O": {"type": "operation"}"#)])
        #expect(model.flattened().shapes.count == 1)
    }
}
