/// Where words of a language may be broken, by Liang's patterns as TeX has them and a list of exceptions.
///
/// The files are TeX's: `\patterns{…}` and `\hyphenation{…}`, `%` begins a comment, and what stands elsewhere says nothing.
package struct HyphenationPatterns: Sendable {
    /// A trie of the patterns: for each node 27 places for the node that a letter leads to, the boundary of a word first.
    private var children: [Int32] = Array(repeating: 0, count: HyphenationPatterns.alphabet)
    /// Where a node's values begin in `values`; -1 for a node that ends no pattern.
    private var firstValue: [Int32] = [-1]
    private var values: [UInt8] = []
    /// For a word in lower case the numbers of letters before its breaks.
    private var exceptions: [[UInt8]: [Int]] = [:]

    private static let alphabet = 27

    /// Reads files of patterns and exceptions; a later file's exceptions replace those of an earlier one.
    package init(_ files: [String]) {
        for file in files { read(Array(file.utf8)) }
    }

    /// For each place in a word of ASCII letters in lower case whether it may be broken before the letter there.
    ///
    /// A break leaves at least two letters behind it; patterns leave two before it as well, as groff has it.
    func breaks(in word: ArraySlice<UInt8>) -> [Bool] {
        let count = word.count
        var result = Array(repeating: false, count: count)
        guard count >= 2 else { return result }
        if let places = exceptions[Array(word)] {
            for place in places where place >= 2 && place <= count - 3 { result[place] = true }
            return result
        }
        var bounded: [Int] = [0]
        for letter in word { bounded.append(Self.place(of: letter)) }
        bounded.append(0)
        // weights[k] is the weight of a break before bounded[k]: odd ones allow it.
        var weights = Array(repeating: UInt8(0), count: bounded.count + 1)
        for start in 0..<bounded.count {
            var node = 0
            var index = start
            while index < bounded.count {
                node = Int(children[node * Self.alphabet + bounded[index]])
                if node == 0 { break }
                index += 1
                let first = Int(firstValue[node])
                if first < 0 { continue }
                for offset in 0...(index - start) where values[first + offset] > weights[start + offset] {
                    weights[start + offset] = values[first + offset]
                }
            }
        }
        for place in 2..<max(count - 2, 2) where weights[place + 1] % 2 == 1 { result[place] = true }
        return result
    }

    private static func place(of letter: UInt8) -> Int {
        letter >= 0x61 && letter <= 0x7A ? Int(letter) - 0x60 : 0
    }

    private mutating func read(_ file: [UInt8]) {
        enum Section { case none, patterns, exceptions }
        var section = Section.none
        var index = 0
        while index < file.count {
            let byte = file[index]
            switch byte {
            case UInt8(ascii: "%"):
                while index < file.count, file[index] != 0x0A { index += 1 }
            case UInt8(ascii: "}"):
                section = .none
                index += 1
            case 0...0x20, UInt8(ascii: "{"):
                index += 1
            default:
                let start = index
                while index < file.count, file[index] > 0x20, !Self.delimiters.contains(file[index]) { index += 1 }
                let word = file[start..<index]
                switch section {
                case .none where word.elementsEqual("\\patterns".utf8): section = .patterns
                case .none where word.elementsEqual("\\hyphenation".utf8): section = .exceptions
                case .none: break
                case .patterns: add(pattern: word)
                case .exceptions: add(exception: word)
                }
            }
        }
    }

    private static let delimiters: [UInt8] = Array("%{}".utf8)

    /// Adds a pattern such as `.ach4`: letters, `.` for a word's boundary, and digits for the weight of a break.
    private mutating func add(pattern: ArraySlice<UInt8>) {
        var node = 0
        var weights: [UInt8] = [0]
        for byte in pattern {
            if byte.isASCIIDigit {
                weights[weights.count - 1] = byte - 0x30
                continue
            }
            let place = node * Self.alphabet + Self.place(of: byte)
            if children[place] == 0 {
                children[place] = Int32(firstValue.count)
                firstValue.append(-1)
                children.append(contentsOf: repeatElement(0, count: Self.alphabet))
            }
            node = Int(children[place])
            weights.append(0)
        }
        firstValue[node] = Int32(values.count)
        values += weights
    }

    /// Adds a word such as `ac-cu-sa-tive`.
    private mutating func add(exception: ArraySlice<UInt8>) {
        var word: [UInt8] = []
        var places: [Int] = []
        for byte in exception {
            if byte == UInt8(ascii: "-") {
                places.append(word.count)
            } else {
                word.append(byte.lowercasedASCII)
            }
        }
        exceptions[word] = places
    }
}
