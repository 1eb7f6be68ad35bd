/// Structures, lists and maps at an entry: `nil` for `null`, and, with an error, for values of a wrong type.
extension JSONReader {
    /// A structure, of which every member is missing when it is missing itself.
    ///
    /// Not written as an optional and a default: the optional of a generic type is looked up at run time.
    @inline(__always)
    mutating func structure<Structure: JSONDecodable>(at value: Int) -> Structure {
        let outer = cursor
        enter(objectOrEmpty(value))
        let structure = Structure(from: &self)
        cursor = outer
        return structure
    }

    mutating func structureIfPresent<Structure: JSONDecodable>(at value: Int) -> Structure? {
        guard entries[value].kind == JSONTape.Kind.object else {
            reportUnexpected(value, expected: "an object")
            return nil
        }
        return structure(at: value) as Structure
    }

    @inline(__always)
    private func objectOrEmpty(_ value: Int) -> Int {
        if entries[value].kind == JSONTape.Kind.object { return value }
        reportUnexpected(value, expected: "an object")
        return JSONTape.emptyObject
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

    mutating func structures<Structure: JSONDecodable>(at value: Int) -> [Structure]? {
        list(at: value) { reader in reader.structure() }
    }

    mutating func enumerations<Enumeration: StringEnumeration>(at value: Int) -> [Enumeration]? {
        list(at: value) { reader in reader.enumeration() }
    }

    mutating func strings(at value: Int) -> [String]? {
        guard let count = count(value, JSONTape.Kind.array, "an array") else { return nil }
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

    mutating func list<Element>(at value: Int, _ element: (inout JSONReader) -> Element) -> [Element]? {
        guard let count = count(value, JSONTape.Kind.array, "an array") else { return nil }
        let outer = cursor
        let list = [Element](unsafeUninitializedCapacity: count) { elements, filled in
            var entry = value + 1
            for _ in 0..<count {
                if entries[entry].kind != JSONTape.Kind.null {
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

    mutating func sparseList<Element>(at value: Int, _ element: (inout JSONReader) -> Element) -> [Element?]? {
        guard let count = count(value, JSONTape.Kind.array, "an array") else { return nil }
        let outer = cursor
        var list: [Element?] = []
        list.reserveCapacity(count)
        var entry = value + 1
        for _ in 0..<count {
            if entries[entry].kind == JSONTape.Kind.null {
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
        guard let count = count(value, JSONTape.Kind.object, "an object") else { return nil }
        var map = [String: String](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if let string = string(at: key + 1) { map[text(key)] = string }
            key = Int(entries[key + 1].next)
        }
        return map
    }

    mutating func map<Key: Hashable, Value>(
        at value: Int, key makeKey: (String) -> Key, _ element: (inout JSONReader) -> Value
    ) -> [Key: Value]? {
        guard let count = count(value, JSONTape.Kind.object, "an object") else { return nil }
        let outer = cursor
        var map = [Key: Value](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if entries[key + 1].kind != JSONTape.Kind.null {
                enter(key + 1)
                map.updateValue(element(&self), forKey: makeKey(text(key)))
            }
            key = Int(entries[key + 1].next)
        }
        cursor = outer
        return map
    }

    mutating func sparseMap<Key: Hashable, Value>(
        at value: Int, key makeKey: (String) -> Key, _ element: (inout JSONReader) -> Value
    ) -> [Key: Value?]? {
        guard let count = count(value, JSONTape.Kind.object, "an object") else { return nil }
        let outer = cursor
        var map = [Key: Value?](minimumCapacity: count)
        var key = value + 2
        for _ in 0..<count {
            if entries[key + 1].kind == JSONTape.Kind.null {
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
