/// A manual page while it is printed: what the `man` macros remember from one line of source to the next.
struct ManPage {
    /// The margin of a level of indentation, and the width of tags on it, in units.
    private struct Level {
        var margin: Int
        var tagWidth: Int
    }

    private var rows = TypesetRows()
    private var filler: LineFiller
    private var level = Level(margin: ManPage.indentation, tagWidth: ManPage.indentation)
    private var outerLevels: [Level] = []
    /// The margins that `.INDENT` has set and `.UNINDENT` has not left yet.
    private var indents: [Int] = []
    /// Where the next line begins, in units; the first line of a heading begins elsewhere.
    private var indent = ManPage.indentation
    private var firstLineIndent: Int?
    private var fills = true
    /// Whether vertical space is left out until a line is printed.
    private var omitsSpace = false
    /// What comes after the next line of text.
    private var trap: Set<Trap> = []
    /// The lines of a tag that is being read.
    private var tag: [[UInt8]]?
    private var centeredLines = 0
    private var isInDefinition = false
    private var title: [UInt8] = []

    private enum Trap {
        case breakLine, omitSpace, placeTag
    }

    private static let indentation = 7 * ManTypesetter.unitsPerColumn
    private static let subheadingIndentation = 3 * ManTypesetter.unitsPerColumn
    /// Text that is nested so deeply that no column is left for it is printed in a narrow column at the right.
    private static let narrowestText = 4
    private static let narrowColumn = 16

    init(hyphenation: HyphenationPatterns) {
        filler = LineFiller(width: ManTypesetter.columns, hyphenation: hyphenation)
        setWidth()
    }

    /// Reads a line of the page's source.
    mutating func read(_ line: ArraySlice<UInt8>) {
        if isInDefinition {
            isInDefinition = !line.elementsEqual("..".utf8)
        } else if line.first == UInt8(ascii: ".") || line.first == UInt8(ascii: "'") {
            request(line.dropFirst())
        } else {
            text(line)
        }
    }

    /// Ends the page and returns what it prints.
    mutating func finish() -> [UInt8] {
        breakLine()
        space(3)
        rows.print(title, at: max(ManTypesetter.columns - title.count, 0))
        return rows.bytes
    }

    // MARK: Requests

    private mutating func request(_ line: ArraySlice<UInt8>) {
        let name = line.prefix { $0 != 0x20 }
        let rest = line.dropFirst(name.count)
        switch String(decoding: name, as: UTF8.self) {
        case "sp":
            breakLine()
            space(1)
        case "INDENT": beginIndent(RoffLine.arguments(rest).first ?? [])
        case "UNINDENT": endIndent()
        case "IP":
            let arguments = RoffLine.arguments(rest)
            beginTag(width: arguments.count > 1 ? arguments[1] : nil)
            text(arguments.first?[...] ?? [])
        case "TP": beginTag(width: RoffLine.arguments(rest).first)
        case "B", "BI": emphasized(RoffLine.arguments(rest), separator: name.count == 1 ? [0x20] : [])
        case "SH":
            heading(RoffLine.arguments(rest), indent: 0)
        case "SS":
            heading(RoffLine.arguments(rest), indent: ManPage.subheadingIndentation)
        case "TH": header(RoffLine.arguments(rest).first ?? [])
        case "nf":
            breakLine()
            fills = false
        case "fi":
            breakLine()
            fills = true
        case "ce":
            breakLine()
            centeredLines =
                RoffLine.arguments(rest).first.map { RoffLine.units($0) / ManTypesetter.unitsPerColumn } ?? 1
        case "in": changeIndent(RoffLine.arguments(rest).first ?? [])
        case "de", "de1": isInDefinition = true
        default: break
        }
    }

    /// Prints the page's name at both ends of its first row.
    private mutating func header(_ name: [UInt8]) {
        title = []
        RoffLine.eachCell(name[...]) { if $0.width > 0 { title.append($0.byte) } }
        title += "()".utf8
        let right = max(ManTypesetter.columns - title.count, 0)
        rows.hold(Array(title.prefix(right)), at: 0)
        rows.print(title, at: right)
        rows.skip(3)
        omitsSpace = true
    }

    private mutating func heading(_ arguments: [[UInt8]], indent: Int) {
        breakLine()
        space(1)
        level = Level(margin: ManPage.indentation, tagWidth: ManPage.indentation)
        outerLevels = []
        fills = true
        set(indent: ManPage.indentation)
        firstLineIndent = indent
        setWidth()
        trap.formUnion([.breakLine, .omitSpace])
        if !arguments.isEmpty { text(Array(arguments.joined(separator: [0x20]))[...]) }
    }

    private mutating func emphasized(_ arguments: [[UInt8]], separator: [UInt8]) {
        if !arguments.isEmpty { text(Array(arguments.joined(separator: separator))[...]) }
    }

    private mutating func beginIndent(_ width: [UInt8]) {
        breakLine()
        outerLevels.append(level)
        level = Level(margin: level.margin + RoffLine.units(width), tagWidth: ManPage.indentation)
        indents.append(level.margin)
        set(indent: level.margin)
    }

    /// Leaves an indentation. What follows keeps the margin that has just been left, as in docutils' pages.
    private mutating func endIndent() {
        breakLine()
        if let outer = outerLevels.popLast() { level = outer }
        if let left = indents.popLast() { set(indent: left) }
    }

    private mutating func changeIndent(_ amount: [UInt8]) {
        breakLine()
        switch amount.first {
        case UInt8(ascii: "+"): set(indent: indent + RoffLine.units(Array(amount.dropFirst())))
        case UInt8(ascii: "-"): set(indent: max(indent - RoffLine.units(Array(amount.dropFirst())), 0))
        default: break
        }
    }

    // MARK: Tags

    private mutating func beginTag(width: [UInt8]?) {
        breakLine()
        space(1)
        if let width { level.tagWidth = RoffLine.units(width) }
        trap.insert(.placeTag)
        indent = 0
        tag = tag ?? []
        setWidth()
    }

    /// Prints a tag at the margin, and the text after it beside it, or below it where it is too wide.
    private mutating func placeTag() {
        breakLine()
        let lines = tag ?? []
        tag = nil
        set(indent: level.margin)
        let column = column(of: level.margin)
        let widest = lines.reduce(0) { max($0, $1.count) }
        let fits = (widest + 1) * ManTypesetter.unitsPerColumn <= level.tagWidth
        for (number, line) in lines.enumerated() {
            omitsSpace = false
            if fits, number == lines.count - 1 {
                rows.hold(line, at: column)
            } else {
                rows.print(line, at: column)
            }
        }
        set(indent: level.margin + level.tagWidth)
    }

    // MARK: Text

    private mutating func text(_ line: ArraySlice<UInt8>) {
        if line.isEmpty || fills && line.allSatisfy({ $0 == 0x20 }) {
            breakLine()
            space(1)
        } else if fills {
            fill(line)
        } else {
            var bytes: [UInt8] = []
            RoffLine.eachCell(line) { if $0.width > 0 { bytes.append($0.byte) } }
            print(bytes)
        }
        springTrap()
    }

    private mutating func fill(_ line: ArraySlice<UInt8>) {
        var line = line
        while line.last == 0x20, line.dropLast().last != UInt8(ascii: "\\") { line.removeLast() }
        if line.first == 0x20 { breakLine() }
        // Spaces that begin a line stay as they are.
        while line.first == 0x20 {
            filler.add(.fixedSpace)
            line.removeFirst()
        }
        RoffLine.eachCell(line) { cell in
            if cell.kind == .space { filler.addSpace(1) } else { filler.add(cell) }
        }
        if centeredLines > 0 {
            centeredLines -= 1
            filler.finish()
            for text in filler.takeLines() {
                print(Array(repeating: 0x20, count: max(filler.width - text.count, 0) / 2) + text)
            }
        } else {
            filler.endInputLine()
            printFullLines()
        }
    }

    private mutating func springTrap() {
        let traps = trap
        trap = []
        if traps.contains(.breakLine) { breakLine() }
        if traps.contains(.omitSpace) { omitsSpace = true }
        if traps.contains(.placeTag) { placeTag() }
    }

    private mutating func breakLine() {
        filler.finish()
        printFullLines()
        rows.endOpenRow()
    }

    private mutating func printFullLines() {
        for line in filler.takeLines() { print(line) }
    }

    private mutating func print(_ line: [UInt8]) {
        if tag != nil {
            tag?.append(line)
        } else {
            omitsSpace = false
            rows.print(line, at: column(of: firstLineIndent ?? indent))
        }
        if firstLineIndent != nil {
            firstLineIndent = nil
            setWidth()
        }
    }

    private mutating func space(_ count: Int) {
        if tag == nil, !omitsSpace { rows.skip(count) }
    }

    // MARK: Lengths

    private mutating func set(indent: Int) {
        self.indent = indent
        firstLineIndent = nil
        setWidth()
    }

    /// Sets the columns that the next line has: in a tag those that the margin leaves.
    private mutating func setWidth() {
        filler.width = ManTypesetter.columns - column(of: tag == nil ? firstLineIndent ?? indent : level.margin)
    }

    private func column(of units: Int) -> Int {
        let column = (units + ManTypesetter.unitsPerColumn / 2 - 1) / ManTypesetter.unitsPerColumn
        return column > ManTypesetter.columns - ManPage.narrowestText
            ? ManTypesetter.columns - ManPage.narrowColumn : column
    }
}
