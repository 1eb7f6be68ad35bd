import ServiceGenerator
import ServiceModel
import SwiftGeneration
import Testing

@Suite("The configuration file")
struct ConfigurationTests {
    private func parse(_ text: String, path: String = "folder/c.yaml") -> (Configuration?, [String]) {
        var diagnostics = DiagnosticCollector()
        let configuration = ConfigurationReader.parse(Array(text.utf8), path: path, diagnostics: &diagnostics)
        return (configuration, diagnostics.diagnostics.map(\.description))
    }

    @Test("every key is read, and paths are relative to the file")
    func everyKey() throws {
        let (parsed, problems) = parse(
            """
            access: package
            output: ../Sources
            templates: /absolute
            documentation: { comments: false, catalog: true }
            services:
              - model: [a.json, b.json]
                service: example#Weather
                operations: [Ping, Get*]
                name: Rain
                namespace: Weather
                protocol: restJson1
                access: internal
                renames:
                  Error: WeatherError
                  Item$type: kind
                overloads: false
                conformances: [Hashable, Codable, Hashable]
                documentation: { catalog: false }
              - model: models/connect
                operations: { keep: [Start*], drop: [StartChat] }
            """)
        #expect(problems.isEmpty)
        let configuration = try #require(parsed)
        #expect(configuration.access == .package)
        #expect(configuration.output == "folder/../Sources")
        #expect(configuration.templates == "/absolute")
        #expect(configuration.documentation.comments == false)
        #expect(configuration.documentation.catalog == true)
        try #require(configuration.services.count == 2)
        let first = configuration.services[0]
        #expect(first.modelPaths == ["folder/a.json", "folder/b.json"])
        #expect(first.service == "example#Weather")
        #expect(first.operations.kept.map(\.text) == ["Ping", "Get*"])
        #expect(first.operations.kept.map(\.location) == [place(8, 18), place(8, 24)])
        #expect(first.operations.dropped.isEmpty)
        #expect(first.name == "Rain")
        #expect(first.namespace == "Weather")
        #expect(first.wireProtocol == "restJson1")
        #expect(first.access == .internal)
        #expect(first.renames == ["Error": "WeatherError", "Item$type": "kind"])
        #expect(first.overloads == false)
        #expect(first.conformances == [.hashable, .codable])
        #expect(first.documentation.comments == nil)
        #expect(first.documentation.catalog == false)
        let places = first.places
        #expect(places.service == place(7, 14))
        #expect(places.clientName == place(9, 11))
        #expect(places.namespace == place(10, 16))
        #expect(places.wireProtocol == place(11, 15))
        #expect(places.renames == ["Error": place(14, 7), "Item$type": place(15, 7)])
        let second = configuration.services[1]
        #expect(second.modelPaths == ["folder/models/connect"])
        #expect(second.operations.kept.map(\.text) == ["Start*"])
        #expect(second.operations.dropped == [OperationPattern("StartChat", at: place(20, 42))])
        #expect(second.overloads == nil)
        #expect(second.conformances == nil)
        #expect(second.access == nil)
    }

    private func place(_ line: Int, _ column: Int) -> ServiceModel.SourceLocation? {
        ServiceModel.SourceLocation(path: "folder/c.yaml", line: line, column: column)
    }

    @Test("an unknown key is an error at its place, at every level, with the nearest known one")
    func unknownKeys() {
        let (parsed, problems) = parse(
            """
            acess: public
            documentation: { comment: true }
            services:
              - model: a
                operation: [Ping]
                colour: blue
              - model: b
                operations: { keeps: [Ping], zzz: [Pong] }
                documentation: { catlog: true }
            """)
        #expect(parsed == nil)
        #expect(
            problems == [
                "folder/c.yaml:1:1: error: unknown key `acess`; did you mean `access`?",
                "folder/c.yaml:2:18: error: unknown key `comment`; did you mean `comments`?",
                "folder/c.yaml:5:5: error: unknown key `operation`; did you mean `operations`?",
                "folder/c.yaml:6:5: error: unknown key `colour`; the keys of a service are model, service, operations, "
                    + "name, namespace, protocol, access, renames, overloads, conformances, documentation",
                "folder/c.yaml:8:19: error: unknown key `keeps`; did you mean `keep`?",
                "folder/c.yaml:8:34: error: unknown key `zzz`; the keys of `operations` are keep, drop",
                "folder/c.yaml:9:22: error: unknown key `catlog`; did you mean `catalog`?",
            ])
    }

    @Test(
        "a value of a wrong type is an error at its place",
        arguments: ConfigurationExamples.wrongTypes)
    func wrongTypes(text: String, place: String) {
        let (parsed, problems) = parse(text)
        #expect(parsed == nil)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("folder/c.yaml:\(place): error: ") == true, "\(problems)")
        #expect(problems.first?.contains("; ") == true, "\(problems)")
    }

    @Test(
        "a word that is none of those allowed is answered with the nearest one, or with all",
        arguments: [
            ("access: publik", "unknown access level `publik`; did you mean `public`?"),
            ("access: open", "unknown access level `open`; use one of `public`, `package`, `internal`"),
            (
                "services: [{model: a, conformances: [Codeable]}]",
                "unknown conformance `Codeable`; did you mean `Codable`?"
            ),
            (
                "services: [{model: a, conformances: [Sendable]}]",
                "unknown conformance `Sendable`; use one of `Equatable`, `Hashable`, `Codable`"
            ),
            ("services: [{model: a, protocol: restJson}]", "unknown protocol `restJson`; did you mean `restJson1`?"),
            (
                "services: [{model: a, protocol: 'aws.protocols#restJsonn1'}]",
                "unknown protocol `aws.protocols#restJsonn1`; did you mean `restJson1`?"
            ),
            (
                "services: [{model: a, protocol: soap}]",
                "unknown protocol `soap`; use one of `rpcv2Cbor`, `awsJson1_0`, `awsJson1_1`, `restJson1`, `rpcv2Json`, `restXml`, "
                    + "`awsQuery`, `ec2Query`"
            ),
        ])
    func unknownWords(text: String, message: String) {
        let problems = parse(text).1
        #expect(problems.count == 1)
        #expect(problems.first?.hasSuffix(": error: \(message)") == true, "\(problems)")
    }

    @Test("a syntax error has its place")
    func syntaxError() {
        let (parsed, problems) = parse("access: public\nservices: [")
        #expect(parsed == nil)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("folder/c.yaml:") == true)
    }

    @Test("a file that is not there is an error")
    func absentFile() {
        var diagnostics = DiagnosticCollector()
        #expect(ConfigurationReader.read("/absent/c.yaml", diagnostics: &diagnostics) == nil)
        #expect(
            diagnostics.diagnostics.map(\.description) == [
                "/absent/c.yaml:1:1: error: it cannot be read, No such file or directory; "
                    + "check the path and who may read it"
            ])
    }
}
