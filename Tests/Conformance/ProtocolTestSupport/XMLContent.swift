import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML element read by Foundation, so that what the runtime writes is not judged by what the runtime reads.
struct XMLContent: Equatable {
    /// With its prefix.
    let name: String
    /// Declarations of namespaces among them.
    var attributes: [String: String]
    var children: [XMLContent] = []
    /// Without the white space that only lays out an element with children.
    var text = ""

    /// Reads a document; `nil` where it is not well-formed.
    static func read(_ bytes: [UInt8]) -> XMLContent? {
        let parser = XMLParser(data: Data(bytes))
        let builder = Builder()
        parser.delegate = builder
        guard parser.parse() else { return nil }
        return builder.root?.canonical
    }

    /// Elements of one name keep their order, as lists need it; of different names the order says nothing. Neither does it
    /// of a map's entries, which are known by having two children, one of them short of any child.
    private var canonical: XMLContent {
        var result = self
        result.children = children.map(\.canonical)
        if !children.isEmpty, text.allSatisfy(\.isWhitespace) { result.text = "" }
        var groups: [String: [XMLContent]] = [:]
        for child in result.children { groups[child.name, default: []].append(child) }
        result.children = groups.keys.sorted().flatMap { name -> [XMLContent] in
            let group = groups[name] ?? []
            return group.allSatisfy(\.looksLikeEntry) ? group.sorted { $0.sortKey < $1.sortKey } : group
        }
        return result
    }

    private var looksLikeEntry: Bool {
        children.count == 2 && children[0].name != children[1].name && children.contains { $0.children.isEmpty }
    }

    private var sortKey: String {
        "<\(name) \(attributes.sorted { $0.key < $1.key })>\(text)\(children.map(\.sortKey).joined())"
    }

    private final class Builder: NSObject, XMLParserDelegate {
        var root: XMLContent?
        private var open: [XMLContent] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(XMLContent(name: name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            guard !open.isEmpty else { return }
            open[open.count - 1].text += string
        }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            guard !open.isEmpty else { return }
            open[open.count - 1].text += String(decoding: block, as: UTF8.self)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard let element = open.popLast() else { return }
            if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
        }
    }
}
