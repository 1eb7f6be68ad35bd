/// Something wrong in a template, and where.
package struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The template's path in its library.
    package let path: String

    /// The line, from 1.
    package let line: Int

    /// The column, from 1, in Unicode scalars: that of the tag's first brace.
    package let column: Int

    /// What is wrong; what to do.
    package let message: String

    package init(path: String, line: Int, column: Int, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }

    /// Whether both are about one tag.
    package func isAtPlace(of other: TemplateError) -> Bool {
        path == other.path && line == other.line && column == other.column
    }

    package var description: String {
        "\(path):\(line):\(column): error: \(message)"
    }
}

/// Everything wrong in a template and its partials, at least one error, ordered by place.
package struct TemplateErrors: Error, Sendable, Equatable, CustomStringConvertible {
    package let errors: [TemplateError]

    package init(_ errors: [TemplateError]) {
        self.errors = errors
    }

    /// One error a line.
    package var description: String {
        var description = ""
        for error in errors {
            if !description.isEmpty { description += "\n" }
            description += error.description
        }
        return description
    }
}
