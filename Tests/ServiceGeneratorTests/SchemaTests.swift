import Foundation
import ServiceGenerator
import ServiceModel
import SwiftGeneration
import Testing

private let schemaFile = "Configuration/service-generator.schema.json"

@Suite(
    "The JSON Schema says what the configuration's reader takes",
    .enabled(if: Repository.has(schemaFile), "Configuration/ is not beside the tests"))
struct SchemaTests {
    private func schemaPath() throws -> String { try #require(Repository.root) + "/" + schemaFile }

    private func schema() throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: try schemaPath()))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Every mapping of the schema that has named keys, by its place in the schema.
    private func mappings(_ node: Any, at place: String = "") -> [String: [String: Any]] {
        var found: [String: [String: Any]] = [:]
        if let object = node as? [String: Any] {
            if object["properties"] is [String: Any] { found[place] = object }
            for (key, value) in object { found.merge(mappings(value, at: "\(place)/\(key)")) { $1 } }
        }
        for (index, element) in ((node as? [Any]) ?? []).enumerated() {
            found.merge(mappings(element, at: "\(place)/\(index)")) { $1 }
        }
        return found
    }

    @Test("each mapping has the reader's keys and refuses others, and each key is described for editors")
    func keys() throws {
        let expected: [String: [String]] = [
            "": ConfigurationKeys.File.allCases.map(\.rawValue),
            "/$defs/service": ConfigurationKeys.Service.allCases.map(\.rawValue),
            "/$defs/service/properties/operations/oneOf/1": ConfigurationKeys.Operations.allCases.map(\.rawValue),
            "/$defs/documentation": ConfigurationKeys.Documentation.allCases.map(\.rawValue),
        ]
        let found = mappings(try schema())
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (place, mapping) in found {
            let properties = try #require(mapping["properties"] as? [String: Any])
            #expect(properties.keys.sorted() == expected[place]?.sorted(), "\(place)")
            #expect(mapping["additionalProperties"] as? Bool == false, "\(place)")
            for (key, value) in properties {
                let description = (value as? [String: Any])?["description"] as? String
                #expect(description?.hasSuffix(".") == true, "\(place)/properties/\(key)")
            }
        }
    }

    @Test("words are the reader's: access levels, conformances, protocols")
    func words() throws {
        let definitions = try #require(try schema()["$defs"] as? [String: Any])
        func words(_ path: String...) -> [String]? {
            var node: Any? = definitions
            for key in path { node = (node as? [String: Any])?[key] }
            return (node as? [String: Any])?["enum"] as? [String]
        }
        #expect(words("access") == SwiftOptions.AccessLevel.allCases.map(\.rawValue))
        #expect(
            words("service", "properties", "conformances", "items")
                == SwiftOptions.Conformance.allCases.map(\.rawValue))
        #expect(
            words("service", "properties", "protocol")
                == WireProtocol.known.map(\.name) + WireProtocol.known.map(\.absolute))
    }

    @Test(
        "reader and schema judge alike what is right and what is wrong",
        .enabled(if: SchemaValidator.isAvailable, "Python has no jsonschema and PyYAML; Tests/run installs them"))
    func examples() throws {
        let good = ConfigurationExamples.good
        let bad = ConfigurationExamples.wrongTypes.map(\.text) + ConfigurationExamples.unknownKeys
        let judged = try SchemaValidator.judge(good + bad, by: try schemaPath())
        for (text, isRight) in zip(good + bad, judged) {
            var diagnostics = DiagnosticCollector()
            let read = ConfigurationReader.parse(Array(text.utf8), path: "c.yaml", diagnostics: &diagnostics)
            #expect((read != nil) == isRight, "\(text)")
        }
        #expect(judged == good.map { _ in true } + bad.map { _ in false })
    }

    @Test(
        "the example of the README names every key, and reader and schema take it",
        .enabled(if: Repository.has("README.md"), "README.md is not beside the tests"))
    func readme() throws {
        let readme = try String(contentsOfFile: try #require(Repository.root) + "/README.md", encoding: .utf8)
        let start = try #require(readme.range(of: "```yaml\n# yaml-language-server: $schema="))
        let rest = readme[readme.index(start.lowerBound, offsetBy: 8)...]
        let text = String(rest[..<(try #require(rest.range(of: "\n```"))).lowerBound])
        var diagnostics = DiagnosticCollector()
        #expect(ConfigurationReader.parse(Array(text.utf8), path: "c.yaml", diagnostics: &diagnostics) != nil)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.diagnostics)")
        let keys =
            ConfigurationKeys.File.allCases.map(\.rawValue) + ConfigurationKeys.Service.allCases.map(\.rawValue)
            + ConfigurationKeys.Operations.allCases.map(\.rawValue)
            + ConfigurationKeys.Documentation.allCases.map(\.rawValue)
        for key in keys { #expect(text.contains("\(key):"), "\(key)") }
        if SchemaValidator.isAvailable {
            #expect(try SchemaValidator.judge([text], by: try schemaPath()) == [true])
        }
    }
}
