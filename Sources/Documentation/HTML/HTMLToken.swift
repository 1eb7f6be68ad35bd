/// A piece of HTML as Python's `html.parser.HTMLParser` hands it to its handlers.
///
/// Texts hold UTF-8.
package enum HTMLToken: Sendable, Equatable {
    /// A start tag, its name in lower case. A tag such as `<br/>` is a start tag and an end tag.
    case startTag(name: String, attributes: [HTMLAttribute])
    case endTag(name: String)
    /// Text with its character references decoded; what stands in `script` and `style` is as it was.
    case text([UInt8])
    /// `<!-- … -->`, and markup that is neither tag nor declaration.
    case comment([UInt8])
    /// `<!DOCTYPE … >`.
    case declaration([UInt8])
    /// `<? … >`.
    case processingInstruction([UInt8])
    /// `<![CDATA[ … ]]>` and the like.
    case markedSection([UInt8])
}

/// An attribute of a start tag.
package struct HTMLAttribute: Sendable, Equatable {
    /// The name in lower case.
    package let name: String
    /// The value with its references decoded; nil where the tag gives none.
    package let value: String?

    package init(name: String, value: String?) {
        self.name = name
        self.value = value
    }
}

/// A documentation text as a run of tokens, whatever the language in which it was written.
///
/// The writers of references that were once made by programs in Python take this as their input: what those make of
/// sloppy markup depends on how Python tells text from tags.
package struct HTMLTokens: Sendable, Equatable {
    package let tokens: [HTMLToken]

    /// How many tokens Python gives before the parser is closed; what comes after them is an end that could have been
    /// the start of more.
    package let fedCount: Int

    /// Whether Python's parser refuses the text, which it does for `<![` before an unknown word: the tokens before it
    /// are then all there is.
    package let isRefused: Bool

    package init(parsing text: String, format: DocumentationFormat) {
        switch format {
        case .html:
            self = HTMLTokenReader.read(text)
        case .commonMark:
            self.init(DocumentationTree(parsing: text, format: .commonMark))
        }
    }

    init(tokens: [HTMLToken], fedCount: Int, isRefused: Bool = false) {
        self.tokens = tokens
        self.fedCount = fedCount
        self.isRefused = isRefused
    }
}
