import Documentation

/// Swift types in HTML, with links to the pages of those that have one.
struct SwiftTypeLinks {
    /// The paths of types' pages, by the types' names.
    let paths: [String: String]

    /// A type as it stands in Swift: `[String: City]?`, where `City` is a link.
    ///
    /// - Parameter page: The path of the page that the type is shown on.
    func html(_ type: String, on page: String) -> String {
        var html = ""
        var name: [UInt8] = []
        func endName() {
            if name.isEmpty { return }
            let text = String(decoding: name, as: UTF8.self)
            let path = paths[text]
            let escaped = DocumentationHTML.escape(text)
            html += path.map { "<a href=\"\(PageAddress.link(from: page, to: $0))\">\(escaped)</a>" } ?? escaped
            name = []
        }
        for byte in type.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "?"),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","):
                endName()
                html += DocumentationHTML.escape(String(decoding: [byte], as: UTF8.self))
            default: name.append(byte)
            }
        }
        endName()
        return html
    }
}
