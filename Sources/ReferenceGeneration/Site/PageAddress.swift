/// The addresses by which pages link to each other.
package enum PageAddress {
    /// The link from one page to another, by their paths from the output folder without extensions.
    ///
    /// It ends in `.html`: what makes Markdown of a page's content replaces that. Bytes that a URL does not have as they
    /// are, a colon among them, are percent-encoded, so that no name is read as a scheme.
    ///
    /// - Parameter fragment: The `id` of a place in the page; empty for the page itself.
    package static func link(from page: String, to target: String, fragment: String = "") -> String {
        let own = Array(page.utf8)
        let other = Array(target.utf8)
        // What both pages share need not be left first.
        var shared = 0
        var index = 0
        while index < own.count, index < other.count, own[index] == other[index] {
            index += 1
            if own[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        var link = ""
        for byte in own[shared...] where byte == UInt8(ascii: "/") { link += "../" }
        link += encoded(String(decoding: other[shared...], as: UTF8.self)) + ".html"
        if !fragment.isEmpty { link += "#" + encoded(fragment) }
        return link
    }

    /// The way from a page to the output folder: empty or `../` as often as needed.
    static func root(of page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// A path or fragment with what a URL does not have as it is percent-encoded.
    static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
