import Foundation

/// The paths that a configuration names, found without a YAML parser, which a plugin cannot have.
///
/// Whatever may be a scalar of one line counts, where there is a file or a folder of that name. That finds too much, such as a
/// service's name that is also a folder's; an input too many does no harm. Scalars of several lines are not put together.
enum MentionedPaths {
    /// - Parameter folder: what the paths are relative to.
    static func find(in text: String, folder: URL) -> [URL] {
        var urls: [URL] = []
        for scalar in Set(text.split(whereSeparator: \.isNewline).flatMap(scalars)).sorted() {
            let url = URL(filePath: scalar, relativeTo: folder.appending(path: "/")).standardizedFileURL
            if FileManager.default.fileExists(atPath: url.path) { urls.append(url) }
        }
        return urls
    }

    /// What may be a scalar in a line: what stands after its key, with and without the end that may be a comment, and what
    /// stands between punctuation.
    private static func scalars(_ line: Substring) -> [String] {
        var candidates: [Substring] = []
        for part in line.split(whereSeparator: { "[]{},\"'".contains($0) }) { candidates += rests(of: part) }
        candidates += rests(of: line)
        return candidates.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// A text, what follows each `: ` and `- ` in it, and each of these without what follows ` #`.
    private static func rests(of text: Substring) -> [Substring] {
        var rests = [text]
        for mark in [": ", "- "] {
            var rest = text
            while let range = rest.range(of: mark) {
                rest = rest[range.upperBound...]
                rests.append(rest)
            }
        }
        return rests + rests.compactMap { rest in rest.range(of: " #").map { rest[..<$0.lowerBound] } }
    }
}
