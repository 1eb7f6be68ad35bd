import ServiceModel
import Testing

@testable import ModelReaders

@Suite("What names and values of Smithy IDL mean")
struct IDLResolverTests {
    private func assemble(_ texts: String..., header: String = "$version: \"2\"\nnamespace a\n") -> (
        model: Model, problems: [String]
    ) {
        let (model, diagnostics) = ModelText.assemble(
            texts.enumerated().map { (name: "\($0.offset).smithy", text: header + $0.element + "\n") })
        return (model, diagnostics.diagnostics.map(\.message))
    }

    private func traits(_ id: String, in model: Model) -> String? {
        let id = ShapeID(id)
        let traits = id.member == nil ? model[id]?.traits : model[id.shape]?.member(named: id.member ?? "")?.traits
        return traits.map { Node(.object($0.entries.map { NodeEntry($0.id.absolute, $0.value) })).json }
    }

    @Test("a name is what `use` names, else the namespace's, else the prelude's, wherever they are defined")
    func names() {
        let header = "$version: \"2\"\n"
        let (joined, none) = assemble(
            header
                + """
                namespace a
                use b#Used
                structure S { used: Used, local: Local, shadowed: Integer, prelude: Blob, unknown: Unknown, far: b#Used }
                """,
            header + "namespace a\nstring Local\nstring Integer\nstring Used", header + "namespace b\nblob Used",
            header: "")
        #expect(none.isEmpty)
        #expect(
            joined[ShapeID("a#S")]?.members.map(\.target.absolute) == [
                "b#Used", "a#Local", "a#Integer", "smithy.api#Blob", "a#Unknown", "b#Used",
            ])
    }

    @Test("a use of what is nowhere is warned of, and names it all the same")
    func uses() {
        let (model, problems) = assemble("use b#X\nuse aws.api#arn\nuse smithy.api#String\nlist L { member: X }")
        #expect(
            problems == [
                "Use statement refers to undefined shape: b#X; define it, or name the file that does"
            ])
        #expect(model[ShapeID("a#L")]?.members.map(\.target.absolute) == ["b#X"])
    }

    @Test("an annotation without a value holds what fits the trait's shape")
    func annotations() {
        let (model, problems) = assemble(
            """
            @trait
            structure aStructure {}
            @trait
            map aMap { key: String, value: String }
            @trait
            list aList { member: String }
            @trait
            string aString
            @trait
            document aDocument
            @aStructure @aMap() @aList @aString @aDocument() @unknown @required @tags
            string S
            """)
        #expect(problems.count == 1 && problems[0].contains("unknown trait `a#unknown` on `a#S`"))
        #expect(
            traits("a#S", in: model)
                == #"{"a#aStructure":{},"a#aMap":{},"a#aList":[],"a#aString":null,"a#aDocument":null,"a#unknown":{},"#
                + #""smithy.api#required":{},"smithy.api#tags":[]}"#)
    }

    @Test("an unquoted text is a shape id; one that leads nowhere is a danger, and the namespace's")
    func syntacticShapeIDs() {
        let (model, diagnostics) = ModelText.assemble([
            (
                "m.smithy",
                """
                $version: "2"
                metadata m = [String, T, a#T, true]
                namespace a
                @tags([String, T, "U", Nope, T$x])
                string T
                """
            )
        ])
        #expect(diagnostics.diagnostics.map(\.event) == ["SyntacticShapeIdTarget", "SyntacticShapeIdTarget"])
        #expect(diagnostics.diagnostics.map(\.severity) == [.danger, .danger])
        #expect(diagnostics.diagnostics.map { $0.location?.line } == [2, 4])
        #expect(
            diagnostics.diagnostics.map { $0.message.split(separator: ". ")[0] } == [
                "Syntactic shape ID `T` does not resolve to a valid shape ID: `smithy.api#T`",
                "Syntactic shape ID `Nope` does not resolve to a valid shape ID: `a#Nope`",
            ])
        #expect(model.metadata.first?.value.json == #"["smithy.api#String","smithy.api#T","a#T",true]"#)
        #expect(model[ShapeID("a#T")]?.traits[.tags]?.json == #"["smithy.api#String","a#T","U","a#Nope","a#T$x"]"#)
    }

    @Test("elided members target what the resource has, else the first mixin, its own mixins included")
    func elision() {
        let (model, problems) = assemble(
            """
            structure S for R with [M] {
                $id
                $both
                $inner = "x"
            }
            """,
            """
            resource R { identifiers: { id: String, both: String }, properties: { both: Blob } }
            @mixin
            structure Inner { inner: String }
            @mixin
            structure M with [Inner] { both: Blob }
            """)
        #expect(problems.isEmpty)
        #expect(model[ShapeID("a#S")]?.members.map(\.name) == ["inner", "both", "id"])
        #expect(
            model[ShapeID("a#S")]?.members.map(\.target.name) == ["String", "Blob", "String"])
        #expect(traits("a#S$inner", in: model) == #"{"smithy.api#default":"x"}"#)
        #expect(model.definitions[ShapeID("a#S")]?.shape.members.map(\.name) == ["id"])
    }

    @Test("what cannot be elided is told at the member")
    func brokenElision() {
        func problems(_ text: String) -> [String] {
            let header = "$version: \"2\"\nnamespace b\n@private\nresource R { identifiers: { id: String } }\n"
            let (_, diagnostics) = ModelText.assemble([
                ("r.smithy", header), ("m.smithy", "$version: \"2\"\nnamespace a\n\(text)\n"),
            ])
            return diagnostics.diagnostics.map(\.description)
        }
        let unknown =
            "error: Member target was elided, but no bound resource or mixin contained a matching identifier or member name."
        #expect(problems("structure S { $id }") == ["m.smithy:3:15: " + unknown])
        #expect(
            problems("structure S for N { $id }") == [
                "m.smithy:3:21: error: Cannot apply resource to elided member a#S$id: a#N not found; define it, or remove `for`"
            ])
        #expect(
            problems("structure S for T { $id }\nstructure T {}") == [
                "m.smithy:3:21: error: The target of the `for` production must be a resource shape, but found a structure "
                    + "shape: a#T; name a resource", "m.smithy:3:21: " + unknown,
            ])
        #expect(
            problems("structure S for b#R { $id }") == [
                "m.smithy:3:17: error: `a#S` takes members of `b#R`, which is private; write their targets "
                    + "[PrivateAccess]"
            ])
    }

    @Test("inline structures are shapes with the suffixes of their file")
    func inlineStructures() {
        let (model, problems) = assemble(
            """
            $version: "2"
            $operationInputSuffix: "Request"
            namespace a
            operation O {
                input := @sensitive for R { $id }
                output := with [M] {}
                errors: [E]
            }
            operation P {}
            """,
            "$version: \"2\"\nnamespace a\nresource R { identifiers: { id: String } }\n@mixin\nstructure M { m: String }\n@error(\"client\")\nstructure E {}",
            header: "")
        #expect(problems.isEmpty)
        #expect(model[ShapeID("a#O")]?.operation?.input.id.name == "ORequest")
        #expect(model[ShapeID("a#O")]?.operation?.output.id.name == "OOutput")
        #expect(model[ShapeID("a#O")]?.operation?.errors.map(\.id.name) == ["E"])
        #expect(traits("a#ORequest", in: model) == #"{"smithy.api#sensitive":{},"smithy.api#input":{}}"#)
        #expect(model[ShapeID("a#OOutput")]?.members.map(\.name) == ["m"])
        #expect(model[ShapeID("a#P")]?.operation?.input.id == Prelude.unit)
    }

    @Test("ids in services and resources may be quoted; unknown properties are warned of")
    func bodies() throws {
        let (model, problems) = assemble(
            """
            service S { version: "1", operations: [O, "O"], resources: [R], rename: { "a#T": "U" }, operation: [O] }
            resource R { identifiers: { id: "String" }, read: "a#O", list: O, collectionOperations: [O] }
            operation O {}
            string T
            """)
        #expect(problems == ["unknown property `operation` of a service; did you mean `operations`?"])
        let service = try #require(model[ShapeID("a#S")]?.service)
        #expect(service.operations.map(\.id.absolute) == ["a#O"] && service.rename == [ShapeID("a#T"): "U"])
        let resource = try #require(model[ShapeID("a#R")]?.resource)
        #expect(resource.identifiers.map(\.target.id.absolute) == ["smithy.api#String"])
        #expect(resource.read?.id == resource.list?.id && resource.collectionOperations.count == 1)
        #expect(
            assemble("service S { version: 1, operations: O, rename: { T: \"U\" } }\nresource R { read: [] }").problems
                == [
                    "the `version` of a service must be a string; write it in quotes",
                    "`operations` must be a list; write [ … ]",
                    "`T` is not an absolute shape id; write \"namespace#Name\"",
                    "`read` must be a shape id; write its name",
                ])
    }

    @Test("lists of traits are joined in the order of the files, applied ones too")
    func joinedTraits() {
        let (model, problems) = assemble(
            "apply S @tags([\"1\"])\n@tags([\"2\"])\n@tags([\"3\"])\nstring S\napply S { @tags([\"4\"]) @since(\"1\") }",
            "apply S @tags([\"5\"])\n@since(\"1\")\nstring S")
        #expect(problems == ["Ignoring duplicate but equivalent shape definition: a#S"])
        #expect(model[ShapeID("a#S")]?.traits[.tags]?.json == #"["1","2","3","4","5"]"#)
        #expect(
            assemble("/// a\n@documentation(\"b\")\nstring S").problems.first?
                .hasPrefix("conflicting values of trait `smithy.api#documentation` on `a#S`") == true)
        #expect(assemble("/// a\n@documentation(\"a\")\nstring S").problems.isEmpty)
    }

    @Test("definitions are the same where they give the same members, in whatever way")
    func equalMembers() {
        let shapes = "resource R { identifiers: { id: String } }\n@mixin\nstructure M { m: String }\n"
        func problems(_ left: String, _ right: String) -> [String] {
            assemble(shapes + left, right).problems.map { String($0.prefix(28)) }
        }
        let same = ["Ignoring duplicate but equiv"]
        #expect(problems("structure S with [M] { n: Blob }", "structure S with [M] { $m n: Blob }") == same)
        #expect(problems("structure S with [M] { @required m: String }", "structure S with [M] { $m }") == same)
        #expect(problems("structure S for R { $id }", "structure S { id: String }") == same)
        #expect(problems("structure S { id: String }", "structure S for R { $id }") == same)
        let conflict = ["conflicting definition of `a"]
        #expect(problems("structure S with [M] { n: Blob }", "structure S with [M] { n: String }") == conflict)
        #expect(problems("structure S with [M] {}", "structure S { m: String }") == conflict)
        #expect(problems("structure S for R { $id }", "structure S { id: Blob }") == conflict)
    }

    @Test("what a trait says has precedence over what is assigned; members of enums have their name as value")
    func assignments() {
        let (model, problems) = assemble(
            """
            enum E { @enumValue("a") A = "b"
             B
             C = "c"
            }
            structure S { @default(1) n: Integer = 2
             m: Integer = 3
            }
            """)
        #expect(problems.isEmpty)
        #expect(model[ShapeID("a#E")]?.members.map { $0.traits.string(.enumValue) } == ["a", "B", "c"])
        #expect(model[ShapeID("a#S")]?.members.map { $0.traits[.default]?.integer } == [1, 3])
    }

    @Test("many applications, definitions and elided members cost no more than their text")
    func size() {
        let count = 5_000
        let members = (0..<count).map { "m\($0): String" }.joined(separator: "\n")
        let applications = (0..<count).map { "apply S$m\($0) @tags([\"a\"])\napply T @tags([\"\($0)\"])" }
        let definitions = (0..<count).map { _ in "string T" }.joined(separator: "\n")
        let elided = (0..<count).map { "$m\($0)" }.joined(separator: "\n")
        let (model, diagnostics) = ModelText.assemble([
            ("0.smithy", "$version: \"2\"\nnamespace a\n@mixin\nstructure S {\n\(members)\n}\nstring T\n"),
            ("1.smithy", "$version: \"2\"\nnamespace a\nstructure U with [S] {\n\(elided)\n}\n"),
            ("2.smithy", "$version: \"2\"\nnamespace a\n" + applications.joined(separator: "\n") + "\n"),
            ("3.smithy", "$version: \"2\"\nnamespace a\n\(definitions)\n"),
        ])
        #expect(!diagnostics.hasErrors)
        #expect(model[ShapeID("a#T")]?.traits[.tags]?.array?.count == count)
        #expect(model[ShapeID("a#U")]?.members.filter { $0.traits.has(.tags) }.count == count)
    }
}
