import SwiftGeneration
import Testing

/// Generated files, cut into declarations.
struct GeneratedCode {
    /// The contents of each file by its path.
    let files: [String: String]
    /// Every top-level declaration with its comment, by its first line without access level.
    let declarations: [String: String]

    init(_ files: [GeneratedFile]) {
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
        var declarations: [String: String] = [:]
        for file in files {
            for (key, text) in GeneratedCode.split(file.contents, indentation: "") { declarations[key] = text }
        }
        self.declarations = declarations
    }

    /// All files as one text.
    var text: String { files.keys.sorted().map { files[$0]! }.joined() }

    /// A type's declaration with its comment: `struct Item`, `enum Choice`, `extension TinyClient`.
    func declaration(_ start: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
        let found = declarations.filter {
            $0.key == start || $0.key.hasPrefix(start + ":") || $0.key.hasPrefix(start + " {")
        }
        return try #require(
            found.count == 1 ? found.first?.value : nil,
            "no declaration `\(start)` among \(declarations.keys.sorted())",
            sourceLocation: location)
    }

    func declares(_ start: String) -> Bool {
        declarations.keys.contains { $0 == start || $0.hasPrefix(start + ":") || $0.hasPrefix(start + " {") }
    }

    /// The members of a declaration with their comments, by their first lines.
    func members(of start: String, _ location: SourceLocation = #_sourceLocation) throws -> [String: String] {
        Dictionary(
            GeneratedCode.split(try declaration(start, location), indentation: "    ").map { ($0.key, $0.text) },
            uniquingKeysWith: { $0 + "\n" + $1 })
    }

    /// Cuts text into the declarations of one level. One ends at the line that closes it, or before a blank line.
    static func split(_ text: String, indentation: String) -> [(key: String, text: String)] {
        var found: [(key: String, text: String)] = []
        var key = ""
        var lines: [Substring] = []
        func finish() {
            if !key.isEmpty { found.append((key, lines.joined(separator: "\n"))) }
            key = ""
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if indentation.isEmpty, !key.isEmpty, lines.last?.first != "}" {
                    lines.append(line)
                } else {
                    finish()
                }
                continue
            }
            guard line.hasPrefix(indentation) else {
                if !indentation.isEmpty { finish() }
                continue
            }
            let content = line.dropFirst(indentation.count)
            let isDeeper = content.first == " "
            if key.isEmpty, !isDeeper, !content.hasPrefix("//"), !content.hasPrefix("@available"), content != "}",
                !content.contains("import ServiceRuntime"), !content.hasPrefix("#")
            {
                key = String(content)
                for modifier in ["public ", "package ", "indirect "] where key.hasPrefix(modifier) {
                    key.removeFirst(modifier.count)
                }
            }
            lines.append(line)
            if indentation.isEmpty, content.hasPrefix("// ") { lines = [] }
        }
        finish()
        return found
    }
}
