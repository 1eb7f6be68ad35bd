import ServiceModel

/// The Swift type of a member, with what its serialization needs to know.
indirect enum SwiftType: Sendable {
    case string, boolean, byte, short, integer, long, float, double
    case bigInteger, bigDecimal, blob, timestamp(TimestampFormat?), document
    /// A streamed blob: an `HTTPBody`.
    case stream
    /// Events that come over time, by the name of their union.
    case eventStream(String)
    case enumeration(String), integerEnumeration(String)
    case structure(String), union(String)
    /// `smithy.api#Unit` as the type of a union's member.
    case unit
    case list(SwiftType, sparse: Bool)
    /// A map; the key is a string or an enumeration.
    case map(key: SwiftType, value: SwiftType, sparse: Bool)

    /// As it is written in Swift.
    var text: String {
        switch self {
        case .string: "String"
        case .boolean: "Bool"
        case .byte: "Int8"
        case .short: "Int16"
        case .integer: "Int"
        case .long: "Int64"
        case .float: "Float"
        case .double: "Double"
        case .bigInteger: "BigInteger"
        case .bigDecimal: "BigDecimal"
        case .blob: "Blob"
        case .timestamp: "Timestamp"
        case .document: "Document"
        case .stream: "HTTPBody"
        case .eventStream(let name): "EventStream<\(name)>"
        case .enumeration(let name), .integerEnumeration(let name), .structure(let name), .union(let name): name
        case .unit: "Unit"
        case .list(let element, let sparse): "[\(element.text)\(sparse ? "?" : "")]"
        case .map(let key, let value, let sparse): "[\(key.text): \(value.text)\(sparse ? "?" : "")]"
        }
    }

    /// Whether the type is a number of any size.
    var isBigNumber: Bool {
        switch self {
        case .bigInteger, .bigDecimal: true
        default: false
        }
    }

    /// Whether values come over time, so that they can be neither compared nor coded.
    var isStream: Bool {
        switch self {
        case .stream, .eventStream: true
        default: false
        }
    }

    /// Whether the runtime declares the type, or what it is made of.
    var isOfRuntime: Bool {
        switch self {
        case .bigInteger, .bigDecimal, .blob, .timestamp, .document, .stream, .eventStream, .unit: true
        case .string, .boolean, .byte, .short, .integer, .long, .float, .double: false
        case .enumeration, .integerEnumeration, .structure, .union: false
        case .list(let element, _): element.isOfRuntime
        case .map(let key, let value, _): key.isOfRuntime || value.isOfRuntime
        }
    }
}

/// How a timestamp is written. Source: Smithy 2.0, "timestampFormat trait".
package enum TimestampFormat: String, Sendable {
    case epochSeconds = "epoch-seconds"
    case dateTime = "date-time"
    case httpDate = "http-date"

    /// The runtime's name of the format, as an argument.
    var argument: String {
        switch self {
        case .epochSeconds: ".epochSeconds"
        case .dateTime: ".dateTime"
        case .httpDate: ".httpDate"
        }
    }
}
