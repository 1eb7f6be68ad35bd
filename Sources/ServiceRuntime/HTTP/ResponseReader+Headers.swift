internal import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ResponseReader {
    /// The value of a header field, or the value that takes its place where it is missing.
    ///
    /// A response with events must have it: a stream that begins without what the model requires is refused.
    public mutating func header<Value: HTTPBindable>(_ name: String) -> Value {
        require(name)
        return headerIfPresent(name) ?? .httpErrorCorrection
    }

    /// The value of a header field, if there is one.
    public mutating func headerIfPresent<Value: HTTPBindable>(_ name: String) -> Value? {
        text(name).flatMap { value($0, of: name) }
    }

    /// The value of a header field, or the unknown value with an empty text.
    public mutating func header<Value: StringEnumeration>(_ name: String) -> Value {
        Value(rawValue: header(name) as String)
    }

    /// The value of a header field, or the value zero.
    public mutating func header<Value: IntegerEnumeration>(_ name: String) -> Value {
        Value(rawValue: header(name) as Int)
    }

    /// The value of a header field, if there is one.
    public mutating func headerIfPresent<Value: RawRepresentable>(_ name: String) -> Value?
    where Value.RawValue: HTTPBindable {
        (headerIfPresent(name) as Value.RawValue?).flatMap(Value.init(rawValue:))
    }

    /// The point in time in a header field, or the epoch.
    public mutating func timestampHeader(_ name: String, _ format: TimestampFormat) -> Timestamp {
        require(name)
        return timestampHeaderIfPresent(name, format) ?? .epoch
    }

    /// The point in time in a header field, if there is one.
    public mutating func timestampHeaderIfPresent(_ name: String, _ format: TimestampFormat) -> Timestamp? {
        text(name).flatMap { timestamp($0, format, of: name) }
    }

    /// The list in a header field, empty where it is missing.
    public mutating func headers<Value: HTTPBindable>(_ name: String) -> [Value] {
        require(name)
        return headersIfPresent(name) ?? []
    }

    /// The list in a header field, if there is one: split at the commas outside quotation marks.
    public mutating func headersIfPresent<Value: HTTPBindable>(_ name: String) -> [Value]? {
        guard let text = text(name) else { return nil }
        return HeaderList.split(text).compactMap { value($0, of: name) }
    }

    /// The list in a header field, empty where it is missing.
    public mutating func headers<Value: RawRepresentable>(_ name: String) -> [Value]
    where Value.RawValue: HTTPBindable {
        require(name)
        return headersIfPresent(name) ?? []
    }

    /// The list in a header field, if there is one: split at the commas outside quotation marks.
    public mutating func headersIfPresent<Value: RawRepresentable>(_ name: String) -> [Value]?
    where Value.RawValue: HTTPBindable {
        (headersIfPresent(name) as [Value.RawValue]?)?.compactMap(Value.init(rawValue:))
    }

    /// The list of points in time in a header field, empty where it is missing.
    public mutating func timestampHeaders(_ name: String, _ format: TimestampFormat) -> [Timestamp] {
        require(name)
        return timestampHeadersIfPresent(name, format) ?? []
    }

    /// The list of points in time in a header field, if there is one. HTTP dates hold a comma each.
    public mutating func timestampHeadersIfPresent(_ name: String, _ format: TimestampFormat) -> [Timestamp]? {
        guard let text = text(name) else { return nil }
        let elements = format == .httpDate ? HeaderList.splitDates(text) : HeaderList.split(text)
        return elements.compactMap { timestamp($0, format, of: name) }
    }

    /// The text in a header field that carries a media type in base64, empty where it is missing.
    public mutating func mediaTypeHeader(_ name: String) -> String {
        require(name)
        return mediaTypeHeaderIfPresent(name) ?? ""
    }

    /// The text in a header field that carries a media type in base64, if there is one.
    public mutating func mediaTypeHeaderIfPresent(_ name: String) -> String? {
        guard let text = text(name) else { return nil }
        guard let content = Blob(base64Encoded: text)?.text else {
            recordInvalidHeader(name, expected: "base64 of a text")
            return nil
        }
        return content
    }

    /// The header fields whose names begin with a prefix, by the rest of their names; an empty prefix takes all fields.
    ///
    /// The names are in lower case, as HTTP does not tell cases apart. A response without such a field has an empty map.
    public mutating func prefixHeaders(_ prefix: String) -> [String: String] {
        let prefix = prefix.lowercased()
        var found: [String: String] = [:]
        for field in head.headerFields {
            let name = field.name.canonicalName
            guard name.hasPrefix(prefix) else { continue }
            let key = String(name.dropFirst(prefix.count))
            if key.isEmpty { continue }
            if let earlier = found[key] { found[key] = earlier + ", " + field.value } else { found[key] = field.value }
        }
        return found
    }

    // MARK: Text

    /// Refuses a response with events that has no such field: a stream that begins without what the model requires is none.
    private mutating func require(_ name: String) {
        guard events != nil, text(name) == nil else { return }
        record(DeserializationError(.malformed("the header is missing"), path: "header \(name)", offset: 0))
    }

    private func text(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }.map { HeaderList.trim($0[...]) }
    }

    private mutating func value<Value: HTTPBindable>(_ text: String, of name: String) -> Value? {
        if let value = Value(httpText: text) { return value }
        recordInvalidHeader(name, expected: "a \(Value.self)")
        return nil
    }

    private mutating func timestamp(_ text: String, _ format: TimestampFormat, of name: String) -> Timestamp? {
        if let timestamp = format.timestamp(of: text) { return timestamp }
        // Many servers write `Expires: 0`, which is no date and no mistake (RFC 9111, section 5.3).
        if name.lowercased() == "expires" { return nil }
        recordInvalidHeader(name, expected: "a timestamp")
        return nil
    }

    private mutating func recordInvalidHeader(_ name: String, expected: String) {
        record(DeserializationError(.invalidText(expected: expected), path: "header \(name)", offset: 0))
    }
}
