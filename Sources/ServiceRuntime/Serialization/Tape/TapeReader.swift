/// A cursor on one value of a tape: what the readers of all formats of named values share.
///
/// Functions that change nothing are `mutating` all the same: called from the members' functions, which are, they would
/// otherwise take a copy of the reader, and with it a count of references.
protocol TapeReader {
    /// Owns what the pointers point to.
    var tape: ValueTape { get }
    var bytes: UnsafeMutablePointer<UInt8> { get }
    var entries: UnsafeMutablePointer<ValueTape.Entry> { get }
    var cursor: TapeCursor { get set }

    /// The integer at an entry: `nil` for `null`, and, with an error that names the wanted type, for what is none.
    mutating func wideInteger(_ value: Int, _ type: StaticString) -> Int64?
    /// What an entry that is no `null`, boolean, string, list or map is as untyped data.
    mutating func scalarDocument(at value: Int) -> Document
}

/// A place in a tape.
struct TapeCursor {
    /// The entry of the value that the reader stands on.
    var value: Int
    /// When that is an object: the key after the member found last, and the entry after the object.
    var nextKey: Int
    var end: Int
}

extension TapeReader {
    /// Stands on a value.
    @inline(__always)
    mutating func enter(_ value: Int) {
        let entry = entries[value]
        let isObject = entry.kind == ValueTape.Kind.object
        cursor = TapeCursor(value: value, nextKey: isObject ? value + 2 : 0, end: isObject ? Int(entry.next) : 0)
    }

    /// The entry of a member's value; ``ValueTape/absent`` when there is none.
    @inline(__always)
    mutating func find(_ key: StaticString) -> Int {
        guard cursor.nextKey < cursor.end, isKey(cursor.nextKey, key) else { return findElsewhere(key) }
        let value = cursor.nextKey + 1
        cursor.nextKey = Int(entries[value].next)
        return value
    }

    /// Finds a member that is not the next one. The filter tells most absent ones.
    @inline(never)
    private mutating func findElsewhere(_ key: StaticString) -> Int {
        let object = cursor.value
        guard entries[object].kind == ValueTape.Kind.object else {
            reportUnexpected(object, expected: "an object")
            return ValueTape.absent
        }
        let hash = ByteOperations.hash(key.utf8Start, key.utf8CodeUnitCount)
        guard KeyFilter.mayContain(hash, entries[object + 1]) else { return ValueTape.absent }
        let isLarge = Int(entries[object].length) > KeyTable.largestWithout
        let found =
            isLarge && KeyTable.isUsable(tape, object: object)
            ? KeyTable.find(tape, object: object, key: key, hash: hash)
            : find(key, hash, from: cursor.nextKey, to: cursor.end)
                ?? find(key, hash, from: object + 2, to: cursor.nextKey)
        guard let found else { return ValueTape.absent }
        cursor.nextKey = Int(entries[found + 1].next)
        return found + 1
    }

    @inline(__always)
    private func find(_ key: StaticString, _ hash: UInt32, from start: Int, to end: Int) -> Int? {
        var entry = start
        while entry < end {
            if entries[entry].next == hash, isKey(entry, key) { return entry }
            entry = Int(entries[entry + 1].next)
        }
        return nil
    }

    /// Whether the key at an entry is the given one.
    @inline(__always)
    private func isKey(_ entry: Int, _ key: StaticString) -> Bool {
        let count = key.utf8CodeUnitCount
        guard Int(entries[entry].length) == count else { return false }
        return ByteOperations.areEqual(bytes + Int(entries[entry].offset), key.utf8Start, count)
    }

    /// The name of the first member that is not `null`, besides `__type`: the one that a union has.
    ///
    /// - Returns: The name; `""` when there is no such member.
    mutating func presentMember() -> String {
        let object = cursor.value
        guard entries[object].kind == ValueTape.Kind.object else {
            reportUnexpected(object, expected: "an object")
            return ""
        }
        var key = object + 2
        let end = Int(entries[object].next)
        while key < end {
            let value = key + 1
            if entries[value].kind != ValueTape.Kind.null, !isKey(key, "__type") {
                // The member is read next.
                cursor.nextKey = key
                return text(key)
            }
            key = Int(entries[value].next)
        }
        return ""
    }

    // MARK: Errors

    /// Remembers that a value is of a wrong type; `null` is of any type.
    @inline(never)
    func reportUnexpected(_ value: Int, expected: String) {
        let kind = entries[value].kind
        guard kind != ValueTape.Kind.null else { return }
        let found =
            switch kind {
            case ValueTape.Kind.false, ValueTape.Kind.true: "a boolean"
            case ValueTape.Kind.string: "a string"
            case ValueTape.Kind.bytes: "bytes"
            case ValueTape.Kind.array: "an array"
            case ValueTape.Kind.object: "an object"
            default: "a number"
            }
        report(.unexpectedType(expected: expected, found: found), value)
    }

    /// Remembers an error, unless there was one before.
    @inline(never)
    func report(_ problem: DeserializationError.Problem, _ value: Int) {
        guard tape.failure == nil else { return }
        let path = ValuePath.text(tape, value: value)
        tape.failure = DeserializationError(problem, path: path, offset: Int(entries[value].offset))
    }
}
