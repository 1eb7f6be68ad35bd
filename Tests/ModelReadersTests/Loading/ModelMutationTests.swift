import ServiceModel
import Testing

@testable import ModelReaders

/// Damaged models give diagnostics or a model, and never stop the program.
@Suite("Damaged models")
struct ModelMutationTests {
    /// A small generator of pseudo-random numbers, so that a failure can be repeated (SplitMix64).
    struct Random {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(limit))
        }
    }

    private static let pieces: [String] = [
        "{", "}", "[", "]", ":", ",", "\"", "null", "-1", "1e400", "\"\"", "a#S", "a#M", "$x", "*b", "&b ", "<<: *b",
        "\n", "  ", "\t",
        "- ", "? ", "| ", "!!str ", "'", "#", "\u{0}", "é", "{id}", "\"smithy.api#mixin\": {}", "\"apply\"", "\"enum\"",
    ]

    private static let model = """
        {"smithy": "2.0", "metadata": {"l": [1, "x"]}, "shapes": {
          "a#V": {"type": "service", "version": "1", "operations": [{"target": "a#O"}], "rename": {"a#S": "T"}},
          "a#O": {"type": "operation", "input": {"target": "a#S"}, "output": {"target": "a#P"}, "errors": [{"target": "a#E"}],
            "traits": {"smithy.api#http": {"method": "POST", "uri": "/x/{id}", "code": 200}, "smithy.api#paginated":
              {"inputToken": "from", "outputToken": "next", "items": "l"}, "smithy.api#endpoint": {"hostPrefix": "{id}."}}},
          "a#M": {"type": "structure", "traits": {"smithy.api#mixin": {"localTraits": ["smithy.api#tags"]}, "smithy.api#tags": []},
            "members": {"l": {"target": "a#L"}}},
          "a#S": {"type": "structure", "mixins": [{"target": "a#M"}], "members": {"id": {"target": "smithy.api#String",
            "traits": {"smithy.api#httpLabel": {}, "smithy.api#required": {}, "smithy.api#hostLabel": {}, "smithy.api#default": "x"}},
            "from": {"target": "smithy.api#String"}}},
          "a#P": {"type": "structure", "mixins": [{"target": "a#M"}], "members": {"next": {"target": "smithy.api#String"}}},
          "a#S$l": {"type": "apply", "traits": {"smithy.api#length": {"min": 1, "max": 2}}},
          "a#E": {"type": "structure", "traits": {"smithy.api#error": "client", "smithy.api#httpError": 404}, "members": {}},
          "a#L": {"type": "list", "member": {"target": "a#U"}},
          "a#U": {"type": "union", "members": {"i": {"target": "a#I"}, "s": {"target": "a#C"}}},
          "a#I": {"type": "intEnum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}},
          "a#C": {"type": "string", "traits": {"smithy.api#enum": [{"value": "a", "name": "A"}]}},
          "a#R": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}}, "operations": [{"target": "a#O"}]}
        }}
        """

    private static let yaml = """
        smithy: "2.0"
        base: &b {type: structure, traits: {smithy.api#tags: [&t x, *t]}}
        shapes:
          a#S:
            <<: *b
            members: &m
              e:
                target: smithy.api#String
                traits:
                  smithy.api#documentation: |
                     téxt
                       more
              n: {target: smithy.api#Integer, traits: {smithy.api#default: 31, smithy.api#title: no}}
          a#T: {<<: [*b, {type: union}], members: *m}
        """

    private func mutate(_ text: String, _ random: inout Random) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0...random.next(below: 4) {
            if bytes.isEmpty { break }
            let index = random.next(below: bytes.count)
            switch random.next(below: 6) {
            case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next(below: 256))
            case 1: bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.next(below: 12)))
            case 2: bytes.insert(contentsOf: Self.pieces[random.next(below: Self.pieces.count)].utf8, at: index)
            case 3: bytes.removeSubrange(index...)
            case 4:
                let end = min(bytes.count, index + random.next(below: 40))
                bytes.insert(contentsOf: bytes[index..<end], at: random.next(below: bytes.count))
            default:
                let piece = Array(Self.pieces[random.next(below: Self.pieces.count)].utf8)
                bytes.replaceSubrange(index..<min(bytes.count, index + piece.count), with: piece)
            }
        }
        return bytes
    }

    private func read(_ bytes: [UInt8], isYAML: Bool) -> DiagnosticCollector {
        var diagnostics = DiagnosticCollector()
        let file = diagnostics.sources.add(SourceFile(path: "m", contents: bytes))
        let document =
            isYAML
            ? SourceDocument.parseYAML(bytes, file: file, diagnostics: &diagnostics)
            : SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics)
        guard let document, let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics) else {
            return diagnostics
        }
        var assembler = ModelAssembler()
        assembler.add(fragment)
        let model = assembler.assemble(diagnostics: &diagnostics)
        ModelValidator.validate(model, library: BuiltInModels.library, diagnostics: &diagnostics)
        let policy = EventPolicy(model, diagnostics: &diagnostics)
        diagnostics.change { policy.applied(to: $0) }
        return diagnostics
    }

    @Test("a damaged Smithy AST", arguments: 0..<4)
    func smithyAST(seed: Int) {
        var random = Random(state: UInt64(seed))
        var failures = 0
        for _ in 0..<600 where read(mutate(Self.model, &random), isYAML: false).hasErrors { failures += 1 }
        #expect(failures > 300)
    }

    @Test("a damaged YAML model", arguments: 0..<4)
    func yaml(seed: Int) {
        var random = Random(state: UInt64(seed) &+ 100)
        var failures = 0
        for _ in 0..<600 where read(mutate(Self.yaml, &random), isYAML: true).hasErrors { failures += 1 }
        #expect(failures > 200)
    }

    @Test("a damaged gzip file")
    func gzip() throws {
        let compressed = GzipTests.compress(Array(Self.model.utf8))
        var random = Random(state: 7)
        var failures = 0
        for _ in 0..<500 {
            var damaged = compressed
            damaged[random.next(below: damaged.count)] ^= UInt8(1 << random.next(below: 8))
            if (try? Gzip.decompress(damaged, limit: 1 << 20)) == nil { failures += 1 }
        }
        #expect(failures > 400)
    }

    @Test("the undamaged texts are read")
    func undamaged() {
        let warnings = read(Array(Self.yaml.utf8), isYAML: true).diagnostics
        #expect(warnings.map(\.severity) == [.warning, .warning])
        #expect(read(Array(Self.model.utf8), isYAML: false).diagnostics.map(\.event) == ["ModelDeprecation"])
    }
}
