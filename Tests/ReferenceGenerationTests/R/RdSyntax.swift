/// Checks a help page as R's parser reads it: braces, what stands in each section, which macros there are.
///
/// Source: "Parsing Rd files" (Murdoch, 2010), tables 1 to 3.
struct RdSyntax {
    /// How the text of a macro's argument is read.
    private enum Mode { case latexLike, rLike, verbatim }

    private struct Macro {
        let arguments: [Mode]
        /// Whether it stands on its own, outside all others.
        var isSection = false
    }

    private static let macros: [String: Macro] = {
        var macros: [String: Macro] = [:]
        func add(_ names: [String], _ arguments: [Mode], isSection: Bool = false) {
            for name in names { macros[name] = Macro(arguments: arguments, isSection: isSection) }
        }
        add(["name", "alias", "encoding", "keyword"], [.verbatim], isSection: true)
        add(["title", "arguments", "value", "description"], [.latexLike], isSection: true)
        add(["section"], [.latexLike, .latexLike], isSection: true)
        add(["usage", "examples"], [.rLike], isSection: true)
        add(["strong", "emph", "link", "itemize", "enumerate"], [.latexLike])
        add(["subsection", "tabular"], [.latexLike, .latexLike])
        add(["code"], [.rLike])
        add(["verb", "preformatted", "url", "dontrun"], [.verbatim])
        add(["href"], [.verbatim, .latexLike])
        add(["cr", "tab"], [])
        return macros
    }()

    private let bytes: [UInt8]
    private var index = 0
    /// What is wrong, by line.
    private(set) var problems: [String] = []
    /// The names of the sections, in order.
    private(set) var sections: [String] = []
    /// The macros that are open, outermost first.
    private var open: [String] = []

    init(_ page: String) {
        bytes = Array(page.utf8)
        while index < bytes.count, problems.isEmpty { readSection() }
        let required = ["name", "title", "description"]
        for name in required where !sections.contains(name) { problems.append("no \\\(name)") }
    }

    private mutating func report(_ problem: String) {
        let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
        problems.append("\(line): \(problem) in \(open.joined(separator: " > "))")
        index = bytes.count
    }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }

    private mutating func readSection() {
        switch byte() {
        case 0x25: skipLine()
        case 0x0A: index += 1
        case 0x5C:
            let name = readName()
            guard let macro = RdSyntax.macros[name], macro.isSection else { return report("\\\(name) as a section") }
            sections.append(name)
            readArguments(of: name, macro)
        default: report("text outside sections")
        }
    }

    private mutating func readName() -> String {
        let start = index + 1
        index = start
        while byte().isRdLetter { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func readArguments(of name: String, _ macro: Macro) {
        open.append(name)
        if name == "link", byte() == 0x5B {
            while index < bytes.count, byte() != 0x5D {
                if [0x0A, 0x5C, 0x7B, 0x7D, 0x25].contains(byte()) { return report("an option of \\link") }
                index += 1
            }
            index += 1
        }
        for mode in macro.arguments {
            guard byte() == 0x7B else { return report("no argument of \\\(name)") }
            index += 1
            switch mode {
            case .latexLike: readText()
            case .rLike: readCode()
            case .verbatim: readVerbatim()
            }
            guard byte() == 0x7D else { return report("an argument of \\\(name) that does not end") }
            index += 1
        }
        open.removeLast()
    }

    private func isAtDirective() -> Bool {
        guard index == 0 || bytes[index - 1] == 0x0A else { return false }
        return ["#ifdef", "#ifndef", "#endif"].contains { bytes[index...].starts(with: $0.utf8) }
    }

    /// Reads text up to the brace that ends it.
    private mutating func readText() {
        while index < bytes.count, problems.isEmpty {
            if isAtDirective() { return report("a directive") }
            switch byte() {
            case 0x7D: return
            case 0x7B: return report("a brace")
            case 0x25: return report("a comment")
            case 0x5C where [0x5C, 0x25, 0x7B, 0x7D].contains(byte(1)): index += 2
            case 0x5C: readMacro()
            case 0..<0x09, 0x0B..<0x20, 0x7F: return report("a control character")
            default: index += 1
            }
        }
    }

    private mutating func readMacro() {
        let name = readName()
        if name == "item" {
            switch open.last {
            case "itemize", "enumerate": return
            case "arguments":
                return readArguments(of: "item", Macro(arguments: [.latexLike, .latexLike]))
            default: return report("\\item")
            }
        }
        guard let macro = RdSyntax.macros[name], !macro.isSection else { return report("\\\(name)") }
        if name == "tab", !open.contains("tabular") { return report("\\tab outside a table") }
        readArguments(of: name, macro)
    }

    /// Reads code up to the brace that ends it: braces balance outside strings.
    private mutating func readCode() {
        var depth = 0
        var quote: UInt8 = 0
        while index < bytes.count, problems.isEmpty {
            if quote == 0, isAtDirective() { return report("a directive") }
            let byte = byte()
            if byte == 0x25 { return report("a comment") }
            if byte == 0x5C {
                if self.byte(1) == 0x5C || self.byte(1) == 0x25 {
                    index += 2
                    continue
                }
                if quote != 0 { return report("a backslash in a string") }
                guard self.byte(1).isRdLetter else { return report("a backslash") }
                readMacro()
                continue
            }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 || byte == 0x60 {
                quote = byte
            } else if byte == 0x7B {
                depth += 1
            } else if byte == 0x7D {
                if depth == 0 { return }
                depth -= 1
            }
            index += 1
        }
    }

    private mutating func readVerbatim() {
        while index < bytes.count, problems.isEmpty {
            if isAtDirective() { return report("a directive") }
            switch byte() {
            case 0x7D: return
            case 0x7B: return report("a brace")
            case 0x25: return report("a comment")
            case 0x5C where [0x5C, 0x25, 0x7B, 0x7D].contains(byte(1)): index += 2
            case 0x5C: return report("a backslash")
            default: index += 1
            }
        }
    }
}

extension UInt8 {
    fileprivate var isRdLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
