/// The elements that botocore's documentation means something by; the text of all others stands without them.
enum BotocoreElement: Equatable {
    case paragraph
    case unorderedList
    /// Written like an unordered list, but for the white space in it.
    case orderedList
    case item
    case note
    case important
    case danger
    case code
    /// `b` and `i`, which give way to elements within them.
    case strong, emphasis
    /// `bold` and `italics`.
    case bold, italics
    case link
    /// `fullname` and `examples`: what they hold is left out.
    case omitted
    /// Lines as they are. No element of HTML: code blocks of CommonMark.
    case literal

    /// The element of a tag's name in HTML, in lower case; nil where the tag means nothing.
    init?(htmlName name: UnsafeBufferPointer<UInt8>) {
        switch name.count {
        case 1:
            switch name[0] {
            case UInt8(ascii: "p"): self = .paragraph
            case UInt8(ascii: "b"): self = .strong
            case UInt8(ascii: "i"): self = .emphasis
            case UInt8(ascii: "a"): self = .link
            default: return nil
            }
        case 2 where name.isText("li"): self = .item
        case 2 where name.isText("ul"): self = .unorderedList
        case 2 where name.isText("ol"): self = .orderedList
        case 4 where name.isText("code"): self = .code
        case 4 where name.isText("note"): self = .note
        case 4 where name.isText("bold"): self = .bold
        case 6 where name.isText("danger"): self = .danger
        case 7 where name.isText("italics"): self = .italics
        case 8 where name.isText("fullname") || name.isText("examples"): self = .omitted
        case 9 where name.isText("important"): self = .important
        default: return nil
        }
    }

    /// The element of a tag's name where the text was written in CommonMark, which botocore never sees: nothing of it is lost.
    init?(commonMarkName name: UnsafeBufferPointer<UInt8>) {
        if name.isText("pre") {
            self = .literal
        } else if Self.blocks.contains(where: name.isText) {
            self = .paragraph
        } else {
            self.init(htmlName: name)
        }
    }

    private static let blocks: [StaticString] = ["blockquote", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt"]

    /// Whether white space at both ends of the element's content is dropped.
    var isBlock: Bool {
        switch self {
        case .paragraph, .note, .item, .unorderedList: true
        default: false
        }
    }

    /// Whether an element within this one may give way to it.
    var hasPriority: Bool { self == .code || self == .link }

    /// Whether the element gives way to one that ``hasPriority`` around it.
    var isOmittedWithin: Bool { self == .emphasis || self == .code || self == .link }
}
