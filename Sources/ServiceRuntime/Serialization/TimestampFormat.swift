/// How a timestamp is written on the wire (Smithy's `timestampFormat` trait).
public enum TimestampFormat: Sendable, Hashable {
    /// Seconds since 1 January 1970 UTC with an optional fraction: `1515531081.123`.
    ///
    /// Written to the microsecond.
    case epochSeconds

    /// A `date-time` of RFC 3339: `1985-04-12T23:20:50.520Z`.
    ///
    /// Written in UTC to the millisecond, without fraction when that is zero; read with any offset and fraction.
    case dateTime

    /// An `IMF-fixdate` of RFC 9110 section 5.6.7: `Tue, 29 Apr 2014 18:30:38 GMT`.
    ///
    /// Written to the second, rounded down; read with an optional fraction.
    case httpDate
}

extension TimestampFormat {
    /// The text of a timestamp.
    ///
    /// Years are limited to 1 to 9999, and a time that is not a number is taken for the epoch: no value is an error.
    public func text(of timestamp: Timestamp) -> String {
        String(unsafeUninitializedCapacity: TimestampWriting.maximumLength) { output in
            output.baseAddress.map { TimestampWriting.write(timestamp, self, to: $0) } ?? 0
        }
    }

    /// The timestamp that a text says; `nil` when the text is not in this format.
    public func timestamp(of text: String) -> Timestamp? {
        var text = text
        return text.withUTF8 { timestamp(of: $0) }
    }

    /// What a text in this format is called in errors.
    var expectation: String {
        switch self {
        case .epochSeconds: "a number of seconds"
        case .dateTime: "a date-time timestamp"
        case .httpDate: "an http-date timestamp"
        }
    }

    /// The timestamp that a text says; `nil` when the text is not in this format.
    func timestamp(of text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        switch self {
        case .epochSeconds: TimestampParsing.epochSeconds(text)
        case .dateTime: TimestampParsing.dateTime(text)
        case .httpDate: TimestampParsing.httpDate(text)
        }
    }
}
