import Documentation
import Foundation
import ReferenceGeneration
import Testing

/// Pages of models whose every documentation text is hostile.
///
/// `Tests/Conformance/hostile_pages.py` has the same pages, made of longer texts, read by docutils, groff, R and a browser.
struct HostileDocumentationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Conformance/hostile")

    /// A text, and how often it stands in a row.
    private struct Text: Decodable {
        let name: String
        let text: String
        var count: Int?
        var end: String?

        /// The text, where it is repeated not as often as it might be: each page has it thirty times.
        var short: String { String(repeating: text, count: min(count ?? 1, 40)) + (end ?? "") }
    }

    private static let texts: [Text] = {
        let data = try? Data(contentsOf: folder.appending(path: "texts.json"))
        return data.flatMap { try? JSONDecoder().decode([Text].self, from: $0) } ?? []
    }()

    private enum Kind: String, CaseIterable {
        case aws = "service-2.json"
        case smithy = "model.json"
    }

    private static func model(_ kind: Kind, _ text: String, name: String = "Hostile") throws -> String {
        func quoted(_ text: String) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .withoutEscapingSlashes
            return String(decoding: try encoder.encode(text), as: UTF8.self).dropFirst().dropLast().description
        }
        var model = try String(contentsOf: folder.appending(path: kind.rawValue), encoding: .utf8)
        let title = String(text.unicodeScalars.prefix(300).map(Character.init))
        for (key, value) in [("@text@", text), ("@title@", title), ("@name@", name)] {
            model = model.split(separator: key, omittingEmptySubsequences: false).joined(separator: try quoted(value))
        }
        return model
    }

    /// Every page of a text in a form, by its path; the index is `index`.
    private static func pages(
        _ kind: Kind, _ text: String, name: String = "Hostile", _ format: ReferenceFormat, _ form: ReferenceForm
    ) throws -> [(path: String, text: String)] {
        let pages = try ReferencePages(try model(kind, text, name: name), format, form)
        return try pages.generator.pages.map { ($0.path, try pages.text(of: $0)) } + [("index", try pages.index())]
    }

    @Test("there are texts")
    func texts() {
        #expect(HostileDocumentationTests.texts.count >= 40)
    }

    @Test("no text changes what a page is made of", arguments: ReferenceFormat.allCases)
    func pages(format: ReferenceFormat) throws {
        for kind in Kind.allCases {
            for form in format.forms where form != .markdown {
                var known = PageParts(form)
                for (path, text) in try HostileDocumentationTests.pages(kind, "A plain sentence.", format, form) {
                    known.read(text)
                    #expect(known.problems.isEmpty, "\(path) as \(form): \(known.problems)")
                }
                for text in HostileDocumentationTests.texts {
                    for page in try HostileDocumentationTests.pages(kind, text.short, format, form) {
                        var parts = PageParts(form)
                        parts.read(page.text)
                        let added = parts.parts.subtracting(known.parts).sorted()
                        #expect(added.isEmpty, "\(text.name): \(page.path) as \(form) of \(kind): \(added)")
                        #expect(
                            parts.problems.isEmpty,
                            "\(text.name): \(page.path) as \(form) of \(kind): \(parts.problems)")
                    }
                }
            }
        }
    }

    @Test("no name leaves the folder of the pages", arguments: ReferenceFormat.allCases)
    func paths(format: ReferenceFormat) throws {
        for name in [
            "../../x", "/etc/passwd", "..", "C:\\x", "a\u{0}b", ".", "\u{202E}",
        ] {
            let pages = try ReferencePages(
                try HostileDocumentationTests.model(.aws, "x", name: name), format, .html)
            for path in pages.generator.pages.map(pages.generator.path) + [pages.generator.indexPath] {
                let parts = path.split(separator: "/", omittingEmptySubsequences: false)
                for part in parts {
                    #expect(!part.isEmpty && part.first != ".", "\(path)")
                    #expect(
                        part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x3A }, "\(path)")
                }
            }
        }
    }

    @Test(
        "a long text costs no more than its length", arguments: ReferenceFormat.allCases,
        ["<ul><li>a", "<b><i>a", "<p>a", "*`[_\\{", "<table><tr><td>a", "<"])
    func longTexts(format: ReferenceFormat, part: String) throws {
        // In time that grew with the square of it, this would not end.
        let text = String(repeating: part, count: 200_000 / part.utf8.count)
        let model = #"""
            {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "x", "protocol": "json", "jsonVersion": "1.1",
              "targetPrefix": "X", "serviceFullName": "X", "serviceId": "X", "signatureVersion": "v4"},
             "operations": {"GetIt": {"name": "GetIt", "http": {"method": "POST", "requestUri": "/"},
               "documentation": "@text@"}}, "shapes": {}}
            """#
        let quoted = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        let pages = try ReferencePages(
            model.split(separator: "@text@").joined(separator: quoted), format, format.forms[0])
        let page = try #require(pages.generator.pages.first { $0.operation != nil })
        #expect(!(try pages.text(of: page)).isEmpty)
    }
}

/// What a page is made of besides text: elements and attributes, requests, directives.
private struct PageParts {
    private(set) var parts: Set<String> = []
    private(set) var problems: [String] = []
    private let form: ReferenceForm

    init(_ form: ReferenceForm) {
        self.form = form
    }

    mutating func read(_ page: String) {
        if form != .html, page.unicodeScalars.contains(where: PageParts.isControl) {
            problems.append("a control character")
        }
        switch form {
        case .html: readHTML(page)
        case .rd: problems += RdSyntax(page).problems
        case .man: readRequests(page)
        case .rst: readDirectives(page)
        case .text, .markdown: break
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    // MARK: HTML

    private static let contentElements: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "strong", "em", "a",
        "br", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "aside", "span",
    ]

    private mutating func readHTML(_ page: String) {
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let first = rest.first, first.isLetter || first == "/" || first == "!" else {
                problems.append("a `<` that is no tag: \(rest.prefix(20))")
                return
            }
            guard let end = rest.firstIndex(of: ">") else {
                problems.append("a tag without an end")
                return
            }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            let name = tag.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
            if first != "/", first != "!" { readTag(name, tag.dropFirst(name.count)) }
            // What stands in a script or a style is no markup; it is the frame's, whatever a text says.
            if name == "script" || name == "style" {
                guard let close = rest.firstRange(of: "</\(name)>") else {
                    problems.append("a \(name) without an end")
                    return
                }
                parts.insert("\(name): \(rest[..<close.lowerBound])")
                rest = rest[close.upperBound...]
            }
        }
    }

    private mutating func readTag(_ name: String, _ attributes: Substring) {
        if !PageParts.contentElements.contains(name) { parts.insert("<\(name)>") }
        var rest = attributes.drop { $0.isWhitespace || $0 == "/" }
        while !rest.isEmpty {
            let attribute = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }.lowercased()
            rest = rest.dropFirst(attribute.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                rest = rest.dropFirst(2)
                value = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 1)
            } else if rest.first == "=" {
                problems.append("an attribute without quotes: \(name) \(attribute)")
                return
            }
            if attribute.hasPrefix("on") { problems.append("\(attribute) of \(name)") }
            if attribute == "href" || attribute == "src" {
                if !PageParts.isAllowed(value) { problems.append("\(attribute) \(value.prefix(80))") }
            } else if !["class", "id", "start", "title", "data-name"].contains(attribute), name != "aside" {
                parts.insert("\(attribute) of \(name)")
            }
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
        }
    }

    private static func isAllowed(_ destination: String) -> Bool {
        let lowered = destination.lowercased()
        if ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix) { return true }
        return !lowered.contains(":") && !lowered.hasPrefix("/")
    }

    // MARK: roff and reStructuredText

    private mutating func readRequests(_ page: String) {
        for line in page.split(separator: "\n") where line.first == "." || line.first == "'" {
            let request = String(line.prefix { $0 != " " })
            // What titles, transitions, admonitions and definitions of documentation become.
            if ![".SS", ".ce", ".B", ".TP"].contains(request) { parts.insert(request) }
        }
    }

    private mutating func readDirectives(_ page: String) {
        for line in page.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix(".. ") else { continue }
            let directive = String(text.dropFirst(3).prefix { $0 != ":" && $0 != " " })
            // Elements of documentation, and the targets of links without a text.
            if !["note", "warning", "danger"].contains(directive), !directive.hasPrefix("_http") {
                parts.insert(directive)
            }
        }
    }
}
