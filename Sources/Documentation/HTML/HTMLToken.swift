/// A documentation text as a run of tokens, whatever the language in which it was written.
///
/// The writers of references that were once made by programs in Python take this as their input: what those make of
/// sloppy markup depends on how Python tells text from tags. One text after the other is read into the same memory.
package struct HTMLTokens: ~Copyable {
    package private(set) var tokens: [HTMLToken] = []

    /// How many tokens Python gives before the parser is closed; what comes after them is an end that could have been
    /// the start of more.
    package internal(set) var fedCount = 0

    /// Whether Python's parser refuses the text, which it does for `<![` before an unknown word: the tokens before it
    /// are then all there is.
    package internal(set) var isRefused = false

    /// The contents of all tokens.
    private var contents = ByteBuffer(capacity: 1024)
    private var attributes: [HTMLAttribute] = []

    package init() {
        tokens.reserveCapacity(64)
    }

    package init(parsing text: String, format: DocumentationFormat) {
        self.init()
        read(text, format: format)
    }

    /// Reads a text in place of the one that was read before.
    package mutating func read(_ text: String, format: DocumentationFormat) {
        tokens.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        contents.truncate(to: 0)
        isRefused = false
        switch format {
        case .html: HTMLTokenReader.read(text, into: &self)
        case .commonMark: add(DocumentationTree(parsing: text, format: .commonMark))
        }
    }

    /// What a token holds: the name of a tag in lower case, a text, what stands in a comment.
    ///
    /// The bytes are there until the next text is read.
    package func content(of token: HTMLToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: contents.bytes + Int(token.start), count: Int(token.end - token.start))
    }

    package func attributes(of token: HTMLToken) -> ArraySlice<HTMLAttribute> {
        attributes[Int(token.firstAttribute)..<Int(token.firstAttribute + token.attributeCount)]
    }

    // MARK: Adding

    /// Adds a token with what `write` appends as its content.
    mutating func add(
        _ kind: HTMLToken.Kind, attributes added: [HTMLAttribute] = [], write: (inout ByteBuffer) -> Void
    ) {
        let start = contents.count
        write(&contents)
        tokens.append(
            HTMLToken(
                kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: contents.count),
                firstAttribute: Int32(truncatingIfNeeded: attributes.count),
                attributeCount: Int32(truncatingIfNeeded: added.count)))
        if !added.isEmpty { attributes += added }
    }
}

/// A piece of HTML as Python's `html.parser.HTMLParser` hands it to its handlers.
package struct HTMLToken: Sendable {
    package enum Kind: UInt8, Sendable {
        /// A start tag, its name in lower case. A tag such as `<br/>` is a start tag and an end tag.
        case startTag
        case endTag
        /// Text with its character references decoded; what stands in `script` and `style` is as it was.
        case text
        /// `<!-- … -->`, and markup that is neither tag nor declaration.
        case comment
        /// `<!DOCTYPE … >`.
        case declaration
        /// `<? … >`.
        case processingInstruction
        /// `<![CDATA[ … ]]>` and the like.
        case markedSection
    }

    package let kind: Kind
    fileprivate let start: Int32
    fileprivate let end: Int32
    fileprivate let firstAttribute: Int32
    fileprivate let attributeCount: Int32
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

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes are a text.
    func isText(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where self[index] != text.utf8Start[index] { return false }
        return true
    }
}
