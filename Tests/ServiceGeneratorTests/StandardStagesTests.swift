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
        #expect(ListRun(models: [model], stages: .standard).run(console: &console) == .success)
        #expect(
            console.printed == [
                "SmallClient", "  service: test#Small", "  version: 7", "  protocol: awsJson1_0", "  operations: 1",
                "    Do", "  structures: 1", "    DoInput", "  unions: 1", "    Choice", "  enumerations: 1",
                "    Kind",
                "  integer enumerations: 1", "    Level",
            ])
        #expect(console.reported.isEmpty)
    }

    @Test("a model of several paths is refused with advice")
    func severalPaths() {
        var diagnostics = DiagnosticCollector()
        #expect(GeneratorStages.standard.loader.load(["a.json", "b.json"], diagnostics: &diagnostics) == nil)
        #expect(diagnostics.diagnostics.first?.message.contains("name the folder") == true)
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
        let found = try OutputFolder(temporary.at("out")).generatedFiles(
            markedBy: GeneratorStages.standard.generatedMark)
        #expect(found == temporary.names("out"))
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
