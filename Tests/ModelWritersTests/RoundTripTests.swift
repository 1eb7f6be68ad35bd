import ModelWriters
import ServiceModel
import Testing

@testable import ModelReaders

/// Whatever a model says, it says after having been written and read.
@Suite("Models come back as they were written")
struct RoundTripTests {
    /// The AST of a model that is written in each form and read back, where it is not what it was.
    static func differences(_ model: Model) -> [String] {
        let ast = SmithyASTWriter.document(of: model)
        var differences: [String] = []
        func compare(_ name: String, _ texts: [(name: String, text: String)]) {
            let (read, diagnostics) = ModelText.assemble(texts)
            let problems = diagnostics.diagnostics.filter { $0.severity >= .danger }.map(\.description)
            if let problem = problems.first { differences.append("\(name): \(problem)") }
            if let difference = ASTComparison.difference(SmithyASTWriter.document(of: read), ast) {
                differences.append("\(name): \(difference)")
            }
        }
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        compare("json", [("model.json", text(JSONText.of(ast)))])
        compare("yaml", [("model.yaml", text(YAMLText.of(ast)))])
        for order in [SmithyIDLWriter.Order.kind, .source] {
            var writer = SmithyIDLWriter()
            writer.order = order
            writer.suffixes = .inferred
            writer.separatesMetadata = order == .source
            writer.library = BuiltInModels.library
            compare("smithy", writer.files(of: model).map { ($0.name, text($0.contents)) })
        }
        return differences
    }

    private static let models: [String] = {
        let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/models"
        return (try? FileAccess.names(in: folder))?.map { "\(folder)/\($0)" } ?? []
    }()

    @Test("The models of this repository", arguments: models)
    func repositoryModel(path: String) throws {
        var diagnostics = DiagnosticCollector()
        let loaded = ModelLoader.load(path: path, diagnostics: &diagnostics)
        let model = try #require(loaded, "\(diagnostics.diagnostics.map(\.description))").semanticModel
        #expect(Self.differences(model) == [])
    }

    @Test(
        "The models of the corpus", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"),
        arguments: try ["protocol-tests/all", "traits/ast"].flatMap { try ConformanceData.files(in: $0) })
    func corpusModel(path: String) throws {
        let (model, diagnostics) = try ModelText.assemble(ConformanceData.json(path).json)
        #expect(!diagnostics.hasErrors)
        #expect(Self.differences(model) == [])
    }

    @Test(
        "The expected models of the corpus", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"),
        arguments: ["loader-valid", "loader-other", "serialization"])
    func expectedModels(folder: String) throws {
        for path in try ConformanceData.files(in: folder, ending: ".expected.json") {
            let expected = try ConformanceData.json(path)
            guard expected["ok"]?.boolean == true, let ast = expected["ast"] else { continue }
            let (model, _) = ModelText.assemble(ast.json)
            // The value that a mixin gives is not written again in Smithy IDL, so that no application of it comes back.
            let differences = Self.differences(model).filter {
                !path.contains("/enum-mixin-input.") || !$0.hasPrefix("smithy: /shapes: keys")
            }
            #expect(differences == [], "\(path)")
        }
    }

    // MARK: Hostile text

    private static let hostileTexts = [
        "", " ", "\"", "\\", "\"\"\"", "\"\"\"\"", "*/", "/*", "//", "///", "// x\n/// y\n", "\n", "\r\n", "\r", "\t",
        "\u{0}",
        "\u{1}\u{1F}\u{7F}", "\u{85}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFE}\u{FFFF}", "\u{10FFFF}", "é\u{301}",
        "$version: \"1.0\"",
        "@trait", "}", "{", ")", "(", "a: b", "#", "smithy.api#String", "String", "true", "null", "1", "-0", "\\u0020",
        "\\n", "${x}",
        "end with space ", " start with space", "\n\n\n", " \n ", "\n  indented\n lines \n", "  all\n  indented",
        "  all\n  indented\n",
        "quote at end\"", "lines\nquote at end\"", "lines\nquotes\"\"\"\nmore\"\"\"\"\"", "back\\\nslash\\",
        "tab\t\n\tlines\t\n",
        "\n\"", "\"\n", "\u{1F468}\u{200D}\u{1F469}", "x\u{0}\ny", "]]>", "<!--", "---", "...", "- a", "? b",
        "key: |\n  x", "&a *b !c",
        "no", "0x10", "1_000", "2001-01-01", "~", "=", "<<", "%YAML", "`", "'", "'''", "a\n\n", "\ta", "#comment",
        "a #comment",
    ]

    /// A model with a text in every place that takes text.
    private static func model(with text: String, _ number: Int) -> Model {
        var model = Model()
        func value(_ text: String) -> Node {
            Node(
                .object([
                    NodeEntry(text, .string(text)),
                    NodeEntry("list", Node(.array([.string(text), Node(.array([])), .emptyObject]))),
                    NodeEntry("\(number).", Node(.object([NodeEntry(text, Node(.null))]))),
                ]))
        }
        model.metadata = [NodeEntry(text, value(text)), NodeEntry("other", .string(text))]
        var traits = Traits([
            (.documentation, .string(text)), (.title, .string(text)), (.tags, Node(.array([.string(text)]))),
        ])
        traits.set(ShapeID("other#anything"), value(text))
        traits.set(ShapeID("a#local"), .string(text))
        for (id, kind) in [("other#anything", ShapeKind.document), ("a#local", .string)] {
            model.add(Shape(id: ShapeID(id), kind: kind, traits: Traits([(.trait, .emptyObject)]), position: .none))
        }
        let string = ShapeID("smithy.api#String")
        var member = Member(name: "text", target: string, traits: traits, position: .none)
        member.traits.set(.default, .string(text))
        model.add(
            Shape(id: ShapeID("a#Structure"), kind: .structure, traits: traits, members: [member], position: .none))
        let enumMember = Member(
            name: "ONE", target: Prelude.unit, traits: Traits([(.enumValue, .string(text.isEmpty ? "x" : text))]),
            position: .none)
        model.add(Shape(id: ShapeID("a#Enum"), kind: .enum, traits: traits, members: [enumMember], position: .none))
        model.add(
            Shape(
                id: ShapeID("a#Operation"), kind: .operation, traits: traits,
                properties: .operation(
                    OperationProperties(
                        input: ShapeReference(ShapeID("a#OperationInput"), at: .none),
                        output: ShapeReference(Prelude.unit, at: .none), errors: [])), position: .none))
        var inputTraits = traits
        inputTraits.set(.input, .emptyObject)
        model.add(
            Shape(
                id: ShapeID("a#OperationInput"), kind: .structure, traits: inputTraits, members: [member],
                position: .none))
        model.add(
            Shape(
                id: ShapeID("a#Service"), kind: .service, traits: traits,
                properties: .service(
                    ServiceProperties(version: text, operations: [ShapeReference(ShapeID("a#Operation"), at: .none)])),
                position: .none))
        return model
    }

    @Test("Text that looks like something else stays text, wherever it is", arguments: hostileTexts)
    func hostileText(text: String) {
        #expect(Self.differences(Self.model(with: text, 1)) == [])
    }

    @Test("Text made at random stays text")
    func randomText() {
        var random = SplitMix(seed: 7)
        let pieces = Self.hostileTexts + ["\n", "\"", "\\", " ", "\n ", "a", "é"]
        for number in 0..<200 {
            let text = (0..<random.next(8)).map { _ in pieces[random.next(pieces.count)] }.joined()
            let found = Self.differences(Self.model(with: text, number))
            #expect(found == [], "\(text.debugDescription)")
        }
    }

    @Test("Models whose texts are damaged come back as they were", arguments: models)
    func damagedModel(path: String) throws {
        var diagnostics = DiagnosticCollector()
        var model = try #require(ModelLoader.load(path: path, diagnostics: &diagnostics)?.semanticModel)
        var random = SplitMix(seed: 11)
        func damage(_ node: inout Node) {
            switch node.value {
            case .string where random.next(4) == 0:
                node.value = .string(Self.hostileTexts[random.next(Self.hostileTexts.count)])
            case .array(var elements):
                for index in elements.indices { damage(&elements[index]) }
                node.value = .array(elements)
            case .object(var entries):
                for index in entries.indices { damage(&entries[index].value) }
                node.value = .object(entries)
            default: break
            }
        }
        func damage(_ traits: inout Traits, _ left: [KnownTrait] = []) {
            for entry in traits.entries where entry.known.map({ !left.contains($0) }) ?? true {
                var value = entry.value
                damage(&value)
                traits.set(entry.id, value)
            }
        }
        for id in model.shapes.map(\.id) where model.definitions[id] == nil {
            model.update(id) { shape in
                damage(&shape.traits)
                for index in shape.members.indices { damage(&shape.members[index].traits, [.enumValue]) }
            }
        }
        // Damaged values are refused by checks; what is written is what was there all the same.
        #expect(Self.differences(model).filter { $0.contains(": /") } == [])
    }

    /// Numbers that are the same in every run.
    private struct SplitMix {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(bound))
        }
    }
}
