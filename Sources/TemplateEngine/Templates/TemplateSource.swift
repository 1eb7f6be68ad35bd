/// The text of one template, and where it is.
package struct TemplateSource: Sendable, Equatable {
    /// The path from the library's root, with `/`, such as `swift/structure.mustache`.
    package let path: String

    /// The template itself.
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The path without the extension `.mustache`, by which templates are asked for and partials are named.
    package var name: String {
        let fileExtension = ".mustache"
        return path.hasSuffix(fileExtension) ? String(path.dropLast(fileExtension.utf8.count)) : path
    }
}

extension TemplateSource {
    /// The line and column, from 1, of a byte of the text; columns count Unicode scalars.
    func position(ofByte offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        var text = text
        text.withUTF8 { bytes in
            for index in 0..<min(offset, bytes.count) {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if byte & 0b1100_0000 != 0b1000_0000 {
                    column += 1
                }
            }
        }
        return (line, column)
    }

    func error(atByte offset: Int, _ message: String) -> TemplateError {
        let position = position(ofByte: offset)
        return TemplateError(path: path, line: position.line, column: position.column, message: message)
    }
}

/// What happens to the text of `{{name}}`; `{{{name}}}` and `{{&name}}` are never escaped.
package enum TemplateEscaping: Sendable {
    /// Nothing: for Swift, Markdown and plain text.
    case none

    /// `&`, `<`, `>`, `"` and `'` become character references.
    case html
}
