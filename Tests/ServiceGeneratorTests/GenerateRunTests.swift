import ServiceGenerator
import SwiftGeneration
import Testing

@Suite("The command generate")
struct GenerateRunTests {
    let temporary = TemporaryFolder()

    private func arguments(_ models: [String]) -> GenerateArguments {
        var arguments = GenerateArguments()
        arguments.models = models
        arguments.output = temporary.at("out")
        return arguments
    }

    private func run(
        _ arguments: GenerateArguments, console: inout RecordingConsole
    ) throws(UsageError) -> CommandOutcome {
        try GenerateRun(arguments, stages: .standIn).run(console: &console)
    }

    @Test("a good model is written, and nothing is said")
    func quietSuccess() throws {
        let model = temporary.write("model", "client Rain")
        var console = RecordingConsole()
        #expect(try run(arguments([model]), console: &console) == .success)
        #expect(console.reported.isEmpty)
        #expect(console.printed.isEmpty)
        #expect(temporary.names("out") == ["RainClient.swift"])
    }

    @Test("on a terminal one line says what was done")
    func terminalSummary() throws {
        let model = temporary.write("model", "client Rain\nfile A.swift 1")
        var console = RecordingConsole(isTerminal: true)
        _ = try run(arguments([model]), console: &console)
        temporary.write("out/A.swift", "changed")
        _ = try run(arguments([model]), console: &console)
        #expect(
            console.reported == [
                "1 model generated: 2 files written, 0 unchanged", "1 model generated: 1 file written, 1 unchanged",
            ])
    }

    @Test("a run with errors ends with a line that sums up")
    func failureSummary() throws {
        let good = temporary.write("good", "client Good")
        let bad = temporary.write("bad", "invalid\ninvalid")
        var console = RecordingConsole()
        #expect(try run(arguments([good, bad]), console: &console) == .failure)
        #expect(console.reported.last == "1 of 2 models generated; 2 errors")
    }

    @Test("a dry run prints what would be written, and writes nothing")
    func dryRun() throws {
        temporary.write("out/A.swift", "old")
        temporary.write("out/C.swift", "// mark\n3\n")
        let model = temporary.write("model", "file A.swift 1\nfile B.swift 2\nfile C.swift 3")
        var arguments = arguments([model])
        arguments.isDryRun = true
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .success)
        #expect(console.printed == ["update \(temporary.at("out/A.swift"))", "create \(temporary.at("out/B.swift"))"])
        #expect(temporary.read("out/A.swift") == "old")
        #expect(temporary.names("out") == ["A.swift", "C.swift"])
    }

    @Test("a check lists stale, missing and extra files, writes nothing, and fails")
    func check() throws {
        temporary.write("out/Stale.swift", "old")
        temporary.write("out/Extra.swift", "// mark 1 from test#A. Do not edit.\n")
        temporary.write("out/Own.swift", "by hand")
        let model = temporary.write("model", "owner test#A\nfile Stale.swift 1\nfile Missing.swift 2")
        var arguments = arguments([model])
        arguments.isCheck = true
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .failure)
        #expect(
            console.printed == [
                "extra: \(temporary.at("out/Extra.swift"))", "missing: \(temporary.at("out/Missing.swift"))",
                "stale: \(temporary.at("out/Stale.swift"))",
            ])
        #expect(temporary.names("out") == ["Extra.swift", "Own.swift", "Stale.swift"])
    }

    @Test("a check of current files succeeds and says nothing")
    func checkCurrent() throws {
        let model = temporary.write("model", "client Rain")
        var console = RecordingConsole()
        _ = try run(arguments([model]), console: &console)
        var check = arguments([model])
        check.isCheck = true
        #expect(try run(check, console: &console) == .success)
        #expect(console.printed.isEmpty && console.reported.isEmpty)
    }

    @Test("a check in which a model fails calls no file extra")
    func checkWithFailure() throws {
        temporary.write("out/Bad.swift", "// mark 1 from test#A. Do not edit.\n")
        let bad = temporary.write("bad", "owner test#A\ninvalid\nfile Bad.swift 1")
        var arguments = arguments([bad])
        arguments.isCheck = true
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .failure)
        #expect(console.printed.isEmpty)
        #expect(console.reported.last == "0 of 1 model checked; 1 error")
    }

    @Test("the configuration says what to do, and the command line wins over it")
    func configuration() throws {
        temporary.write("models/m", "operation Ping\noperation Pong\nclient Rain")
        let configuration = temporary.write(
            "c.yaml",
            """
            access: public
            output: out
            documentation: { comments: false, catalog: true }
            services:
              - model: models/m
                service: Service
                operations: { keep: [P*], drop: [Pong] }
                name: Sun
                namespace: Sky
                protocol: restJson1
                access: package
                renames: { Ping: B, Pong: D }
                overloads: false
                conformances: [Equatable]
                documentation: { catalog: false }
            """)
        var arguments = GenerateArguments()
        arguments.configuration = configuration
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .success, "\(console.reported)")
        #expect(
            temporary.read("out/SunClient.swift") == """
                // mark
                access package
                operations P*
                overloads false
                dropped Pong
                namespace Sky
                protocol restJson1
                conformances Equatable
                documentation false false
                renames Ping=B,Pong=D
                service Service

                """)

        arguments.models = [temporary.at("models/../models/m")]
        arguments.output = temporary.at("other")
        arguments.access = .internal
        arguments.operations = ["Pong"]
        arguments.name = "Moon"
        arguments.renames = ["Ping=X"]
        arguments.wireProtocol = "awsJson1_0"
        arguments.conformances = ["Hashable", "Codable"]
        arguments.withCatalog = true
        #expect(try run(arguments, console: &console) == .success, "\(console.reported)")
        #expect(
            temporary.read("other/MoonClient.swift") == """
                // mark
                access internal
                operations Pong
                overloads false
                dropped \("")
                namespace Sky
                protocol awsJson1_0
                conformances Codable,Hashable
                documentation false true
                renames Ping=X,Pong=D
                service Service

                """)
    }

    @Test(
        "without a configuration, documentation is in the code and no catalog beside it; --no-documentation leaves it out"
    )
    func documentationArguments() throws {
        var arguments = arguments([temporary.write("m", "client Rain")])
        var console = RecordingConsole()
        _ = try run(arguments, console: &console)
        #expect(temporary.read("out/RainClient.swift")?.contains("documentation true false") == true)
        arguments.withoutDocumentation = true
        _ = try run(arguments, console: &console)
        #expect(temporary.read("out/RainClient.swift")?.contains("documentation false false") == true)
    }

    @Test("a wrong configuration fails before any model is read")
    func wrongConfiguration() throws {
        let configuration = temporary.write("c.yaml", "outptu: out")
        var arguments = GenerateArguments()
        arguments.configuration = configuration
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .failure)
        #expect(console.reported == ["\(configuration):1:1: error: unknown key `outptu`; did you mean `output`?"])
    }

    @Test("arguments that do not say what to do are a usage error", arguments: UnusableArguments.all)
    func usage(unusable: UnusableArguments) {
        var arguments = GenerateArguments()
        arguments.models = ["a"]
        arguments.output = "out"
        unusable.change(&arguments)
        var console = RecordingConsole()
        #expect(throws: UsageError.self) { try run(arguments, console: &console) }
    }

    struct UnusableArguments: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout GenerateArguments) -> Void

        static let all: [UnusableArguments] = [
            .init(testDescription: "no output") { $0.output = nil },
            .init(testDescription: "no model") { $0.models = [] },
            .init(testDescription: "check and dry run") { ($0.isCheck, $0.isDryRun) = (true, true) },
            .init(testDescription: "one name for two models") { ($0.models, $0.name) = (["a", "b"], "N") },
            .init(testDescription: "a name that is none") { $0.name = "../a" },
            .init(testDescription: "a name that begins no type's") { $0.name = "rain" },
            .init(testDescription: "an empty output") { $0.output = "" },
            .init(testDescription: "an empty model") { $0.models = ["a", ""] },
            .init(testDescription: "an empty operation") { $0.operations = ["Ping", ""] },
            .init(testDescription: "an empty dropped operation") { $0.droppedOperations = [""] },
            .init(testDescription: "an unknown protocol") { $0.wireProtocol = "restJson" },
            .init(testDescription: "an unknown conformance") { $0.conformances = ["Codeable"] },
            .init(testDescription: "an empty templates folder") { $0.templates = "" },
            .init(testDescription: "an empty service") { $0.service = "" },
            .init(testDescription: "a renaming without a name") { $0.renames = ["A"] },
            .init(testDescription: "a renaming to what is no name") { $0.renames = ["A=b-c"] },
            .init(testDescription: "two renamings of one shape") { $0.renames = ["A=B", "A=C"] },
        ]
    }

    @Test("a new name for what the model does not have is an error, at its place in the configuration")
    func unknownRenames() throws {
        temporary.write("models/m", "operation Ping\nclient Rain")
        var console = RecordingConsole()
        var arguments = GenerateArguments()
        arguments.configuration = temporary.write(
            "c.yaml",
            """
            output: out
            services:
              - model: models/m
                renames:
                  Pingg: Pong
                  Ping$x: y
            """)
        #expect(try run(arguments, console: &console) == .failure)
        let place = temporary.at("c.yaml")
        #expect(
            console.reported.dropLast() == [
                "\(place):6:7: error: the shape `Ping` has no member `x` to rename; name one of its members",
                "\(place):5:7: error: the model has no shape and no operation `Pingg` to rename; did you mean `Ping`?",
            ])
        #expect(temporary.names("out").isEmpty)

        console = RecordingConsole()
        var given = self.arguments([temporary.at("models/m")])
        given.renames = ["Absent=X"]
        #expect(try run(given, console: &console) == .failure)
        #expect(
            console.reported.first
                == "\(temporary.at("models/m")):1:1: error: the model has no shape and no operation `Absent` to rename; "
                + "see `service-generator list`")
    }

    @Test("all choices of a configuration that the model proves wrong are told at once, each at its place")
    func wrongChoices() throws {
        temporary.write("models/m", "operation Ping\nclient Rain")
        var console = RecordingConsole()
        var arguments = GenerateArguments()
        arguments.configuration = temporary.write(
            "c.yaml", "output: out\nservices:\n  - model: models/m\n    operations: [Pong*]\n    renames: { A: B }\n")
        #expect(try run(arguments, console: &console) == .failure)
        let place = temporary.at("c.yaml")
        #expect(
            console.reported.dropLast() == [
                "\(place):5:16: error: the model has no shape and no operation `A` to rename; see `service-generator list`",
                "\(place):4:18: error: `Pong*` matches no operation of the service `Service`; the nearest is `Ping`",
            ])
        arguments.configuration = temporary.write(
            "d.yaml", "output: out\nservices:\n  - model: models/m\n    service: Other\n")
        #expect(try run(arguments, console: &console) == .failure)
        #expect(
            console.reported.contains(
                "\(temporary.at("d.yaml")):4:14: error: the model has no service `Other`; choose one of: test#Service"))
    }

    @Test("a model that is named twice is told as such")
    func modelTwice() throws {
        let model = temporary.write("model", "client Rain")
        var console = RecordingConsole()
        #expect(try run(arguments([model, model]), console: &console) == .failure)
        #expect(
            console.reported.first
                == "\(temporary.at("out/RainClient.swift")):1:1: error: it cannot be written, "
                + "the same model has this file in this run; name the model once")
    }

    @Test("a templates folder without templates is a warning")
    func emptyTemplates() throws {
        temporary.makeFolder("templates")
        var arguments = arguments([temporary.write("model", "client Rain")])
        arguments.templates = temporary.at("templates")
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .success)
        #expect(
            console.reported == [
                "\(temporary.at("templates")):1:1: warning: the folder holds no template; their names end in .mustache"
            ])
    }

    @Test("templates are read from a folder; one that replaces none is a warning")
    func templates() throws {
        let model = temporary.write("model", "client Rain")
        temporary.write("templates/swift/client.mustache", "mine")
        temporary.write("templates/swift/clietn.mustache", "misnamed")
        var arguments = arguments([model])
        arguments.templates = temporary.at("templates")
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .success)
        #expect(console.reported.count == 1)
        #expect(
            console.reported.first?.hasPrefix("\(temporary.at("templates/swift/clietn.mustache")):1:1: warning: ")
                == true)
    }

    @Test("a templates folder that is not there is an error")
    func absentTemplates() throws {
        var arguments = arguments([temporary.write("model", "client Rain")])
        arguments.templates = temporary.at("absent")
        var console = RecordingConsole()
        #expect(try run(arguments, console: &console) == .failure)
        #expect(
            console.reported == [
                "\(temporary.at("absent")):1:1: error: it cannot be listed, there is no such folder; "
                    + "check the path and who may read it"
            ])
        #expect(temporary.names("out").isEmpty)
    }
}
