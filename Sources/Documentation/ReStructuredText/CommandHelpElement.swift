/// The HTML elements that mean something in the help of commands; all others are ignored, and their text is kept.
///
/// Source: the elements of AWS models for which the AWS CLI has markup.
enum CommandHelpElement: UInt8 {
    case paragraph, bold, italics, code, link
    case list, listItem
    case note, important, danger, codeBlock
    /// An element that is left out with its text.
    case suppressed

    init?(named name: String) {
        switch name {
        case "p": self = .paragraph
        case "b", "bold": self = .bold
        case "i", "italics": self = .italics
        case "code": self = .code
        case "a": self = .link
        case "ul", "ol": self = .list
        case "li": self = .listItem
        case "note": self = .note
        case "important": self = .important
        case "danger": self = .danger
        case "codeblock": self = .codeBlock
        case "fullname", "examples": self = .suppressed
        default: return nil
        }
    }
}
