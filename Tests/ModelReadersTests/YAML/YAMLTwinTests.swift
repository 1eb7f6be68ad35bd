import ServiceModel
import Testing

@testable import ModelReaders

/// A model in YAML is the model of its JSON twin.
@Suite("YAML twins")
struct YAMLTwinTests {
    /// Writes data as people write YAML: strings are quoted only where they must be.
    static func yaml(_ node: Node, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        switch node.value {
        case .array(let elements):
            if elements.isEmpty { return " []\n" }
            return "\n" + elements.map { "\(margin)-" + yaml($0, indent: indent + 2) }.joined()
        case .object(let entries):
            if entries.isEmpty { return " {}\n" }
            return "\n" + entries.map { "\(margin)\(scalar($0.key)):" + yaml($0.value, indent: indent + 2) }.joined()
        case .string(let text): return " " + scalar(text) + "\n"
        default: return " " + node.json + "\n"
        }
    }

    private static func scalar(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.count < 100
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2E || byte >= 0x80
            } && !["true", "false", "null", "no", "yes", "on", "off"].contains(text.lowercased()) && text.first != "."
        return isPlain ? text : Node.string(text).json
    }

    @Test("of every conformance model", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
    func conformanceModels() throws {
        var count = 0
        for file in try ConformanceData.files(in: "protocol-tests", recursive: false)
        where !file.hasSuffix("counts.json") {
            let json = try ConformanceData.json(file)
            let text = Self.yaml(json)
            let (value, problems) = readYAML(text)
            #expect(problems.isEmpty, "\(file): \(problems.prefix(3))")
            #expect(value?.json == json.json, "\(file)")
            count += 1
        }
        #expect(count == 17)
    }

    @Test("one model has the same shapes in both forms")
    func sameModel() {
        let json = """
            {"smithy": "2.0", "shapes": {
              "a#S": {"type": "structure", "members": {
                "no": {"target": "smithy.api#String", "traits": {"smithy.api#documentation": "on", "smithy.api#required": {}}},
                "count": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": 0}}}},
              "a#E": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "1.0"}}}}
            }}
            """
        let yaml = """
            smithy: 2.0
            shapes:
              a#S:
                type: structure
                members:
                  no: {target: smithy.api#String, traits: {smithy.api#documentation: "on", smithy.api#required: {}}}
                  count:
                    target: smithy.api#Integer
                    traits: {smithy.api#default: 0}
              a#E:
                type: enum
                members:
                  A: {target: smithy.api#Unit, traits: {smithy.api#enumValue: "1.0"}}
            """
        let left = ModelText.assemble([("m.json", json)])
        let right = ModelText.assemble([("m.yaml", yaml)])
        #expect(left.diagnostics.diagnostics.isEmpty && right.diagnostics.diagnostics.isEmpty)
        #expect(
            left.model.shapes.map { ModelComparison.node($0).json }
                == right.model.shapes.map { ModelComparison.node($0).json })
    }
}
