import Documentation
import Foundation

/// The patterns that come with the program.
let shippedHyphenation: HyphenationPatterns = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources/hyphenation")
    let files = ["hyphen.us", "hyphenex.us"].map {
        String(decoding: (try? Data(contentsOf: folder.appendingPathComponent($0))) ?? Data(), as: UTF8.self)
    }
    return HyphenationPatterns(files)
}()

/// What a page of `man` requests prints between its header and its footer.
func printed(_ source: String) -> [String] {
    let page = ManTypesetter(hyphenation: shippedHyphenation).text(
        of: Array((".TH A\n.SH NAME\n" + source + "\n").utf8))
    let lines = String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
    // Header and heading take five lines, the footer four with the blank ones above it, and the text ends with a line feed.
    return Array(lines.dropFirst(5).dropLast(5))
}

/// The body of the manual page of a text in reStructuredText: what follows the macros, without the comment at the end.
func manualPage(_ text: String) -> [String] {
    let source = String(decoding: ManWriter.write(ReStructuredTextReader.read(Array(text.utf8))), as: UTF8.self)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = lines[((lines.lastIndex(of: "..") ?? 0) + 1)...].dropLast(3)
    return Array(body)
}
