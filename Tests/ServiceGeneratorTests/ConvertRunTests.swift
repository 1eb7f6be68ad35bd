import ServiceGenerator
import ServiceModel
import Testing

@Suite("The command convert")
struct ConvertRunTests {
    let temporary = TemporaryFolder()

    private let model = """
        {"smithy": "2.0", "shapes": {
          "test.small#Small": {"type": "service", "version": "1", "operations": [{"target": "test.small#Ping"}]},
          "test.small#Ping": {"type": "operation", "input": {"target": "test.small#PingInput"}},
          "test.small#PingInput": {"type": "structure", "members": {"text": {"target": "smithy.api#String"}},
            "traits": {"smithy.api#input": {}}}
        }}
        """

    private let idl = """
        $version: "2.0"

        namespace test.small

        service Small {
            version: "1"
            operations: [
                Ping
            ]
        }

        operation Ping {
            input := {
                text: String
            }
            output: Unit
        }
        """

    private func run(
        _ models: [String], to form: ModelForm, output: String? = nil, overwrites: Bool = false,
        _ console: inout RecordingConsole
    ) throws(UsageError) -> CommandOutcome {
        var arguments = ConvertArguments(form: form)
        arguments.models = models
        arguments.output = output
        arguments.overwrites = overwrites
        return try ConvertRun(arguments, stages: .standard).run(console: &console)
    }

    @Test("A model of one file is printed where no output is named")
    func printed() throws {
        let path = temporary.write("model.json", model)
        var console = RecordingConsole()
        #expect(try run([path], to: .smithy, &console) == .success)
        #expect(console.printed == [idl])
        #expect(console.reported == [])
    }

    @Test("Each form reads back as the same model", arguments: ModelForm.allCases)
    func back(form: ModelForm) throws {
        let path = temporary.write("model.json", model)
        var console = RecordingConsole()
        #expect(try run([path], to: .json, &console) == .success)
        #expect(try run([path], to: form, output: temporary.at("out"), &console) == .success)
        let ending = form == .smithy ? "smithy" : form.rawValue
        #expect(temporary.read("out/test.small.\(ending)") != nil)
        #expect(try run([temporary.at("out")], to: .json, &console) == .success)
        #expect(console.printed.count == 2)
        #expect(console.printed.first == console.printed.last)
        #expect(console.reported == [])
    }

    @Test("An output that ends as the form does is the file itself")
    func file() throws {
        let path = temporary.write("model.json", model)
        var console = RecordingConsole()
        #expect(try run([path], to: .yaml, output: temporary.at("inner/other.yml"), &console) == .success)
        #expect(temporary.read("inner/other.yml")?.hasPrefix("smithy: \"2.0\"\n") == true)
    }

    @Test("A file that holds something else is left, unless it is to be replaced")
    func handWritten() throws {
        let path = temporary.write("model.json", model)
        let other = temporary.write("out/test.small.smithy", "// By hand.\n")
        var console = RecordingConsole()
        #expect(try run([path], to: .smithy, output: temporary.at("out"), &console) == .failure)
        #expect(temporary.read("out/test.small.smithy") == "// By hand.\n")
        #expect(
            console.reported == [
                "\(other):1:1: error: it cannot be replaced, it is there and holds something else; give --overwrite to replace "
                    + "it, or name another folder",
                "0 of 1 model converted; 1 error",
            ])
        #expect(try run([path], to: .smithy, output: temporary.at("out"), overwrites: true, &console) == .success)
        #expect(temporary.read("out/test.small.smithy") == idl + "\n")
        // What is current is not replaced.
        #expect(try run([path], to: .smithy, output: temporary.at("out"), &console) == .success)
    }

    @Test("A model of several namespaces is several files, which are not printed")
    func namespaces() throws {
        let path = temporary.write(
            "model.json",
            """
            {"smithy": "2.0", "metadata": {"a": 1}, "shapes": {
              "a#One": {"type": "string"}, "b#Two": {"type": "list", "member": {"target": "a#One"}}
            }}
            """)
        var console = RecordingConsole()
        #expect(try run([path], to: .smithy, output: temporary.at("out"), &console) == .success)
        #expect(temporary.read("out/a.smithy") == "$version: \"2.0\"\n\nnamespace a\n\nstring One\n")
        #expect(
            temporary.read("out/b.smithy")
                == "$version: \"2.0\"\n\nnamespace b\n\nuse a#One\n\nlist Two {\n    member: One\n}\n")
        #expect(temporary.read("out/metadata.smithy") == "$version: \"2.0\"\n\nmetadata a = 1\n")
        #expect(try run([path], to: .smithy, &console) == .failure)
        #expect(console.printed == [])
        #expect(console.reported.first?.contains("metadata.smithy, a.smithy, b.smithy; give --output DIR") == true)
        #expect(try run([path], to: .smithy, output: temporary.at("one.smithy"), &console) == .failure)
        #expect(temporary.read("one.smithy") == nil)
    }

    @Test("A model is written for Smithy 1.0 on request, but not as Smithy IDL")
    func versionOne() throws {
        let path = temporary.write(
            "model.json", "{\"smithy\": \"2.0\", \"shapes\": {\"a#One\": {\"type\": \"integer\"}}}")
        var arguments = ConvertArguments(form: .json)
        arguments.models = [path]
        arguments.version = .one
        var console = RecordingConsole()
        #expect(try ConvertRun(arguments, stages: .standard).run(console: &console) == .success)
        #expect(console.printed.first?.contains("\"smithy\": \"1.0\"") == true)
        #expect(console.printed.first?.contains("\"smithy.api#box\": {}") == true)
        arguments.form = .smithy
        #expect(throws: UsageError.self) { try ConvertRun(arguments, stages: .standard).run(console: &console) }
    }

    @Test("A model that cannot be read stops no other")
    func failure() throws {
        let good = temporary.write("good.json", model)
        let bad = temporary.write("bad.json", "{")
        var console = RecordingConsole()
        #expect(try run([bad, good], to: .json, output: temporary.at("out"), &console) == .failure)
        #expect(temporary.read("out/test.small.json") != nil)
        #expect(console.reported.last == "1 of 2 models converted; 1 error")
    }

    @Test("Two models do not write one file")
    func clash() throws {
        let first = temporary.write("a.json", model)
        let second = temporary.write("b.json", model)
        var console = RecordingConsole()
        #expect(try run([first, second], to: .json, output: temporary.at("out"), &console) == .failure)
        #expect(console.reported.first?.contains("\(first) has this file in this run") == true)
    }

    @Test("Values that are too deep for Smithy IDL are told of, and written as JSON")
    func depth() throws {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        let path = temporary.write(
            "deep.json", "{\"smithy\": \"2.0\",\n\"metadata\": {\"deep\": \(deep)}, \"shapes\": {}}")
        var console = RecordingConsole()
        #expect(try run([path], to: .smithy, &console) == .failure)
        #expect(
            console.reported.first
                == "\(path):2:22: error: values are nested more than 64 levels deep here, which Smithy IDL does not allow; "
                + "convert to json or yaml")
        #expect(try run([path], to: .json, &console) == .success)
    }

    @Test(
        "What cannot be done is said before anything is read",
        arguments: [
            ([], nil, false), ([""], nil, false), (["a", "b"], nil, false), (["a"], "", false),
            (["a"], "out.json", false),
            (["a", "b"], "out.smithy", false), (["a"], nil, true),
        ] as [([String], String?, Bool)])
    func usage(models: [String], output: String?, overwrites: Bool) {
        var console = RecordingConsole()
        #expect(throws: UsageError.self) {
            try run(models, to: .smithy, output: output, overwrites: overwrites, &console)
        }
    }
}
