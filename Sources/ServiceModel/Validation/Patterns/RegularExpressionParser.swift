/// Turns the text of a regular expression into a program.
struct RegularExpressionParser {
    private typealias Expression = RegularExpressionTree

    /// Groups in groups, deeper than anybody writes: a bound for the stack.
    private static let maximumDepth = 100

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    private init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    static func program(of pattern: String) throws(RegularExpression.Failure) -> [RegularExpression.Step] {
        var parser = RegularExpressionParser(pattern)
        let expression = try parser.alternatives()
        guard parser.index == parser.scalars.count else { throw .invalid("a `)` closes nothing") }
        return try expression.program()
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        index += 1
        return true
    }

    private mutating func alternatives() throws(RegularExpression.Failure) -> Expression {
        guard depth < Self.maximumDepth else { throw .unsupported }
        depth += 1
        defer { depth -= 1 }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .either(choices)
    }

    private mutating func sequence() throws(RegularExpression.Failure) -> Expression {
        var parts: [Expression] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            let part = try atom(scalar)
            parts.append(try quantified(part))
        }
        return .sequence(parts)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(RegularExpression.Failure) -> Expression {
        index += 1
        switch scalar {
        case "^": return .step(.start)
        case "$": return .step(.end)
        case ".": return .step(.character(.any))
        case "[": return .step(.character(try characterClass()))
        case "\\": return try escape()
        case "(":
            if take("?") { try groupOptions() }
            let group = try alternatives()
            guard take(")") else { throw .invalid("a `(` is not closed") }
            return group
        case "*", "+", "?": throw .invalid("a `\(scalar)` follows nothing that it could repeat")
        default: return .step(.character(CharacterClass(ranges: [scalar.value...scalar.value])))
        }
    }

    /// Reads what follows `(?`.
    private mutating func groupOptions() throws(RegularExpression.Failure) {
        if take(":") { return }
        if take("<"), let first = peek, first != "=", first != "!" {
            while let scalar = peek, scalar != ">" {
                guard CharacterClass.word.contains(scalar) else { throw .invalid("the name of a group is no name") }
                index += 1
            }
            guard take(">") else { throw .invalid("the name of a group is not closed") }
            return
        }
        throw .unsupported
    }

    private mutating func quantified(_ part: Expression) throws(RegularExpression.Failure) -> Expression {
        var bounds: (minimum: Int, maximum: Int?)
        switch peek {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let counts = counts() else { return part }
            bounds = counts
            if let maximum = bounds.maximum, maximum < bounds.minimum {
                throw .invalid("a repetition has a maximum below its minimum")
            }
            index -= 1
        default: return part
        }
        index += 1
        // Whether few or many are preferred makes no difference to whether there is a match.
        if !take("?"), peek == "+" { throw .unsupported }
        if case .sequence(let parts) = part, parts.isEmpty { return part }
        return .repeated(part, minimum: bounds.minimum, maximum: bounds.maximum)
    }

    /// Reads `{2}`, `{2,}` or `{2,3}`; `nil` where the brace is a character.
    private mutating func counts() -> (minimum: Int, maximum: Int?)? {
        let start = index
        func number() -> Int? {
            let first = index
            var value = 0
            while let scalar = peek, let digit = scalar.properties.numericValue, scalar.isASCII, digit >= 0 {
                value = min(value * 10 + Int(digit), 1 << 20)
                index += 1
            }
            return index > first ? value : nil
        }
        index += 1
        if let minimum = number() {
            if take("}") { return (minimum, minimum) }
            if take(",") {
                if take("}") { return (minimum, nil) }
                if let maximum = number(), take("}") { return (minimum, maximum) }
            }
        }
        index = start
        return nil
    }

    private mutating func escape() throws(RegularExpression.Failure) -> Expression {
        guard let scalar = peek else { throw .invalid("a `\\` escapes nothing") }
        switch scalar {
        case "b", "B":
            index += 1
            return .step(.wordBoundary(scalar == "b"))
        case "1"..."9", "k": throw .unsupported
        default: return .step(.character(try escapedClass()))
        }
    }

    /// Reads what follows a `\` and stands for a character, or a set of them.
    private mutating func escapedClass() throws(RegularExpression.Failure) -> CharacterClass {
        guard let scalar = peek else { throw .invalid("a `\\` escapes nothing") }
        index += 1
        func single(_ value: UInt32) -> CharacterClass { CharacterClass(ranges: [value...value]) }
        switch scalar {
        case "d": return .digit
        case "D": return CharacterClass.digit.negated
        case "w": return .word
        case "W": return CharacterClass.word.negated
        case "s": return .space
        case "S": return CharacterClass.space.negated
        case "t": return single(0x09)
        case "n": return single(0x0A)
        case "v": return single(0x0B)
        case "f": return single(0x0C)
        case "r": return single(0x0D)
        case "0":
            // Octal numbers are not the same everywhere.
            if let next = peek, ("0"..."9").contains(next) { throw .unsupported }
            return single(0)
        case "x": return single(try hexadecimal(2))
        case "u": return single(try hexadecimal(4))
        case "p", "P":
            let category = try category()
            return scalar == "P" ? category.negated : category
        case "a"..."z", "A"..."Z": throw .unsupported
        default: return single(scalar.value)
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(RegularExpression.Failure) -> UInt32 {
        var digits = ""
        if take("{") {
            while let scalar = peek, scalar != "}", digits.utf8.count < 8 {
                digits.unicodeScalars.append(scalar)
                index += 1
            }
            guard take("}") else { throw .invalid("a code point is not closed") }
        } else {
            for _ in 0..<count {
                guard let scalar = peek else { break }
                digits.unicodeScalars.append(scalar)
                index += 1
            }
            guard digits.utf8.count == count else { throw .invalid("a code point lacks digits") }
        }
        guard let value = UInt32(digits, radix: 16) else { throw .invalid("\"\(digits)\" is no code point") }
        // Halves of pairs match no scalar of a text.
        if (0xD800...0xDFFF).contains(value) { throw .unsupported }
        return value
    }

    private mutating func category() throws(RegularExpression.Failure) -> CharacterClass {
        guard take("{") else { throw .unsupported }
        var name = ""
        while let scalar = peek, scalar != "}" {
            name.unicodeScalars.append(scalar)
            index += 1
        }
        guard take("}") else { throw .invalid("the name of a category is not closed") }
        if name.hasPrefix("Is") { name = String(name.dropFirst(2)) }
        guard CharacterClass.isCategory(name) else { throw .unsupported }
        return CharacterClass(categories: [name])
    }

    private mutating func characterClass() throws(RegularExpression.Failure) -> CharacterClass {
        var result = CharacterClass()
        result.isNegated = take("^")
        while let scalar = peek, scalar != "]" {
            let first = try classMember(scalar)
            guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                result.classes.append(first)
                continue
            }
            index += 1
            let second = try classMember(scalars[index])
            guard let low = first.single, let high = second.single else {
                // One end is a set: the hyphen is a character.
                result.classes += [first, second]
                result.ranges.append(0x2D...0x2D)
                continue
            }
            guard low <= high else { throw .invalid("a range of characters ends before it begins") }
            result.ranges.append(low...high)
        }
        guard take("]") else { throw .invalid("a `[` is not closed") }
        return result
    }

    private mutating func classMember(_ scalar: Unicode.Scalar) throws(RegularExpression.Failure) -> CharacterClass {
        index += 1
        switch scalar {
        case "\\":
            if take("b") { return CharacterClass(ranges: [8...8]) }
            return try escapedClass()
        // Sets in sets and their intersections are not ECMA's.
        case "&" where peek == "&": throw .unsupported
        default: return CharacterClass(ranges: [scalar.value...scalar.value])
        }
    }
}

extension CharacterClass {
    /// The one character of the set; `nil` where there may be others.
    fileprivate var single: UInt32? {
        guard !isNegated, classes.isEmpty, categories.isEmpty, ranges.count == 1, ranges[0].count == 1 else {
            return nil
        }
        return ranges[0].lowerBound
    }
}
