import ServiceGenerator
import Testing

@Suite("The commands validate, list and embed-templates")
struct OtherRunsTests {
    let temporary = TemporaryFolder()

    @Test("validate says nothing of good models, and reports each bad one")
    func validate() {
        let good = temporary.write("good", "client A")
        let bad = temporary.write("bad", "invalid")
        let broken = temporary.write("broken", "broken")
        var console = RecordingConsole()
        #expect(ValidateRun(models: [good], stages: .standIn).run(console: &console) == .success)
        #expect(console.reported.isEmpty)
        #expect(ValidateRun(models: [bad, good, broken], stages: .standIn).run(console: &console) == .failure)
        #expect(
            console.reported == [
                "\(bad):1:1: error: invalid; mend it", "\(broken):1:1: error: broken; mend it",
                "1 of 3 models valid; 2 errors",
            ])
    }

    @Test("validate lists what it finds as JSON on standard output, for tools")
    func validateAsJSON() {
        let model = temporary.write(
            "model.json",
            """
            {"smithy": "2.0", "metadata": {"suppressions": [
              {"id": "DeprecatedShape", "namespace": "a", "reason": "not \\"yet\\""}]}, "shapes": {
            "a#Old": {"type": "string", "traits": {"smithy.api#deprecated": {}}},
            "b#X": {"type": "structure", "members": {"m": {"target": "a#Old"}}},
            "a#Y": {"type": "structure", "members": {"m": {"target": "a#Old"}}}}}
            """)
        func run(_ format: ValidateRun.Format, showsSuppressed: Bool = false) -> RecordingConsole {
            var console = RecordingConsole()
            let run = ValidateRun(
                models: [model], format: format, showsSuppressed: showsSuppressed, stages: .standard)
            #expect(run.run(console: &console) == .success)
            return console
        }
        let event = #"""
            {"severity": "WARNING", "id": "DeprecatedShape.a#Old", "shapeId": "b#X$m", "message": "`b#X$m` targets `a#Old`, \#
            which is deprecated; use another one", "file": "\#(model)", "line": 4, "column": 42}
            """#
        let isAboutDeprecation: (String) -> Bool = { $0.contains("DeprecatedShape") }
        let printed = run(.json).printed
        #expect(printed.count == 1)
        let lines = printed[0].split(separator: "\n").map { String($0) }
        #expect(lines.first == "[" && lines.last == "]")
        #expect(lines.filter(isAboutDeprecation).map { $0.replacing("},", with: "}") } == ["  " + event])
        let all = run(.json, showsSuppressed: true)
        #expect(all.reported.isEmpty)
        let suppressed = all.printed[0].split(separator: "\n").filter { $0.contains("SUPPRESSED") }
        #expect(suppressed.count == 1)
        #expect(suppressed.first?.contains(#""shapeId": "a#Y$m""#) == true)
        #expect(suppressed.first?.contains(#""suppressionReason": "not \"yet\"""#) == true)
        let text = run(.text).reported.filter(isAboutDeprecation)
        #expect(
            text == [
                "\(model):4:42: warning: `b#X$m` targets `a#Old`, which is deprecated; use another one "
                    + "[DeprecatedShape.a#Old]"
            ])
        #expect(run(.text, showsSuppressed: true).reported.filter(isAboutDeprecation).count == 2)
    }

    @Test("validate prints an empty array of JSON where all is well")
    func validateGoodAsJSON() {
        var console = RecordingConsole()
        let good = temporary.write("good", "operation A")
        let run = ValidateRun(models: [good], format: .json, stages: .standIn)
        #expect(run.run(console: &console) == .success)
        #expect(console.printed == ["[]"])
    }

    @Test("list prints client, service, protocol, operations and shapes; kinds without a shape are left out")
    func list() throws {
        let model = temporary.write("model", "operation B\noperation A")
        var console = RecordingConsole()
        #expect(try ListRun(models: [model], stages: .standIn).run(console: &console) == .success)
        #expect(
            console.printed == [
                "StandInClient", "  service: test#Service", "  version: 1", "  protocol: restJson1", "  operations: 2",
                "    A", "    B", "  structures: 2", "    A", "    B",
            ])
    }

    @Test("list goes on after a model that fails")
    func listFailure() throws {
        let bad = temporary.write("bad", "broken")
        let good = temporary.write("good", "operation A")
        var console = RecordingConsole()
        #expect(try ListRun(models: [bad, good], stages: .standIn).run(console: &console) == .failure)
        #expect(console.printed.first == "StandInClient")
        #expect(console.reported.last == "1 of 2 models listed; 1 error")
    }

    @Test("list with a service that the model does not have fails")
    func listUnknownService() throws {
        let model = temporary.write("model", "operation A")
        var console = RecordingConsole()
        #expect(try ListRun(models: [model], service: "Other", stages: .standIn).run(console: &console) == .failure)
        #expect(console.printed.isEmpty)
    }

    @Test("templates are embedded once, and checked")
    func embedTemplates() throws {
        temporary.write("templates/swift/b.mustache", "second \"\"\"# text")
        temporary.write("templates/swift/a.mustache", "first")
        temporary.write("templates/README.md", "no template")
        let output = temporary.at("Embedded/All.swift")
        func run(check: Bool, _ console: inout RecordingConsole) throws(UsageError) -> CommandOutcome {
            try EmbedTemplatesRun(in: temporary.at("templates"), output: output, isCheck: check)
                .run(console: &console)
        }
        var console = RecordingConsole()
        #expect(try run(check: true, &console) == .failure)
        #expect(console.printed == ["missing: \(output)"])
        #expect(try run(check: false, &console) == .success)
        let written = try #require(temporary.read("Embedded/All.swift"))
        let first = try #require(written.range(ofText: "swift/a.mustache"))
        let second = try #require(written.range(ofText: "swift/b.mustache"))
        #expect(first < second)
        #expect(written.range(ofText: "no template") == nil)
        #expect(try run(check: true, &console) == .success)
        temporary.write("templates/swift/a.mustache", "changed")
        #expect(try run(check: true, &console) == .failure)
        #expect(console.printed.last == "stale: \(output)")
    }

    @Test("templates that are not there, or not text, are errors")
    func badTemplates() throws {
        var console = RecordingConsole()
        let output = temporary.at("All.swift")
        let absent = EmbedTemplatesRun(in: temporary.at("absent"), output: output, isCheck: false)
        #expect(try absent.run(console: &console) == .failure)
        temporary.makeFolder("empty")
        let empty = EmbedTemplatesRun(in: temporary.at("empty"), output: output, isCheck: false)
        #expect(try empty.run(console: &console) == .failure)
        #expect(temporary.read("All.swift") == nil)
        #expect(throws: UsageError.self) {
            try EmbedTemplatesRun(in: temporary.at("empty"), output: "All.txt", isCheck: false)
                .run(console: &console)
        }
    }
}

extension String {
    /// The offset of a text, in bytes.
    fileprivate func range(ofText text: String) -> Int? {
        let bytes = Array(utf8)
        let sought = Array(text.utf8)
        guard bytes.count >= sought.count else { return nil }
        for start in 0...(bytes.count - sought.count) where bytes[start..<start + sought.count].elementsEqual(sought) {
            return start
        }
        return nil
    }
}
