/// The places of a model where only a string can stand, although what people write there looks like a number or a
/// boolean: `smithy: 2.0`, `version: 2017`, `jsonVersion: 1.1`, `enum: [on, 1.0]`. A plain scalar there is its text.
///
/// Everywhere else a plain number is a number, and a reader that wants a string asks for quotes: a default value or
/// an example may well be meant as a number.
enum YAMLStringPlace: UInt8 {
    /// Where the entries of a mapping are in a model.
    case root, metadata, shapes, shape, traits, members, member, enumeration, elsewhere

    /// The place of a container, from that of the mapping that holds it and its key.
    func inner(key: UnsafeBufferPointer<UInt8>) -> YAMLStringPlace {
        switch self {
        case .root where names(key, "metadata"): .metadata
        case .root where names(key, "shapes"): .shapes
        case .shapes: .shape
        case .shape where names(key, "traits"), .member where names(key, "traits"): .traits
        case .shape where names(key, "members"): .members
        case .shape where names(key, "enum"): .enumeration
        case .shape where names(key, "member") || names(key, "key") || names(key, "value"): .member
        case .members: .member
        default: .elsewhere
        }
    }

    /// Whether the value of a key in this place is a string whatever it looks like.
    func holdsString(key: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .root: names(key, "smithy") || names(key, "version") || names(key, "documentation")
        case .metadata:
            names(key, "apiVersion") || names(key, "jsonVersion") || names(key, "serviceId") || names(key, "uid")
        case .shape: names(key, "version") || names(key, "documentation")
        case .member: names(key, "documentation") || names(key, "locationName")
        case .traits: Self.stringTraits.contains { names(key, $0) }
        case .enumeration: true
        case .shapes, .members, .elsewhere: false
        }
    }

    private static let stringTraits: [StaticString] = [
        "smithy.api#documentation", "smithy.api#since", "smithy.api#title", "smithy.api#jsonName",
        "smithy.api#httpQuery",
        "smithy.api#pattern",
    ]

    private func names(_ key: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard key.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<key.count where key[index] != word.utf8Start[index] { return false }
        return true
    }
}
