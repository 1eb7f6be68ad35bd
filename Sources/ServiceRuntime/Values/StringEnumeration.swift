/// An open enumeration of strings: the known values are static members, and a value that is not known is kept.
///
/// Generated types for Smithy's `enum` shapes conform:
///
/// ```swift
/// public struct State: StringEnumeration {
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
///     public static var running: Self { .init(rawValue: "RUNNING") }
/// }
/// ```
public protocol StringEnumeration: RawRepresentable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
    /// Makes a value, known or not, of its text on the wire.
    init(rawValue: String)
}

extension StringEnumeration {
    /// The value's text on the wire.
    public var description: String { rawValue }

    /// Whether both have the same text.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) {
        rawValue.hash(into: &hasher)
    }

    /// The values whose texts one literal lists. A single literal compiles much faster than an array of calls.
    ///
    /// - Parameters:
    ///   - joined: The texts, with the separator between them. An empty text is no value at all.
    ///   - separator: The ASCII character between two texts, which none of them contains.
    public static func cases(_ joined: StaticString, separator: Unicode.Scalar = "\n") -> [Self] {
        joined.withUTF8Buffer { bytes in
            guard !bytes.isEmpty else { return [] }
            return bytes.split(separator: UInt8(truncatingIfNeeded: separator.value), omittingEmptySubsequences: false)
                .map { Self(rawValue: String(decoding: $0, as: UTF8.self)) }
        }
    }
}
