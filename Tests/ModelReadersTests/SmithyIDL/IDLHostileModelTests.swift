import ServiceModel
import Testing

@testable import ModelReaders

/// Models that are made to hurt those who resolve and check them. Each is large enough that no test would end if its time
/// were a square of its size.
@Suite("Hostile models")
struct IDLHostileModelTests {
    private static let count = 4_000

    private func problems(_ text: String) -> [String] {
        ModelText.problems("$version: \"2.0\"\nnamespace a\n" + text, name: "m.smithy")
    }

    private func joined(_ text: (Int) -> String) -> String { (0..<Self.count).map(text).joined() }

    @Test("a URI of many labels, and an input of as many members")
    func labels() {
        let uri = joined { "/{x\($0)}" }
        let members = joined { "@httpLabel @required x\($0): String\n" }
        #expect(
            problems("@readonly @http(method: \"GET\", uri: \"\(uri)\")\noperation O {\ninput := {\n\(members)}\n}\n")
                .isEmpty)
        let endpoint = "@endpoint(hostPrefix: \"\(uri.replacing("/", with: "."))\")"
        let hostMembers = joined { "@hostLabel @required x\($0): String\n" }
        #expect(problems("\(endpoint)\noperation O {\ninput := {\n\(hostMembers)}\n}\n").count < 1000)
    }

    @Test("a value of many members, all of which are required")
    func value() {
        let members = joined { "@required m\($0): String\n" }
        let values = joined { "m\($0): \"\"\n" }
        #expect(problems("@trait\nstructure t {\n\(members)}\n@t(\(values))\nstring S\n").isEmpty)
    }

    @Test("more traits than a shape may have, on it and applied to it, are an error")
    func traits() {
        let definitions = joined { "@trait\nstructure t\($0) {}\n" }
        let traits = joined { "@t\($0)\n" }
        #expect(problems("\(definitions)\(traits)string S\n").contains { $0.contains("more than 1000 traits") })
        let applications = joined { "apply S @t\($0)\n" }
        #expect(problems("\(definitions)string S\n\(applications)").contains { $0.contains("more than 1000 traits") })
        let json = (0...1000).map { "\"a#t\($0)\": {}" }.joined(separator: ",")
        let model = "{\"smithy\": \"2.0\", \"shapes\": {\"a#S\": {\"type\": \"string\", \"traits\": {\(json)}}}}"
        #expect(ModelText.problems(model).contains { $0.contains("more than 1000 traits") })
    }

    @Test("chains and circles of mixins, resources, structures and traits")
    func chains() {
        let last = Self.count
        #expect(
            problems("\(joined { "@mixin structure M\($0) with [M\($0 + 1)] {}\n" })@mixin structure M\(last) {}\n")
                .isEmpty)
        #expect(problems(joined { "structure S\($0) { a: S\(($0 + 1) % last) }\n" }).isEmpty)
        #expect(problems(joined { "@mixin structure M\($0) with [M\(($0 + 1) % last)] {}\n" }).count > 1)
        #expect(problems(joined { "resource R\($0) { resources: [R\(($0 + 1) % last)] }\n" }).count > 1)
    }
}
