import EmbeddedTemplates
import Foundation
import ReferenceGeneration
import ServiceModel
import Testing

@Suite("Overrides of commands")
struct CommandOverridesTests {
    private static let model = CommandModel(
        input: """
            "Name": {"shape": "String"}, "Size": {"shape": "Integer"}, "IsOn": {"shape": "Boolean"},
            "Flag": {"shape": "Flag"}, "Point": {"shape": "Point"}
            """,
        output: #""Id": {"shape": "String"}"#, required: ["Name", "Point"],
        shapes: """
            "Flag": {"type": "structure", "members": {"Value": {"shape": "Boolean"}}},
            "Point": {"type": "structure", "members": {"X": {"shape": "Integer"}, "Y": {"shape": "Integer"}, "Z": {"shape": "Integer"}}}
            """)

    private func page(_ service: String) throws -> String {
        try Self.model.page(overrides: ["services: {tiny-things: {\(service)}}"])
    }

    /// The lines of the synopsis between the command and the common arguments.
    private func synopsis(_ page: String) throws -> String {
        let start = try #require(page.range(of: "\n    do-thing\n"))
        let end = try #require(page.range(of: "\n  [--cli-input-json"))
        return page[start.upperBound..<end.lowerBound].split(separator: "\n").map { $0.dropFirst(2) }
            .joined(separator: ", ")
    }

    @Test(
        "arguments are renamed, hidden, removed, made optional, added and taken out of others",
        arguments: [
            (
                "commands: {do-thing: {argumentRename: {size: length, no-is-on: is-off}}}",
                "--name <value>, [--is-on | --is-off], [--flag <value>], --point <value>, [--length <value>]"
            ),
            (
                "argumentRename: {name: title}, commands: {do-thing: {hide: [size], remove: [flag], optional: [point]}}",
                "[--is-on | --no-is-on], [--point <value>], --title <value>"
            ),
            (
                "unwrapFlags: true, commands: {do-thing: {alias: {name: title}}}",
                "--name <value>, [--size <value>], [--is-on | --no-is-on], [--flag | --no-flag], --point <value>"
            ),
            (
                "commands: {do-thing: {remove: [name, size, is-on, no-is-on, flag], lift: {point: {Y: y}}, "
                    + "add: [{name: file, type: blob, required: true, positional: true, documentation: A file.}]}}",
                "--point <value>, [--y <value>], <file>"
            ),
        ])
    func arguments(service: String, expected: String) throws {
        #expect(try synopsis(page(service)) == expected)
    }

    @Test("members that are given in another way are not told with their argument")
    func members() throws {
        let page = try page("commands: {do-thing: {omitMembers: {point: [Z]}, lift: {point: {Y: y}}, output: false}}")
        #expect(page.contains("Shorthand Syntax::\n\n    X=integer\n"))
        #expect(!page.contains("Z -> (integer)"))
        #expect(page.contains("\n``--y`` (integer)\n"))
        #expect(page.hasSuffix("\n======\nOutput\n======\n\nNone"))
    }

    @Test("services and commands get other names, and some commands are not there")
    func commands() throws {
        func titles(_ overrides: String) throws -> [String] {
            try ReferencePages(Self.model.text, .cli, .rst, overrides: [overrides]).generator.pages.map(\.path)
        }
        #expect(try titles("serviceRename: {Tiny Things: tiny}") == ["tiny/do-thing"])
        #expect(try titles("services: {tiny-things: {remove: [do-thing]}}") == [])
        #expect(
            try titles("services: {tiny-things: {commands: {do-thing: {replaceBy: [stop, go]}}}}")
                == ["tiny-things/go", "tiny-things/stop"])
    }

    @Test("what a later file says wins over what an earlier one says")
    func precedence() throws {
        let page = try Self.model.page(overrides: [
            "services: {tiny-things: {commands: {do-thing: {argumentRename: {size: first, name: one}}}}}",
            "services: {tiny-things: {commands: {do-thing: {argumentRename: {size: second}}}}}",
        ])
        #expect(try synopsis(page).hasSuffix("--point <value>, [--second <value>], --one <value>"))
    }

    @Test(
        "what is wrong in a file is told with what to write instead",
        arguments: [
            ("service: {}", "unknown key `service`; did you mean `services`?"),
            ("services: {a: {removes: [b]}}", "unknown key `removes`; did you mean `remove`?"),
            ("services: {a: {commands: {b: {hides: [c]}}}}", "unknown key `hides`; did you mean `hide`?"),
            ("services: {a: {commands: {b: {hide: c}}}}", "`hide` must be a list, not a string; write [A, B]"),
            ("services: {a: {commands: {b: {add: [{type: blob}]}}}}", "the argument has no `name`; add it"),
            (
                "serviceRename: {A: ../b}",
                "`../b` is no name of a command; use letters, digits, hyphens and dots, beginning with a letter"
            ),
            ("services: [a]", "`services` must be a mapping, not a list"),
        ])
    func mistakes(file: String, message: String) throws {
        var diagnostics = DiagnosticCollector()
        var files = ReferenceOverrides()
        files.add(Array(file.utf8), path: "own.yaml", diagnostics: &diagnostics)
        _ = CommandLineOverrides(files, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.map(\.message) == [message])
        #expect(diagnostics.diagnostics.first?.location?.path == "own.yaml")
    }

    @Test("the file that comes with the program is right")
    func builtIn() throws {
        var diagnostics = DiagnosticCollector()
        var files = ReferenceOverrides()
        let text = try #require(EmbeddedResources.all.first { $0.path == "reference/cli.yaml" }).text
        files.add(Array(text.utf8), path: "cli.yaml", diagnostics: &diagnostics)
        let overrides = CommandLineOverrides(files, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(overrides.serviceNames["CodeDeploy"] == "deploy")
        #expect(overrides["ec2"].unwrapsFlags)
    }
}
