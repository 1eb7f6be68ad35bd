extension HTMLTag {
    /// The block that an element is.
    var blockKind: DocumentationNode.Kind? {
        switch self {
        case .unorderedList: .unorderedList
        case .orderedList: .orderedList
        case .listItem: .listItem
        case .note: .note
        case .tip: .tip
        case .important: .important
        case .warning: .warning
        case .quote: .quote
        case .definitionList: .definitionList
        case .term: .term
        case .definition: .definition
        case .table: .table
        case .tableRow: .tableRow
        case .tableCell: .tableCell
        case .tableHeaderCell: .tableHeaderCell
        default: nil
        }
    }
}

extension DocumentationNode.Kind {
    /// Whether the block is shown with a word that says what it is.
    var isLabelled: Bool {
        self == .note || self == .tip || self == .important || self == .warning
    }

    var isList: Bool {
        self == .unorderedList || self == .orderedList
    }

    /// Whether a part of that kind stands directly in this block.
    func holds(_ part: DocumentationNode.Kind) -> Bool {
        switch part {
        case .listItem: isList
        case .term, .definition: self == .definitionList
        case .tableRow: self == .table
        default: self == .tableRow
        }
    }

    /// Whether a part belongs to no block outside this one.
    func isScope(for part: DocumentationNode.Kind) -> Bool {
        switch self {
        case .note, .tip, .important, .warning, .quote, .table: true
        case .unorderedList, .orderedList, .definitionList: !holds(part)
        case .tableCell, .tableHeaderCell: part == .listItem || part == .term || part == .definition
        default: false
        }
    }

    /// The block in which a part that stands alone is put.
    var implied: DocumentationNode.Kind {
        switch self {
        case .listItem: .unorderedList
        case .term, .definition: .definitionList
        default: .table
        }
    }
}
