/// The script that tells every page of a service which others there are: for the list beside the page, and for the search.
///
/// It is one file for all pages, which a browser reads from a folder too, where it would read no data.
struct PageList {
    let pages: [ListedPage]

    /// How much of a summary is listed, in bytes.
    private static let summaryLimit = 140

    func script() -> [UInt8] {
        var text = Array("window.referencePages = [".utf8)
        for (number, page) in pages.enumerated() {
            text += Array((number == 0 ? "\n{" : ",\n{").utf8)
            append("path", page.path, to: &text)
            append("href", "\(PageAddress.encoded(page.path)).html", to: &text)
            append("title", page.title, to: &text)
            append("group", page.group, to: &text)
            append("summary", shortened(page.summary), to: &text)
            text[text.count - 1] = UInt8(ascii: "}")
        }
        return text + Array("\n];\n".utf8)
    }

    private func append(_ key: String, _ value: String, to text: inout [UInt8]) {
        text += Array("\"\(key)\":\"".utf8)
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += [0x5C, UInt8(truncatingIfNeeded: scalar.value)]
            // A script may also be put into a page, where `</script>` would end it.
            case "\0"..."\u{1F}", "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
            default: text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        text += Array("\",".utf8)
    }

    private func shortened(_ text: String) -> String {
        guard text.utf8.count > PageList.summaryLimit else { return text }
        let start = text.utf8.prefix(PageList.summaryLimit)
        let end = start.lastIndex(of: 0x20) ?? start.endIndex
        return String(decoding: start[..<end], as: UTF8.self) + "…"
    }
}
