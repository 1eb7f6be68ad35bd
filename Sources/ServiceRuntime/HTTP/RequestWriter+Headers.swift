internal import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension RequestWriter {
    /// Sets a header field, unless there is no value.
    public mutating func header<Value: HTTPBindable>(_ name: String, _ value: Value?) {
        if let value { set(name, value.httpText) }
    }

    /// Sets a header field to an enumeration's raw value, unless there is no value.
    public mutating func header<Value: RawRepresentable>(_ name: String, _ value: Value?)
    where Value.RawValue: HTTPBindable {
        header(name, value?.rawValue)
    }

    /// Sets a header field to a point in time, unless there is none.
    public mutating func header(_ name: String, _ value: Timestamp?, _ format: TimestampFormat) {
        if let value { set(name, format.text(of: value)) }
    }

    /// Sets a header field to a list, unless there is none. Elements that hold a comma or a quotation mark are quoted.
    public mutating func headers<Value: HTTPBindable>(_ name: String, _ values: [Value]?) {
        if let values { set(name, HeaderList.join(values.lazy.map(\.httpText), quotes: true)) }
    }

    /// Sets a header field to the raw values of a list of enumerations, unless there is none.
    public mutating func headers<Value: RawRepresentable>(_ name: String, _ values: [Value]?)
    where Value.RawValue: HTTPBindable {
        headers(name, values?.map(\.rawValue))
    }

    /// Sets a header field to a list of points in time, unless there is none.
    public mutating func headers(_ name: String, _ values: [Timestamp]?, _ format: TimestampFormat) {
        if let values { set(name, HeaderList.join(values.lazy.map { format.text(of: $0) }, quotes: false)) }
    }

    /// Sets a header field for each entry of a map, its name the prefix and the key, except those that a member is bound to.
    public mutating func prefixHeaders(_ prefix: String, _ values: [String: String]?) {
        for (key, value) in values ?? [:] {
            if let field = field(prefix + key, value) { mappedFields.append(field) }
        }
    }

    /// Sets a header field to text of a media type, such as JSON, which travels in base64.
    public mutating func mediaTypeHeader(_ name: String, _ value: String?) {
        if let value { set(name, Blob(utf8: value).base64EncodedString) }
    }

    private mutating func set(_ name: String, _ value: String) {
        if let field = field(name, value) { fields[field.name] = field.value }
    }

    /// Checks a field. A line break in a value would end it and begin another of the sender's choice (RFC 9110, section 5.5).
    private mutating func field(_ name: String, _ value: String) -> (name: HTTPField.Name, value: String)? {
        guard let fieldName = HTTPField.Name(name) else {
            record(.invalidInput("\"\(name)\" cannot be the name of a header"))
            return nil
        }
        guard value.utf8.allSatisfy({ $0 != 0x0D && $0 != 0x0A && $0 != 0 }) else {
            record(.invalidInput("the header \(name) cannot hold a line break or a NUL character"))
            return nil
        }
        return (fieldName, HeaderList.trim(value[...]))
    }

    /// All header fields that members are bound to.
    var completeFields: HTTPFields {
        var complete = fields
        for (name, value) in mappedFields where fields[name] == nil { complete[name] = value }
        return complete
    }
}
