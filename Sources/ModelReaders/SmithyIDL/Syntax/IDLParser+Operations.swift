import ServiceModel

/// The body of an operation.
extension IDLParser {
    mutating func parseOperation(_ shape: IDLShape) throws(IDLSyntaxError) -> IDLOperation {
        try openBody()
        lexer.advance()
        var operation = IDLOperation()
        var keys = IDLNameSet()
        while true {
            skipWhitespaceAndDocumentation()
            if lexer.token == .closeBrace || lexer.token == .endOfFile { break }
            let start = lexer.start
            let key = try parseIdentifier()
            guard keys.insert(key) else {
                throw IDLSyntaxError(
                    "Duplicate operation \(IDLProblems.shortened(key)) property for `\(shapeID(shape))`; remove one",
                    at: start,
                    of: shapeID(shape))
            }
            skipWhitespaceAndDocumentation()
            switch key {
            case "input":
                operation.input = try parseStructure(of: shape, suffix: file.operationInputSuffix)
            case "output":
                operation.output = try parseStructure(of: shape, suffix: file.operationOutputSuffix)
            case "errors":
                operation.errors = try parseErrors()
            default:
                throw IDLSyntaxError(
                    "Unknown property \(IDLProblems.shortened(key)) for \(shapeID(shape)); it has input, output and errors",
                    at: lexer.start, of: shapeID(shape))
            }
            try expectWhitespace()
        }
        try skip(.closeBrace)
        return operation
    }

    /// Reads `: Target`, or `:=` and a structure.
    private mutating func parseStructure(
        of operation: IDLShape, suffix: String
    ) throws(IDLSyntaxError) -> IDLOperation.Structure {
        if lexer.token == .walrus { return .inline(try parseInlineStructure(of: operation, suffix: suffix)) }
        guard lexer.token == .colon else { throw unexpected(.colon, .walrus) }
        lexer.advance()
        skipWhitespaceAndDocumentation()
        return .target(try parseShapeID())
    }

    private mutating func parseInlineStructure(
        of operation: IDLShape, suffix: String
    ) throws(IDLSyntaxError) -> IDLShape {
        // Those before `:=` document nothing; what they belong to is plain to see.
        documentation.removeAll(keepingCapacity: true)
        let place = position(lexer.start)
        lexer.advance()
        if file.version == .one {
            throw IDLSyntaxError(
                "Inlined operation inputs and outputs can only be used with Smithy version 2 or later. Attempted to use "
                    + "inlined IO with version `1.0`.",
                at: lexer.start, of: shapeID(operation))
        }
        let prefix = try parsePrefix()
        var shape = IDLShape(
            keyword: .kind(.structure), name: IDLName(operation.name.text + suffix, at: place), traits: prefix.traits,
            position: place)
        try parseReferences(of: &shape)
        let id = shapeID(shape)
        shape.members = try parseMembers(of: id) { parser, prefix throws(IDLSyntaxError) in
            try parser.parseMember(after: prefix, of: id)
        }
        return shape
    }

    private mutating func parseErrors() throws(IDLSyntaxError) -> [IDLName] {
        try skip(.colon)
        skipWhitespaceAndDocumentation()
        try skip(.openBracket)
        skipWhitespaceAndDocumentation()
        var errors: [IDLName] = []
        while lexer.token != .closeBracket {
            errors.append(try parseShapeID())
            skipWhitespaceAndDocumentation()
        }
        lexer.advance()
        return errors
    }
}
