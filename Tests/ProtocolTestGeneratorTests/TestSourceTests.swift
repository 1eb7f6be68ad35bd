import Foundation
import ServiceModel
import SwiftGeneration
import Testing

@testable import ProtocolTestGenerator

/// A test that cannot be written is never lost: it becomes one that fails, or stops the run.
@Suite("Sources of protocol tests")
struct TestSourceTests {
    /// The sources for a model whose one operation has tests of requests and of responses.
    private func sources(requests: String = "", responses: String = "", output: String = "@Unit") throws -> String {
        let text = """
            {"smithy": "2.0", "shapes": {
            "example#Tiny": {"type": "service", "version": "1", "operations": [{"target": "example#Act"}],
              "traits": {"aws.protocols#restJson1": {}}},
            "example#Act": {"type": "operation", "input": {"target": "example#ActInput"},
              "output": {"target": "\(output.replacing("@", with: "smithy.api#"))"}, "traits": {
                "smithy.api#http": {"method": "POST", "uri": "/"}\(trait("httpRequestTests", requests))\(trait("httpResponseTests", responses))}},
            "example#ActInput": {"type": "structure", "members": {"count": {"target": "smithy.api#Integer"}}},
            "example#ActOutput": {"type": "structure", "members": {
              "sizes": {"target": "example#Sizes"},
              "level": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": 3}},
              "text": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
              "raw": {"target": "smithy.api#Blob", "traits": {"smithy.api#default": "Zm9v"}},
              "choice": {"target": "example#Choice", "traits": {"smithy.api#required": {}}}}},
            "example#Sizes": {"type": "list", "member": {"target": "smithy.api#Float"}},
            "example#Choice": {"type": "union", "members": {"nothing": {"target": "smithy.api#Unit"}}}}}
            """
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var diagnostics = DiagnosticCollector()
        let model = try UncheckedModel.load([path.path], diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        let outline = try #require(
            ClientOutline(model, options: SwiftOptions(), diagnostics: &diagnostics), "\(diagnostics.diagnostics)")
        return try ProtocolTestSources(outline, module: "Tiny").files().map(\.contents).joined()
    }

    /// Cases as a trait among others; none where there are none.
    private func trait(_ name: String, _ cases: String) -> String {
        cases.isEmpty ? "" : #", "smithy.test#\#(name)": [\#(cases)]"#
    }

    private func test(_ more: String) -> String {
        #"{"id": "Case", "protocol": "aws.protocols#restJson1", "method": "POST", "uri": "/", "code": 200, \#(more)}"#
    }

    @Test("parameters that do not fit the input make a test that fails and says so")
    func unfitInput() throws {
        let text = try sources(requests: test(#""params": {"count": "many"}"#))
        #expect(text.contains("@Test func test_Case() async {\n        Issue.record(\"the input cannot be built"))
    }

    @Test("parameters that do not fit the output make a test that fails and says so")
    func unfitOutput() throws {
        let unfit = try sources(responses: test(#""params": {"sizes": "all"}"#), output: "example#ActOutput")
        #expect(unfit.contains(#"Issue.record("a string does not fit example#Sizes")"#))
        let stray = try sources(responses: test(#""params": {"other": 1}"#), output: "example#ActOutput")
        #expect(stray.contains(#"Issue.record("example#ActOutput has no member other")"#))
        #expect(
            try sources(responses: test(#""params": {"a": 1}"#)).contains("Issue.record(\"the operation has no output"))
    }

    private func settings(_ text: String) -> String { #""vendorParams": {"scopedConfig": {\#(text)}}"# }

    @Test(
        "a setting of the client's that is not known makes a test that fails and says so",
        arguments: [
            (#""client": {"colour": "red"}"#, "the setting client.colour is"),
            (#""client": {"s3": {"addressing_style": "odd"}}"#, "the setting client.s3.addressing_style is"),
            (
                #""operation": {"s3": {"use_dualstack_endpoint": "yes"}}"#,
                "the setting operation.s3.use_dualstack_endpoint is"
            ),
            (#""machine": {}"#, "the settings machine are"),
        ])
    func unknownSetting(text: String, reason: String) throws {
        #expect(try sources(requests: test(settings(text))).contains("Issue.record(\"\(reason) not known\")"))
    }

    @Test("the client's settings are used, an operation's before the client's")
    func knownSettings() throws {
        let client =
            #""client": {"region": "us-west-2", "s3": {"addressing_style": "path", "use_accelerate_endpoint": true}}"#
        #expect(
            try sources(requests: test(settings(client))).contains(
                #"ClientSettings(region: "us-west-2", s3: .init(addressing: .path, usesAcceleration: true))"#))
        let both = client + #", "operation": {"s3": {"addressing_style": "virtual", "use_dualstack_endpoint": false}}"#
        #expect(
            try sources(requests: test(settings(both))).contains(
                "s3: .init(addressing: .virtualHost, usesDualStack: false, usesAcceleration: true))"))
        #expect(!(try sources(requests: test(#""vendorParams": {"code": "A"}"#)).contains("ClientSettings")))
    }

    @Test("two tests of one id, and tests of two protocols, stop the run")
    func ids() throws {
        #expect(throws: ProtocolTestError.self) {
            try sources(requests: test("\"body\": \"\"") + "," + test("\"body\": \"\""))
        }
        let other = #"{"id": "Other", "protocol": "aws.protocols#restXml", "method": "POST", "uri": "/"}"#
        #expect(throws: ProtocolTestError.self) { try sources(requests: test("\"body\": \"\"") + "," + other) }
    }

    @Test("members that a test does not name are expected with their default, corrected or absent")
    func missingMembers() throws {
        let text = try sources(responses: test(#""params": {}"#), output: "example#ActOutput")
        #expect(
            text.contains(
                #".structure(["sizes": .absent, "level": .integer(3), "text": .string(""), "#
                    + #""raw": .blob(base64: "Zm9v"), "choice": .union("unknown ", .absent)])"#))
    }

    @Test("every member of what is received is taken apart through its property")
    func inspection() throws {
        let text = try sources(output: "example#ActOutput")
        #expect(text.contains("extension ActOutput: Inspectable"))
        #expect(text.contains(#""level": self.level.inspected,"#))
        #expect(text.contains(#"case .nothing: .union("nothing", .structure([:]))"#))
        #expect(!text.contains("extension ActInput"))
        #expect(!(try sources()).contains("package import"))
    }

    @Test("a second run leaves equal files as they are and removes what is left over")
    func output() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = OutputFolder(path: path)
        try folder.write([
            GeneratedFile(path: "a/kept.swift", contents: "1"), GeneratedFile(path: "a/gone.swift", contents: "2"),
        ])
        let file = URL(fileURLWithPath: path + "/a/kept.swift")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: file.path)
        try folder.write([GeneratedFile(path: "a/kept.swift", contents: "1")])
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/a") == ["kept.swift"])
        let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
        #expect(date == Date(timeIntervalSince1970: 0))
        try folder.write([GeneratedFile(path: "a/kept.swift", contents: "3")])
        #expect(try String(contentsOf: file, encoding: .utf8) == "3")
    }
}
