import Testing

@testable import ModelReaders
@testable import ServiceModel

/// What selectors begin with is looked up, which changes nothing of what they yield.
@Suite("The index of selectors")
struct SelectorIndexTests {
    private static let text = """
        @deprecated
        structure A { @required @length(min: 1) x: String, y: E, z: L }
        union U { a: A, b: Blob }
        list L { member: Name }
        @length(min: 1) @pattern("^a$")
        string Name
        enum E { X, Y }
        service S { version: "1", operations: [O] }
        operation O { input: A }
        """

    private static let selectors = [
        "*", "structure", "string", "member", "number", "[trait|length]", "[trait|length|min = 1]", "[trait|none]",
        "string[trait|length]", "[trait|length][trait|pattern]", "[trait|enum]", "[trait|pattern ?= false]",
        "structure > member[trait|required]", "structure > member[trait|none]", "member > string",
        ":test(structure, union)", ":test(structure > member > enum, list)", ":is(structure, union > member)",
        ":is(structure > member, [trait|none])", ":not(structure)", ":not([trait|none])", "service ~> string",
        "[id|name ^= 'A']", "structure [trait|none ?= true]", "structure $x(> member) ${x}", "nosuchkind",
        ":in(:root(list))",
        "operation -[input]-> structure", "[@trait|length: @{min} = 1]",
    ]

    private static func context() -> ValidationContext {
        var diagnostics = DiagnosticCollector()
        let contents = Array("$version: \"2\"\nnamespace a\n\(text)\n".utf8)
        let file = diagnostics.sources.add(SourceFile(path: "a.smithy", contents: contents))
        var files = SmithyFiles()
        files.add(IDLParser.parse(contents, file: file, diagnostics: &diagnostics))
        return ValidationContext(files.model(diagnostics: &diagnostics), library: BuiltInModels.library)
    }

    @Test("a selector yields what it yields when it looks at every shape", arguments: selectors)
    func sameShapes(_ text: String) throws {
        let context = Self.context()
        guard case .success(let selector) = context.selector(text) else { return }
        let indexed = context.evaluator.select(selector)
        let plain = SelectorEvaluator(context.graph).select(selector, from: context.graph.nodes)
        #expect(indexed == plain)
    }

    @Test("shapes that cannot get through the first steps are not looked at")
    func fewCandidates() throws {
        let context = Self.context()
        func count(_ text: String) throws -> Int {
            SelectorIndex(context.graph).candidates(for: try context.selector(text).get()).count
        }
        #expect(try count("service") == 1)
        #expect(try count("operation [id|name = 'O']") == 1)
        #expect(try count("structure > member[trait|nosuch#trait]") == 0)
        #expect(try count(":test(service, operation)") == 2)
        #expect(try count("*") == context.graph.nodes.count)
    }
}
