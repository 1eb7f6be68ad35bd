import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Broken Smithy IDL")
struct IDLRecoveryTests {
    @Test("one bad shape hides no other")
    func shapes() {
        let (file, problems) = IDLText.body(
            """
            structure A { a B }
            string C
            foo D
            @t(
            )) string E
            /// x
            map F { key: K, value: V }
            apply G
            apply H @t
            list I { member: }
            @u
            string J
            """)
        #expect(file.shapes.map(\.name.text) == ["C", "F", "J"])
        #expect(file.applications.map(\.target.text) == ["H"])
        #expect(problems.count == 5)
    }

    @Test("what stands behind a broken use statement is read")
    func uses() {
        let (file, problems) = IDLText.body("use b\nuse c#D\nuse\nd#E\nstring F\n")
        #expect(problems.count == 2)
        #expect(file.uses.map(\.text) == ["c#D"])
        #expect(file.shapes.map(\.name.text) == ["F"])
    }

    @Test("the ids in values of a broken statement are kept")
    func discarded() {
        let (file, _) = IDLText.body("@t([A, b#C\nstring S\n")
        #expect(file.discardedIDs.map(\.text) == ["A", "b#C", "string", "S"])
        #expect(IDLText.body("@t(A) string S\n").file.discardedIDs.isEmpty)
    }

    @Test("a file is not read any further after a hundred errors, and a hundred of its warnings are told")
    func limit() {
        let (file, diagnostics) = IDLText.parse("namespace a\n\(String(repeating: "x\n", count: 1000))string S\n")
        #expect(file.shapes.isEmpty)
        #expect(diagnostics.count == IDLProblems.limit + 1)
        #expect(diagnostics.last?.severity == .note)
        #expect(diagnostics.last?.location?.line == 101)
        let (documented, warnings) = IDLText.parse(
            "namespace a\n" + String(repeating: "string S /// x\n", count: 150))
        #expect(documented.shapes.count == 150)
        #expect(warnings.count == IDLProblems.limit + 1)
        #expect(warnings.last?.message.hasPrefix("50 more warnings") == true)
    }

    @Test("without a namespace nothing follows")
    func namespace() {
        #expect(
            IDLText.problems("string S\nfoo\n") == [
                "1:1 Expected a namespace definition but found IDENTIFIER('string')"
            ])
        #expect(IDLText.problems("namespace\nfoo\nstring S") == ["1:10 Expected SPACE(' ') but found NEWLINE('\\n')"])
    }
}
