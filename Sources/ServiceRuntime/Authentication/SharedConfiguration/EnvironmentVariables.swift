#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A set of environment variables: those of the process, or others in tests.
///
/// An empty variable counts as one that is not set. Printing shows names only, since values may be secret.
public struct EnvironmentVariables: Sendable, ExpressibleByDictionaryLiteral, RedactedDescription {
    private let values: [String: String]

    /// Creates a set of variables.
    public init(_ values: [String: String]) {
        self.values = values
    }

    /// Creates a set of variables; of a name given twice, the last value counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        values = Dictionary(elements) { _, last in last }
    }

    /// The variables of this process, as they are now.
    public static var process: Self { Self(ProcessInfo.processInfo.environment) }

    /// A variable's value; nil where it is not set or empty.
    public subscript(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }

    var describedMembers: [(name: String, value: String?)] { values.keys.sorted().map { ($0, redactedSecret) } }
}
