import Documentation

/// The forms that are made from a page's content in HTML, and the ones in which a list of pages is written.
enum PageForms {
    /// How many columns a line of text has.
    private static let textWidth = 80

    /// A page's content as text or Markdown; as it is in any other form.
    ///
    /// - Parameter style: How text shows lists and headings.
    static func bytes(
        of content: [UInt8], in form: ReferenceForm, style: PlainTextStyle = PlainTextStyle()
    ) -> [UInt8] {
        switch form {
        case .text: ended(DocumentationPlainText.render(tree(of: content), width: textWidth, style: style))
        case .markdown:
            ended(DocumentationMarkdown.render(tree(of: content), links: .pages(extension: form.fileExtension)))
        case .rst, .man, .rd, .html: content
        }
    }

    /// A list of pages.
    static func bytes(of index: ServiceIndex, in form: ReferenceForm) -> [UInt8] {
        switch form {
        case .rst: ended(reStructuredText(index))
        case .man: ended(roff(index))
        case .rd: ended(rd(index))
        case .text, .markdown, .html: bytes(of: index.content(), in: form)
        }
    }

    private static func tree(of content: [UInt8]) -> DocumentationTree {
        DocumentationTree(parsing: String(decoding: content, as: UTF8.self), format: .html)
    }

    private static func ended(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return bytes
    }

    // MARK: Lists of pages

    private static func reStructuredText(_ index: ServiceIndex) -> String {
        func escaped(_ text: String) -> String {
            escape(text) { byte, output in
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "|"),
                    UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"):
                    output.append(UInt8(ascii: "\\"))
                default: break
                }
                output.append(byte)
            }
        }
        func heading(_ text: String, _ mark: Character) -> String {
            let line = escaped(text)
            return "\(line)\n\(String(repeating: mark, count: line.unicodeScalars.count))\n"
        }
        var text = heading(index.title, "*")
        for group in index.groups {
            text += group.name.isEmpty ? "\n" : "\n\(heading(group.name, "="))\n"
            for page in group.pages {
                let link =
                    PageAddress.link(from: index.path, to: page.path).dropLast(4) + ReferenceForm.rst.fileExtension
                text += "* `\(escaped(page.title)) <\(link)>`__"
                if !page.summary.isEmpty { text += ": \(escaped(page.summary))" }
                text += "\n"
            }
        }
        return text
    }

    private static func roff(_ index: ServiceIndex) -> String {
        func escaped(_ text: String) -> String {
            escape(text) { byte, output in
                switch byte {
                case UInt8(ascii: "-"): output.append("\\-")
                case UInt8(ascii: "\\"): output.append("\\e")
                default: output.append(byte)
                }
            }
        }
        func quoted(_ text: String) -> String {
            "\"\(escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq"))\""
        }
        var text = ".TH \(quoted(index.title)) 1\n"
        for group in index.groups {
            text += ".SH \(quoted(group.name.isEmpty ? index.title : group.name))\n"
            for page in group.pages {
                // A dot or quote that begins a line would begin a request.
                text += ".TP\n\\&\(escaped(page.title))\n"
                if !page.summary.isEmpty { text += "\\&\(escaped(page.summary))\n" }
            }
        }
        return text
    }

    private static func rd(_ index: ServiceIndex) -> String {
        func escaped(_ text: String) -> String {
            escape(text) { byte, output in
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                    output.append(UInt8(ascii: "\\"))
                default: break
                }
                output.append(byte)
            }
        }
        let name = index.path.split(separator: "/").joined(separator: "-")
        var text = "\\name{\(escaped(name))}\n\\alias{\(escaped(name))}\n\\title{\(escaped(index.title))}\n"
        for (number, group) in index.groups.enumerated() {
            text += number == 0 ? "\\description{\n" : "\\section{\(escaped(group.name))}{\n"
            text += "\\itemize{\n"
            for page in group.pages {
                text += "\\item \\code{\(escaped(page.title))}"
                if !page.summary.isEmpty { text += ": \(escaped(page.summary))" }
                text += "\n"
            }
            text += "}}\n"
        }
        return text
    }

    /// A text on one line; `write` appends what stands for a character of ASCII.
    private static func escape(_ text: String, _ write: (_ byte: UInt8, _ output: inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F {
                output.append(0x20)
            } else {
                write(byte, &output)
            }
        }
        ControlCharacters.remove(from: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
