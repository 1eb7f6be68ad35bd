extension JSONReader {
    /// Stands on a value.
    @inline(__always)
    mutating func enter(_ value: Int) {
        let entry = entries[value]
        let isObject = entry.kind == JSONTape.Kind.object
        cursor = Cursor(value: value, nextKey: isObject ? value + 2 : 0, end: isObject ? Int(entry.next) : 0)
    }

    /// The entry of a member's value; ``JSONTape/absent`` when there is none.
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
        guard entries[object].kind == JSONTape.Kind.object else {
            reportUnexpected(object, expected: "an object")
            return JSONTape.absent
        }
        let hash = ByteOperations.hash(key.utf8Start, key.utf8CodeUnitCount)
        let filter = hash >> 31 == 0 ? entries[object + 1].offset : entries[object + 1].length
        guard filter & 1 << (hash >> 26 & 31) != 0 else { return JSONTape.absent }
        let isLarge = Int(entries[object].length) > JSONKeyTable.largestWithout
        let found =
            isLarge && JSONKeyTable.isUsable(tape, object: object)
            ? JSONKeyTable.find(tape, object: object, key: key, hash: hash)
            : find(key, hash, from: cursor.nextKey, to: cursor.end)
                ?? find(key, hash, from: object + 2, to: cursor.nextKey)
        guard let found else { return JSONTape.absent }
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
    public mutating func unionTag() -> String {
        let object = cursor.value
        guard entries[object].kind == JSONTape.Kind.object else {
            reportUnexpected(object, expected: "an object")
            return ""
        }
        var key = object + 2
        let end = Int(entries[object].next)
        while key < end {
            let value = key + 1
            if entries[value].kind != JSONTape.Kind.null, !isKey(key, "__type") {
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
        guard kind != JSONTape.Kind.null else { return }
        let found =
            switch kind {
            case JSONTape.Kind.false, JSONTape.Kind.true: "a boolean"
            case JSONTape.Kind.integer, JSONTape.Kind.decimal: "a number"
            case JSONTape.Kind.string: "a string"
            case JSONTape.Kind.array: "an array"
            default: "an object"
            }
        report(.unexpectedType(expected: expected, found: found), value)
    }

    /// Remembers an error, unless there was one before.
    @inline(never)
    func report(_ problem: DeserializationError.Problem, _ value: Int) {
        guard tape.failure == nil else { return }
        let path = JSONPath.text(tape, value: value)
        tape.failure = DeserializationError(problem, path: path, offset: Int(entries[value].offset))
    }
}
