/// One node of a ``DocumentationTree``: a block or an inline.
package struct DocumentationNode: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        // Blocks that hold inlines.
        case paragraph
        case heading

        // Blocks that hold text as it is.
        case codeBlock

        // Blocks that hold blocks.
        case unorderedList
        case orderedList
        case listItem
        case note
        case tip
        case important
        case warning
        case quote
        case definitionList
        case term
        case definition
        case table
        case tableRow
        case tableCell
        case tableHeaderCell

        // Inlines that hold text.
        case text
        case code

        // Inlines that hold inlines.
        case strong
        case emphasis
        case link

        // An inline that holds nothing.
        case lineBreak
    }

    package var kind: Kind

    /// A heading's level, 1 to 6; the number of an ordered list's first item; for a code block whose language is
    /// known, one more than the place in the tree's `destinations` where the language stands, up to a byte 0.
    package var number: Int32 = 0

    /// Where the node's text begins: in the tree's `text`, and for a link in its `destinations`.
    package var start: Int32 = 0

    /// Where the node's text ends.
    package var end: Int32 = 0

    /// The index of the node after this one and all it holds.
    package var subtreeEnd: Int32 = 0

    init(_ kind: Kind) {
        self.kind = kind
    }
}
