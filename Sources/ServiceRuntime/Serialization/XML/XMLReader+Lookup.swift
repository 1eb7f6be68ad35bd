extension XMLReader {
    /// Stands on an element.
    @inline(__always)
    mutating func enter(_ element: Int) {
        cursor = Cursor(
            element: element, next: XMLTape.firstChild(element, entries), end: Int(entries[element].next))
    }

    /// The entry of a member's element; ``XMLTape/absent`` when there is none.
    @inline(__always)
    mutating func find(_ name: StaticString) -> Int {
        guard cursor.next < cursor.end, isNamed(cursor.next, name) else { return findElsewhere(name) }
        let element = cursor.next
        cursor.next = Int(entries[element].next)
        return present(element)
    }

    /// Finds a member that is not the next one. The filter tells most absent ones.
    @inline(never)
    private mutating func findElsewhere(_ name: StaticString) -> Int {
        let hash = ByteOperations.hash(name.utf8Start, name.utf8CodeUnitCount)
        guard mayHave(hash) else { return XMLTape.absent }
        let found =
            search(name, hash, from: cursor.next, to: cursor.end)
            ?? search(name, hash, from: XMLTape.firstChild(cursor.element, entries), to: cursor.next)
        guard let found else { return XMLTape.absent }
        cursor.next = Int(entries[found].next)
        return present(found)
    }

    /// Whether the element may have one whose name has a hash.
    @inline(__always)
    func mayHave(_ hash: UInt32) -> Bool {
        entries[cursor.element].filter & 1 << UInt64(hash >> 26) != 0
    }

    @inline(__always)
    private func search(_ name: StaticString, _ hash: UInt32, from start: Int, to end: Int) -> Int? {
        var element = start
        while element < end {
            if entries[element].hash == hash, isNamed(element, name) { return element }
            element = Int(entries[element].next)
        }
        return nil
    }

    /// Whether an element or an attribute has a name.
    @inline(__always)
    func isNamed(_ entry: Int, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard Int(entries[entry].nameLength) == count else { return false }
        return ByteOperations.areEqual(bytes + Int(entries[entry].name), name.utf8Start, count)
    }

    /// An element, or ``XMLTape/absent`` in place of one that says it is nil.
    @inline(__always)
    func present(_ element: Int) -> Int {
        entries[element].attributes == 0 || !isNil(element) ? element : XMLTape.absent
    }

    /// Whether an element has the attribute that XML Schema has for absent values (part 1, section 2.6.2), under the
    /// prefix that it usually has.
    @inline(never)
    private func isNil(_ element: Int) -> Bool {
        let value = attribute("xsi:nil", of: element)
        return value != XMLTape.absent && (text(value) == "true" || text(value) == "1")
    }

    /// The entry of an attribute; ``XMLTape/absent`` when there is none.
    private func attribute(_ name: StaticString, of element: Int) -> Int {
        for attribute in element + 1..<XMLTape.firstChild(element, entries) where isNamed(attribute, name) {
            return attribute
        }
        return XMLTape.absent
    }

    /// Reads an attribute; the closure reads the value, a missing one as a missing member.
    ///
    /// - Parameter name: The name with its prefix, for example `xsi:type`.
    public mutating func attribute<Value>(_ name: StaticString, _ value: (inout XMLReader) -> Value) -> Value {
        read(attribute(name, of: cursor.element), value)
    }

    /// Reads an attribute, if there is one; the closure reads the value.
    ///
    /// - Parameter name: The name with its prefix, for example `xsi:type`.
    public mutating func attributeIfPresent<Value>(
        _ name: StaticString, _ value: (inout XMLReader) -> Value
    ) -> Value? {
        let attribute = attribute(name, of: cursor.element)
        return attribute == XMLTape.absent ? nil : read(attribute, value)
    }

    /// Lets a closure read an entry.
    @inline(__always)
    mutating func read<Value>(_ entry: Int, _ value: (inout XMLReader) -> Value) -> Value {
        let outer = cursor
        enter(entry)
        let value = value(&self)
        cursor = outer
        return value
    }

    /// The name of the first element in the one that the reader stands on: that of the member that a union has.
    ///
    /// - Returns: The name without its prefix; `""` when there is no such element.
    public mutating func unionTag() -> String {
        var element = XMLTape.firstChild(cursor.element, entries)
        while element < cursor.end {
            if present(element) != XMLTape.absent {
                // The member is read next.
                cursor.next = element
                return tape.name(element)
            }
            element = Int(entries[element].next)
        }
        return ""
    }

    // MARK: Other elements

    /// The name of the element that the reader stands on, without its prefix; `""` when the document is empty.
    var elementName: String { tape.name(cursor.element) }

    /// Stands on the first element of a name in the one that the reader stands on.
    ///
    /// - Returns: Whether there is one; the reader stays where it is when there is none.
    mutating func descend(_ name: String) -> Bool {
        var element = XMLTape.firstChild(cursor.element, entries)
        while element < cursor.end {
            if tape.name(element) == name {
                enter(element)
                return true
            }
            element = Int(entries[element].next)
        }
        return false
    }

    /// Stands on what holds the outermost element, so that this is found by name.
    mutating func standOnDocument() {
        enter(XMLTape.document)
    }

    // MARK: Errors

    /// Remembers an error, unless there was one before.
    @inline(never)
    func report(_ problem: DeserializationError.Problem, _ entry: Int) {
        guard tape.failure == nil else { return }
        let path = XMLPath.text(tape, entry: entry)
        let place = entries[entry].textLength > 0 ? entries[entry].text : entries[entry].name
        tape.failure = DeserializationError(problem, path: path, offset: Int(place))
    }
}
