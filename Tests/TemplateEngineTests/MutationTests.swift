import TemplateEngine
import Testing

@Suite("Mutations")
struct MutationTests {
    /// SplitMix64: the same numbers for the same seed, everywhere.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let main = """
        // {{name}} {{{text}}} {{&owner.title}}
        {{#owner}}
            {{>part}}
            {{#nodes}}{{-index}}{{^-last}}, {{/-last}}{{/nodes}}
        {{/owner}}
        {{^children}}none{{/children}}
          {{#text}}
          {{.}}
          {{/text}}
        {{! comment
        }}

        """
    static let part = "{{#children}}\n  {{name}}\n  {{>part}}\n{{/children}}\n{{#isLeaf}}é{{/isLeaf}}"
    static let pieces = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", ">", "!", "&", "=", "<", "$", "*", ".", "-", " ", "\n",
        "\r\n",
        "\r", "\t", "name", "text", "owner", "nodes", "children", "isLeaf", "-first", "part", "main", "{{#owner}}",
        "{{/owner}}", "{{#nodes}}", "{{/nodes}}", "{{>part}}", "{{>main}}", "{{.}}", "é", "\u{0}",
    ]

    /// The text with a few pieces inserted, removed, replaced or doubled.
    static func mutated(_ text: String, using generator: inout Generator) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &generator)!.utf8)
            default: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!.utf8, at: start)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "no mutation of a template crashes, and every error is at a place in it",
        arguments: 1...8 as ClosedRange<UInt64>)
    func mutations(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let leaf = Node("leaf", text: "a\n\nb", isLeaf: true)
        let view = Node("root", text: "t\n", owner: Owner(title: "x", nodes: [leaf, leaf]), children: [leaf])
        var rendered = 0
        for _ in 0..<400 {
            let texts = [Self.mutated(Self.main, using: &generator), Self.mutated(Self.part, using: &generator)]
            let library = try library(texts[0], ["part.mustache": texts[1]])
            do {
                _ = try library.template(named: "main", for: Node.self).render(view)
                rendered += 1
            } catch let errors as TemplateErrors {
                #expect(!errors.errors.isEmpty)
                for error in errors.errors {
                    let lines = texts[error.path == "main.mustache" ? 0 : 1].split(
                        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
                    let isInside =
                        error.line <= lines.count
                        && error.column <= lines[error.line - 1].unicodeScalars.count + 1
                    #expect(isInside, "\(error)")
                }
            } catch is TemplateError {
                rendered += 1
            }
        }
        #expect(rendered > 0)
    }
}
