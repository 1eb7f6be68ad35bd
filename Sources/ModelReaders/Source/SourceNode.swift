package import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A cursor on one value of a ``SourceDocument``.
package struct SourceNode: Sendable {
    package enum Kind: UInt8, Sendable, BitwiseCopyable {
        case null, boolean, number, string, array, object
    }

    let document: SourceDocument
    let index: Int32

    init(document: SourceDocument, index: Int32) {
        self.document = document
        self.index = index
    }

    var entry: SourceDocument.Entry { document.tape[Int(index)] }

    package var kind: Kind { document.tape[Int(index)].kind }

    package var position: SourcePosition {
        SourcePosition(file: document.file, offset: document.tape[Int(index)].offset)
    }

    /// What kind of value this is, for diagnostics: `string`, `number`, ….
    package var kindName: String {
        switch kind {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    package var isNull: Bool { kind == .null }

    /// The text of a string, or `nil` where this is none.
    package var string: String? {
        let entry = entry
        return entry.kind == .string ? text(of: entry) : nil
    }

    /// Whether this is a string with exactly this text. Builds no string.
    package func isString(_ expected: StaticString) -> Bool {
        let entry = entry
        return entry.kind == .string && Int(entry.extent) == expected.utf8CodeUnitCount
            && memcmp(document.text + Int(entry.text), expected.utf8Start, Int(entry.extent)) == 0
    }

    /// Whether two strings have the same text. Builds no string.
    package func isSameString(as other: SourceNode) -> Bool {
        let entry = entry
        let otherEntry = other.entry
        return entry.kind == .string && otherEntry.kind == .string && entry.extent == otherEntry.extent
            && memcmp(
                document.text + Int(entry.text), other.document.text + Int(otherEntry.text), Int(entry.extent)) == 0
    }

    package var boolean: Bool? {
        let entry = entry
        return entry.kind == .boolean ? document.text[Int(entry.text)] == UInt8(ascii: "t") : nil
    }

    /// A number as the source writes it.
    package var numberText: String? {
        let entry = entry
        return entry.kind == .number ? text(of: entry) : nil
    }

    /// The number, where it is a whole one that fits.
    package var integer: Int? {
        guard let numberText else { return nil }
        if let integer = Int(numberText) { return integer }
        guard let double = Double(numberText), double.rounded() == double, abs(double) < 9e15 else { return nil }
        return Int(double)
    }

    package var double: Double? { numberText.flatMap { Double($0) } }

    /// The number of an array's elements or an object's entries; 0 of a scalar.
    package var count: Int {
        let entry = entry
        return entry.kind == .array || entry.kind == .object ? Int(entry.text) : 0
    }

    /// The elements of an array; none where this is no array.
    package var elements: SourceElements { SourceElements(of: self) }

    /// The keys, which are strings, and values of an object in the order of the source; none where this is no object.
    package var entries: SourceEntries { SourceEntries(of: self) }

    /// The value of a key of an object; of the first, where a key is repeated. Scans the object.
    package subscript(key: StaticString) -> SourceNode? {
        let tape = document.tape
        let object = tape[Int(index)]
        guard object.kind == .object else { return nil }
        let length = UInt32(truncatingIfNeeded: key.utf8CodeUnitCount)
        let bytes = key.utf8Start
        let end = Int(object.extent)
        var current = Int(index) + 1
        while current < end {
            let candidate = tape[current]
            if candidate.extent == length, memcmp(document.text + Int(candidate.text), bytes, Int(length)) == 0 {
                return SourceNode(document: document, index: Int32(truncatingIfNeeded: current + 1))
            }
            let value = tape[current + 1]
            current = value.kind.rawValue >= Kind.array.rawValue ? Int(value.extent) : current + 2
        }
        return nil
    }

    /// The value of a key that is only known at run time. Scans the object.
    package func value(forKey key: String) -> SourceNode? {
        for (name, value) in entries where name.string == key { return value }
        return nil
    }

    /// The text of a scalar of this document.
    func text(of entry: SourceDocument.Entry) -> String {
        String(
            decoding: UnsafeBufferPointer(start: document.text + Int(entry.text), count: Int(entry.extent)),
            as: UTF8.self)
    }
}

/// The elements of an array.
package struct SourceElements: Sequence, IteratorProtocol {
    private let document: SourceDocument
    private var current: Int32
    private let end: Int32

    init(of node: SourceNode) {
        document = node.document
        current = node.index + 1
        end = node.kind == .array ? Int32(truncatingIfNeeded: node.entry.extent) : 0
    }

    package mutating func next() -> SourceNode? {
        guard current < end else { return nil }
        let node = SourceNode(document: document, index: current)
        let entry = document.tape[Int(current)]
        let isScalar = entry.kind.rawValue < SourceNode.Kind.array.rawValue
        current = isScalar ? current + 1 : Int32(truncatingIfNeeded: entry.extent)
        return node
    }
}

/// The keys and values of an object.
package struct SourceEntries: Sequence, IteratorProtocol {
    private let document: SourceDocument
    private var current: Int32
    private let end: Int32

    init(of node: SourceNode) {
        document = node.document
        current = node.index + 1
        end = node.kind == .object ? Int32(truncatingIfNeeded: node.entry.extent) : 0
    }

    package mutating func next() -> (key: SourceNode, value: SourceNode)? {
        guard current < end else { return nil }
        let key = SourceNode(document: document, index: current)
        let value = SourceNode(document: document, index: current + 1)
        let entry = document.tape[Int(current) + 1]
        let isScalar = entry.kind.rawValue < SourceNode.Kind.array.rawValue
        current = isScalar ? current + 2 : Int32(truncatingIfNeeded: entry.extent)
        return (key, value)
    }
}
