import ReferenceGeneration
import Testing

struct ReferenceFormatTests {
    @Test func `every format has the forms that any page can have`() {
        for format in ReferenceFormat.allCases {
            #expect(format.forms.suffix(3) == [.text, .markdown, .html])
        }
    }
}
