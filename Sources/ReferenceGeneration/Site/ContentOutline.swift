import Documentation

/// A page's content made ready for its frame: every heading of the second and third level has an `id`, tables can scroll by
/// themselves.
///
/// The content is read once, from its beginning to its end. It is markup of our own, in which every `<` begins a tag.
struct ContentOutline {
    /// A heading of the second level.
    struct Entry {
        let id: String
        /// Plain text.
        let title: String
    }

    private(set) var entries: [Entry] = []
    private(set) var content: [UInt8] = []
    private var ids: Set<String> = ["site-content", "site-pages", "site-found"]

    init(_ source: [UInt8]) {
        content.reserveCapacity(source.count + source.count / 16)
        var index = 0
        while index < source.count {
            guard let tag = source[index...].firstIndex(of: UInt8(ascii: "<")) else {
                content += source[index...]
                break
            }
            content += source[index..<tag]
            index = tag
            if has("<h2", source, at: index) || has("<h3", source, at: index) {
                index = copyHeading(source, at: index)
            } else if has("<table", source, at: index) {
                content += Array("<div class=\"table\">".utf8)
                index = copyTag(source, at: index)
            } else if has("</table>", source, at: index) {
                content += Array("</table></div>".utf8)
                index += 8
            } else {
                index = copyTag(source, at: index)
            }
        }
    }

    /// Copies a tag, or what looks like one; gives where it ends.
    private mutating func copyTag(_ source: [UInt8], at start: Int) -> Int {
        let end = source[start...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
        content += source[start...end]
        return end + 1
    }

    /// Copies a heading's begin tag with an `id`; gives where its text begins.
    private mutating func copyHeading(_ source: [UInt8], at start: Int) -> Int {
        guard let tagEnd = source[start...].firstIndex(of: UInt8(ascii: ">")) else { return copyTag(source, at: start) }
        let level = source[start + 2]
        let title = text(source, from: tagEnd + 1, endTag: Array("</h".utf8) + [level])
        let given = id(in: source[start..<tagEnd])
        let name = given ?? unique(slug(title))
        if let given { ids.insert(given) }
        if level == UInt8(ascii: "2"), !title.isEmpty { entries.append(Entry(id: name, title: title)) }
        if given == nil {
            content += source[start..<start + 3]
            content += Array(" id=\"\(name)\"".utf8)
            content += source[start + 3...tagEnd]
        } else {
            content += source[start...tagEnd]
        }
        return tagEnd + 1
    }

    /// The value of a tag's `id`.
    private func id(in tag: ArraySlice<UInt8>) -> String? {
        let mark = Array(" id=\"".utf8)
        guard let start = tag.indices.first(where: { tag[$0...].starts(with: mark) }) else { return nil }
        let value = tag[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }

    /// The plain text of an element's content.
    private func text(_ source: [UInt8], from start: Int, endTag: [UInt8]) -> String {
        var end = start
        while end < source.count, !source[end...].starts(with: endTag) { end += 1 }
        let tree = DocumentationTree(parsing: String(decoding: source[start..<end], as: UTF8.self), format: .html)
        return DocumentationPlainText.render(tree).split(separator: "\n").joined(separator: " ")
    }

    /// A name for an address: letters and digits in lower case, hyphens between words.
    private func slug(_ title: String) -> String {
        var result: [UInt8] = []
        for byte in title.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x80...: result.append(byte)
            case 0x41...0x5A: result.append(byte | 0x20)
            default: if let last = result.last, last != 0x2D { result.append(0x2D) }
            }
        }
        if result.last == 0x2D { result.removeLast() }
        return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
    }

    private mutating func unique(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while !ids.insert(name).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }

    private func has(_ text: StaticString, _ source: [UInt8], at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= source.count else { return false }
        for offset in 0..<count where source[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
