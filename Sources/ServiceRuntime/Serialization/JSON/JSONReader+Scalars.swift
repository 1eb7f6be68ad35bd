/// The values of single entries: `nil` for `null`, and, with an error, for values of a wrong type.
///
/// These change nothing, and are `mutating` all the same: called from the members' functions, which are, they would
/// otherwise take a copy of the reader, and with it a count of references.
extension JSONReader {
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
        guard entries[value].kind == JSONTape.Kind.string else {
            reportUnexpected(value, expected: "a string")
            return nil
        }
        return text(value)
    }

    mutating func boolean(at value: Int) -> Bool? {
        switch entries[value].kind {
        case JSONTape.Kind.true: return true
        case JSONTape.Kind.false: return false
        default:
            reportUnexpected(value, expected: "a boolean")
            return nil
        }
    }

    mutating func blob(at value: Int) -> Blob? {
        guard entries[value].kind == JSONTape.Kind.string else {
            reportUnexpected(value, expected: "a base64 string")
            return nil
        }
        guard let bytes = Base64.decode(bytes(value)) else {
            report(.invalidText(expected: "base64"), value)
            return nil
        }
        return Blob(bytes)
    }

    mutating func timestamp(at value: Int, _ format: TimestampFormat) -> Timestamp? {
        let kind = entries[value].kind
        let isNumber = kind == JSONTape.Kind.integer || kind == JSONTape.Kind.decimal
        let timestamp: Timestamp?
        switch format {
        case .epochSeconds where isNumber, .dateTime where kind == JSONTape.Kind.string,
            .httpDate where kind == JSONTape.Kind.string:
            timestamp = format.timestamp(of: bytes(value))
        case .epochSeconds:
            reportUnexpected(value, expected: "a number of seconds")
            return nil
        case .dateTime, .httpDate:
            reportUnexpected(value, expected: "a timestamp string")
            return nil
        }
        if timestamp == nil {
            let expected =
                switch format {
                case .epochSeconds: "a number of seconds"
                case .dateTime: "a date-time timestamp"
                case .httpDate: "an http-date timestamp"
                }
            report(.invalidText(expected: expected), value)
        }
        return timestamp
    }

    mutating func enumeration<Enumeration: StringEnumeration>(at value: Int) -> Enumeration? {
        string(at: value).map { Enumeration(rawValue: $0) }
    }

    mutating func integerEnumeration<Enumeration: IntegerEnumeration>(at value: Int) -> Enumeration? {
        integer(at: value).map { Enumeration(rawValue: $0) }
    }
}
