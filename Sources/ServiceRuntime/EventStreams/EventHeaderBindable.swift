#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A value that a header of an event can carry (`smithy.api#eventHeader`).
///
/// Enumerations travel as their raw values.
public protocol EventHeaderBindable: Sendable {
    /// The header's value; `nil` where the value does not fit.
    var eventHeaderValue: EventHeaderValue? { get }
    /// Reads a header's value; `nil` where it is of another type.
    init?(eventHeaderValue: EventHeaderValue)
    /// The value that takes the place of one that an event should have had (Smithy's client error correction).
    static var eventErrorCorrection: Self { get }
}

extension Bool: EventHeaderBindable {
    /// A boolean.
    public var eventHeaderValue: EventHeaderValue? { .boolean(self) }
    /// Reads a boolean.
    public init?(eventHeaderValue: EventHeaderValue) {
        guard case .boolean(let value) = eventHeaderValue else { return nil }
        self = value
    }
    /// `false`.
    public static var eventErrorCorrection: Bool { false }
}

extension EventHeaderBindable where Self: FixedWidthInteger {
    /// Reads an integer of any width that is in the type's range.
    public init?(eventHeaderValue: EventHeaderValue) {
        switch eventHeaderValue {
        case .byte(let value): self.init(exactly: value)
        case .short(let value): self.init(exactly: value)
        case .integer(let value): self.init(exactly: value)
        case .long(let value): self.init(exactly: value)
        default: return nil
        }
    }
    /// Zero.
    public static var eventErrorCorrection: Self { 0 }
}

extension Int8: EventHeaderBindable {
    /// A byte.
    public var eventHeaderValue: EventHeaderValue? { .byte(self) }
}

extension Int16: EventHeaderBindable {
    /// A short.
    public var eventHeaderValue: EventHeaderValue? { .short(self) }
}

extension Int: EventHeaderBindable {
    /// An integer, `nil` for a number that does not fit in 32 bits.
    public var eventHeaderValue: EventHeaderValue? { Int32(exactly: self).map { .integer($0) } }
}

extension Int64: EventHeaderBindable {
    /// A long.
    public var eventHeaderValue: EventHeaderValue? { .long(self) }
}

extension Blob: EventHeaderBindable {
    /// The bytes.
    public var eventHeaderValue: EventHeaderValue? { .blob(self) }
    /// Reads bytes.
    public init?(eventHeaderValue: EventHeaderValue) {
        guard case .blob(let value) = eventHeaderValue else { return nil }
        self = value
    }
    /// No bytes.
    public static var eventErrorCorrection: Blob { Blob() }
}

extension String: EventHeaderBindable {
    /// The text.
    public var eventHeaderValue: EventHeaderValue? { .string(self) }
    /// Reads a text, or a UUID as its text, since Smithy has no type for it.
    public init?(eventHeaderValue: EventHeaderValue) {
        switch eventHeaderValue {
        case .string(let value): self = value
        case .uuid(let value): self = value.uuidString.lowercased()
        default: return nil
        }
    }
    /// The empty text.
    public static var eventErrorCorrection: String { "" }
}

extension Timestamp: EventHeaderBindable {
    /// The moment, to the millisecond.
    public var eventHeaderValue: EventHeaderValue? { .timestamp(self) }
    /// Reads a moment.
    public init?(eventHeaderValue: EventHeaderValue) {
        guard case .timestamp(let value) = eventHeaderValue else { return nil }
        self = value
    }
    /// 1 January 1970, midnight in UTC.
    public static var eventErrorCorrection: Timestamp { .epoch }
}
