/// What generated types conform to because the user asks for it, by code that the compiler derives but for unions' `Codable`.
struct DerivedConformances {
    let isHashable: Bool
    let isEquatable: Bool
    let isCodable: Bool

    /// For a type whose values can all conform.
    init(_ asked: Set<SwiftOptions.Conformance>) {
        isHashable = asked.contains(.hashable)
        isEquatable = asked.contains(.equatable)
        isCodable = asked.contains(.codable)
    }

    var isEmpty: Bool { !isHashable && !isEquatable && !isCodable }

    /// What two values can be compared by, for the list of protocols.
    var comparison: [String] { isHashable ? ["Hashable"] : isEquatable ? ["Equatable"] : [] }

    /// All for the list of protocols.
    var names: [String] { comparison + (isCodable ? ["Codable"] : []) }
}
