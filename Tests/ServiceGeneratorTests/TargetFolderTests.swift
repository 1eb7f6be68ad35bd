import ServiceGenerator
import Testing

@Suite("generate --target")
struct TargetFolderTests {
    let temporary = TemporaryFolder()
    /// Words that the stand-in loader reads, in what is a model by its key.
    private let model = "smithy: words\n"

    private func run(
        _ console: inout RecordingConsole, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws(UsageError) -> CommandOutcome {
        var arguments = GenerateArguments()
        arguments.target = temporary.at("target")
        change(&arguments)
        return try GenerateRun(arguments, stages: .standIn).run(console: &console)
    }

    @Test("without a configuration the models of the folder are generated into its folder Generated")
    func discovery() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/several/sun.yaml", model + "client Sun")
        temporary.write("target/several/moon.yaml", model + "file Moon.swift 1")
        temporary.write("target/colours.yaml", "red: 1")
        var console = RecordingConsole()
        #expect(try run(&console) == .success, "\(console.reported)")
        #expect(console.reported.isEmpty)
        #expect(temporary.names("target/Generated") == ["Moon.swift", "RainClient.swift", "SunClient.swift"])
    }

    @Test("the configuration's services, output and templates are taken, relative to it")
    func configuration() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("models/sun.yaml", model + "client Sun")
        temporary.write("target/Templates/notes.txt", "")
        temporary.write("templates/own.mustache", "")
        temporary.write(
            "target/service-generator.yaml",
            "output: ../out\naccess: package\ntemplates: ../templates\nservices:\n  - model: ../models/sun.yaml\n")
        var console = RecordingConsole()
        #expect(try run(&console) == .success, "\(console.reported)")
        #expect(temporary.names("out") == ["SunClient.swift"])
        #expect(temporary.read("out/SunClient.swift")?.contains("access package") == true)
        // The template is no replacement, which tells that its folder was read, and the target's own was not.
        #expect(console.reported.count == 1)
        #expect(console.reported.first?.contains("templates/own.mustache:1:1: warning: replaces no template") == true)
    }

    @Test("a configuration without services holds for the models that are found")
    func configurationWithoutServices() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/service-generator.yaml", "access: internal\noutput: Clients\n")
        var console = RecordingConsole()
        #expect(try run(&console) == .success, "\(console.reported)")
        #expect(temporary.read("target/Clients/RainClient.swift")?.contains("access internal") == true)
    }

    @Test("the folder Templates of the target replaces templates")
    func templates() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/Templates/own.mustache", "")
        var console = RecordingConsole()
        #expect(try run(&console) == .success, "\(console.reported)")
        #expect(console.reported.first?.contains("target/Templates/own.mustache:1:1: warning") == true)
    }

    @Test("the command line's output and templates win")
    func commandLine() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/Templates/own.mustache", "")
        temporary.write("target/service-generator.yaml", "output: Clients\n")
        temporary.write("templates/swift/client.mustache", "")
        var console = RecordingConsole()
        let outcome = try run(&console) { arguments in
            arguments.output = temporary.at("out")
            arguments.templates = temporary.at("templates")
        }
        #expect(outcome == .success && console.reported.isEmpty, "\(console.reported)")
        #expect(temporary.names("out") == ["RainClient.swift"])
        #expect(!temporary.names("target").contains("Clients"))
    }

    @Test("models in the output folder are not generated from")
    func output() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/Generated/sun.yaml", model + "client Sun")
        temporary.write("target/other/moon.yaml", model + "client Moon")
        var console = RecordingConsole()
        #expect(try run(&console) == .success)
        #expect(temporary.names("target/Generated") == ["MoonClient.swift", "RainClient.swift", "sun.yaml"])
        #expect(try run(&console) { $0.output = temporary.at("target/other") } == .success)
        #expect(temporary.names("target/other") == ["RainClient.swift", "SunClient.swift", "moon.yaml"])
    }

    @Test("a target without a model is an error that says where to put one")
    func nothingFound() throws {
        temporary.write("target/colours.yaml", "red: 1")
        var console = RecordingConsole()
        #expect(try run(&console) == .failure)
        #expect(console.reported.count == 1)
        let message = try #require(console.reported.first)
        #expect(message.hasPrefix("\(temporary.at("target")):1:1: error: no model was found in this folder; put one"))
        #expect(message.contains("service-2.json") && message.contains("target/service-generator.yaml"))
    }

    @Test("a target that is no folder is an error", arguments: ["absent", "file"])
    func noFolder(name: String) throws {
        temporary.write("file", "")
        var console = RecordingConsole()
        #expect(try run(&console) { $0.target = temporary.at(name) } == .failure)
        #expect(console.reported.first?.contains("\(name):1:1: error: it is no folder; name") == true)
    }

    @Test("a broken configuration is reported at its place, and nothing is written")
    func brokenConfiguration() throws {
        temporary.write("target/rain.yaml", model + "client Rain")
        temporary.write("target/service-generator.yaml", "acess: internal\n")
        var console = RecordingConsole()
        #expect(try run(&console) == .failure)
        #expect(
            console.reported.first?.contains("target/service-generator.yaml:1:1: error: unknown key `acess`") == true)
        #expect(!temporary.names("target").contains("Generated"))
    }

    @Test("what a target says itself cannot be said beside it")
    func usage() {
        var console = RecordingConsole()
        #expect(throws: UsageError.self) { try run(&console) { $0.models = ["m.json"] } }
        #expect(throws: UsageError.self) { try run(&console) { $0.configuration = "c.yaml" } }
        #expect(throws: UsageError.self) { try run(&console) { $0.target = "" } }
    }
}
