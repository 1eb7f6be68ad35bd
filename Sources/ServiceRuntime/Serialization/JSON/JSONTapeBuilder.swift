/// Builds a ``ValueTape`` in one pass over a text, which must be JSON to the letter of RFC 8259.
struct JSONTapeBuilder {
    private let tape: ValueTape
    private let start: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>
    private let maximumDepth: Int
    private var entries: UnsafeMutablePointer<ValueTape.Entry>
    private var capacity: Int
    private var count = ValueTape.root
    /// The innermost open array or object; 0 at the outermost level. Its entry keeps the one around it, as `next`.
    private var container = 0
    private var depth = 0

    /// Reads a text. A text of white space only is an empty object.
    ///
    /// A malformed text gives an empty object, too, with the error in the tape.
    static func tape(_ text: UnsafeRawBufferPointer, limits: DecodingLimits) -> ValueTape {
        guard text.count <= ValueTape.largestText else { return .tooLarge }
        let tape = ValueTape(text)
        var builder = JSONTapeBuilder(tape, count: text.count, limits)
        var position = skipWhiteSpace(builder.start)
        if position != builder.end, let problem = builder.build(&position) {
            let path = ValuePath.text(tape, openContainer: builder.container, count: builder.count)
            tape.failure = DeserializationError(problem, path: path, offset: position - builder.start)
            tape.clear()
        }
        return tape
    }

    private init(_ tape: ValueTape, count: Int, _ limits: DecodingLimits) {
        self.tape = tape
        start = tape.bytes
        end = tape.bytes + count
        maximumDepth = limits.maximumDepth
        entries = tape.entries
        capacity = tape.capacity
    }

    private typealias Problem = DeserializationError.Problem

    /// Reads the text from a place on, which is left where the error is, if there is one.
    private mutating func build(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        while true {
            // A value, and before it the key when it is a member.
            if container != 0, entries[container].kind == ValueTape.Kind.object {
                if let problem = readKey(&position) { return problem }
            }
            reserve()
            switch position.pointee {
            case UInt8(ascii: "\""):
                let entry = count
                count += 1
                position += 1
                let offset = position
                let (length, problem) = JSONStringScanner.scan(&position, end: end)
                if let problem { return problem }
                write(entry, offset, length, ValueTape.Kind.string)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let problem = readNumber(&position) { return problem }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard depth < maximumDepth else { return .tooDeep(limit: maximumDepth) }
                if open(&position) { continue }
            case UInt8(ascii: "t"):
                guard readWord(&position, "true", ValueTape.Kind.true) else { return unexpected(position, "a value") }
            case UInt8(ascii: "f"):
                guard readWord(&position, "false", ValueTape.Kind.false) else { return unexpected(position, "a value") }
            case UInt8(ascii: "n"):
                guard readWord(&position, "null", ValueTape.Kind.null) else { return unexpected(position, "a value") }
            default:
                return unexpected(position, "a value")
            }
            let (isComplete, problem) = readSeparator(&position)
            if isComplete || problem != nil { return problem }
        }
    }

    /// Reads what follows a value: a comma, or the ends of containers and a comma or the end of the text.
    @inline(__always)
    private mutating func readSeparator(
        _ position: inout UnsafeMutablePointer<UInt8>
    ) -> (isComplete: Bool, problem: Problem?) {
        while true {
            position = Self.skipWhiteSpace(position)
            guard container != 0 else {
                return position == end ? (true, nil) : (false, unexpected(position, "the end"))
            }
            let isObject = entries[container].kind == ValueTape.Kind.object
            switch position.pointee {
            case UInt8(ascii: ","):
                entries[container].length &+= 1
                position = Self.skipWhiteSpace(position + 1)
                return (false, nil)
            case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
                entries[container].length &+= 1
                position += 1
                close()
            default:
                return (false, unexpected(position, isObject ? "',' or '}'" : "',' or ']'"))
            }
        }
    }

    // MARK: Containers

    /// Opens an array or an object, and closes it again when it is empty.
    ///
    /// - Returns: Whether it is open.
    @inline(__always)
    private mutating func open(_ position: inout UnsafeMutablePointer<UInt8>) -> Bool {
        let isObject = position.pointee == UInt8(ascii: "{")
        let kind = isObject ? ValueTape.Kind.object : ValueTape.Kind.array
        (entries + count).initialize(
            to: ValueTape.Entry(
                offset: UInt32(truncatingIfNeeded: position - start), length: 0,
                next: UInt32(truncatingIfNeeded: container), kind: kind))
        container = count
        depth += 1
        count += 1
        if isObject {
            (entries + count).initialize(
                to: ValueTape.Entry(offset: 0, length: 0, next: 0, kind: ValueTape.Kind.filter))
            count += 1
        }
        position = Self.skipWhiteSpace(position + 1)
        guard position.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return true }
        position += 1
        close()
        return false
    }

    @inline(__always)
    private mutating func close() {
        let closed = container
        container = Int(entries[closed].next)
        entries[closed].next = UInt32(truncatingIfNeeded: count)
        depth -= 1
    }

    @inline(__always)
    private mutating func readKey(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        guard position.pointee == UInt8(ascii: "\"") else { return unexpected(position, "a key in quotes") }
        position += 1
        let offset = position
        let (length, problem) = JSONStringScanner.scan(&position, end: end)
        if let problem { return problem }
        reserve()
        let hash = ByteOperations.hash(offset, length)
        (entries + count).initialize(
            to: ValueTape.Entry(
                offset: UInt32(truncatingIfNeeded: offset - start), length: UInt32(truncatingIfNeeded: length),
                next: hash, kind: ValueTape.Kind.key))
        count += 1
        KeyFilter.insert(hash, &entries[container + 1])
        position = Self.skipWhiteSpace(position)
        guard position.pointee == UInt8(ascii: ":") else { return unexpected(position, "':' after a key") }
        position = Self.skipWhiteSpace(position + 1)
        return nil
    }

    // MARK: Scalars

    @inline(__always)
    private mutating func readNumber(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        let offset = position
        var kind = ValueTape.Kind.integer
        if position.pointee == UInt8(ascii: "-") { position += 1 }
        if position.pointee == UInt8(ascii: "0") {
            position += 1
            if Self.isDigit(position.pointee) { return .malformed("a number starts with a needless 0") }
        } else {
            guard Self.skipDigits(&position) else { return unexpected(position, "a digit") }
        }
        if position.pointee == UInt8(ascii: ".") {
            kind = ValueTape.Kind.decimal
            position += 1
            guard Self.skipDigits(&position) else { return unexpected(position, "a digit after the point") }
        }
        if position.pointee | 0x20 == UInt8(ascii: "e") {
            kind = ValueTape.Kind.decimal
            position += 1
            if position.pointee == UInt8(ascii: "+") || position.pointee == UInt8(ascii: "-") { position += 1 }
            guard Self.skipDigits(&position) else { return unexpected(position, "a digit in the exponent") }
        }
        write(count, offset, position - offset, kind)
        count += 1
        return nil
    }

    private mutating func readWord(
        _ position: inout UnsafeMutablePointer<UInt8>, _ word: StaticString, _ kind: UInt32
    ) -> Bool {
        let length = word.utf8CodeUnitCount
        guard ByteOperations.areEqual(position, word.utf8Start, length) else { return false }
        write(count, position, length, kind)
        count += 1
        position += length
        return true
    }

    @inline(__always)
    private mutating func write(_ entry: Int, _ offset: UnsafeMutablePointer<UInt8>, _ length: Int, _ kind: UInt32) {
        (entries + entry).initialize(
            to: ValueTape.Entry(
                offset: UInt32(truncatingIfNeeded: offset - start), length: UInt32(truncatingIfNeeded: length),
                next: UInt32(truncatingIfNeeded: entry + 1), kind: kind))
    }

    /// Makes room for the most entries that one step writes.
    @inline(__always)
    private mutating func reserve() {
        if count + 4 > capacity {
            tape.grow(count: count)
            entries = tape.entries
            capacity = tape.capacity
        }
    }

    // MARK: Bytes

    @inline(__always)
    private static func skipWhiteSpace(_ position: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var position = position
        while position.pointee <= 0x20 {
            switch position.pointee {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return position
            }
        }
        return position
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") <= 9
    }

    @inline(__always)
    private static func skipDigits(_ position: inout UnsafeMutablePointer<UInt8>) -> Bool {
        guard isDigit(position.pointee) else { return false }
        repeat { position += 1 } while isDigit(position.pointee)
        return true
    }

    @inline(never)
    private func unexpected(_ position: UnsafeMutablePointer<UInt8>, _ expected: String) -> Problem {
        .malformed("expected \(expected), found \(ByteOperations.description(position, end: end))")
    }
}
