import ServiceModel
import Testing

@Suite("Statements of XML")
struct XMLStatementTests {
    /// The declaration of the input of an operation with members, and that of its output, which has the same.
    private func code(
        _ members: String, more: String = "", traits: String = "", memberTraits: String = ""
    ) throws -> (input: String, output: String) {
        var model = TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "ActInput"}, "output": {"target": "ActOutput"},
              "traits": {"@http": {"method": "POST", "uri": "/act"}}},
            "ActInput": {"type": "structure", "members": {\(members)}, "traits": {"@input": {}\(memberTraits)}},
            "ActOutput": {"type": "structure", "members": {\(members)}, "traits": {"@output": {}}}\(more.isEmpty ? "" : ",")
            \(more)
            """, traits: traits)
        model.wireProtocol = "aws.protocols#restXml"
        let code = try model.generate()
        return (try code.declaration("struct ActInput"), try code.declaration("struct ActOutput"))
    }

    @Test("the body's element has the structure's name, or the one that a trait says, in the service's namespace")
    func root() throws {
        let member = #""a": {"target": "@String"}"#
        #expect(try code(member).input.contains(#"request.xml("ActInput", self)"#))
        #expect(
            try code(member, traits: #""@xmlNamespace": {"uri": "https://x.example/?a&b"}"#).input.contains(
                #"request.xml("ActInput xmlns=\"https://x.example/?a&amp;b\"", self)"#))
        #expect(
            try code(
                member, traits: #""@xmlNamespace": {"uri": "https://x.example/"}"#,
                memberTraits: #", "@xmlName": "Act", "@xmlNamespace": {"uri": "https://y.example/", "prefix": "y"}"#
            ).input.contains(#"request.xml("Act xmlns:y=\"https://y.example/\"", self)"#))
    }

    @Test("attributes are written first, wherever they stand in the model")
    func attributes() throws {
        let (input, output) = try code(
            """
            "a": {"target": "@String"}, "b": {"target": "@Integer", "traits": {"@xmlAttribute": {}, "@xmlName": "x:b"}},
            "c": {"target": "@Timestamp", "traits": {"@xmlAttribute": {}, "@timestampFormat": "epoch-seconds"}},
            "d": {"target": "@Boolean", "traits": {"@default": true, "@xmlAttribute": {}}}
            """)
        let attribute = try #require(input.firstRange(of: #"writer.attribute("x:b", b)"#))
        let element = try #require(input.firstRange(of: #"writer.string("a", a)"#))
        #expect(attribute.lowerBound < element.lowerBound)
        #expect(input.contains(#"writer.attribute("c", c, .epochSeconds)"#))
        #expect(output.contains(#"response.xml.attributeIfPresent("x:b") { $0.integer() }"#))
        #expect(output.contains(#"response.xml.attributeIfPresent("c") { $0.timestamp(.epochSeconds) }"#))
        #expect(output.contains(#"response.xml.attributeIfPresent("d") { $0.boolean() } ?? true"#))
    }

    @Test("lists stand in an element, or flattened, whose namespace may be that of the list's elements")
    func lists() throws {
        let (input, output) = try code(
            """
            "a": {"target": "Words"}, "b": {"target": "Words", "traits": {"@xmlFlattened": {}}},
            "c": {"target": "Words", "traits": {"@xmlFlattened": {}, "@xmlName": "n:C", "@xmlNamespace": {"uri": "u:c"}}},
            "d": {"target": "Gaps"}, "e": {"target": "Gaps", "traits": {"@xmlFlattened": {}}},
            "f": {"target": "Grid"}, "g": {"target": "Grid", "traits": {"@xmlFlattened": {}}}
            """,
            more: """
                "Words": {"type": "list", "member": {"target": "@String", "traits": {"@xmlNamespace": {"uri": "u:w"}, "@xmlName": "w"}}},
                "Gaps": {"type": "list", "member": {"target": "@Integer"}, "traits": {"@sparse": {}}},
                "Grid": {"type": "list", "member": {"target": "Words"}}
                """)
        for statement in [
            #"writer.strings("a", "w xmlns=\"u:w\"", a)"#, #"writer.flatStrings("b xmlns=\"u:w\"", b)"#,
            #"writer.flatStrings("n:C xmlns=\"u:c\"", c)"#,
            #"writer.sparseList("d", "member", d) { $0.integer("member", $1) }"#,
            #"writer.flatSparseList("e", e) { $0.integer("e", $1) }"#,
            #"writer.list("f", f) { $0.strings("member", "w xmlns=\"u:w\"", $1) }"#,
            #"writer.flatList(g) { $0.strings("g", "w xmlns=\"u:w\"", $1) }"#,
        ] {
            #expect(input.contains(statement), "\(statement)")
        }
        for expression in [
            #"response.xml.stringsIfPresent("a", "w")"#, #"response.xml.flatStringsIfPresent("b")"#,
            #"response.xml.flatStringsIfPresent("C")"#,
            #"response.xml.sparseListIfPresent("d", "member") { $0.integer() }"#,
            #"response.xml.flatSparseListIfPresent("e") { $0.integer() }"#,
            #"response.xml.listIfPresent("f", "member") { $0.list("w") { $0.string() } }"#,
            #"response.xml.flatListIfPresent("g") { $0.list("w") { $0.string() } }"#,
        ] {
            #expect(output.contains(expression), "\(expression)")
        }
    }

    @Test("maps have entries with a key and a value, each with a name")
    func maps() throws {
        let (input, output) = try code(
            """
            "a": {"target": "Words"}, "b": {"target": "Words", "traits": {"@xmlFlattened": {}, "@xmlName": "B"}},
            "c": {"target": "Gaps"}, "d": {"target": "Gaps", "traits": {"@xmlFlattened": {}}}, "e": {"target": "Nested"},
            "f": {"target": "Nested", "traits": {"@xmlFlattened": {}}}
            """,
            more: """
                "Words": {"type": "map", "key": {"target": "@String", "traits": {"@xmlName": "K"}}, "value": {"target": "@String"}},
                "Gaps": {"type": "map", "key": {"target": "@String"}, "value": {"target": "@Integer"}, "traits": {"@sparse": {}}},
                "Nested": {"type": "map", "key": {"target": "@String"}, "value": {"target": "Words", "traits": {"@xmlName": "V"}}}
                """)
        for statement in [
            #"writer.stringMap("a", "entry", "K", "value", a)"#, #"writer.flatStringMap("B", "K", "value", b)"#,
            #"writer.sparseMap("c", "entry", "key", "value", c) { $0.integer("value", $1) }"#,
            #"writer.flatSparseMap("d", "key", "value", d) { $0.integer("value", $1) }"#,
            #"writer.map("e", "entry", "key", e) { $0.stringMap("V", "entry", "K", "value", $1) }"#,
            #"writer.flatMap("f", "key", f) { $0.stringMap("V", "entry", "K", "value", $1) }"#,
        ] {
            #expect(input.contains(statement), "\(statement)")
        }
        for expression in [
            #"response.xml.stringMapIfPresent("a", "entry", "K", "value")"#,
            #"response.xml.flatStringMapIfPresent("B", "K", "value")"#,
            #"response.xml.sparseMapIfPresent("c", "entry", "key", "value") { $0.integer() }"#,
            #"response.xml.flatSparseMapIfPresent("d", "key", "value") { $0.integer() }"#,
            #"response.xml.mapIfPresent("e", "entry", "key", "V") { $0.map("entry", "K", "value") { $0.string() } }"#,
            #"response.xml.flatMapIfPresent("f", "key", "V") { $0.map("entry", "K", "value") { $0.string() } }"#,
        ] {
            #expect(output.contains(expression), "\(expression)")
        }
    }

    @Test("no name or namespace of a model ends its tag")
    func hostileNames() throws {
        let (input, _) = try code(
            #"""
            "a": {"target": "@String", "traits": {"@xmlNamespace": {"uri": "\"><b>&\n", "prefix": "p=\"\"><c/>"}}}
            """#)
        #expect(
            input.contains(#"writer.string("a xmlns:p_____c__=\"&quot;&gt;&lt;b&gt;&amp;\"", a)"#))
    }

    @Test("a document, for which the protocol has no form, is an error at its member")
    func documents() throws {
        for direction in ["input", "output"] {
            var model = TinyModel(
                """
                "Act": {"type": "operation", "\(direction)": {"target": "Message"},
                  "traits": {"@http": {"method": "POST", "uri": "/act"}}},
                "Message": {"type": "structure", "members": {"a": {"target": "@Document"}}}
                """)
            model.wireProtocol = "aws.protocols#restXml"
            let result = try model.run()
            #expect(result.code == nil)
            #expect(
                result.diagnostics.map(\.message) == [
                    "the member `example.tiny#Message$a` is a document, for which the protocol `restXml` has no form; "
                        + "give it another type"
                ])
        }
    }
}
