/// The inline elements around a text, outermost first: each kind at most once, code always innermost.
struct InlineStyles: Equatable {
    /// One kind in each byte, the outermost in the lowest.
    private var kinds: UInt32 = 0
    private(set) var count = 0

    /// Which link and which code element it is: neighbours of one kind are told apart.
    private(set) var link: Int32 = -1
    private(set) var code: Int32 = -1

    subscript(index: Int) -> DocumentationNode.Kind {
        DocumentationNode.Kind(rawValue: UInt8(truncatingIfNeeded: kinds >> UInt32(index * 8))) ?? .text
    }

    var isCode: Bool { code >= 0 }

    mutating func add(_ kind: DocumentationNode.Kind, identity: Int32) {
        switch kind {
        case .text:
            // An element without a style, such as an anchor that leads nowhere.
            return
        case .code:
            if isCode { return }
            code = identity
        case .link:
            let isNested = link >= 0
            link = identity
            if isNested { return }
            if isCode {
                // A link in code: code in a link.
                kinds = (kinds & ~(0xFF << UInt32((count - 1) * 8))) | UInt32(kind.rawValue) << UInt32((count - 1) * 8)
                kinds |= UInt32(DocumentationNode.Kind.code.rawValue) << UInt32(count * 8)
                count += 1
                return
            }
        default:
            // Code shows no styles of its own, and no style is doubled.
            if isCode { return }
            for index in 0..<count where self[index] == kind { return }
        }
        kinds |= UInt32(kind.rawValue) << UInt32(count * 8)
        count += 1
    }

    /// Takes the other's code element for this one's.
    mutating func joinCode(of other: InlineStyles) {
        code = other.code
    }

    /// How many of the outermost elements two texts share.
    func commonCount(_ other: InlineStyles) -> Int {
        var index = 0
        while index < count, index < other.count {
            let kind = self[index]
            if kind != other[index] { return index }
            if kind == .link, link != other.link { return index }
            if kind == .code, code != other.code { return index }
            index += 1
        }
        return index
    }
}
