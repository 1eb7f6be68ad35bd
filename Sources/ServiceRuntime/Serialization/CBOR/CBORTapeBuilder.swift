/// Builds a ``ValueTape`` in one pass over an item of CBOR (RFC 8949), which must be well-formed, its texts UTF-8 and the
/// keys of its maps texts (Smithy RPC v2 CBOR, "Shape serialization").
///
/// Tags are not on the tape: bytes and lists that are numbers are entries of their own kinds, other tags do not count.
struct CBORTapeBuilder {
    private let tape: ValueTape
    private let start: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>
    private let maximumDepth: Int
    private var entries: UnsafeMutablePointer<ValueTape.Entry>
    private var capacity: Int
    private var count = ValueTape.root
    /// The innermost open list or map; 0 at the outermost level. Its entry keeps the one around it, as `next`.
    private var container = 0
    /// For each open list or map how many elements or members are missing; ``untilBreak`` where only its end will tell.
    private let missing: UnsafeMutablePointer<Int>
    /// How many lists and maps are open.
    private var depth = 0

    private static let untilBreak = -1

    /// Reads an item. No bytes are an empty map.
    ///
    /// Malformed bytes give an empty map, too, with the error in the tape.
    static func tape(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) -> ValueTape {
        guard bytes.count <= ValueTape.largestText else { return .tooLarge }
        let tape = ValueTape(bytes)
        guard bytes.count > 0 else { return tape }
        withUnsafeTemporaryAllocation(of: Int.self, capacity: limits.maximumDepth + 1) { missing in
            guard let missing = missing.baseAddress else { return }
            var builder = CBORTapeBuilder(tape, count: bytes.count, limits, missing: missing)
            var position = builder.start
            if let problem = builder.build(&position) {
                let path = ValuePath.text(tape, openContainer: builder.container, count: builder.count)
                tape.failure = DeserializationError(problem, path: path, offset: position - builder.start)
                tape.clear()
            }
        }
        return tape
    }

    private init(_ tape: ValueTape, count: Int, _ limits: DecodingLimits, missing: UnsafeMutablePointer<Int>) {
        self.tape = tape
        start = tape.bytes
        end = tape.bytes + count
        maximumDepth = limits.maximumDepth
        self.missing = missing
        entries = tape.entries
        capacity = tape.capacity
    }

    private typealias Problem = DeserializationError.Problem

    /// Reads the bytes from a place on, which is left where the error is, if there is one.
    private mutating func build(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        while true {
            reserve()
            if container != 0, entries[container].kind == ValueTape.Kind.object {
                if let problem = readKey(&position) { return problem }
            }
            let depth = depth
            if let problem = readValue(&position) { return problem }
            // What was opened has a first element, unless it is empty.
            if self.depth > depth, !closeIfComplete(&position) { continue }
            while true {
                guard container != 0 else {
                    return position == end ? nil : Self.malformed("bytes follow the value")
                }
                entries[container].length &+= 1
                if missing[self.depth] > 0 { missing[self.depth] -= 1 }
                if !closeIfComplete(&position) { break }
            }
        }
    }

    /// Closes the innermost list or map at its end.
    @inline(__always)
    private mutating func closeIfComplete(_ position: inout UnsafeMutablePointer<UInt8>) -> Bool {
        switch missing[depth] {
        case 0: break
        case Self.untilBreak where position < end && position.pointee == CBORHead.Byte.break: position += 1
        default: return false
        }
        let closed = container
        container = Int(entries[closed].next)
        entries[closed].next = UInt32(truncatingIfNeeded: count)
        depth -= 1
        return true
    }

    // MARK: Items

    private mutating func readValue(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        var tag: UInt64?
        while true {
            let offset = position
            guard let head = CBORHead.read(&position, end: end) else { return malformedHead(position, "a value") }
            switch head.major {
            case .unsigned, .negative:
                write(offset, position - offset, ValueTape.Kind.integer)
                return nil
            case .bytes:
                let kind =
                    switch tag {
                    case CBORHead.Tag.positiveBigInteger: ValueTape.Kind.positiveBigInteger
                    case CBORHead.Tag.negativeBigInteger: ValueTape.Kind.negativeBigInteger
                    default: ValueTape.Kind.bytes
                    }
                return readString(&position, head, kind)
            case .text:
                if readWholeText(&position, head, ValueTape.Kind.string) { return nil }
                return readString(&position, head, ValueTape.Kind.string)
            case .list:
                let isFraction = tag == CBORHead.Tag.decimalFraction
                let kind = isFraction ? ValueTape.Kind.decimalFraction : ValueTape.Kind.array
                return open(&position, offset, head, kind)
            case .map:
                return open(&position, offset, head, ValueTape.Kind.object)
            case .tag:
                tag = head.argument
            case .simple:
                return readSimple(&position, offset, head)
            }
        }
    }

    private mutating func readSimple(
        _ position: inout UnsafeMutablePointer<UInt8>, _ offset: UnsafeMutablePointer<UInt8>, _ head: CBORHead
    ) -> Problem? {
        let kind: UInt32
        switch offset.pointee {
        case CBORHead.Byte.false: kind = ValueTape.Kind.false
        case CBORHead.Byte.true: kind = ValueTape.Kind.true
        case CBORHead.Byte.null, CBORHead.Byte.undefined: kind = ValueTape.Kind.null
        default:
            switch head.information {
            case CBORHead.Information.twoBytes...CBORHead.Information.eightBytes: kind = ValueTape.Kind.decimal
            default:
                position = offset
                return malformedHead(offset, "a value")
            }
        }
        write(offset, position - offset, kind)
        return nil
    }

    /// Opens a list or a map, whose elements follow.
    private mutating func open(
        _ position: inout UnsafeMutablePointer<UInt8>, _ offset: UnsafeMutablePointer<UInt8>, _ head: CBORHead,
        _ kind: UInt32
    ) -> Problem? {
        guard depth < maximumDepth else {
            position = offset
            return .tooDeep(limit: maximumDepth)
        }
        let isObject = kind == ValueTape.Kind.object
        // An element takes one byte at least, and a member two.
        guard head.argument <= UInt64((end - position) / (isObject ? 2 : 1)) else {
            position = offset
            return Self.malformed("\(isObject ? "a map" : "a list") of \(head.argument) has fewer bytes")
        }
        (entries + count).initialize(
            to: ValueTape.Entry(
                offset: UInt32(truncatingIfNeeded: offset - start), length: 0,
                next: UInt32(truncatingIfNeeded: container), kind: kind))
        container = count
        count += 1
        if isObject {
            (entries + count).initialize(
                to: ValueTape.Entry(offset: 0, length: 0, next: 0, kind: ValueTape.Kind.filter))
            count += 1
        }
        depth += 1
        missing[depth] = head.isIndefinite ? Self.untilBreak : Int(truncatingIfNeeded: head.argument)
        return nil
    }

    private mutating func readKey(_ position: inout UnsafeMutablePointer<UInt8>) -> Problem? {
        let offset = position
        guard let head = CBORHead.read(&position, end: end), head.major == .text else {
            position = offset
            return malformedHead(offset, "a key, which is a text")
        }
        if !readWholeText(&position, head, ValueTape.Kind.key) {
            if let problem = readString(&position, head, ValueTape.Kind.key) { return problem }
        }
        let key = entries + count - 1
        let hash = ByteOperations.hash(start + Int(key.pointee.offset), Int(key.pointee.length))
        key.pointee.next = hash
        KeyFilter.insert(hash, &entries[container + 1])
        return nil
    }

    // MARK: Strings

    /// Reads a text in one part with nothing wrong in it, as nearly all are; `false` after doing nothing for others.
    @inline(__always)
    private mutating func readWholeText(
        _ position: inout UnsafeMutablePointer<UInt8>, _ head: CBORHead, _ kind: UInt32
    ) -> Bool {
        guard !head.isIndefinite, head.argument <= UInt64(end - position) else { return false }
        let length = Int(truncatingIfNeeded: head.argument)
        guard UTF8Validation.validPrefix(position, length) == length else { return false }
        write(position, length, kind)
        position += length
        return true
    }

    /// Reads the bytes of a string; those of one in parts are put together where it starts.
    private mutating func readString(
        _ position: inout UnsafeMutablePointer<UInt8>, _ head: CBORHead, _ kind: UInt32
    ) -> Problem? {
        let first = position
        guard head.isIndefinite else {
            if let problem = skip(&position, head) { return problem }
            write(first, position - first, kind)
            return nil
        }
        var output = first
        while position < end, position.pointee != CBORHead.Byte.break {
            let offset = position
            guard let part = CBORHead.read(&position, end: end), part.major == head.major, !part.isIndefinite else {
                position = offset
                return malformedHead(offset, "a part of a string")
            }
            let bytes = position
            if let problem = skip(&position, part) { return problem }
            output.update(from: bytes, count: position - bytes)
            output += position - bytes
        }
        guard position < end else { return Self.malformed("a string has no end") }
        position += 1
        write(first, output - first, kind)
        return nil
    }

    /// Moves over the bytes of a string or a part of one.
    private func skip(_ position: inout UnsafeMutablePointer<UInt8>, _ head: CBORHead) -> Problem? {
        guard head.argument <= UInt64(end - position) else {
            return Self.malformed("a string of \(head.argument) bytes has fewer")
        }
        let length = Int(truncatingIfNeeded: head.argument)
        if head.major == .text {
            let valid = UTF8Validation.validPrefix(position, length)
            guard valid == length else {
                position += valid
                return Self.malformed("a text is not UTF-8")
            }
        }
        position += length
        return nil
    }

    private static func malformed(_ text: String) -> Problem {
        .malformed(text, format: .cbor)
    }

    // MARK: Entries

    @inline(__always)
    private mutating func write(_ offset: UnsafeMutablePointer<UInt8>, _ length: Int, _ kind: UInt32) {
        (entries + count).initialize(
            to: ValueTape.Entry(
                offset: UInt32(truncatingIfNeeded: offset - start), length: UInt32(truncatingIfNeeded: length),
                next: UInt32(truncatingIfNeeded: count + 1), kind: kind))
        count += 1
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

    @inline(never)
    private func malformedHead(_ position: UnsafeMutablePointer<UInt8>, _ expected: String) -> Problem {
        let found =
            position < end ? "byte 0x" + String(position.pointee, radix: 16, uppercase: true) : "the end"
        return Self.malformed("expected \(expected), found \(found)")
    }
}
