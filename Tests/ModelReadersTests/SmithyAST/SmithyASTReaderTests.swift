import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Reading the Smithy AST")
struct SmithyASTReaderTests {
    @Test("shapes, members, traits and properties are what the text says, at their places")
    func reads() throws {
        let text = """
            {"shapes": {
              "a#S": {"members": {"b": {"target": "a#L"}, "a": {"target": "smithy.api#String",
                "traits": {"smithy.api#required": {}}}}, "type": "structure"},
              "a#L": {"type": "list", "member": {"target": "a#S"}},
              "a#O": {"type": "operation"},
              "a#R": {"type": "resource", "identifiers": {"i": {"target": "smithy.api#String"}}, "read": {"target": "a#O"}},
              "a#V": {"type": "service", "version": "1", "resources": [{"target": "a#R"}], "rename": {"a#S": "T"}}
            }, "metadata": {"k": [1]}, "smithy": "2"}
            """
        let (model, diagnostics) = ModelText.assemble(text)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(model.shapes.map(\.id.absolute) == ["a#S", "a#L", "a#O", "a#R", "a#V"])
        let structure = try #require(model[ShapeID("a#S")])
        #expect(structure.members.map(\.name) == ["b", "a"])
        #expect(structure.member(named: "a")?.traits.has(.required) == true)
        func place(_ position: SourcePosition?) -> String? {
            position.flatMap { diagnostics.sources.location(of: $0)?.description }
        }
        #expect(place(structure.position) == "model.json:2:3")
        #expect(place(structure.members[1].position) == "model.json:2:47")
        #expect(place(structure.members[1].targetPosition) == "model.json:2:63")
        #expect(place(structure.members[1].traits[.required]?.position) == "model.json:3:39")
        let operation = try #require(model[ShapeID("a#O")]?.operation)
        #expect(operation.input.id == Prelude.unit && operation.output.id == Prelude.unit)
        let resource = try #require(model[ShapeID("a#R")]?.resource)
        #expect(resource.identifiers.map(\.name) == ["i"] && resource.read?.id == ShapeID("a#O"))
        let service = try #require(model[ShapeID("a#V")]?.service)
        #expect(service.version == "1" && service.rename == [ShapeID("a#S"): "T"])
        #expect(model.metadata.map(\.key) == ["k"])
    }

    @Test(
        "what is no AST is told at its place, marked with §",
        arguments: [
            (#"{"smithy": §"2.1"}"#, #"Smithy version "2.1" is not supported; use "1.0" or "2.0""#),
            (#"{"smithy": §2.0}"#, "the Smithy version must be a string, not a number; write it in quotes"),
            (#"§{"shapes": {}}"#, "not a Smithy model"),
            (#"{"smithy": "2", "shapes": §[]}"#, "`shapes` must be an object, not an array"),
            (#"{"smithy": "2", "metadata": §1}"#, "`metadata` must be an object, not a number"),
            (#"{"smithy": "2", §"shape": {}}"#, "warning: unknown key `shape`"),
            (#"{"smithy": "2", "shapes": {"a#B": §1}}"#, "shape `a#B` must be an object, not a number"),
            (#"{"smithy": "2", "shapes": {"a#B": §{}}}"#, "shape `a#B` has no `type`"),
            (#"{"smithy": "2", "shapes": {"a#B": {"type": §"strnig"}}}"#, "unknown shape type `strnig`"),
            (
                #"{"smithy": "2", "shapes": {"a#B": {"type": §3}}}"#,
                "the `type` of a shape must be a string, not a number"
            ),
            (
                #"{"smithy": "2", "shapes": {§"B": {"type": "string"}}}"#,
                "`B` is not an absolute shape id; write `namespace#Name`"
            ),
            (#"{"smithy": "2", "shapes": {§"a#B$c": {"type": "string"}}}"#, "`a#B$c` is a member's id; only `apply`"),
            (
                #"{"smithy": "2", "shapes": {"a#L": {"type": "list", "member": {"target": §"String"}}}}"#,
                "`String` is not an absolute shape id; did you mean `smithy.api#String`?"
            ),
            (
                #"{"smithy": "2", "shapes": {"a#L": {"type": "list", "member": {"target": §1}}}}"#,
                "a shape id must be a string, not a number"
            ),
            (
                #"{"smithy": "2", "shapes": {"a#L": §{"type": "list"}}}"#,
                "Missing required member of shape `a#L`: member; add it"
            ),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "structure", "members": {"x": §{}}}}}"#,
                "member `x` has no `target`"
            ),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "structure", "members": {§"x-y": {"target": "a#S"}}}}}"#,
                #""x-y" cannot be a member's name"#
            ),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "structure", "members": §[]}}}"#,
                "`members` must be an object, not an array"
            ),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "string", "traits": {§"required": {}}}}}"#,
                "`required` is not an absolute shape id; did you mean `smithy.api#required`?"
            ),
            (#"{"smithy": "2", "shapes": {"a#S": {"type": "string", "traits": §[]}}}"#, "`traits` must be an object"),
            (#"{"smithy": "2", "shapes": {"a#S": {"type": "string", §"trait": {}}}}"#, "warning: unknown key `trait`"),
            (
                #"{"smithy": "2", "shapes": {"a#O": {"type": "operation", "input": §"a#S"}}}"#,
                "an object with a `target`"
            ),
            (#"{"smithy": "2", "shapes": {"a#O": {"type": "operation", "errors": §{}}}}"#, "`errors` must be an array"),
            (#"{"smithy": "2", "shapes": {"a#V": {"type": "service", "version": §2017}}}"#, "write it in quotes"),
            (#"{"smithy": "2", "shapes": {"a#S": {"type": §"set", "member": {"target": "a#S"}}}}"#, "need Smithy 1.0"),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "integer", "traits": {"smithy.api#box": §{}}}}}"#,
                "@box is not supported in Smithy IDL 2.0; remove it"
            ),
            (#"{"smithy": "1", "shapes": {"a#S": {"type": §"enum", "members": {}}}}"#, "need Smithy 2.0"),
            (#"{"smithy": "1", "shapes": {"a#S": {"type": "string", "mixins": §[]}}}"#, "mixins need Smithy 2.0"),
            (
                #"{"smithy": "1", "shapes": {"a#S": {"type": "resource", "properties": §{}}}}"#,
                "Resource properties can only be used with Smithy version 2 or later."
            ),
            (
                #"{"smithy": "2", "shapes": {"a#S": {"type": "string"}, §"a#S": {"type": "string"}}}"#,
                "the key `a#S` is repeated in one object"
            ),
        ])
    func refused(text: String, problem: String) {
        let parts = text.split(separator: "§", maxSplits: 1, omittingEmptySubsequences: false)
        let problems = ModelText.assemble(parts.joined()).diagnostics.diagnostics.map(\.description)
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.hasPrefix("model.json:1:\(parts[0].count + 1): ") == true, "\(problems)")
        #expect(problems.first?.contains(problem) == true, "\(problems)")
    }

    @Test("a file that is wrong everywhere is not told about for ever")
    func limit() {
        let shapes = (0..<5000).map { #""a#S\#($0)": 1"# }.joined(separator: ",")
        let diagnostics = ModelText.assemble(#"{"smithy": "2", "shapes": {"# + shapes + "}}").diagnostics
        #expect(diagnostics.diagnostics.count == 100)
    }
}
