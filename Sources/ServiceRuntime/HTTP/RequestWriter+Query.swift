#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension RequestWriter {
    /// Adds a query parameter, unless there is no value.
    public mutating func query<Value: HTTPBindable>(_ key: String, _ value: Value?) {
        boundQueryKeys.append(key)
        if let value { append(key, value.httpText) }
    }

    /// Adds an enumeration's raw value as a query parameter, unless there is no value.
    public mutating func query<Value: RawRepresentable>(_ key: String, _ value: Value?)
    where Value.RawValue: HTTPBindable {
        query(key, value?.rawValue)
    }

    /// Adds a point in time as a query parameter, unless there is none.
    public mutating func query(_ key: String, _ value: Timestamp?, _ format: TimestampFormat) {
        boundQueryKeys.append(key)
        if let value { append(key, format.text(of: value)) }
    }

    /// Adds a query parameter for each element of a list.
    public mutating func queries<Value: HTTPBindable>(_ key: String, _ values: [Value]?) {
        boundQueryKeys.append(key)
        for value in values ?? [] { append(key, value.httpText) }
    }

    /// Adds a query parameter for the raw value of each element of a list of enumerations.
    public mutating func queries<Value: RawRepresentable>(_ key: String, _ values: [Value]?)
    where Value.RawValue: HTTPBindable {
        queries(key, values?.map(\.rawValue))
    }

    /// Adds a query parameter for each of some points in time.
    public mutating func queries(_ key: String, _ values: [Timestamp]?, _ format: TimestampFormat) {
        boundQueryKeys.append(key)
        for value in values ?? [] { append(key, format.text(of: value)) }
    }

    /// Adds the entries of a map as query parameters, except those whose name a member is bound to.
    public mutating func queryParameters(_ parameters: [String: String]?) {
        for (key, value) in parameters ?? [:] { mappedQuery.append((key, [value])) }
    }

    /// Adds the entries of a map as query parameters, except those whose name a member is bound to.
    public mutating func queryParameters(_ parameters: [String: [String]]?) {
        for (key, values) in parameters ?? [:] { mappedQuery.append((key, values)) }
    }

    private mutating func append(_ key: String, _ value: String) {
        Self.append(key, value, to: &query)
    }

    private static func append(_ key: String, _ value: String, to query: inout String) {
        if !query.isEmpty { query.append("&") }
        PercentEncoding.append(key, to: &query)
        query.append("=")
        PercentEncoding.append(value, to: &query)
    }

    /// The whole query, without its `?`: the constant part, the bound parameters, then those of maps by name.
    /// - Parameter constant: The part that the operation's path template ends with.
    func completeQuery(constant: String) -> String {
        var complete = constant
        if !query.isEmpty {
            if !complete.isEmpty { complete.append("&") }
            complete.append(query)
        }
        if mappedQuery.isEmpty { return complete }
        var taken = Set(boundQueryKeys)
        for parameter in constant.split(separator: "&") {
            taken.insert(PercentEncoding.decode(parameter.prefix { $0 != "=" }))
        }
        for (key, values) in mappedQuery.sorted(by: { $0.key < $1.key }) where !taken.contains(key) {
            for value in values { Self.append(key, value, to: &complete) }
        }
        return complete
    }
}
