import ServiceModel
import Testing

@testable import ModelReaders

/// Texts that are made to hurt. Each is large enough that no test would end if its time were a square of its size.
@Suite("Hostile Smithy IDL")
struct IDLHostileTests {
    private static let megabyte = 1 << 20

    private static func many(_ text: String, size: Int = megabyte) -> String {
        String(repeating: text, count: size / text.utf8.count)
    }

    /// As large as a text of very short tokens needs to be.
    private static let tokens = 1 << 17

    /// The only problem of a text, which has a place and is not long.
    private func problem(_ text: String) -> Diagnostic? { problem(Array(text.utf8)) }

    private func problem(_ contents: [UInt8]) -> Diagnostic? {
        let diagnostics = IDLText.parse(contents).diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.severity == .error)
        #expect(diagnostics.first?.location != nil)
        #expect(diagnostics.allSatisfy { $0.message.utf8.count < 1024 })
        return diagnostics.first
    }

    @Test(
        "any nesting is an error, in values, in traits and in the bodies of services",
        arguments: [
            "metadata a = ", "namespace a\n@t(", "namespace a\n@t(k: ", "namespace a\nservice S ",
            "namespace a\napply S @t(",
        ])
    func nesting(start: String) {
        #expect(problem(start + Self.many("[", size: Self.tokens))?.message.isEmpty == false)
        #expect(problem(start + Self.many("{a:", size: Self.tokens))?.message.isEmpty == false)
        #expect(problem(start + Self.many("[{\"a\":", size: Self.tokens))?.message.isEmpty == false)
    }

    @Test(
        "a name of a megabyte is an error, wherever it stands",
        arguments: [
            "namespace ", "namespace a\n", "namespace a\nuse ", "namespace a\nuse a#", "namespace a\nstring ",
            "namespace a\n@", "namespace a\nstructure S { ", "namespace a\nstructure S { a: ", "metadata ",
            "metadata a = ",
            "$", "namespace a.", "namespace a\n@t(k: ", "namespace a\napply ",
        ])
    func names(start: String) {
        let long = "x" + Self.many("yz_")
        #expect(problem(start + long + "\n")?.message.contains("is longer than 1024 bytes") == true)
    }

    @Test("a namespace of many words is too long as well")
    func namespaces() {
        #expect(problem("namespace a" + Self.many(".b") + "\n")?.location?.column == 11)
        #expect(problem("$operationInputSuffix: \"\(Self.many("x"))\"\n")?.location?.column == 24)
        #expect(problem("$operationInputSuffix: \"a b\"\n")?.location?.column == 24)
    }

    @Test("strings, comments and numbers of a megabyte are read")
    func long() {
        for value in [
            "\"\(Self.many("é\\n"))\"", "\"\"\"\n\(Self.many("  a\n"))\"\"\"", Self.many("1"), "-0.\(Self.many("0"))",
        ] {
            #expect(IDLText.parse("metadata a = \(value)\n").diagnostics.isEmpty)
        }
        let (file, diagnostics) = IDLText.parse(
            "namespace a\n\(Self.many("/// x\n"))//\(Self.many("y"))\n@a string S\n")
        #expect(diagnostics.isEmpty)
        #expect(file.shapes.first?.traits.count == 2)
        #expect(IDLText.parse(Self.many(" \n,\t// x\n")).diagnostics.isEmpty)
    }

    @Test(
        "what does not end is an error where it begins or where the file ends",
        arguments: [
            "metadata a = \"", "metadata a = \"\"\"\n", "namespace a\n@t(\"", "namespace a\nstructure S {",
            "namespace a\n@t(",
            "namespace a\noperation O { errors: [", "namespace a\nstructure S with [", "namespace a\napply S {",
            "namespace a\noperation O { input := {", "namespace a\nenum E {", "metadata a = \"\\",
            "metadata a = \"\\u12",
            "namespace a\nservice S {", "$version: ", "metadata", "namespace", "namespace a\nuse ",
            "namespace a\nstring",
            "namespace a\nstructure S { a", "namespace a\nstructure S { a:", "namespace a\nstructure S { $",
            "namespace a\n@", "namespace a\napply", "namespace a\nlist L for",
        ])
    func unterminated(text: String) {
        #expect(problem(text)?.message.isEmpty == false)
    }

    @Test("a string of a megabyte that does not end is told where it begins")
    func unterminatedLong() {
        #expect(problem("namespace a\n@t(\"" + Self.many("x\n"))?.location?.line == 2)
        #expect(problem("namespace a\n@t(\"\"\"\n" + Self.many("\\\""))?.location?.column == 4)
    }

    @Test(
        "many of anything",
        arguments: [
            "@t ", "@t(", "\"\" ", "/// x\n@t\n", "apply S @t ", "é", "\u{0}", "}", "]", "foo\n", "use a#B\n",
            "$a: 1\n",
            "metadata a = 1\n", "structure S {\n", "list L {}\n", "@t(A\n", "_", "-", "1.", "\r", "\"", "apply S {\n",
        ])
    func repeated(text: String) {
        for start in ["", "namespace a\n", "namespace a\nuse b#C\n", "namespace a\nstructure S {\n"] {
            let diagnostics = IDLText.parse(start + Self.many(text, size: Self.tokens)).diagnostics
            #expect(diagnostics.count <= 2 * IDLProblems.limit + 1)
            #expect(diagnostics.allSatisfy { $0.location != nil && $0.message.utf8.count < 1024 })
        }
    }

    @Test("many members, keys and shapes are read")
    func large() {
        let numbers = 0..<50_000
        let members = numbers.map { "m\($0): S\n" }.joined()
        let keys = numbers.map { "k\($0): \($0)\n" }.joined()
        let text = "namespace a\nstructure S {\n\(members)}\n@t(\(keys))\n@u({\(keys)})\nstring T\n"
        let (file, diagnostics) = IDLText.parse(text)
        #expect(diagnostics.isEmpty)
        #expect(file.shapes.first?.members.count == numbers.count)
        let shapes = numbers.map { "string S\($0)\n" }.joined()
        let uses = numbers.map { "use b#U\($0)\n" }.joined()
        #expect(IDLText.parse("namespace a\n\(uses)\(shapes)").file.shapes.count == numbers.count)
    }

    @Test("invalid UTF-8 and a byte order mark are errors")
    func encoding() {
        #expect(problem(Array("namespace a\n// ".utf8) + [0xC3, 0x28])?.location?.column == 4)
        #expect(problem(Array("metadata a = \"".utf8) + [0xED, 0xA0, 0x80, 0x22])?.location?.column == 15)
        #expect(problem([0xEF, 0xBB, 0xBF] + Array("namespace a".utf8))?.message.contains("byte order mark") == true)
        #expect(problem([0xFF, 0xFE, 0x6E, 0x00])?.location?.line == 1)
    }

    @Test("a zero byte or a no-break space is no white space")
    func characters() {
        #expect(problem("namespace a\n\u{0}string S")?.message.contains("Unexpected character: '\\u0000'") == true)
        #expect(problem("namespace a\nstring\u{A0}S")?.message.contains("Unexpected character: '\u{A0}'") == true)
        #expect(problem("namespace a\n\u{FEFF}string S")?.location?.line == 2)
    }
}
