import ServiceModel

/// Why a statement of the IDL cannot be read.
struct IDLSyntaxError: Error {
    /// A place that the message names besides its own.
    struct Detail {
        var message: String
        var offset: Int
    }

    var message: String
    /// Where, in bytes from the start of the file.
    var offset: Int
    var detail: Detail?
    /// The shape that it is about, where that is known.
    var shape: ShapeID?
    /// Whether the message begins with `Syntax error at line …`: what a statement means is wrong otherwise.
    var isAboutSyntax = true

    init(_ message: String, at offset: Int, of shape: ShapeID? = nil, isAboutSyntax: Bool = true) {
        self.message = message
        self.offset = offset
        self.shape = shape
        self.isAboutSyntax = isAboutSyntax
    }

    init(_ message: String, at offset: Int, detail: Detail) {
        self.init(message, at: offset)
        self.detail = detail
    }
}

/// What is wrong in one file, of which lines and columns are counted once, in the end.
struct IDLProblems {
    /// How many are told of one file: a file that is no Smithy at all would have one a line. After as many errors it is not
    /// read any further.
    static let limit = 100

    private struct Problem {
        var severity: Diagnostic.Severity
        var error: IDLSyntaxError
        var event: String
    }

    private let file: UInt32
    private var problems: [Problem] = []
    private var hiddenWarnings = 0
    private var errors = 0
    /// Where reading ended, since there were too many errors.
    private var end: Int?

    var isFull: Bool { errors >= IDLProblems.limit }

    init(file: UInt32) { self.file = file }

    mutating func add(_ error: IDLSyntaxError) {
        errors += 1
        problems.append(Problem(severity: .error, error: error, event: Diagnostic.modelEvent))
        if isFull { end = error.offset }
    }

    /// Adds what stops nothing.
    mutating func warn(_ message: String, at offset: Int, event: String = Diagnostic.modelEvent) {
        guard problems.count - errors < IDLProblems.limit else {
            hiddenWarnings += 1
            return
        }
        let error = IDLSyntaxError(message, at: offset, isAboutSyntax: false)
        problems.append(Problem(severity: .warning, error: error, event: event))
    }

    private func position(_ offset: Int) -> SourcePosition {
        SourcePosition(file: file, offset: UInt32(truncatingIfNeeded: offset))
    }

    /// Reports all, in the order in which they were found.
    func report(to diagnostics: inout DiagnosticCollector) {
        var positions: [SourcePosition] = []
        for problem in problems {
            positions.append(position(problem.error.offset))
            positions.append(position(problem.error.detail?.offset ?? problem.error.offset))
        }
        let locations = diagnostics.sources.locations(of: positions)
        for (index, problem) in problems.enumerated() {
            let location = locations[2 * index]
            var message = problem.error.message
            if problem.error.isAboutSyntax { message = IDLProblems.place(location) + message }
            if let detail = problem.error.detail {
                message += IDLProblems.place(locations[2 * index + 1]) + detail.message
            }
            diagnostics.report(
                Diagnostic(problem.severity, message, at: location, event: problem.event, of: problem.error.shape))
        }
        if let end {
            diagnostics.note(
                "the file is not read any further after \(errors) errors; correct those above first", at: position(end))
        } else if hiddenWarnings > 0, let last = problems.last {
            diagnostics.note(
                "\(hiddenWarnings) more warnings in this file are not shown; correct those above first",
                at: position(last.error.offset))
        }
    }

    /// A text of the model on one line, and no longer than a message should be.
    static func shortened(_ text: String) -> String {
        let limit = 120
        var result = ""
        var length = 0
        for scalar in text.unicodeScalars {
            if length == limit { return result + "…" }
            length += 1
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func place(_ location: SourceLocation?) -> String {
        guard let location else { return "Syntax error: " }
        return "Syntax error at line \(location.line), column \(location.column): "
    }
}
