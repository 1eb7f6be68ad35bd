/// Lists and maps whose elements stand in an element of their own.
extension XMLReader {
    mutating func list<Element>(
        at list: Int, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element] {
        var elements: [Element] = []
        forEach(in: list, member) { reader, entry in
            if entry != XMLTape.absent { elements.append(reader.read(entry, element)) }
        }
        return elements
    }

    mutating func sparseList<Element>(
        at list: Int, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?] {
        var elements: [Element?] = []
        forEach(in: list, member) { reader, entry in
            elements.append(entry == XMLTape.absent ? nil : reader.read(entry, element))
        }
        return elements
    }

    mutating func map<Key: Hashable, Value>(
        at map: Int, _ entry: StaticString, _ key: StaticString, _ value: StaticString, makeKey: (String) -> Key,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value] {
        var members: [Key: Value] = [:]
        forEach(in: map, entry) { reader, entry in
            reader.readEntry(entry, key, value) { reader, text, value in
                if value != XMLTape.absent { members[makeKey(text)] = reader.read(value, read) }
            }
        }
        return members
    }

    mutating func sparseMap<Key: Hashable, Value>(
        at map: Int, _ entry: StaticString, _ key: StaticString, _ value: StaticString, makeKey: (String) -> Key,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?] {
        var members: [Key: Value?] = [:]
        forEach(in: map, entry) { reader, entry in
            reader.readEntry(entry, key, value) { reader, text, value in
                let member = value == XMLTape.absent ? nil : reader.read(value, read)
                members.updateValue(member, forKey: makeKey(text))
            }
        }
        return members
    }

    /// Gives a closure each element of a name in an element, or ``XMLTape/absent`` in place of one that is nil.
    @inline(__always)
    private mutating func forEach(in element: Int, _ name: StaticString, _ body: (inout XMLReader, Int) -> Void) {
        var entry = XMLTape.firstChild(element, entries)
        let end = Int(entries[element].next)
        while entry < end {
            if isNamed(entry, name) { body(&self, present(entry)) }
            entry = Int(entries[entry].next)
        }
    }

    /// Gives a closure the text of the key in a map's entry, and the value's element.
    @inline(__always)
    private mutating func readEntry(
        _ entry: Int, _ key: StaticString, _ value: StaticString, _ body: (inout XMLReader, String, Int) -> Void
    ) {
        guard entry != XMLTape.absent else { return }
        let outer = cursor
        enter(entry)
        if let text = string(at: find(key)) { body(&self, text, find(value)) }
        cursor = outer
    }
}

/// Lists and maps whose elements stand among the members: `nil` when there is none.
extension XMLReader {
    mutating func flatList<Element>(
        of name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element]? {
        var elements: [Element] = []
        let isPresent = forEach(named: name) { reader, entry in
            if entry != XMLTape.absent { elements.append(reader.read(entry, element)) }
        }
        return isPresent ? elements : nil
    }

    mutating func flatSparseList<Element>(
        of name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?]? {
        var elements: [Element?] = []
        let isPresent = forEach(named: name) { reader, entry in
            elements.append(entry == XMLTape.absent ? nil : reader.read(entry, element))
        }
        return isPresent ? elements : nil
    }

    mutating func flatMap<Key: Hashable, Value>(
        of name: StaticString, _ key: StaticString, _ value: StaticString, makeKey: (String) -> Key,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value]? {
        var members: [Key: Value] = [:]
        let isPresent = forEach(named: name) { reader, entry in
            reader.readEntry(entry, key, value) { reader, text, value in
                if value != XMLTape.absent { members[makeKey(text)] = reader.read(value, read) }
            }
        }
        return isPresent ? members : nil
    }

    mutating func flatSparseMap<Key: Hashable, Value>(
        of name: StaticString, _ key: StaticString, _ value: StaticString, makeKey: (String) -> Key,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?]? {
        var members: [Key: Value?] = [:]
        let isPresent = forEach(named: name) { reader, entry in
            reader.readEntry(entry, key, value) { reader, text, value in
                let member = value == XMLTape.absent ? nil : reader.read(value, read)
                members.updateValue(member, forKey: makeKey(text))
            }
        }
        return isPresent ? members : nil
    }

    /// Gives a closure each element of a name among the members, or ``XMLTape/absent`` in place of one that is nil.
    ///
    /// - Returns: Whether there was one.
    @inline(__always)
    private mutating func forEach(named name: StaticString, _ body: (inout XMLReader, Int) -> Void) -> Bool {
        let hash = ByteOperations.hash(name.utf8Start, name.utf8CodeUnitCount)
        guard mayHave(hash) else { return false }
        var isPresent = false
        // They usually follow each other, and need not.
        var entry = XMLTape.firstChild(cursor.element, entries)
        while entry < cursor.end {
            let next = Int(entries[entry].next)
            if entries[entry].hash == hash, isNamed(entry, name) {
                isPresent = true
                body(&self, present(entry))
                cursor.next = next
            }
            entry = next
        }
        return isPresent
    }
}
