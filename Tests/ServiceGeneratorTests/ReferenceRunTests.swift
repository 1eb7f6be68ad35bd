import ReferenceGeneration
import ServiceGenerator
import Testing

@Suite("The command reference")
struct ReferenceRunTests {
    let temporary = TemporaryFolder()

    /// A service with some operations.
    private func model(_ operations: String...) -> String {
        let list = operations.map { "      - target: example.lamps#\($0)\n" }.joined()
        let shapes = operations.map { "  example.lamps#\($0):\n    type: operation\n" }.joined()
        return temporary.write(
            "lamps.yaml",
            "smithy: '2.0'\nshapes:\n  example.lamps#Lamps:\n    type: service\n    version: '1'\n"
                + "    traits:\n      aws.protocols#awsJson1_1: {}\n    operations:\n\(list)\(shapes)")
    }

    private func run(
        _ model: String, _ change: (inout ReferenceArguments) -> Void = { _ in }
    ) throws(UsageError) -> (outcome: CommandOutcome, printed: [String], reported: [String]) {
        var arguments = ReferenceArguments(format: .cli)
        arguments.form = .rst
        arguments.selection.models = [model]
        change(&arguments)
        var console = RecordingConsole()
        let outcome = try ReferenceRun(arguments, stages: .standard).run(console: &console)
        return (outcome, console.printed, console.reported)
    }

    private func write(
        _ model: String, _ change: (inout ReferenceArguments) -> Void = { _ in }
    ) throws(UsageError) -> (outcome: CommandOutcome, printed: [String], reported: [String]) {
        try run(model) { arguments in
            arguments.selection.output = temporary.at("out")
            change(&arguments)
        }
    }

    private var files: [String] { temporary.files(in: "out") }

    @Test("without a folder the page of one operation is printed")
    func printed() throws {
        let printed = try run(model("Dim", "Light")) { $0.selection.operations = ["Dim"] }
        #expect(printed.outcome == .success)
        #expect(printed.printed.count == 1)
        #expect(printed.printed.first?.contains("dim") == true)
        #expect(printed.printed.first?.hasSuffix("\n") == false)
        #expect(printed.reported.isEmpty)
    }

    @Test("without a folder several operations are an error that says what to do")
    func severalPrinted() throws {
        let result = try run(model("Dim", "Light"))
        #expect(result.outcome == .failure)
        #expect(result.printed.isEmpty)
        #expect(result.reported.first?.contains("give --operation NAME, or --output DIR") == true)
    }

    @Test("a page for each operation and an index are written, and only what differs is written again")
    func written() throws {
        let model = model("Dim", "Light")
        #expect(try write(model).outcome == .success)
        #expect(files == ["lamps/dim.rst", "lamps/index.rst", "lamps/light.rst"])
        let again = try write(model) { $0.selection.isDryRun = true }
        #expect(again.outcome == .success && again.printed.isEmpty)
        temporary.write("out/lamps/dim.rst", "by hand")
        #expect(
            try write(model) { $0.selection.isDryRun = true }.printed == ["update \(temporary.at("out/lamps/dim.rst"))"]
        )
        #expect(try write(model).outcome == .success)
        #expect(try write(model) { $0.selection.isCheck = true }.outcome == .success)
    }

    @Test("--check tells what is stale, missing and extra, and writes nothing")
    func check() throws {
        #expect(try write(model("Dim", "Light")).outcome == .success)
        temporary.write("out/lamps/light.rst", "by hand")
        let result = try write(model("Light", "Shine")) { $0.selection.isCheck = true }
        #expect(result.outcome == .failure)
        for line in [
            "extra: \(temporary.at("out/lamps/dim.rst"))", "stale: \(temporary.at("out/lamps/light.rst"))",
            "missing: \(temporary.at("out/lamps/shine.rst"))",
        ] {
            #expect(result.printed.contains(line), "\(result.printed)")
        }
        #expect(files == ["lamps/dim.rst", "lamps/index.rst", "lamps/light.rst"])
    }

    @Test("pages of operations that are gone are deleted; files by hand and pages of other formats are not")
    func deleted() throws {
        #expect(try write(model("Dim", "Light")).outcome == .success)
        #expect(try write(model("Dim", "Light")) { $0.form = .markdown }.outcome == .success)
        temporary.write("out/lamps/notes.rst", "by hand")
        let result = try write(model("Light"))
        #expect(result.printed == ["deleted \(temporary.at("out/lamps/dim.rst"))"])
        #expect(
            files == [
                "lamps/dim.md", "lamps/index.md", "lamps/index.rst", "lamps/light.md", "lamps/light.rst",
                "lamps/notes.rst",
            ])
    }

    @Test("a run for some operations deletes no page of others")
    func partial() throws {
        let model = model("Dim", "Light")
        #expect(try write(model).outcome == .success)
        #expect(try write(model) { $0.selection.operations = ["Dim"] }.printed.isEmpty)
        #expect(files == ["lamps/dim.rst", "lamps/index.rst", "lamps/light.rst"])
    }

    @Test("a broken model leaves the pages as they were")
    func broken() throws {
        #expect(try write(model("Dim")).outcome == .success)
        let before = files
        let result = try write(temporary.write("lamps.yaml", "smithy: '2.0'\nshapes: 5\n"))
        #expect(result.outcome == .failure)
        #expect(result.reported.first?.hasPrefix("\(temporary.at("lamps.yaml")):2:9: error: ") == true)
        #expect(files == before)
    }

    @Test("what is wrong in an override file has its place, and nothing is written")
    func overrides() throws {
        let model = model("Dim")
        let path = temporary.write("overrides.yaml", "# mine\nrename: []\n")
        let result = try write(model) { $0.overrides = [path] }
        #expect(result.outcome == .failure)
        #expect(result.reported.first?.hasPrefix("\(path):2:1: error: ") == true, "\(result.reported)")
        #expect(files.isEmpty)
    }

    @Test("a form that the format does not have is a wrong command line, and so is a check of no folder")
    func usage() throws {
        let model = model("Dim")
        #expect(throws: UsageError.self) { try run(model) { $0.form = .rd } }
        #expect(throws: UsageError.self) { try run(model) { $0.selection.isCheck = true } }
        #expect(throws: UsageError.self) { try run(model) { $0.selection.output = "" } }
        #expect(throws: UsageError.self) {
            try write(model) {
                $0.selection.isCheck = true
                $0.selection.isDryRun = true
            }
        }
    }

    @Test("every format writes every form that it has")
    func everyForm() throws {
        let model = model("Dim", "Light")
        for format in ReferenceFormat.allCases {
            for form in format.forms {
                let folder = "every/\(format.rawValue)/\(form.rawValue)"
                let result = try run(model) { arguments in
                    arguments.format = format
                    arguments.form = form
                    arguments.selection.output = temporary.at(folder)
                }
                #expect(result.outcome == .success, "\(format) \(form): \(result.reported)")
                let pages = temporary.files(in: folder).filter { $0.hasSuffix(".\(form.fileExtension)") }
                #expect(pages.count >= 3, "\(format) \(form): \(pages)")
            }
        }
    }
}
