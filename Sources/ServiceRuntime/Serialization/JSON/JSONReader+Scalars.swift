/// The values of single entries: `nil` for `null`, and, with an error, for values of a wrong type.
extension JSONReader {
    mutating func blob(at value: Int) -> Blob? {
        guard entries[value].kind == ValueTape.Kind.string else {
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
        let isNumber = kind == ValueTape.Kind.integer || kind == ValueTape.Kind.decimal
        let timestamp: Timestamp?
        switch format {
        case .epochSeconds where isNumber, .dateTime where kind == ValueTape.Kind.string,
            .httpDate where kind == ValueTape.Kind.string:
            timestamp = format.timestamp(of: bytes(value))
        case .epochSeconds:
            reportUnexpected(value, expected: "a number of seconds")
            return nil
        case .dateTime, .httpDate:
            reportUnexpected(value, expected: "a timestamp string")
            return nil
        }
        if timestamp == nil { report(.invalidText(expected: format.expectation), value) }
        return timestamp
    }
}
