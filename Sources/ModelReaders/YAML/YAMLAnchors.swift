/// What the anchors of a document name.
struct YAMLAnchors {
    struct Anchor {
        /// The value's entries; the extents of containers count from the first of them.
        var entries: [SourceDocument.Entry]
        /// How many containers are in each other; 0 of a scalar.
        var depth: Int
    }

    private var anchors: [String: Anchor] = [:]
    private var expanded = 0

    subscript(name: String) -> Anchor? { anchors[name] }

    /// Names a value. A name that is defined again means the latest value.
    mutating func define(_ name: String, _ slice: ArraySlice<SourceDocument.Entry>, depth: Int) {
        var entries = Array(slice)
        for index in entries.indices where entries[index].kind.rawValue >= SourceNode.Kind.array.rawValue {
            entries[index].extent -= UInt32(truncatingIfNeeded: slice.startIndex)
        }
        anchors[name] = Anchor(entries: entries, depth: depth)
    }

    /// Counts values that are copied, and throws where they are too many.
    mutating func count(_ count: Int, at offset: Int) throws(YAMLError) {
        expanded += count
        guard expanded <= YAMLParser.expansionLimit else {
            throw YAMLError(
                message: "aliases expand to more than \(YAMLParser.expansionLimit) values; write the values out",
                offset: offset)
        }
    }
}

/// ``DuplicateKeys`` over arrays.
struct YAMLDuplicateKeys {
    mutating func first(in object: Int, of tape: inout [SourceDocument.Entry], text: inout [UInt8]) -> Int? {
        var keys = DuplicateKeys()
        return tape.withUnsafeMutableBufferPointer { entries in
            text.withUnsafeMutableBufferPointer { bytes in
                guard let entries = entries.baseAddress, let bytes = bytes.baseAddress else { return nil }
                return keys.first(in: object, of: entries, text: bytes)
            }
        }
    }
}
