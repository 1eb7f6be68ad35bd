import ServiceModel

/// Shape statements.
extension IDLParser {
    /// Reads a shape or an `apply` statement.
    mutating func parseShapeStatement() throws(IDLSyntaxError) {
        let prefix = try parsePrefix()
        if lexer.token == .endOfFile, !prefix.hasTraits { return dropDocumentation(of: prefix, at: lexer.start) }
        try expect(.identifier)
        if lexer.isWritten("apply") { return try parseApply(after: prefix) }
        let start = lexer.start
        let word = lexer.string(start, lexer.end)
        guard let keyword = IDLShape.Keyword(word) else {
            throw IDLSyntaxError("Unknown shape type: \(lexer.shown(start, lexer.end))", at: start)
        }
        lexer.advance()
        try skipRequiredSpaces()
        let name = IDLName(lexer.string(lexer.start, lexer.end), at: position(lexer.start))
        try skip(.identifier)
        if let used = usedIDs[name.text] {
            throw IDLSyntaxError(
                "Shape name `\(name.text)` conflicts with imported shape `\(used)`; rename it, or write that one in full",
                at: Int(name.position.offset), isAboutSyntax: false)
        }
        var shape = IDLShape(keyword: keyword, name: name, traits: prefix.traits, position: position(start))
        try parseBody(of: &shape)
        if isAllowed(shape, word) { file.shapes.append(shape) }
        try skipLineBreak()
    }

    private mutating func parseBody(of shape: inout IDLShape) throws(IDLSyntaxError) {
        let id = shapeID(shape)
        switch shape.keyword {
        case .set, .kind(.list), .kind(.map), .kind(.structure), .kind(.union):
            try parseReferences(of: &shape)
            shape.members = try parseMembers(of: id) { parser, prefix throws(IDLSyntaxError) in
                try parser.parseMember(after: prefix, of: id)
            }
        case .kind(.enum), .kind(.intEnum):
            try parseMixins(of: &shape)
            shape.members = try parseMembers(of: id) { parser, prefix throws(IDLSyntaxError) in
                try parser.parseEnumMember(after: prefix)
            }
        case .kind(.service), .kind(.resource):
            try parseMixins(of: &shape)
            try openBody()
            shape.body = try parseNode()
            try checkProperties(of: shape)
        case .kind(.operation):
            try parseMixins(of: &shape)
            shape.operation = try parseOperation(shape)
        case .kind:
            try parseMixins(of: &shape)
        }
    }

    /// The absolute id of a shape of this file, for messages.
    func shapeID(_ shape: IDLShape) -> ShapeID { ShapeID(namespace: file.namespace ?? "", name: shape.name.text) }

    /// Reads `for` a resource and `with` mixins, either of which may be missing.
    mutating func parseReferences(of shape: inout IDLShape) throws(IDLSyntaxError) {
        skipSpaces()
        if lexer.token == .identifier, lexer.isWritten("for") {
            if file.version == .one {
                throw IDLSyntaxError(
                    "Structures can only be bound to resources with Smithy version 2 or later. Attempted to bind a "
                        + "structure to a resource with version `1.0`.",
                    at: lexer.start, of: shapeID(shape))
            }
            lexer.advance()
            try skipRequiredSpaces()
            shape.resource = try parseShapeID()
        }
        try parseMixins(of: &shape)
    }

    private mutating func parseMixins(of shape: inout IDLShape) throws(IDLSyntaxError) {
        skipSpaces()
        guard lexer.token == .identifier, lexer.isWritten("with") else { return }
        if file.version == .one {
            throw IDLSyntaxError(
                "Mixins can only be used with Smithy version 2 or later. Attempted to use mixins with version `1.0`.",
                at: lexer.start, of: shapeID(shape))
        }
        lexer.advance()
        skipWhitespaceAndDocumentation()
        try skip(.openBracket)
        skipWhitespaceAndDocumentation()
        repeat {
            shape.mixins.append(try parseShapeID())
            skipWhitespaceAndDocumentation()
        } while lexer.token != .closeBracket
        lexer.advance()
    }

    /// Goes to the brace that opens a body. Comments before it document nothing.
    mutating func openBody() throws(IDLSyntaxError) {
        skipWhitespaceAndDocumentation()
        try expect(.openBrace)
        dropDocumentation(at: lexer.start)
    }

    // MARK: - What only the file decides

    /// Reports a shape type that the file's version does not have.
    private mutating func isAllowed(_ shape: IDLShape, _ word: String) -> Bool {
        guard let message = refusal(of: shape, word) else { return true }
        problems.add(
            IDLSyntaxError(message, at: Int(shape.position.offset), of: shapeID(shape), isAboutSyntax: false))
        return false
    }

    private func refusal(of shape: IDLShape, _ word: String) -> String? {
        switch shape.keyword {
        case .set where file.version == .two:
            return "set shapes cannot be used in Smithy version 2.0; write a list with @uniqueItems"
        case .kind(.enum) where file.version == .one, .kind(.intEnum) where file.version == .one:
            return "\(word) shapes cannot be used in Smithy version 1.0; begin the file with $version: \"2.0\""
        default:
            return nil
        }
    }

    private func checkProperties(of shape: IDLShape) throws(IDLSyntaxError) {
        guard file.version == .one, shape.keyword == .kind(.resource), case .object(let entries)? = shape.body?.value,
            entries.contains(where: { $0.key == "properties" })
        else { return }
        throw IDLSyntaxError(
            "Resource properties can only be used with Smithy version 2 or later. Attempted to use resource properties "
                + "with version `1.0`.",
            at: lexer.start, of: shapeID(shape))
    }
}

extension IDLShape.Keyword {
    /// What a word at the start of a statement names, if it names a shape type.
    init?(_ word: String) {
        if word == "set" {
            self = .set
        } else if let kind = ShapeKind(rawValue: word) {
            self = .kind(kind)
        } else {
            return nil
        }
    }
}
