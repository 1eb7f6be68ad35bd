import Foundation
import ReferenceGeneration
import ServiceGenerator
import SwiftGeneration
import TemplateEngine
import Testing

@Suite("The command dump-context")
struct DumpContextTests {
    /// Runs the command on a model of the repository's.
    private func run(
        _ models: [String] = ["weather"], template: String? = nil, describes: Bool = false
    ) throws -> (outcome: CommandOutcome, console: RecordingConsole) {
        let root = try #require(Repository.root)
        var arguments = GenerateArguments()
        arguments.models = models.map { "\(root)/models/\($0)" }
        arguments.operations = ["GetForecast"]
        var console = RecordingConsole()
        let run = DumpContextRun(arguments, template: template, describes: describes, stages: .standard)
        return (try run.run(console: &console), console)
    }

    private func json(_ console: RecordingConsole) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(console.printed.joined(separator: "\n").utf8))
    }

    @Test(
        "prints what each template that makes a file gets",
        .enabled(if: Repository.has("models"), "models/ is not beside the tests"))
    func files() throws {
        let (outcome, console) = try run()
        #expect(outcome == .success)
        let views = try #require(try json(console) as? [String: Any])
        #expect(
            views.keys.filter { $0.hasPrefix("swift/") }.sorted() == [
                "swift/client", "swift/clients", "swift/enumerations", "swift/errors", "swift/header",
                "swift/paginators",
                "swift/shard", "swift/structures", "swift/unions",
            ])
        let client = try #require(views["swift/client"] as? [String: Any])
        #expect(client["clientName"] as? String == "WeatherClient")
        #expect((client["operations"] as? [Any])?.count == 1)
    }

    @Test(
        "prints what one template gets, and where a member travels",
        .enabled(if: Repository.has("models"), "models/ is not beside the tests"))
    func template() throws {
        let views = try #require(try json(try run(template: "swift/structure").console) as? [[String: Any]])
        let input = try #require(views.first { $0["name"] as? String == "GetForecastInput" })
        let properties = try #require(input["properties"] as? [[String: Any]])
        let bindings = properties.compactMap { $0["binding"] as? [String: Any] }
        #expect(bindings.map { $0["label"] as? String } == ["\"cityId\"", "", ""])
        #expect(bindings.map { $0["query"] as? String } == ["", "\"days\"", "\"units\""])
        #expect(properties.map { $0["isRequired"] as? Bool } == [true, false, false])
    }

    @Test("refuses an unknown template by the nearest name, several models, and a model with --describe")
    func usage() {
        #expect(throws: UsageError("unknown template `swift/structur`; did you mean `swift/structure`?")) {
            try run(template: "swift/structur")
        }
        #expect(throws: UsageError("there are 2 models; name the one to print")) { try run(["weather", "ledger"]) }
        #expect(throws: UsageError.self) { try run(describes: true) }
        let told = #expect(throws: UsageError.self) { try run(template: "reference/cli/rst") }
        #expect(told?.description.contains("dump-context --describe") == true)
    }

    @Test("knows every template that comes with the program")
    func everyTemplate() {
        let embedded = GeneratorStages.standard.embeddedTemplates().map(\.name)
        #expect((TemplateViews.names + ReferenceTemplateViews.names).sorted() == embedded.sorted())
    }

    @Test("describes every view type")
    func describes() throws {
        var console = RecordingConsole()
        let run = DumpContextRun(GenerateArguments(), template: nil, describes: true, stages: .standard)
        #expect(try run.run(console: &console) == .success)
        #expect(console.printed.joined().contains("## Structure (version 1)"))
        #expect(console.printed.joined().contains("| `reference/ios/html` |"))
    }

    @Test(
        "Templates/README.md describes the view types; RECORD_GOLDEN=1 rewrites it",
        .enabled(if: Repository.has("Templates"), "Templates/ is not beside the tests"))
    func documentation() throws {
        let path = try #require(Repository.root) + "/Templates/README.md"
        let page = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        let mark = "--filter DumpContextTests`. -->\n"
        let start = try #require(page.range(of: mark)).upperBound
        let expected = page[..<start] + "\n" + DumpContextRun.description
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
        } else if page != expected {
            Issue.record("Templates/README.md is stale; run RECORD_GOLDEN=1 swift test --filter DumpContextTests")
        }
    }
}
