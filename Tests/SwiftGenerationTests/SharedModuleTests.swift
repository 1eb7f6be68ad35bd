import ServiceModel
import SwiftGeneration
import Testing

@Suite("Several services in one module")
struct SharedModuleTests {
    private static func model(_ name: String, shapes: String = "Tag") -> TinyModel {
        let structures = shapes.split(separator: " ")
        let members = structures.map { #""\#($0.lowercased())": {"target": "\#($0)"}"# }.joined(separator: ", ")
        let types = structures.map { #""\#($0)": {"type": "structure", "members": {}}"# }
        return TinyModel(
            ([
                #""Do\#(name)": {"type": "operation", "input": {"target": "\#(name)Input"}}"#,
                #""\#(name)Input": {"type": "structure", "members": {\#(members)}}"#,
            ] + types).joined(separator: ",\n"), operations: ["Do\(name)"], serviceName: name)
    }

    /// Generates the services into one module; gives their texts and what is said.
    private func generate(
        _ services: [(TinyModel, (inout SwiftOptions) -> Void)]
    ) throws -> (texts: [String?], diagnostics: [Diagnostic]) {
        let options = services.map { service in
            var options = SwiftOptions()
            service.1(&options)
            return options
        }
        var module = GeneratedModule(services: options)
        let generator = try SwiftGenerator.embedded()
        var texts: [String?] = []
        var said: [Diagnostic] = []
        for ((tiny, _), options) in zip(services, options) {
            let model = try tiny.load()
            var diagnostics = DiagnosticCollector(sources: model.sources)
            let files = generator.generate(model, options: options, into: &module, diagnostics: &diagnostics)
            texts.append(files.map { $0.map(\.contents).joined() })
            said += diagnostics.diagnostics
        }
        return (texts, said)
    }

    @Test("a type of two services is an error at the second's shape, with a note at the first's", arguments: [nil, 4])
    func types(shards: Int?) throws {
        let result = try generate([
            (Self.model("Sun"), { $0.shardCount = shards }), (Self.model("Rain"), { $0.shardCount = shards }),
        ])
        #expect(result.texts[0] != nil)
        #expect(result.texts[1] == nil)
        #expect(
            result.diagnostics.map(\.description) == [
                "tiny.json:6:1: error: `example.tiny#Tag` and `example.tiny#Tag` of `example.tiny#Sun` both become the "
                    + "Swift type `Tag` in one module; set `namespace` for one of the services, or add "
                    + "`example.tiny#Tag: NewTag` under `renames`",
                "tiny.json:6:1: note: `example.tiny#Tag` of `example.tiny#Sun` is here",
            ])
    }

    @Test("many common types are summed up")
    func manyTypes() throws {
        let shapes = (1...20).map { "Tag\($0)" }.joined(separator: " ")
        let said = try generate([
            (Self.model("Sun", shapes: shapes), { _ in }), (Self.model("Rain", shapes: shapes), { _ in }),
        ])
        .diagnostics
        #expect(said.count == 2 * 8 + 1)
        #expect(said.last?.message == "12 more types of `example.tiny#Rain` clash likewise")
    }

    @Test("a namespace or a new name resolves a clash")
    func resolved() throws {
        for change in [{ $0.namespace = "Rainy" }, { $0.renames = ["Tag": "RainTag"] }]
            as [(inout SwiftOptions) -> Void]
        {
            let result = try generate([(Self.model("Sun"), { _ in }), (Self.model("Rain"), change)])
            #expect(result.diagnostics.isEmpty)
            #expect(!result.texts.contains(nil))
        }
    }

    @Test("a namespace of two services is declared once, by the first")
    func sharedNamespace() throws {
        let result = try generate([
            (Self.model("Sun"), { $0.namespace = "Sky" }),
            (Self.model("Rain", shapes: "Drop"), { $0.namespace = "Sky" }),
        ])
        #expect(result.diagnostics.isEmpty)
        #expect(result.texts.map { $0?.contains("public enum Sky {}") } == [true, false])
        #expect(result.texts.map { $0?.contains("extension Sky {") } == [true, true])
        let clash = try generate([
            (Self.model("Sun"), { $0.namespace = "Sky" }), (Self.model("Rain"), { $0.namespace = "Sky" }),
        ])
        #expect(
            clash.diagnostics.first?.message.contains(
                "`Sky.Tag` in one module; give one of the services another `namespace`") == true)
    }

    @Test("names at the top of the module are everyone's")
    func topNames() throws {
        func messages(_ services: [(TinyModel, (inout SwiftOptions) -> Void)]) throws -> [String] {
            try generate(services).diagnostics.filter { $0.severity == .error }.map(\.message)
        }
        let sun = Self.model("Sun")
        let rain = Self.model("Rain")
        #expect(
            try messages([(sun, { _ in }), (sun, { _ in })])
                == ["the client of `example.tiny#Sun` is generated twice into one module; name its model once"])
        #expect(
            try messages([(sun, { $0.clientName = "Sky" }), (rain, { $0.clientName = "Sky" })]) == [
                "the client of `example.tiny#Rain` and the client of `example.tiny#Sun` both declare `SkyClient` in one "
                    + "module; set `name` for this client"
            ])
        #expect(
            try messages([(sun, { $0.renames = ["Tag": "RainError"] }), (rain, { _ in })]) == [
                "the client of `example.tiny#Rain` and `example.tiny#Tag` of `example.tiny#Sun` both declare `RainError` in "
                    + "one module; set `name` for this client"
            ])
        #expect(
            try messages([(sun, { $0.renames = ["Tag": "Sky"] }), (rain, { $0.namespace = "Sky" })]) == [
                "the namespace of `example.tiny#Rain` and `example.tiny#Tag` of `example.tiny#Sun` both declare `Sky` in one "
                    + "module; choose another `namespace`"
            ])
        #expect(
            try messages([(sun, { $0.namespace = "Sky" }), (rain, { $0.renames = ["Tag": "Sky"] })]) == [
                "`example.tiny#Tag` and the namespace of `example.tiny#Sun` both become the Swift type `Sky` in one module; "
                    + "set `namespace` for one of the services, or add `example.tiny#Tag: NewSky` under `renames`"
            ])
        #expect(
            try messages([
                (sun, { $0.namespace = "Sky" }),
                (
                    Self.model("Rain", shapes: "Drop"),
                    {
                        $0.namespace = "Sky"
                        $0.accessLevel = .internal
                    }
                ),
            ]) == [
                "the namespace `Sky` is public for `example.tiny#Sun` and internal for `example.tiny#Rain`; "
                    + "give both services one access level, or each a namespace"
            ])
    }
}
