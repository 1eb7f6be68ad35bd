/// Lists and maps at an entry: `nil` for `null`, and, with an error, for values of a wrong type.
extension TapeReader {
    /// The entry of an object, or of an empty one in place of a value that is none.
    @inline(__always)
    func objectOrEmpty(_ value: Int) -> Int {
        if entries[value].kind == ValueTape.Kind.object { return value }
        reportUnexpected(value, expected: "an object")
        return ValueTape.emptyObject
    }

    /// The number of elements or members.
    @inline(__always)
    private func count(_ value: Int, _ kind: UInt32, _ expected: StaticString) -> Int? {
        guard entries[value].kind == kind else {
            reportUnexpected(value, expected: expected.description)
            return nil
        }
        return Int(entries[value].length)
    }

    mutating func enumerations<Enumeration: StringEnumeration>(at value: Int) -> [Enumeration]? {
        list(at: value) { reader in Enumeration(rawValue: reader.string(at: reader.cursor.value) ?? "") }
    }

    mutating func strings(at value: Int) -> [String]? {
        guard let count = count(value, ValueTape.Kind.array, "an array") else { return nil }
        return [String](unsafeUninitializedCapacity: count) { elements, filled in
            var entry = value + 1
            for _ in 0..<count {
                // Strings are one entry; the errors of other values are reported where they are read.
                if let string = string(at: entry) {
                    elements.initializeElement(at: filled, to: string)
                    filled += 1
                }
                entry = Int(entries[entry].next)
            }
        }
    }

    mutating func list<Element>(at value: Int, _ element: (inout Self) -> Element) -> [Element]? {
        guard let count = count(value, ValueTape.Kind.array, "an array") else { return nil }
        let outer = cursor
        let list = [Element](unsafeUninitializedCapacity: count) { elements, filled in
            var entry = value + 1
            for _ in 0..<count {
                if entries[entry].kind != ValueTape.Kind.null {
                    enter(entry)
                    elements.initializeElement(at: filled, to: element(&self))
                    filled += 1
                }
                entry = Int(entries[entry].next)
            }
        }
        cursor = outer
        return list
    }

    mutating func sparseList<Element>(at value: Int, _ element: (inout Self) -> Element) -> [Element?]? {
        guard let count = count(value, ValueTape.Kind.array, "an array") else { return nil }
        let outer = cursor
        var list: [Element?] = []
        list.reserveCapacity(count)
        var entry = value + 1
        for _ in 0..<count {
            if entries[entry].kind == ValueTape.Kind.null {
                list.append(nil)
            } else {
                enter(entry)
                list.append(element(&self))
            }
            entry = Int(entries[entry].next)
        }
        cursor = outer
        return list
    }

    mutating func stringMap(at value: Int) -> [String: String]? {
        guard let count = count(value, ValueTape.Kind.object, "an object") else { return nil }
        var map = [String: String](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if let string = string(at: key + 1) { map[text(key)] = string }
            key = Int(entries[key + 1].next)
        }
        return map
    }

    mutating func map<Key: Hashable, Value>(
        at value: Int, key makeKey: (String) -> Key, _ element: (inout Self) -> Value
    ) -> [Key: Value]? {
        guard let count = count(value, ValueTape.Kind.object, "an object") else { return nil }
        let outer = cursor
        var map = [Key: Value](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if entries[key + 1].kind != ValueTape.Kind.null {
                enter(key + 1)
                map.updateValue(element(&self), forKey: makeKey(text(key)))
            }
            key = Int(entries[key + 1].next)
        }
        cursor = outer
        return map
    }

    mutating func sparseMap<Key: Hashable, Value>(
        at value: Int, key makeKey: (String) -> Key, _ element: (inout Self) -> Value
    ) -> [Key: Value?]? {
        guard let count = count(value, ValueTape.Kind.object, "an object") else { return nil }
        let outer = cursor
        var map = [Key: Value?](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if entries[key + 1].kind == ValueTape.Kind.null {
                map.updateValue(nil, forKey: makeKey(text(key)))
            } else {
                enter(key + 1)
                map.updateValue(element(&self), forKey: makeKey(text(key)))
            }
            key = Int(entries[key + 1].next)
        }
        cursor = outer
        return map
    }
}
