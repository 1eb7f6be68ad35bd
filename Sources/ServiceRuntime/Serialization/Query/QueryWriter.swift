/// Writes the parameters of Smithy's query protocols: `&Filter.member.1.Name=state&Limit=10`.
///
/// A type writes its members in the order of its model; a `nil` writes nothing:
///
/// ```swift
/// extension Filter: QueryEncodable {
///     public func encode(to writer: inout QueryWriter) {
///         writer.string("Name", name)
///         writer.strings("Values", "member", values)
///     }
/// }
/// ```
///
/// Elements of lists and values of maps are written by the same names without a key. Entries of maps are sorted by key, so
/// that equal values give equal text. Source: Smithy AWS query protocol, "Request serialization".
public struct QueryWriter: ~Copyable {
    private var output: [UInt8] = []
    /// The key that a value is written under, encoded; empty for the parameters' own level.
    private var path: [UInt8] = []
    /// Whether a list without elements is written, as a key without a value.
    let writesEmptyLists: Bool
    private let makeIdempotencyToken: @Sendable () -> String

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - writesEmptyLists: Whether a list without elements is written, as a key without a value: so in awsQuery, and not
    ///     in ec2Query.
    ///   - idempotencyToken: Makes the token for a member that wants one and has none.
    public init(
        writesEmptyLists: Bool = true, idempotencyToken: @escaping @Sendable () -> String = IdempotencyToken.random
    ) {
        self.writesEmptyLists = writesEmptyLists
        makeIdempotencyToken = idempotencyToken
    }

    /// The parameters that were written, each after an `&`.
    public consuming func finish() -> [UInt8] {
        output
    }

    /// Writes a text, or a fresh token when there is none (Smithy's `idempotencyToken` trait).
    public mutating func idempotencyToken(_ key: StaticString, _ value: String?) {
        string(key, value ?? makeIdempotencyToken())
    }

    /// Writes a structure's or a union's members.
    public mutating func structure<Structure: QueryEncodable>(_ value: Structure) {
        value.encode(to: &self)
    }

    // MARK: Parameters

    /// Writes a value, encoded, under the key that the writer stands on.
    mutating func put(_ text: String) {
        output.append(UInt8(ascii: "&"))
        output.append(contentsOf: path)
        output.append(UInt8(ascii: "="))
        for byte in text.utf8 { PercentEncoding.append(byte, to: &output) }
    }

    /// Stands on a part of the key while a closure writes.
    @inline(__always)
    mutating func under(_ key: StaticString, _ write: (inout QueryWriter) -> Void) {
        let outer = path.count
        if outer > 0 { path.append(UInt8(ascii: ".")) }
        for byte in UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount) {
            PercentEncoding.append(byte, to: &path)
        }
        write(&self)
        path.removeLast(path.count - outer)
    }

    /// Stands on a number, from 1, while a closure writes.
    @inline(__always)
    mutating func under(position: Int, _ write: (inout QueryWriter) -> Void) {
        let outer = path.count
        if outer > 0 { path.append(UInt8(ascii: ".")) }
        path.append(contentsOf: String(position).utf8)
        write(&self)
        path.removeLast(path.count - outer)
    }
}
