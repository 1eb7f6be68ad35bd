/// One node of an ``RSTDocument``: a block or an inline.
package struct RSTNode: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        // Blocks that hold blocks.
        case section
        case blockQuote
        case bulletList
        case enumeratedList
        case listItem
        case definitionList
        case definitionItem
        case definition
        case fieldList
        case field
        case fieldBody
        case optionList
        case optionItem
        case optionDescription
        case lineBlock
        case admonition
        case footnote

        // Blocks that hold inlines.
        case title
        case paragraph
        case attribution
        case term
        case fieldName
        case line

        // Blocks that hold text as it is.
        case literalBlock
        case doctestBlock
        case comment
        case optionMarker

        // A rule between paragraphs.
        case transition

        // Inlines, which hold text.
        case text
        case strong
        case emphasis
        case literal
        case reference
        case titleReference
        case `subscript`
        case superscript
        case footnoteReference
        /// Markup that means nothing, such as an opening mark without a closing one.
        case problematic

        /// Whether the node's text is its own, not that of nodes which it holds.
        package var holdsText: Bool { rawValue >= Kind.literalBlock.rawValue && self != .transition }

        /// Whether a reader of the document sees nothing of it.
        package var isInvisible: Bool { self == .comment }
    }

    /// How an enumerated list counts.
    package enum Enumeration: UInt8, Sendable {
        case arabic, lowerAlpha, upperAlpha, lowerRoman, upperRoman
    }

    package var kind: Kind

    /// An enumerated list's.
    package var enumeration = Enumeration.arabic

    /// The number of an enumerated list's first item.
    package var number: Int32 = 0

    /// Where the node's text is in the document's `text`: also an admonition's name and a footnote's label.
    package var start: Int32 = 0
    package var end: Int32 = 0

    /// The index of the node after this one and all it holds.
    package var subtreeEnd: Int32 = 0

    init(_ kind: Kind) {
        self.kind = kind
    }
}
