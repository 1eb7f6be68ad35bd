/// An open enumeration of integers: the known values are static members, and a value that is not known is kept.
///
/// Generated types for Smithy's `intEnum` shapes conform.
public protocol IntegerEnumeration: RawRepresentable, Hashable, Sendable, CustomStringConvertible
where RawValue == Int {
    /// Makes a value, known or not, of its number on the wire.
    init(rawValue: Int)
}

extension IntegerEnumeration {
    /// The value's number on the wire.
    public var description: String { rawValue.description }

    /// Whether both have the same number.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the number.
    public func hash(into hasher: inout Hasher) {
        rawValue.hash(into: &hasher)
    }
}
