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
            services:
              - model: [a.json, b.json]
                service: example#Weather
                operations: [Ping, GetForecast]
                name: Rain
                renames:
                  Error: WeatherError
                  Item$type: kind
                overloads: false
              - model: models/connect
            """)
        #expect(problems.isEmpty)
        let configuration = try #require(parsed)
        #expect(configuration.access == .package)
        #expect(configuration.output == "folder/../Sources")
        #expect(configuration.templates == "/absolute")
        try #require(configuration.services.count == 2)
        let first = configuration.services[0]
        #expect(first.modelPaths == ["folder/a.json", "folder/b.json"])
        #expect(first.service == "example#Weather")
        #expect(first.operations == ["Ping", "GetForecast"])
        #expect(
            first.operationLocations["GetForecast"]
                == ServiceModel.SourceLocation(path: "folder/c.yaml", line: 7, column: 24))
        #expect(first.name == "Rain")
        #expect(first.renames == ["Error": "WeatherError", "Item$type": "kind"])
        #expect(first.overloads == false)
        #expect(configuration.services[1].modelPaths == ["folder/models/connect"])
        #expect(configuration.services[1].overloads == nil)
    }

    @Test("an unknown key is an error at its place, at every level, with the nearest known one")
    func unknownKeys() {
        let (parsed, problems) = parse(
            """
            acess: public
            services:
              - model: a
                operation: [Ping]
                colour: blue
            """)
        #expect(parsed == nil)
        #expect(
            problems == [
                "folder/c.yaml:1:1: error: unknown key `acess`; did you mean `access`?",
                "folder/c.yaml:4:5: error: unknown key `operation`; did you mean `operations`?",
                "folder/c.yaml:5:5: error: unknown key `colour`; "
                    + "the keys of a service are model, service, operations, name, renames, overloads",
            ])
    }

    @Test(
        "a value of a wrong type is an error at its place",
        arguments: [
            ("access: 7", "1:9"), ("access: secret", "1:9"), ("output: [a]", "1:9"), ("output: ''", "1:9"),
            ("templates: {a: b}", "1:12"), ("services: a", "1:11"), ("services: [a]", "1:12"),
            ("services: [{model: 5}]", "1:20"), ("services: [{model: []}]", "1:20"),
            ("services: [{model: [5]}]", "1:21"),
            ("services: []", "1:11"), ("services: [{model: a, operations: []}]", "1:35"),
            ("services: [{model: a, name: rain}]", "1:29"),
            ("services: [{name: A}]", "1:12"), ("services: [{model: a, name: 'a b'}]", "1:29"),
            ("services: [{model: a, operations: Ping}]", "1:35"), ("services: [{model: a, operations: [1]}]", "1:36"),
            ("services: [{model: a, renames: [A]}]", "1:32"), ("services: [{model: a, renames: {A: 'b/c'}}]", "1:36"),
            ("services: [{model: a, overloads: maybe}]", "1:34"), ("services: [{model: a, service: 3}]", "1:32"),
            ("- a", "1:1"), ("just text", "1:1"),
        ])
    func wrongTypes(text: String, place: String) {
        let (parsed, problems) = parse(text)
        #expect(parsed == nil)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("folder/c.yaml:\(place): error: ") == true, "\(problems)")
        #expect(problems.first?.contains("; ") == true, "\(problems)")
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
