import ServiceGenerator
import ServiceModel
import Testing

@Suite("Output that no model makes any more is deleted, and nothing else")
struct LeftoverTests {
    let temporary = TemporaryFolder()

    /// Runs `generate`; expects success.
    @discardableResult
    private func generate(
        _ models: [String] = [], configuration: String? = nil, _ change: (inout GenerateArguments) -> Void = { _ in },
        expecting outcome: CommandOutcome = .success, _ location: Testing.SourceLocation = #_sourceLocation
    ) throws -> RecordingConsole {
        var arguments = GenerateArguments()
        arguments.models = models.map(temporary.at)
        arguments.configuration = configuration.map(temporary.at)
        if configuration == nil { arguments.output = temporary.at("out") }
        change(&arguments)
        var console = RecordingConsole()
        #expect(
            try GenerateRun(arguments, stages: .standIn).run(console: &console) == outcome, "\(console.reported)",
            sourceLocation: location)
        return console
    }

    private func configure(_ file: String, _ models: String...) {
        let services = models.map { "  - model: \($0)\n" }.joined()
        temporary.write(file, "output: out\nservices:\n\(services)")
    }

    private func twoModels() {
        temporary.write("a", "owner test#A\nclient Apple")
        temporary.write("b", "owner test#B\nclient Berry")
    }

    @Test("files of a service under its old name are deleted; by hand written, unmarked and hidden ones are kept")
    func renamedClient() throws {
        twoModels()
        try generate(["a"])
        temporary.write("out/Own.swift", "// by hand, from test#A\n")
        temporary.write("out/.Hidden.swift", "// mark 1 from test#A. Do not edit.\n")
        temporary.write("out/Adapted.swift", "// mark, but of no service\n")
        temporary.write("out/Notes.md", "Begins with `// mark 1 from test#A. Do not edit.`")
        let console = try generate(["a"], { $0.name = "Apricot" })
        #expect(console.printed == ["deleted \(temporary.at("out/AppleClient.swift"))"])
        #expect(
            temporary.names("out") == [
                ".Hidden.swift", "Adapted.swift", "ApricotClient.swift", "Notes.md", "Own.swift",
            ])
    }

    @Test("two commands that write into one folder leave each other's files alone")
    func twoCommands() throws {
        twoModels()
        try generate(["a"])
        try generate(["b"])
        try generate(["a"])
        #expect(temporary.names("out") == ["AppleClient.swift", "BerryClient.swift"])
    }

    @Test("what is shared with a service of another run is left alone")
    func sharedFile() throws {
        twoModels()
        temporary.write("out/Both.swift", "// mark 1 from test#A, test#B. Do not edit.\n")
        try generate(["a"])
        #expect(temporary.names("out").contains("Both.swift"))
        #expect(try generate(["a", "b"]).printed == ["deleted \(temporary.at("out/Both.swift"))"])
    }

    @Test("a model that is gone from a configuration takes its files along")
    func removedModel() throws {
        twoModels()
        configure("c.yaml", "a", "b")
        try generate(configuration: "c.yaml")
        #expect(temporary.names("out") == [".service-generator.json", "AppleClient.swift", "BerryClient.swift"])
        configure("c.yaml", "a")
        let console = try generate(configuration: "c.yaml")
        #expect(console.printed == ["deleted \(temporary.at("out/BerryClient.swift"))"])
        #expect(temporary.names("out") == [".service-generator.json", "AppleClient.swift"])
        #expect(temporary.read("out/.service-generator.json") == "{\n  \"../c.yaml\": [\n    \"test#A\"\n  ]\n}\n")
        #expect(try generate(configuration: "c.yaml").printed.isEmpty)
    }

    @Test("a model that is gone from a target takes its files along")
    func removedFromTarget() throws {
        temporary.write("T/one.json", #"{"smithy": "2.0"}"#)
        temporary.write("T/two.json", #"{"smithy": "2.0"}"#)
        let stages = GeneratorStages(
            loader: FileNamedLoader(), makeGenerator: GeneratorStages.standIn.makeGenerator,
            describer: GeneratorStages.standIn.describer,
            embeddedTemplates: GeneratorStages.standIn.embeddedTemplates, generatedMark: .standIn)
        var arguments = GenerateArguments()
        arguments.target = temporary.at("T")
        var console = RecordingConsole()
        #expect(try GenerateRun(arguments, stages: stages).run(console: &console) == .success, "\(console.reported)")
        #expect(temporary.names("T/Generated") == [".service-generator.json", "oneClient.swift", "twoClient.swift"])
        temporary.delete("T/two.json")
        #expect(try GenerateRun(arguments, stages: stages).run(console: &console) == .success, "\(console.reported)")
        #expect(temporary.names("T/Generated") == [".service-generator.json", "oneClient.swift"])
    }

    @Test("two configurations that write into one folder leave each other's files alone, also those of one service")
    func twoConfigurations() throws {
        twoModels()
        configure("c.yaml", "a")
        configure("d.yaml", "b", "a\n    name: Apricot")
        for _ in 0..<2 {
            #expect(try generate(configuration: "c.yaml").printed.isEmpty)
            #expect(try generate(configuration: "d.yaml").printed.isEmpty)
        }
        #expect(
            temporary.names("out") == [
                ".service-generator.json", "AppleClient.swift", "ApricotClient.swift", "BerryClient.swift",
            ])
    }

    @Test("a model that moves from one configuration to another, or to the command line, keeps its files")
    func movedModel() throws {
        twoModels()
        configure("c.yaml", "a", "b")
        try generate(configuration: "c.yaml")
        configure("c.yaml", "a")
        configure("d.yaml", "b")
        try generate(configuration: "d.yaml")
        #expect(try generate(configuration: "c.yaml").printed.isEmpty)
        configure("d.yaml", "a")
        try generate(["b"])
        #expect(try generate(configuration: "d.yaml").printed.isEmpty)
        #expect(temporary.names("out").contains("BerryClient.swift"))
    }

    @Test("a configuration that is gone protects nothing")
    func removedConfiguration() throws {
        twoModels()
        configure("old.yaml", "a")
        try generate(configuration: "old.yaml")
        temporary.delete("old.yaml")
        configure("new.yaml", "a\n    name: Apricot")
        #expect(try generate(configuration: "new.yaml").printed == ["deleted \(temporary.at("out/AppleClient.swift"))"])
    }

    @Test("a run for one model of a configuration leaves the others' files alone")
    func partOfConfiguration() throws {
        twoModels()
        configure("c.yaml", "a", "b")
        try generate(configuration: "c.yaml")
        let console = try generate(["a"], configuration: "c.yaml", { $0.name = "Apricot" })
        #expect(console.printed == ["deleted \(temporary.at("out/AppleClient.swift"))"])
        configure("c.yaml", "a")
        #expect(
            try generate(configuration: "c.yaml").printed == [
                "deleted \(temporary.at("out/ApricotClient.swift"))",
                "deleted \(temporary.at("out/BerryClient.swift"))",
            ])
    }

    @Test("a run with an error deletes nothing, and is not remembered")
    func failedRun() throws {
        twoModels()
        configure("c.yaml", "a", "b")
        try generate(configuration: "c.yaml")
        temporary.write("a", "owner test#A\nclient Apricot")
        temporary.write("b", "owner test#B\ninvalid")
        let record = temporary.read("out/.service-generator.json")
        try generate(configuration: "c.yaml", expecting: .failure)
        #expect(temporary.names("out").contains("AppleClient.swift"))
        #expect(temporary.names("out").contains("BerryClient.swift"))
        #expect(temporary.read("out/.service-generator.json") == record)
    }

    @Test("a dry run names what would be deleted, a check calls it extra, and neither deletes")
    func dryRunAndCheck() throws {
        twoModels()
        configure("c.yaml", "a", "b")
        #expect(
            try generate(configuration: "c.yaml", { $0.isDryRun = true }).printed.last
                == "create \(temporary.at("out/.service-generator.json"))")
        try generate(configuration: "c.yaml")
        #expect(try generate(configuration: "c.yaml", { $0.isCheck = true }).printed.isEmpty)
        configure("c.yaml", "a")
        let names = temporary.names("out")
        #expect(
            try generate(configuration: "c.yaml", { $0.isDryRun = true }).printed == [
                "update \(temporary.at("out/.service-generator.json"))",
                "delete \(temporary.at("out/BerryClient.swift"))",
            ])
        #expect(
            try generate(configuration: "c.yaml", { $0.isCheck = true }, expecting: .failure).printed == [
                "stale: \(temporary.at("out/.service-generator.json"))",
                "extra: \(temporary.at("out/BerryClient.swift"))",
            ])
        #expect(temporary.names("out") == names)
    }

    @Test("a catalog that is not written any more goes with its folder; a page of one's own keeps it")
    func catalog() throws {
        temporary.write("a", "owner test#A\nclient Apple\nfile A.docc/A.md 1\nfile B.docc/B.md 2")
        try generate(["a"])
        temporary.write("out/B.docc/Own.md", "by hand")
        temporary.write("a", "owner test#A\nclient Apple")
        try generate(["a"])
        #expect(temporary.names("out") == ["AppleClient.swift", "B.docc"])
        #expect(temporary.names("out/B.docc") == ["Own.md"])
    }

    @Test("what lies in another folder, or behind a symbolic link, is left alone")
    func elsewhere() throws {
        let outside = TemporaryFolder()
        let line = "// mark 1 from test#A. Do not edit.\n"
        outside.write("Outside.swift", line)
        twoModels()
        temporary.write("out/Variant/VariantClient.swift", line)
        temporary.link("out/Link.swift", to: outside.at("Outside.swift"))
        temporary.link("out/Link.docc", to: outside.path)
        #expect(try generate(["a"]).printed.isEmpty)
        #expect(temporary.names("out") == ["AppleClient.swift", "Link.docc", "Link.swift", "Variant"])
        #expect(temporary.names("out/Variant") == ["VariantClient.swift"])
        #expect(outside.names() == ["Outside.swift"])
    }

    @Test(
        "a record that is none is an error at its place, and nothing is written",
        arguments: [("[]", "1:1"), ("{\"a\": 1}", "1:7"), ("{\"a\": [1]}", "1:7"), ("<<<<<<< HEAD", "1:1")])
    func brokenRecord(text: String, place: String) throws {
        twoModels()
        temporary.write("out/.service-generator.json", text)
        let console = try generate(["a"], expecting: .failure)
        #expect(
            console.reported.first?.hasPrefix("\(temporary.at("out/.service-generator.json")):\(place): error: ")
                == true,
            "\(console.reported)")
        #expect(temporary.names("out") == [".service-generator.json"])
    }

    @Test("a record behind a symbolic link is neither read nor written")
    func linkedRecord() throws {
        let outside = TemporaryFolder()
        outside.write("record", "{}\n")
        twoModels()
        temporary.makeFolder("out")
        temporary.link("out/.service-generator.json", to: outside.at("record"))
        try generate(["a"], expecting: .failure)
        #expect(outside.read("record") == "{}\n")
    }
}

/// A model for each file, which says what the file is called.
private struct FileNamedLoader: ModelLoading {
    func load(_ paths: [String], diagnostics: inout DiagnosticCollector) -> Model? {
        var model = Model()
        let name = Path.modelName(paths[0])
        let service = ServiceProperties(version: "1")
        model.add(Shape(id: ShapeID("test#\(name)"), kind: .service, properties: .service(service), position: .none))
        model.metadata.append(NodeEntry("owner", .string("test#\(name)", at: .none)))
        model.metadata.append(NodeEntry("client", .string(name, at: .none)))
        return model
    }
}
