import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Smithy IDL")
struct IDLParserTests {
    private func shapes(_ text: String) -> [String] {
        let (file, problems) = IDLText.body(text)
        return file.shapes.map(\.shown) + problems
    }

    // MARK: - Sections

    @Test("a file without a version is 1.0, and one without shapes needs no namespace")
    func versions() {
        #expect(IDLText.parse("").file.version == .one)
        for (text, version) in [("1", SmithyVersion.one), ("1.0", .one), ("2", .two), ("2.0", .two)] {
            let (file, diagnostics) = IDLText.parse("$version: \"\(text)\"")
            #expect(file.version == version)
            #expect(diagnostics.isEmpty)
        }
        #expect(IDLText.problems("$version: \"2.1\"\n")[0].hasPrefix("1:16 Unsupported Smithy version number: 2.1"))
        #expect(IDLText.problems("// only a comment").isEmpty)
        #expect(IDLText.problems(",,\n,").isEmpty)
    }

    @Test("control, metadata, namespace and use statements are read in this order")
    func sections() {
        let (file, diagnostics) = IDLText.parse(
            """
            $version: "2"
            $operationInputSuffix: "Request"
            $"operationOutputSuffix": "Response"
            metadata a = [b]
            metadata "x y" = {k: 1}
            namespace a.b_1
            use c.d#E // why
            use c#F
            """)
        #expect(diagnostics.isEmpty)
        #expect(file.operationInputSuffix == "Request")
        #expect(file.operationOutputSuffix == "Response")
        #expect(file.metadata.map { "\($0.key)=\($0.value.shown)" } == ["a=[b]", "x y={k:1}"])
        #expect(file.namespace == "a.b_1")
        #expect(file.uses.map(\.text) == ["c.d#E", "c#F"])
    }

    @Test("a control statement that nobody knows is a warning, and the suffix must be a text")
    func control() {
        let diagnostics = IDLText.parse("$foo: {a: 1}\n$operationInputSuffix: 1\n").diagnostics
        #expect(diagnostics.map(\.severity) == [.warning, .error])
        #expect(diagnostics.map(\.location?.column) == [7, 24])
    }

    @Test("a comma ends no line, except behind an assigned value")
    func commas() {
        #expect(IDLText.problems("$version: \"2\",\n") == ["1:14 Expected a line break, but found COMMA(',')"])
        #expect(IDLText.problems("namespace t,\n") == ["1:12 Expected a line break, but found COMMA(',')"])
        #expect(shapes("structure S {\n a: A = 1,\n b: B = 2\n}") == ["structure S {a: A = 1; b: B = 2}"])
        #expect(shapes("structure S { a: A b: B, c: C }") == ["structure S {a: A; b: B; c: C}"])
        #expect(shapes("structure S { a: A = 1 }") == ["1:24 Expected a line break, but found RBRACE('}')"])
        #expect(shapes("enum E {A B,C}") == ["enum E {A; B; C}"])
    }

    @Test("line breaks may be written in any way, and the last may be missing")
    func lineBreaks() {
        #expect(
            shapes("string A\r\nstring B\rstring C // x\r\nstring D") == [
                "string A", "string B", "string C", "string D",
            ])
        let expected = ["string A", "1:10 Expected a line break, but found IDENTIFIER('string')"]
        #expect(shapes("string A string B") == expected)
    }

    @Test("nothing is reserved")
    func reserved() {
        let text =
            "structure use {\n apply: namespace\n map: true\n use: metadata\n with: for\n}\nstring apply\nstring string"
        let expected = [
            "structure use {apply: namespace; map: true; use: metadata; with: for}", "string apply", "string string",
        ]
        #expect(shapes(text) == expected)
    }

    @Test("an identifier begins with a letter, or with underscores and a letter or digit")
    func identifiers() {
        #expect(shapes("string _1\nstring __a\nstring A_") == ["string _1", "string __a", "string A_"])
        #expect(shapes("string __").count == 1)
        #expect(shapes("string 1A").count == 1)
        #expect(shapes("string é").count == 1)
    }

    // MARK: - Shapes

    @Test("all that shapes are made of")
    func allShapes() {
        let text = """
            string S with [M, a.b#N]
            list L for R with [M] { $member }
            map K { key: S value: a.b#V$m }
            union U { a: Unit }
            intEnum I {
                A = 1
                @deprecated
                B = 2
            }
            service V { version: "1", operations: [O] }
            resource R
            {
                identifiers: { id: S }
            }
            operation O { errors: [E, a.b#F] output: T
              input :=
              @sensitive for R with [M] { $id
              b: S = "x"
              } }
            operation P {}
            """
        #expect(
            shapes(text) == [
                "string S with [M, a.b#N]", "list L for R with [M] {$member}", "map K {key: S; value: a.b#V$m}",
                "union U {a: Unit}", "intEnum I {A = 1; @deprecated B = 2}",
                #"service V {version:"1",operations:[O]}"#, "resource R {identifiers:{id:S}}",
                #"operation O (@sensitive structure OInput for R with [M] {$id; b: S = "x"}) → T ! [E, a.b#F]"#,
                "operation P - → - ! []",
            ])
    }

    @Test("positions are those of names, keywords and at signs")
    func positions() {
        let (file, diagnostics) = IDLText.parse("// é\nnamespace a\n@t\n  map M { key: K value: V }\n")
        #expect(diagnostics.isEmpty)
        let shape = file.shapes.first
        #expect(shape?.position.offset == 23)
        #expect(shape?.name.position.offset == 27)
        #expect(shape?.traits.first?.position.offset == 18)
        #expect(shape?.members.map(\.position.offset) == [31, 38])
    }

    @Test("a body has what its kind has")
    func bodies() {
        #expect(shapes("list L with [M] {}") == ["list L with [M]"])
        #expect(shapes("structure S { a: A\n a: B }")[0].hasPrefix("2:2 Found conflicting member name, `a`"))
        #expect(shapes("operation O { input: A }") == ["operation O A → - ! []"])
        #expect(
            shapes("operation O { errors: [] errors: [] }")[0].hasPrefix("1:26 Duplicate operation errors property"))
    }

    @Test(
        "what belongs to one version is refused in the other",
        arguments: [
            ("1.0", "enum E { A }", "enum shapes cannot be used in Smithy version 1.0"),
            ("1.0", "structure S with [M] {}", "Mixins can only be used"),
            ("1.0", "structure S for R {}", "Structures can only be bound to resources"),
            ("1.0", "structure S { $a }", "Members can only elide targets"),
            ("1.0", "structure S { a: A = 1\n }", "@default assignment is only supported"),
            ("1.0", "operation O { input := {} }", "Inlined operation inputs and outputs"),
            ("1.0", "resource R { properties: {} }", "Resource properties can only be used"),
            ("2.0", "set S { member: String }", "set shapes cannot be used in Smithy version 2.0"),
        ])
    func versionChecks(version: String, text: String, message: String) {
        let (file, diagnostics) = IDLText.parse("$version: \"\(version)\"\nnamespace a\n\(text)\n")
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.message.contains(message) == true)
        #expect(file.shapes.isEmpty)
    }

    @Test("a name may be used once, and a shape may not have it then")
    func uses() {
        let problems = IDLText.problems("namespace a\nuse b#S\nuse c#S\nuse d#T$m\nstring S\n")
        #expect(
            problems.map { String($0.prefix { $0 != ";" }) } == [
                "3:5 Cannot use name `c#S` because it conflicts with `b#S`", "4:5 Use statements cannot use members",
                "5:8 Shape name `S` conflicts with imported shape `b#S`",
            ])
    }

    // MARK: - Traits

    @Test("the value of a trait is nothing, a value or the members of a structure")
    func traits() {
        let text = """
            @a @b() @c( ) @d("x") @e("k": 1) @f(k: {l: [m]}, n
            : true) @g(x#y$z) @h(null) @i(Foo) @j("a" // c
            ) string S
            """
        let expected = #"@a @b @c @d("x") @e({k:1}) @f({k:{l:[m]},n:true}) @g(x#y$z) @h(null) @i(Foo) @j("a") string S"#
        #expect(shapes(text) == [expected])
    }

    @Test("no space stands before a trait's value, and no key is written twice")
    func traitErrors() {
        #expect(shapes("@a (1) string S") == ["1:4 Expected IDENTIFIER but found LPAREN('(')"])
        #expect(shapes("@a(k: 1, \"k\": 2) string S")[0].hasPrefix("1:10 Duplicate member: `k`"))
        #expect(shapes("@a({k: 1 k: 2}) string S")[0].hasPrefix("1:10 Duplicate member: `k`"))
        let problem = "1:4 Expected RPAREN(')') but found COLON(':')"
        #expect(shapes("@a(1:2) string S") == [problem.replacing("1:4", with: "1:5")])
    }

    @Test("apply names a shape or a member, and has one trait or a block")
    func apply() {
        let (file, problems) = IDLText.body(
            "apply S\n // c\n @a(1)\napply b#S$m {}\n/// gone\napply T { @a, @b @c\n}\n")
        #expect(problems.isEmpty)
        #expect(file.applications.map(\.shown) == ["apply S @a(1)", "apply b#S$m ", "apply T @a @b @c"])
        #expect(shapes("@a\napply S @b")[0].hasPrefix("2:1 Traits applied to apply statement"))
    }

    @Test("values are nested 64 deep at most")
    func depth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[{a:", count: depth / 2) + "1" + String(repeating: "}]", count: depth / 2)
        }
        #expect(IDLText.value(nested(64)).problems.isEmpty)
        #expect(IDLText.value(nested(66)).problems.first?.contains("exceeded maximum allowed depth") == true)
    }
}
