/// What an HTML element means for documentation.
enum HTMLTag {
    case paragraph, boundary
    case unorderedList, orderedList, listItem
    case note, tip, important, warning, quote
    /// A note, a tip and so on by its class; else a boundary.
    case aside
    case definitionList, term, definition
    case table, tableRow, tableCell, tableHeaderCell
    case preformatted, script
    case heading(Int)
    case code, strong, emphasis, link
    case lineBreak
    /// A known element that changes nothing: its text is kept.
    case transparent

    /// The element of a name, given by ``HTMLTag/hash(_:count:)``; nil for a name that is none of HTML's.
    static func named(_ hash: UInt64) -> HTMLTag? {
        byHash[hash]
    }

    /// The FNV-1a hash of a name in lower case.
    static func hash(_ name: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<count {
            hash = (hash ^ UInt64(name[index].lowercasedASCII)) &* 0x100_0000_01B3
        }
        return hash
    }

    private static func hash(_ name: StaticString) -> UInt64 {
        hash(name.utf8Start, count: name.utf8CodeUnitCount)
    }

    private static let byHash: [UInt64: HTMLTag] = {
        var result: [UInt64: HTMLTag] = [:]
        func add(_ tag: HTMLTag, _ names: StaticString...) {
            for name in names { result[hash(name)] = tag }
        }
        add(.paragraph, "p", "para", "fullname")
        add(
            .boundary, "div", "section", "article", "header", "footer", "main", "nav", "figure", "figcaption",
            "hr", "body", "html", "head", "title", "center", "address", "form", "fieldset", "details", "summary",
            "caption", "examples", "xhtml", "zonbook", "simplesect")
        add(.unorderedList, "ul", "menu", "dir", "itemizedlist")
        add(.orderedList, "ol", "orderedlist")
        add(.listItem, "li", "listitem")
        add(.note, "note")
        add(.tip, "tip")
        add(.important, "important")
        add(.warning, "warning", "caution", "danger")
        add(.quote, "blockquote")
        add(.aside, "aside")
        add(.definitionList, "dl")
        add(.term, "dt")
        add(.definition, "dd")
        add(.table, "table")
        add(.tableRow, "tr")
        add(.tableCell, "td")
        add(.tableHeaderCell, "th")
        add(.preformatted, "pre", "programlisting", "listing", "xmp")
        add(.script, "script", "style", "template", "noscript")
        add(.heading(1), "h1")
        add(.heading(2), "h2")
        add(.heading(3), "h3")
        add(.heading(4), "h4")
        add(.heading(5), "h5")
        add(.heading(6), "h6")
        add(.code, "code", "tt", "samp", "kbd", "literal", "filename", "function", "userinput")
        add(.strong, "b", "strong")
        add(.emphasis, "i", "em", "emphasis", "cite", "dfn", "var")
        add(.link, "a", "ulink")
        add(.lineBreak, "br")
        add(
            .transparent, "span", "u", "s", "sub", "sup", "small", "big", "font", "abbr", "acronym", "q", "del", "ins",
            "mark", "strike", "label", "button", "input", "img", "iframe", "object", "param", "thead", "tbody", "tfoot",
            "colgroup", "col", "wbr", "meta", "link", "replaceable", "noloc", "nobr", "time", "bdi", "bdo", "data")
        return result
    }()
}
