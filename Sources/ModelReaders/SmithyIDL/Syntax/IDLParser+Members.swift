import ServiceModel

/// The members of a shape.
extension IDLParser {
    /// Reads the braces of a body and what is between them.
    mutating func parseMembers(
        of shape: ShapeID, _ parse: (inout IDLParser, Prefix) throws(IDLSyntaxError) -> IDLMember
    ) throws(IDLSyntaxError) -> [IDLMember] {
        try openBody()
        lexer.advance()
        var members: [IDLMember] = []
        var names = IDLNameSet()
        while true {
            skipWhitespace()
            if lexer.token == .closeBrace || lexer.token == .endOfFile { break }
            let prefix = try parsePrefix()
            if !prefix.hasTraits, lexer.token == .closeBrace || lexer.token == .endOfFile {
                dropDocumentation(of: prefix, at: prefix.start)
                break
            }
            dropDocumentation(at: lexer.start)
            let member = try parse(&self, prefix)
            guard names.insert(member.name) else {
                throw IDLSyntaxError(
                    "Found conflicting member name, `\(IDLProblems.shortened(member.name))`; rename one",
                    at: Int(member.position.offset), of: shape)
            }
            members.append(member)
        }
        dropDocumentation(at: lexer.start)
        try skip(.closeBrace)
        return members
    }

    /// Reads `name: Target` or `$name`, with what may be assigned to it.
    mutating func parseMember(after prefix: Prefix, of shape: ShapeID) throws(IDLSyntaxError) -> IDLMember {
        let place = position(lexer.start)
        if lexer.token == .dollar {
            lexer.advance()
            let nameStart = lexer.start
            let name = try parseIdentifier()
            if file.version == .one {
                throw IDLSyntaxError(
                    "Members can only elide targets in IDL version 2 or later", at: nameStart,
                    of: ShapeID("\(shape.absolute)$\(name)"))
            }
            var member = IDLMember(name: name, target: .elided, traits: prefix.traits, position: place)
            member.value = try parseAssignment()
            return member
        }
        let name = try parseIdentifier()
        skipSpaces()
        try skip(.colon)
        skipSpaces()
        let target = try parseShapeID()
        var member = IDLMember(name: name, target: .name(target), traits: prefix.traits, position: place)
        member.value = try parseAssignment()
        return member
    }

    /// Reads the name of an enum's member, and its value where one is assigned.
    mutating func parseEnumMember(after prefix: Prefix) throws(IDLSyntaxError) -> IDLMember {
        let place = position(lexer.start)
        var member = IDLMember(name: try parseIdentifier(), target: .none, traits: prefix.traits, position: place)
        member.value = try parseAssignment()
        return member
    }

    /// Reads `= value` and the line break that must end it.
    private mutating func parseAssignment() throws(IDLSyntaxError) -> IDLNode? {
        skipSpaces()
        guard lexer.token == .equal else { return nil }
        if file.version == .one {
            throw IDLSyntaxError(
                "@default assignment is only supported in IDL version 2 or later", at: lexer.start)
        }
        lexer.advance()
        skipSpaces()
        let value = try parseNode()
        skipSpaces()
        if lexer.token == .comma { lexer.advance() }
        try skipLineBreak()
        return value
    }
}
