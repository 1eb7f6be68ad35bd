import ServiceGenerator
import ServiceModel
import SwiftGeneration
import Testing

@Suite("The pipeline")
struct PipelineTests {
    let temporary = TemporaryFolder()

    private func run(_ models: [String], console: inout RecordingConsole) -> (RunTally, FileWriter) {
        var pipeline = Pipeline(
            loader: StandInLoader(), generator: StandInGenerator(),
            receiver: FileWriter(folder: OutputFolder(temporary.at("out")), mark: .standIn))
        let tally = pipeline.run(models.map { GenerationJob(modelPaths: [$0]) }, console: &console)
        return (tally, pipeline.receiver)
    }

    @Test(
        "a model that fails at any stage stops no other, and its own files stay",
        arguments: ["broken", "invalid", "ungenerable"])
    func failureStopsNoOther(failure: String) {
        temporary.write("out/Bad.swift", "kept")
        let first = temporary.write("first", "file First.swift 1")
        let bad = temporary.write("bad", "file Bad.swift changed\n\(failure)")
        let last = temporary.write("last", "file Last.swift 2")
        var console = RecordingConsole()
        let (tally, _) = run([first, bad, last], console: &console)
        #expect(console.reported == ["\(bad):2:1: error: \(failure); mend it"])
        #expect(tally.status == .failure)
        #expect(tally.failureSummary("generated") == "2 of 3 models generated; 1 error")
        #expect(temporary.read("out/Bad.swift") == "kept")
        #expect(temporary.names("out") == ["Bad.swift", "First.swift", "Last.swift"])
    }

    @Test("a warning is reported and stops nothing")
    func warning() {
        let model = temporary.write("model", "warning\nfile A.swift 1")
        var console = RecordingConsole()
        let (tally, writer) = run([model], console: &console)
        #expect(console.reported == ["\(model):1:1: warning: odd; look at it"])
        #expect(tally.status == .success)
        #expect(writer.changes.map(\.path) == ["A.swift"])
    }

    @Test("two models with the same file, also in another case, are an error", arguments: ["Same.swift", "same.SWIFT"])
    func sameFile(name: String) {
        let first = temporary.write("first", "file Same.swift 1")
        let second = temporary.write("second", "file Other.swift 1\nfile \(name) 2")
        var console = RecordingConsole()
        let (tally, _) = run([first, second], console: &console)
        #expect(tally.status == .failure)
        #expect(console.reported.count == 1)
        #expect(console.reported[0].contains(first))
        #expect(temporary.names("out") == ["Same.swift"])
        #expect(temporary.read("out/Same.swift") == "// mark\n1\n")
    }

    @Test("a file that a model has twice is an error")
    func repeatedFile() {
        let model = temporary.write("model", "file A.swift 1\nfile A.swift 2")
        var console = RecordingConsole()
        #expect(run([model], console: &console).0.status == .failure)
        #expect(temporary.names("out").isEmpty)
    }

    @Test("a stage that gives nothing and says nothing is an error all the same")
    func silentFailure() {
        struct SilentLoader: ModelLoading {
            func load(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model? { nil }
        }
        var console = RecordingConsole()
        var pipeline = Pipeline(
            loader: SilentLoader(), generator: StandInGenerator(),
            receiver: FileWriter(folder: OutputFolder(temporary.path), mark: .standIn))
        let tally = pipeline.run([GenerationJob(modelPaths: ["m"])], console: &console)
        #expect(tally.status == .failure)
        #expect(
            console.reported == [
                "m:1:1: error: the model cannot be read; validate it with `service-generator validate`"
            ])
    }

    @Test("an operation of the configuration that does not exist is reported where it is written")
    func unknownOperation() {
        let model = temporary.write("model", "operation GetThing\noperation ListThings\nclient A")
        var job = GenerationJob(modelPaths: [model])
        let location = ServiceModel.SourceLocation(path: "config.yaml", line: 4, column: 9)
        job.options.operations = OperationSelection(
            kept: [OperationPattern("GetThing"), OperationPattern("ListThing", at: location)])
        var console = RecordingConsole()
        var pipeline = Pipeline(
            loader: StandInLoader(), generator: StandInGenerator(),
            receiver: FileWriter(folder: OutputFolder(temporary.at("out")), mark: .standIn))
        #expect(pipeline.run([job], console: &console).status == .failure)
        #expect(
            console.reported == [
                "config.yaml:4:9: error: the service `Service` has no operation `ListThing`; did you mean `ListThings`?"
            ])
    }

    @Test("progress is shown on a terminal for several models, and cleared at the end")
    func progress() {
        let models = [temporary.write("alpha", "file A.swift 1"), temporary.write("beta", "file B.swift 1")]
        var terminal = RecordingConsole(isTerminal: true)
        _ = run(models, console: &terminal)
        #expect(terminal.progress == ["[1/2] alpha", "[2/2] beta", nil])
        var quiet = RecordingConsole()
        _ = run(models, console: &quiet)
        #expect(quiet.progress.isEmpty)
        var single = RecordingConsole(isTerminal: true)
        _ = run([models[0]], console: &single)
        #expect(single.progress == [nil])
    }
}
