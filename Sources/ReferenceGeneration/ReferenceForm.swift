/// The language that a page is written in.
package enum ReferenceForm: String, CaseIterable, Sendable {
    /// reStructuredText.
    case rst
    /// roff, for `man`.
    case man
    /// What a terminal shows.
    case text
    /// R's documentation format.
    case rd = "Rd"
    /// CommonMark with GitHub's tables.
    case markdown
    /// A page that needs no other file to be read.
    case html

    /// What files of this form end with, behind a dot.
    package var fileExtension: String {
        switch self {
        case .rst: "rst"
        case .man: "1"
        case .text: "txt"
        case .rd: "Rd"
        case .markdown: "md"
        case .html: "html"
        }
    }
}
