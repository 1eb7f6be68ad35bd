import Testing

/// Rules of definitions of traits and of typed metadata are told where they are broken, and nowhere else.
@Suite("Rules of definitions")
struct DefinitionRuleTests {
    @Test("a trait that may change is warned of wherever it is applied")
    func unstable() {
        let text = "@unstable @trait\nstructure t {}\n@t\nstring A\nstructure B { @t b: String, c: String }"
        #expect(RuleEvents.of(text) == ["warning UnstableTrait.a#t a#A", "warning UnstableTrait.a#t a#B$b"])
        #expect(RuleEvents.of(text.replacing("@unstable ", with: "")) == [])
    }

    @Test("a breaking change names a part of the trait's value")
    func breakingChanges() {
        func events(_ path: String) -> [String] {
            RuleEvents.of(
                """
                @trait(breakingChanges: [{ path: "\(path)", change: "any" }])
                structure t { inner: Inner, list: Strings }
                structure Inner { x: String }
                list Strings { member: String }
                """)
        }
        let expected = ["error TraitBreakingChanges a#t"]
        for path in ["", "/inner", "/inner/x", "/list/member"] { #expect(events(path) == [], "\(path)") }
        for path in ["/none", "/inner/y", "/inner/x/y", "/"] { #expect(events(path) == expected, "\(path)") }
    }

    @Test("metadata with a type is a value of it")
    func typedMetadata() {
        let type = "@metadata(key: \"sizes\")\nmap Sizes { key: String, value: Size }\n@range(min: 1)\ninteger Size"
        #expect(RuleEvents.of(type, metadata: "metadata sizes = { a: 1 }") == [])
        #expect(RuleEvents.of(type, metadata: "metadata sizes = { a: \"x\" }") == ["error TypedMetadata.sizes -"])
        #expect(RuleEvents.of(type, metadata: "metadata sizes = []") == ["error TypedMetadata.sizes -"])
        #expect(RuleEvents.of(type, metadata: "metadata other = []") == [])
    }

    @Test("a key of metadata has one type, and none that is Smithy's")
    func metadataTypes() {
        #expect(
            RuleEvents.of("@metadata(key: \"k\")\nstring A\n@metadata(key: \"k\")\nstring B")
                == ["error MetadataTrait a#A", "error MetadataTrait a#B"])
        #expect(
            RuleEvents.of("@metadata(key: \"validators\")\nlist A { member: String }") == ["error MetadataTrait a#A"])
        #expect(RuleEvents.of("@metadata(key: \"k\")\nstring A\n@metadata(key: \"l\")\nstring B") == [])
    }

    // MARK: Shape closures

    private static func closures(_ closures: String, _ text: String = "structure A { s: Text }\nstring Text")
        -> [String]
    {
        RuleEvents.of(text, metadata: "metadata shapeClosures = [\(closures)]")
    }

    @Test("a shape closure has an id of its own, and includes something")
    func closureIds() {
        #expect(Self.closures("{ id: \"c#C\", includeNamespaces: [\"a\"] }") == [])
        #expect(
            Self.closures("{ id: \"c#C\", includeNamespaces: [\"a\"] }, { id: \"c#C\", includeNamespaces: [\"a\"] }")
                == ["error ShapeClosure -"])
        #expect(Self.closures("{ id: \"a#A\", includeNamespaces: [\"a\"] }") == ["error ShapeClosure -"])
        #expect(Self.closures("{ id: \"c#C\" }") == ["error ShapeClosure -"])
        #expect(Self.closures("{ includeNamespaces: [\"a\"] }") == ["error TypedMetadata.shapeClosures -"])
    }

    @Test("what a shape closure includes is there")
    func closureContents() {
        #expect(
            Self.closures("{ id: \"c#C\", includeNamespaces: [\"none\"] }")
                == ["danger ShapeClosure.EmptyNamespace.c#C -"])
        #expect(
            Self.closures("{ id: \"c#C\", includeBySelector: \"resource\" }")
                == ["danger ShapeClosure.EmptySelector.c#C -"])
        #expect(Self.closures("{ id: \"c#C\", includeBySelector: \"[\" }") == ["error ShapeClosure -"])
        #expect(Self.closures("{ id: \"c#C\", includeBySelector: \"[id=a#A]\" }") == [])
    }

    @Test("a shape closure renames what it holds, to a name that is free")
    func closureRenames() {
        func events(_ rename: String) -> [String] {
            Self.closures("{ id: \"c#C\", includeBySelector: \"[id=a#A]\", rename: { \(rename) } }")
        }
        #expect(events("\"a#Text\": \"Words\"") == [])
        #expect(events("\"a#Text\": \"Text\"") == ["error ShapeClosure -"])
        #expect(events("\"a#Text\": \"a\"") == ["error ShapeClosure -"])
        #expect(events("\"smithy.api#Blob\": \"B\"") == ["error ShapeClosure -"])
        #expect(events("\"a#Text\": \"B\", \"a#A\": \"b\"") == ["error ShapeClosure -"])
    }

    @Test("shapes of one name in a shape closure are warned of, unless one is renamed")
    func closureNames() {
        let text = "structure A { s: String, b: smithy.api#String }\nstring String"
        let closure = "id: \"c#C\", includeNamespaces: [\"a\"]"
        #expect(Self.closures("{ \(closure) }", text) == ["warning ShapeClosure.NameConflicts.c#C -"])
        #expect(Self.closures("{ \(closure), rename: { \"a#String\": \"Text\" } }", text) == [])
    }
}
