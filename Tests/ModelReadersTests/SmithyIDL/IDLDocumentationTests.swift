import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Documentation comments of Smithy IDL")
struct IDLDocumentationTests {
    private func shapes(_ text: String) -> [String] { IDLText.body(text).file.shapes.map(\.shown) }

    private func dropped(_ text: String) -> [String] {
        IDLText.parse("$version: \"2\"\nnamespace a\n" + text).diagnostics.map {
            "\($0.event) \(($0.location?.line ?? 0) - 2):\($0.location?.column ?? 0)"
        }
    }

    @Test("lines are joined, whatever stands between them, and lose one space")
    func lines() {
        let documented = shapes("/// a \n\n// no\n///  b\r\n////\n///\n@t string S")
        #expect(documented == [#"@smithy.api#documentation("a \n b\n/\n") @t string S"#])
    }

    @Test("a comment behind a member is the next member's")
    func trailing() {
        let documented = shapes("structure S {\n a: A /// x\n b: B\n}")
        #expect(documented == [#"structure S {a: A; @smithy.api#documentation("x") b: B}"#])
    }

    @Test("a comment behind `:=` documents the structure, and one before it nothing")
    func inline() {
        let documented = shapes("operation O { input /// no\n := /// yes\n {} }")
        let expected = #"operation O (@smithy.api#documentation("yes") structure OInput) → - ! []"#
        #expect(documented == [expected])
        #expect(dropped("operation O { input /// no\n := {} }").isEmpty)
    }

    @Test(
        "a comment that documents nothing is a warning",
        arguments: [
            ("@t\n/// x\nstring S", "3:9"), ("@t(\n/// x\n1) string S", "3:12"), ("string S /// x", "1:10"),
            ("structure S\n/// x\n{}", "3:1"), ("structure S {\n /// x\n}", "2:2"), ("/// x\n", "2:1"),
            ("structure S {\n a: A = 1 /// x\n}", "2:11"), ("/// x\nuse b#C", "2:8"), ("service S {\n/// x\n}", "3:2"),
        ])
    func warnings(text: String, place: String) {
        #expect(dropped(text) == ["Model.BadDocumentationComment \(place)"])
    }

    @Test("a comment before apply is dropped")
    func beforeApply() {
        #expect(dropped("/// x\napply S @t").isEmpty)
    }
}
