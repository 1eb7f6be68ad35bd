import ReferenceGeneration
import Testing

extension ReferencePages {
    /// What a page in HTML says, without its frame.
    func content(of title: String, _ location: Testing.SourceLocation = #_sourceLocation) throws -> String {
        try ReferencePages.content(in: text(of: title, location), location)
    }

    /// What a page in HTML says, without its frame.
    func content(of page: ReferencePage, _ location: Testing.SourceLocation = #_sourceLocation) throws -> String {
        try ReferencePages.content(in: text(of: page, location), location)
    }

    private static func content(in html: String, _ location: Testing.SourceLocation) throws -> String {
        let start = try #require(html.firstRange(of: "<article>\n"), sourceLocation: location)
        let end = try #require(html.firstRange(of: "\n</article>"), sourceLocation: location)
        return String(html[start.upperBound..<end.lowerBound])
    }
}
