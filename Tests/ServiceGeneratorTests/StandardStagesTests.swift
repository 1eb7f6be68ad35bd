import ServiceGenerator
import ServiceModel
import Testing

@Suite("The program's own stages")
struct StandardStagesTests {
    let temporary = TemporaryFolder()

    @Test("a listing names the protocol and the kinds of shapes as people do")
    func listing() throws {
        let model = temporary.write(
            "small.json",
            """
            {"smithy": "2.0", "shapes": {
              "test#Small": {"type": "service", "version": "7", "operations": [{"target": "test#Do"}],
                "traits": {"aws.protocols#awsJson1_0": {}}},
              "test#Do": {"type": "operation", "input": {"target": "test#DoInput"}},
              "test#DoInput": {"type": "structure", "members": {
                "kind": {"target": "test#Kind"}, "level": {"target": "test#Level"}, "choice": {"target": "test#Choice"}}},
              "test#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}},
              "test#Level": {"type": "intEnum", "members": {
                "LOW": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}},
              "test#Choice": {"type": "union", "members": {"a": {"target": "smithy.api#String"}}}
            }}
            """)
        var console = RecordingConsole()
        #expect(try ListRun(models: [model], stages: .standard).run(console: &console) == .success)
        #expect(
            console.printed == [
                "SmallClient", "  service: test#Small", "  version: 7", "  protocol: awsJson1_0", "  operations: 1",
                "    Do", "  structures: 1", "    DoInput", "  unions: 1", "    Choice", "  enumerations: 1",
                "    Kind",
                "  integer enumerations: 1", "    Level",
            ])
        #expect(console.reported.isEmpty)
    }

    @Test("files that are named one by one make one model")
    func severalPaths() {
        let first = temporary.write(
            "a.json",
            """
            {"smithy": "2.0", "shapes": {"test#S": {"type": "structure", "members": {"x": {"target": "test#T"}}}}}
            """)
        let second = temporary.write("b.json", #"{"smithy": "2.0", "shapes": {"test#T": {"type": "string"}}}"#)
        var diagnostics = DiagnosticCollector()
        let model = GeneratorStages.standard.loader.load([first, second], diagnostics: &diagnostics)
        #expect(model?.shapes.count == 2)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(GeneratorStages.standard.loader.load([first], diagnostics: &diagnostics) == nil)
    }

    private var twoStructures: String {
        temporary.write(
            "two.json",
            """
            {"smithy": "2.0", "shapes": {
             "test#Small": {"type": "service", "version": "1", "operations": [{"target": "test#Do"}],
              "traits": {"aws.protocols#awsJson1_0": {}}},
             "test#Do": {"type": "operation", "input": {"target": "test#A"}},
             "test#A": {"type": "structure", "members": {"b": {"target": "test#B"}, "l": {"target": "test#L"}}},
             "test#B": {"type": "structure", "members": {}},
             "test#L": {"type": "list", "member": {"target": "smithy.api#String"}}}}
            """)
    }

    @Test(
        "new names that would hide others, or name nothing in Swift, are told",
        arguments: [
            (
                "A", "B",
                "error: `test#B` and `test#A` both become the Swift type `B`; add `test#B: NewB` under `renames`"
            ),
            (
                "A", "String",
                "error: `String`, the new name of `test#A`, would hide the type of Swift's or of the runtime's; "
            ),
            ("L", "Names", "warning: `L` is of kind list, which has no Swift type of its own; remove the new name"),
            ("A$c", "d", "error: the shape `A` has no member `c` to rename; did you mean `b`?"),
        ])
    func renames(name: String, newName: String, problem: String) throws {
        var arguments = GenerateArguments()
        arguments.models = [twoStructures]
        arguments.output = temporary.at("out")
        arguments.renames = ["\(name)=\(newName)"]
        var console = RecordingConsole()
        _ = try GenerateRun(arguments, stages: .standard).run(console: &console)
        #expect(console.reported.first?.contains(problem) == true, "\(console.reported)")
    }

    @Test("a client's name that gives a name of the runtime is refused")
    func runtimeName() throws {
        var arguments = GenerateArguments()
        arguments.models = [twoStructures]
        arguments.output = temporary.at("out")
        arguments.name = "Service"
        var console = RecordingConsole()
        #expect(try GenerateRun(arguments, stages: .standard).run(console: &console) == .failure)
        #expect(console.reported.first?.contains("`ServiceError` is a name of the runtime's; ") == true)
        #expect(temporary.names("out").isEmpty)
    }

    @Test("a configuration's name that gives a name of the runtime, and a protocol that is not offered, are told there")
    func choicesHaveTheirPlaces() throws {
        _ = twoStructures
        for (line, problem) in [
            ("name: Service", "4:11: error: `ServiceError` is a name of the runtime's; "),
            ("protocol: restJson1", "4:15: error: the service `Small` does not offer the protocol `restJson1`; "),
        ] {
            var arguments = GenerateArguments()
            arguments.configuration = temporary.write(
                "c.yaml", "output: out\nservices:\n  - model: two.json\n    \(line)\n")
            var console = RecordingConsole()
            #expect(try GenerateRun(arguments, stages: .standard).run(console: &console) == .failure)
            let expected = "\(temporary.at("c.yaml")):\(problem)"
            #expect(console.reported.first?.hasPrefix(expected) == true, "\(console.reported)")
        }
        #expect(temporary.names("out").isEmpty)
    }

    @Test("the errors of all templates are told, each once, and nothing is written")
    func templateErrors() throws {
        temporary.write("templates/swift/client.mustache", "{{nope}}{{> header}}")
        temporary.write("templates/swift/errors.mustache", "\n{{nah}}{{> header}}")
        temporary.write("templates/swift/header.mustache", "{{none}}")
        var arguments = GenerateArguments()
        arguments.models = [twoStructures]
        arguments.output = temporary.at("out")
        arguments.templates = temporary.at("templates")
        var console = RecordingConsole()
        #expect(try GenerateRun(arguments, stages: .standard).run(console: &console) == .failure)
        let folder = temporary.at("templates/swift")
        for place in ["client.mustache:1:1", "errors.mustache:2:1", "header.mustache:1:1"] {
            #expect(console.reported.contains { $0.hasPrefix("\(folder)/\(place): error: unknown variable ") })
        }
        #expect(Set(console.reported).count == console.reported.count)
        #expect(temporary.names("out").isEmpty)
    }

    @Test("a service without a protocol that is known is listed, with a note")
    func unsupportedProtocol() throws {
        let model = temporary.write(
            "xml.json",
            """
            {"smithy": "2.0", "shapes": {
             "test#Xml": {"type": "service", "version": "1", "operations": [{"target": "test#Do"}],
              "traits": {"smithy.api#title": "Xml"}},
             "test#Do": {"type": "operation", "traits": {"smithy.api#http": {"method": "POST", "uri": "/"}}}}}
            """)
        var console = RecordingConsole()
        #expect(try ListRun(models: [model], stages: .standard).run(console: &console) == .success)
        #expect(console.printed.contains("  protocol: none"))
        #expect(console.printed.contains("    Do"))
        #expect(console.reported.count == 1)
        #expect(console.reported.first?.contains(":2:2: note: ") == true)
        #expect(console.reported.first?.contains("no client can be generated; ") == true)
    }

    @Test("the generator is made from the embedded templates, and its files carry the mark that checks look for")
    func mark() throws {
        let model = temporary.write(
            "small.json",
            """
            {"smithy": "2.0", "shapes": {"test#Small": {
              "type": "service", "version": "7", "traits": {"aws.protocols#awsJson1_0": {}}}}}
            """)
        var arguments = GenerateArguments()
        arguments.models = [model]
        arguments.output = temporary.at("out")
        var console = RecordingConsole()
        #expect(try GenerateRun(arguments, stages: .standard).run(console: &console) == .success, "\(console.reported)")
        let found = try OutputFolder(temporary.at("out")).markedFiles(GeneratorStages.standard.generatedMark)
        #expect(found.map(\.path) == temporary.names("out"))
        #expect(found.allSatisfy { $0.services == ["test#Small"] })
        #expect(!found.isEmpty)
    }

    @Test("a template that asks for what no view has fails with its place, and nothing is written")
    func wrongTemplate() throws {
        temporary.write("templates/swift/client.mustache", "line\n{{nonsense}}\n")
        var arguments = GenerateArguments()
        arguments.models = [temporary.write("m.json", "{}")]
        arguments.output = temporary.at("out")
        arguments.templates = temporary.at("templates")
        var console = RecordingConsole()
        #expect(try GenerateRun(arguments, stages: .standard).run(console: &console) == .failure)
        let place = temporary.at("templates/swift/client.mustache") + ":2:1: error: "
        #expect(console.reported.first?.hasPrefix(place) == true, "\(console.reported)")
        #expect(temporary.names("out").isEmpty)
    }
}
