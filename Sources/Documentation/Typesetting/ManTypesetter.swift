/// Prints a manual page as text for a terminal of 78 columns, as groff's `man` macros and its device `ascii` do.
///
/// It reads the requests that ``ManWriter`` and docutils' man writer use; others change nothing. A page is text of any origin: its
/// cost is linear, and nothing in it can do more than print.
package struct ManTypesetter: Sendable {
    private let hyphenation: HyphenationPatterns

    /// Lengths are kept in the units of the device.
    static let unitsPerColumn = 24
    /// The columns of a row.
    static let columns = 78

    package init(hyphenation: HyphenationPatterns) {
        self.hyphenation = hyphenation
    }

    /// The text that a page's source prints.
    package func text(of source: [UInt8]) -> [UInt8] {
        var page = ManPage(hyphenation: hyphenation)
        var start = 0
        while start < source.count {
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            page.read(source[start..<end])
            start = end + 1
        }
        return page.finish()
    }
}
