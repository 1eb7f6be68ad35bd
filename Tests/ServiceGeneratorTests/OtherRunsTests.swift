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
