import Testing

@Suite("Recursive shapes are boxed where they hold each other in place")
struct RecursionTests {
    private func code(_ shapes: String) throws -> GeneratedCode {
        try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"}},
            "ActInput": {"type": "structure", "members": {"a": {"target": "A"}}},
            "ActOutput": {"type": "structure", "members": {"a": {"target": "A"}}},
            \(shapes)
            """
        ).generate()
    }

    @Test("a structure that holds itself boxes that member, and no other")
    func itself() throws {
        let a = try code(
            #""A": {"type": "structure", "members": {"next": {"target": "A"}, "text": {"target": "@String"}}}"#
        ).declaration("struct A")
        #expect(a.contains("    @Indirect public var next: A?\n"))
        #expect(a.contains("    public var text: String?\n"))
    }

    @Test("structures that hold each other are boxed; one that merely leads to them is not")
    func mutual() throws {
        let code = try code(
            """
            "A": {"type": "structure", "members": {"b": {"target": "B"}}},
            "B": {"type": "structure", "members": {"c": {"target": "C"}, "leaf": {"target": "Leaf"}}},
            "C": {"type": "structure", "members": {"b": {"target": "B"}}},
            "Leaf": {"type": "structure", "members": {"text": {"target": "@String"}}}
            """)
        #expect(try code.declaration("struct A").contains("    public var b: B?\n"))
        #expect(try code.declaration("struct B").contains("    @Indirect public var c: C?\n"))
        #expect(try code.declaration("struct B").contains("    public var leaf: Leaf?\n"))
        #expect(try code.declaration("struct C").contains("    @Indirect public var b: B?\n"))
        #expect(try code.declaration("struct ActInput").contains("    public var a: A?\n"))
    }

    @Test("a union on the way back is indirect, and the structure's member is boxed")
    func throughUnion() throws {
        let code = try code(
            """
            "A": {"type": "structure", "members": {"choice": {"target": "Choice"}}},
            "Choice": {"type": "union", "members": {"a": {"target": "A"}, "text": {"target": "@String"}}}
            """)
        #expect(try code.declaration("struct A").contains("@Indirect public var choice: Choice?"))
        #expect(try code.declaration("enum Choice").contains("public indirect enum Choice:"))
    }

    @Test("a list or map on the way back is a box already")
    func throughCollections() throws {
        let code = try code(
            """
            "A": {"type": "structure", "members": {"list": {"target": "List"}, "map": {"target": "Map"}, "choice":
              {"target": "Choice"}}},
            "List": {"type": "list", "member": {"target": "A"}},
            "Map": {"type": "map", "key": {"target": "@String"}, "value": {"target": "A"}},
            "Choice": {"type": "union", "members": {"list": {"target": "List"}, "text": {"target": "@String"}}}
            """)
        #expect(try !code.declaration("struct A").contains("@Indirect"))
        #expect(try code.declaration("enum Choice").contains("public enum Choice:"))
    }

    @Test("what is only received needs no box: its members are in an object")
    func facade() throws {
        let code = try TinyModel(
            """
            "Act": {"type": "operation", "output": {"target": "ActOutput"}},
            "ActOutput": {"type": "structure", "members": {"a": {"target": "A"}}},
            "A": {"type": "structure", "members": {"next": {"target": "A"}}}
            """
        ).generate()
        #expect(!code.text.contains("@Indirect"))
    }
}
