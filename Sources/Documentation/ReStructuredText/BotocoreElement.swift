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

    /// The element of a tag's name in HTML; nil where the tag means nothing.
    init?(htmlName name: String) {
        switch name {
        case "p": self = .paragraph
        case "ul": self = .unorderedList
        case "ol": self = .orderedList
        case "li": self = .item
        case "note": self = .note
        case "important": self = .important
        case "danger": self = .danger
        case "code": self = .code
        case "b": self = .strong
        case "i": self = .emphasis
        case "bold": self = .bold
        case "italics": self = .italics
        case "a": self = .link
        case "fullname", "examples": self = .omitted
        default: return nil
        }
    }

    /// The element of a tag's name where the text was written in CommonMark, which botocore never sees: nothing of it is lost.
    init?(commonMarkName name: String) {
        switch name {
        case "pre": self = .literal
        case "blockquote", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt": self = .paragraph
        default: self.init(htmlName: name)
        }
    }

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
