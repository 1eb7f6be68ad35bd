/// A part of a parsed template, its names not yet resolved.
indirect enum TemplateNode: Equatable {
    case text(String)
    case variable(Variable)
    case section(Section)
    case partial(Partial)

    struct Variable: Equatable {
        var name: TagName
        /// Whether the template's escaping applies: not to `{{{name}}}` and `{{&name}}`.
        var isEscaped: Bool
        /// The white space before and the line end after a variable alone on its line.
        var line: Line?
        var offset: Int
    }

    struct Line: Equatable {
        var indentation: String
        var lineEnd: String
    }

    struct Section: Equatable {
        var name: TagName
        var isInverted: Bool
        var children: [TemplateNode]
        var offset: Int
    }

    struct Partial: Equatable {
        var name: String
        /// The white space before a partial alone on its line; otherwise empty.
        var indentation: String
        var offset: Int
    }
}

/// What a variable or section refers to.
enum TagName: Equatable, CustomStringConvertible {
    /// `name`, or `view.name` through views.
    case path([String])
    /// `.`: the text of the innermost section of text.
    case current
    /// `-first`: whether this is the first element of the innermost list.
    case first
    /// `-last`: whether this is the last element of the innermost list.
    case last
    /// `-index`: the position in the innermost list, from 1.
    case index
    /// Something that is not a name, which has been reported.
    case invalid(String)

    /// The reference written as `text`, or nil when it is not one.
    init?(_ text: String) {
        switch text {
        case ".": self = .current
        case "-first": self = .first
        case "-last": self = .last
        case "-index": self = .index
        default:
            let names = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            if names.contains(where: { !Self.isName($0) }) { return nil }
            self = .path(names.map { String(Substring($0)) })
        }
    }

    /// Whether these are letters, digits and underscores, the first not a digit.
    private static func isName(_ bytes: Substring.UTF8View) -> Bool {
        var isFirst = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: break
            default: return false
            }
            isFirst = false
        }
        return !isFirst
    }

    var description: String {
        switch self {
        case .path(let names): names.joined(separator: ".")
        case .current: "."
        case .first: "-first"
        case .last: "-last"
        case .index: "-index"
        case .invalid(let text): text
        }
    }
}
