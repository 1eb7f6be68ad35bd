/// One place of a line that is being filled: a character, a space between words, or a mark where a word may be broken.
struct TypesetCell {
    enum Kind: UInt8 {
        /// A character.
        case glyph
        /// A space that is neither stretched nor broken at.
        case fixedSpace
        /// A space between words.
        case space
        /// roff's `\%`: before a word it forbids to hyphenate it, inside it allows a break.
        case mark
        /// What prints nothing but begins a line, as a character does that the device lacks.
        case nothing
    }

    /// What a character does at the end of an input line.
    enum SentenceRole: UInt8 {
        case none
        /// It ends a sentence.
        case end
        /// It may stand behind the end of one, as a closing bracket does.
        case transparent
    }

    var kind: Kind
    var byte: UInt8 = 0x20
    /// A letter in lower case for hyphenation; 0 for what is none.
    var letter: UInt8 = 0
    var role = SentenceRole.none
    /// The columns of a space between words.
    var width: Int32 = 1

    /// A character as it stands in text.
    init(character byte: UInt8) {
        kind = .glyph
        self.byte = byte
        if byte.isASCIILetter { letter = byte | 0x20 }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): role = .end
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "*"):
            role = .transparent
        default: break
        }
    }

    private init(_ kind: Kind, byte: UInt8 = 0x20, width: Int32 = 1) {
        self.kind = kind
        self.byte = byte
        self.width = width
    }

    /// A character that roff gives a name: it is part of no word that is hyphenated and ends no sentence.
    static func named(_ byte: UInt8) -> TypesetCell { TypesetCell(.glyph, byte: byte) }

    static let mark = TypesetCell(.mark, width: 0)

    static let nothing = TypesetCell(.nothing, width: 0)

    static var fixedSpace: TypesetCell {
        var cell = TypesetCell(.fixedSpace)
        cell.role = .transparent
        return cell
    }

    static func space(_ width: Int32) -> TypesetCell { TypesetCell(.space, width: width) }
}
