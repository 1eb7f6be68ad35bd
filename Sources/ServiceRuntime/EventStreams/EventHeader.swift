#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A header of an event message: a name and a value of one of ten types.
///
/// Source: Amazon Event Stream specification, "Headers".
public struct EventHeader: Sendable, Hashable {
    /// The name, 1 to 255 bytes of UTF-8. Those of the format itself begin with a colon.
    public var name: String
    /// The value.
    public var value: EventHeaderValue

    /// Creates a header.
    public init(_ name: String, _ value: EventHeaderValue) {
        self.name = name
        self.value = value
    }
}

/// The value of a header of an event message.
public enum EventHeaderValue: Sendable, Hashable {
    /// True or false.
    case boolean(Bool)
    /// An integer of 8 bits.
    case byte(Int8)
    /// An integer of 16 bits.
    case short(Int16)
    /// An integer of 32 bits.
    case integer(Int32)
    /// An integer of 64 bits.
    case long(Int64)
    /// Bytes, 32,767 at most.
    case blob(Blob)
    /// Text, 32,767 bytes of UTF-8 at most.
    case string(String)
    /// A moment, to the millisecond.
    case timestamp(Timestamp)
    /// A universally unique identifier.
    case uuid(UUID)

    /// The type in words, for messages.
    var typeName: String {
        switch self {
        case .boolean: "a boolean"
        case .byte: "a byte"
        case .short: "a short"
        case .integer: "an integer"
        case .long: "a long"
        case .blob: "a blob"
        case .string: "a string"
        case .timestamp: "a timestamp"
        case .uuid: "a UUID"
        }
    }
}
