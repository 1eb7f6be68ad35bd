/// The HTML elements that mean something in the help of commands; all others are ignored, and their text is kept.
///
/// Source: the elements of AWS models for which the AWS CLI has markup.
enum CommandHelpElement: UInt8 {
    case paragraph, bold, italics, code, link
    case list, listItem
    case note, important, danger, codeBlock
    /// An element that is left out with its text.
    case suppressed

    /// - Parameter name: A tag's name in lower case.
    init?(named name: UnsafeBufferPointer<UInt8>) {
        switch name.count {
        case 1:
            switch name[0] {
            case UInt8(ascii: "p"): self = .paragraph
            case UInt8(ascii: "b"): self = .bold
            case UInt8(ascii: "i"): self = .italics
            case UInt8(ascii: "a"): self = .link
            default: return nil
            }
        case 2 where name.isText("li"): self = .listItem
        case 2 where name.isText("ul") || name.isText("ol"): self = .list
        case 4 where name.isText("code"): self = .code
        case 4 where name.isText("note"): self = .note
        case 4 where name.isText("bold"): self = .bold
        case 6 where name.isText("danger"): self = .danger
        case 7 where name.isText("italics"): self = .italics
        case 8 where name.isText("fullname") || name.isText("examples"): self = .suppressed
        case 9 where name.isText("important"): self = .important
        case 9 where name.isText("codeblock"): self = .codeBlock
        default: return nil
        }
    }
}
