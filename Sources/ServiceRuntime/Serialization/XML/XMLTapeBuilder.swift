/// Builds an ``XMLTape`` in one pass over a document, which must be well-formed (XML 1.0, without declarations of any
/// kind: a `<!DOCTYPE` is an error).
struct XMLTapeBuilder {
    private let tape: XMLTape
    private let start: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>
    private let maximumDepth: Int
    private var entries: UnsafeMutablePointer<XMLTape.Entry>
    private var capacity: Int
    private var count = XMLTape.root
    /// The innermost open element. Its entry keeps the one around it, as `next`.
    private var container = XMLTape.document
    private var depth = 0
    /// Where the text of the innermost open element starts, and where it goes on.
    private var text: UnsafeMutablePointer<UInt8>
    private var output: UnsafeMutablePointer<UInt8>

    /// Reads a document. One of white space only is an empty element.
    ///
    /// A malformed document gives an empty element, too, with the error in the tape.
    static func tape(_ document: UnsafeRawBufferPointer, limits: DecodingLimits) -> XMLTape {
        // Offsets are 32 bits wide; entries are fewer than bytes, but for the constants.
        guard document.count < 1 << 31 else {
            let tape = XMLTape(UnsafeRawBufferPointer(start: nil, count: 0))
            tape.failure = DeserializationError(.tooLarge, path: "", offset: 0)
            return tape
        }
        let tape = XMLTape(document)
        var builder = XMLTapeBuilder(tape, count: document.count, limits)
        var position = builder.start
        if let problem = builder.build(&position) {
            let path = XMLPath.text(tape, openElement: builder.container)
            tape.failure = DeserializationError(problem, path: path, offset: position - builder.start)
            tape.clear()
        }
        return tape
    }

    private init(_ tape: XMLTape, count: Int, _ limits: DecodingLimits) {
        self.tape = tape
        start = tape.bytes
        end = tape.bytes + count
        maximumDepth = limits.maximumDepth
        entries = tape.entries
        capacity = tape.capacity
        text = start
        output = start
    }

    private typealias Problem = DeserializationError.Problem

    /// Reads the document from a place on, which is left where the error is, if there is one.
    private mutating func build(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        if Self.isNext(position, "\u{FEFF}") { position += 3 }
        Self.skipWhiteSpace(&position)
        if position == end { return nil }
        if let problem = XMLMarkup.skipDeclaration(&position, end: end) ?? skipAround(&position) { return problem }
        guard position.pointee == UInt8(ascii: "<") else { return unexpected(position, "an element") }
        if let problem = open(&position) { return problem }
        while container != XMLTape.document {
            if let problem = readContent(&position) { return problem }
        }
        entries[XMLTape.document].next = UInt32(truncatingIfNeeded: count)
        if let problem = skipAround(&position) { return problem }
        return position == end ? nil : unexpected(position, "the end")
    }

    /// Goes past white space, comments and processing instructions around the outermost element.
    private func skipAround(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        while true {
            Self.skipWhiteSpace(&position)
            guard position.pointee == UInt8(ascii: "<") else { return nil }
            switch position[1] {
            case UInt8(ascii: "!"), UInt8(ascii: "?"):
                if let problem = XMLMarkup.skip(&position, end: end) { return problem }
            default:
                return nil
            }
        }
    }

    /// Reads text and one piece of markup.
    @inline(__always)
    private mutating func readContent(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        // The text of elements with elements in them is checked, and not kept.
        if count > XMLTape.firstChild(container, entries) { output = position }
        if let problem = XMLTextScanner.scanText(&position, &output, end: end) { return problem }
        guard position.pointee == UInt8(ascii: "<") else { return .malformed("an element has no end", format: .xml) }
        switch position[1] {
        case UInt8(ascii: "/"):
            return close(&position)
        case UInt8(ascii: "!") where Self.isNext(position, "<![CDATA["):
            return readSection(&position)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            return XMLMarkup.skip(&position, end: end)
        default:
            return open(&position)
        }
    }

    private mutating func readSection(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        let isFirst = text == position
        position += 9
        if isFirst {
            // Nothing need be moved when the section is all of the text.
            text = position
            output = position
        }
        return XMLTextScanner.scanSection(&position, &output, end: end)
    }

    // MARK: Elements

    /// Reads a start tag, or the tag of an empty element.
    private mutating func open(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        guard depth < maximumDepth else { return .tooDeep(limit: maximumDepth) }
        position += 1
        let first = position
        guard let local = XMLNames.skip(&position) else { return unexpected(first, "the name of an element") }
        let element = count
        let length = position - local
        let hash = ByteOperations.hash(local, length)
        append(
            XMLTape.Entry(
                name: offset(local), nameLength: UInt16(truncatingIfNeeded: length), attributes: 0, hash: hash,
                next: UInt32(truncatingIfNeeded: container), text: 0, textLength: 0, filter: 0))
        entries[container].filter |= 1 << UInt64(hash >> 26)
        container = element
        depth += 1
        while true {
            let space = position
            Self.skipWhiteSpace(&position)
            switch position.pointee {
            case UInt8(ascii: ">"):
                position += 1
                text = position
                output = position
                return nil
            case UInt8(ascii: "/") where position[1] == UInt8(ascii: ">"):
                position += 2
                leave()
                return nil
            case _ where position > space:
                if let problem = readAttribute(&position, of: element) { return problem }
            default:
                return unexpected(position, "'>'")
            }
        }
    }

    /// Reads an end tag.
    @inline(__always)
    private mutating func close(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        let tag = position
        position += 2
        let name = position
        guard XMLNames.skip(&position) != nil else { return unexpected(position, "the name of an element") }
        let length = position - name
        // With its prefix, the name stands between the start tag's `<` and the end of the name without.
        let entry = entries[container]
        let first = Int(entry.name) + Int(entry.nameLength) - length
        guard first > 0, start[first - 1] == UInt8(ascii: "<"), ByteOperations.areEqual(start + first, name, length)
        else {
            position = tag
            return .malformed("an end tag does not match its start tag", format: .xml)
        }
        Self.skipWhiteSpace(&position)
        guard position.pointee == UInt8(ascii: ">") else { return unexpected(position, "'>'") }
        position += 1
        if count == XMLTape.firstChild(container, entries) {
            entries[container].text = offset(text)
            entries[container].textLength = UInt32(truncatingIfNeeded: output - text)
        }
        leave()
        return nil
    }

    @inline(__always)
    private mutating func leave() {
        let closed = container
        container = Int(entries[closed].next)
        entries[closed].next = UInt32(truncatingIfNeeded: count)
        depth -= 1
    }

    /// The most attributes that an element may have.
    private static let mostAttributes = 256

    private mutating func readAttribute(_ position: inout UnsafeMutablePointer<UInt8>, of element: Int) -> Problem? {
        let name = position
        guard XMLNames.skip(&position) != nil else { return unexpected(name, "the name of an attribute or '>'") }
        let length = position - name
        guard let quote = XMLMarkup.skipEquals(&position) else { return unexpected(position, "'=' and a quote") }
        guard !hasAttribute(element, name, length), entries[element].attributes < Self.mostAttributes else {
            position = name
            return .malformed("an attribute twice, or more than \(Self.mostAttributes) of them", format: .xml)
        }
        let value = position
        var output = position
        if let problem = XMLTextScanner.scanAttribute(&position, &output, end: end, quote: quote) { return problem }
        position += 1
        append(
            XMLTape.Entry(
                name: offset(name), nameLength: UInt16(truncatingIfNeeded: length), attributes: 0, hash: 0,
                next: UInt32(truncatingIfNeeded: count + 1), text: offset(value),
                textLength: UInt32(truncatingIfNeeded: output - value), filter: 0))
        entries[element].attributes += 1
        return nil
    }

    private func hasAttribute(_ element: Int, _ name: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
        (element + 1..<count).contains { attribute in
            Int(entries[attribute].nameLength) == length
                && ByteOperations.areEqual(start + Int(entries[attribute].name), name, length)
        }
    }

    // MARK: Bytes

    @inline(__always)
    private func offset(_ place: UnsafeMutablePointer<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: place - start)
    }

    @inline(__always)
    private mutating func append(_ entry: XMLTape.Entry) {
        if count == capacity {
            tape.grow(count: count)
            entries = tape.entries
            capacity = tape.capacity
        }
        (entries + count).initialize(to: entry)
        count += 1
    }

    @inline(__always)
    private static func skipWhiteSpace(_ position: inout UnsafeMutablePointer<UInt8>) {
        XMLMarkup.skipWhiteSpace(&position)
    }

    @inline(__always)
    private static func isNext(_ position: UnsafeMutablePointer<UInt8>, _ text: StaticString) -> Bool {
        ByteOperations.areEqual(position, text.utf8Start, text.utf8CodeUnitCount)
    }

    private func unexpected(_ position: UnsafeMutablePointer<UInt8>, _ expected: String) -> Problem {
        XMLMarkup.unexpected(position, expected, end: end)
    }
}
