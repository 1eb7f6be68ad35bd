/// A regular expression that a model states, with a matcher whose time is linear in the text.
///
/// All ways through the expression are followed at once (Thompson's construction), so that no pattern takes more than its length
/// times the text's. What such a matcher cannot do (looking ahead, referring back) makes a pattern undecided, not wrong.
/// Source: Smithy 2.0, "pattern trait": ECMA-262, 11th edition, found anywhere in the text.
package struct RegularExpression: Sendable {
    package enum Failure: Error {
        /// The text is no regular expression: why.
        case invalid(String)
        /// It may be one, but cannot be decided here.
        case unsupported
    }

    /// A step of the program.
    enum Step: Sendable {
        case character(CharacterClass)
        case jump(Int)
        case either(Int, Int)
        case start
        case end
        case wordBoundary(Bool)
        case match
    }

    /// So many steps a program may have, and so many a search may take.
    static let programLimit = 10_000
    private static let searchLimit = 20_000_000

    private let program: [Step]

    package init(_ pattern: String) throws(Failure) {
        program = try RegularExpressionParser.program(of: pattern)
    }

    /// Whether the expression is found in the text; `nil` where that would take too long to tell.
    package func isFound(in text: String) -> Bool? {
        let scalars = Array(text.unicodeScalars)
        if scalars.count > Self.searchLimit / max(program.count, 1) { return nil }
        var current = Threads(count: program.count)
        var next = Threads(count: program.count)
        for index in 0...scalars.count {
            current.add(0, program, scalars, at: index)
            if current.isMatched { return true }
            guard index < scalars.count else { break }
            for thread in current.order {
                guard case .character(let characters) = program[thread], characters.contains(scalars[index]) else {
                    continue
                }
                next.add(thread + 1, program, scalars, at: index + 1)
            }
            if next.isMatched { return true }
            swap(&current, &next)
            next.clear()
        }
        return false
    }

    /// The places in the program that the search is at.
    private struct Threads {
        var order: [Int] = []
        var isMatched = false
        private var generation = 1
        private var seen: [Int]

        init(count: Int) {
            seen = Array(repeating: 0, count: count)
        }

        mutating func clear() {
            order.removeAll(keepingCapacity: true)
            isMatched = false
            generation += 1
        }

        /// Adds a place, and those that can be reached from it without a character.
        mutating func add(_ start: Int, _ program: [Step], _ scalars: [Unicode.Scalar], at index: Int) {
            var waiting = [start]
            while let place = waiting.popLast() {
                guard seen[place] != generation else { continue }
                seen[place] = generation
                switch program[place] {
                case .character: order.append(place)
                case .jump(let target): waiting.append(target)
                case .either(let first, let second): waiting += [second, first]
                case .start: if index == 0 { waiting.append(place + 1) }
                case .end: if index == scalars.count { waiting.append(place + 1) }
                case .wordBoundary(let wanted):
                    let before = index > 0 && CharacterClass.word.contains(scalars[index - 1])
                    let after = index < scalars.count && CharacterClass.word.contains(scalars[index])
                    if (before != after) == wanted { waiting.append(place + 1) }
                case .match: isMatched = true
                }
            }
        }
    }
}

/// A set of characters in a regular expression.
struct CharacterClass: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// Sets within the set.
    var classes: [CharacterClass] = []
    var categories: [String] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isIn =
            ranges.contains { $0.contains(scalar.value) } || classes.contains { $0.contains(scalar) }
            || categories.contains { Self.isIn($0, scalar) }
        return isIn != isNegated
    }

    static let digit = CharacterClass(ranges: [0x30...0x39])
    static let word = CharacterClass(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let space = CharacterClass(ranges: [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    /// What `.` stands for: anything but the end of a line.
    static let any = CharacterClass(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)

    var negated: CharacterClass { CharacterClass(classes: [self], isNegated: true) }

    /// Whether there is such a category. Source: Unicode Standard, "General Category".
    static func isCategory(_ name: String) -> Bool {
        ["L", "M", "N", "P", "S", "Z", "C"].contains(name) || abbreviations.contains(name)
    }

    private static let abbreviations: Set<String> = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm",
        "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    private static func isIn(_ category: String, _ scalar: Unicode.Scalar) -> Bool {
        let name =
            switch scalar.properties.generalCategory {
            case .uppercaseLetter: "Lu"
            case .lowercaseLetter: "Ll"
            case .titlecaseLetter: "Lt"
            case .modifierLetter: "Lm"
            case .otherLetter: "Lo"
            case .nonspacingMark: "Mn"
            case .spacingMark: "Mc"
            case .enclosingMark: "Me"
            case .decimalNumber: "Nd"
            case .letterNumber: "Nl"
            case .otherNumber: "No"
            case .connectorPunctuation: "Pc"
            case .dashPunctuation: "Pd"
            case .openPunctuation: "Ps"
            case .closePunctuation: "Pe"
            case .initialPunctuation: "Pi"
            case .finalPunctuation: "Pf"
            case .otherPunctuation: "Po"
            case .mathSymbol: "Sm"
            case .currencySymbol: "Sc"
            case .modifierSymbol: "Sk"
            case .otherSymbol: "So"
            case .spaceSeparator: "Zs"
            case .lineSeparator: "Zl"
            case .paragraphSeparator: "Zp"
            case .control: "Cc"
            case .format: "Cf"
            case .surrogate: "Cs"
            case .privateUse: "Co"
            default: "Cn"
            }
        return name == category || name.hasPrefix(category)
    }
}
