/// Values that look alike in all formats: `nil` for `null`, and, with an error, for values of a wrong type.
extension TapeReader {
    @inline(__always)
    func bytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(entries[entry].offset), count: Int(entries[entry].length))
    }

    /// The text of a string or a key.
    @inline(__always)
    func text(_ entry: Int) -> String {
        String(decoding: bytes(entry), as: UTF8.self)
    }

    mutating func string(at value: Int) -> String? {
        guard entries[value].kind == ValueTape.Kind.string else {
            reportUnexpected(value, expected: "a string")
            return nil
        }
        return text(value)
    }

    mutating func boolean(at value: Int) -> Bool? {
        switch entries[value].kind {
        case ValueTape.Kind.true: return true
        case ValueTape.Kind.false: return false
        default:
            reportUnexpected(value, expected: "a boolean")
            return nil
        }
    }

    mutating func enumeration<Enumeration: StringEnumeration>(at value: Int) -> Enumeration? {
        string(at: value).map { Enumeration(rawValue: $0) }
    }
}
