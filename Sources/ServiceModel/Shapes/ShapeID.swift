#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The absolute id of a shape or of a member: `namespace#Name` or `namespace#Name$member`.
///
/// Source: Smithy 2.0, "Shape ID".
package struct ShapeID: Hashable, Sendable, CustomStringConvertible {
    /// The whole id as text.
    package let absolute: String
    /// An id is looked up many times: its text is hashed once.
    private let textHash: Int

    /// Takes the text as it is. Use ``init(parsing:)`` for text from a model.
    package init(_ absolute: String) {
        self.absolute = absolute
        textHash = absolute.hashValue
    }

    package init(namespace: String, name: String) {
        var absolute = ""
        absolute.reserveCapacity(namespace.utf8.count + 1 + name.utf8.count)
        absolute += namespace
        absolute += "#"
        absolute += name
        self.init(absolute)
    }

    package static func == (left: ShapeID, right: ShapeID) -> Bool {
        left.textHash == right.textHash && left.absolute == right.absolute
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(textHash) }

    /// The text's hash is seeded and strong already: dictionaries need not hash it a second time, but only tell apart those
    /// of different seeds.
    package func _rawHashValue(seed: Int) -> Int { (textHash ^ seed) &* 0x1E37_79B9_7F4A_7C15 }

    /// The id that the text spells, or `nil` where it is not an absolute shape id.
    package init?(parsing text: String) {
        guard ShapeID.isValid(text) else { return nil }
        self.init(text)
    }

    /// What stands before `#`; empty where there is none.
    package var namespace: String {
        guard let hash = absolute.utf8.firstIndex(of: UInt8(ascii: "#")) else { return "" }
        return String(absolute[..<hash])
    }

    /// The shape's name, without namespace and member.
    package var name: String {
        var absolute = absolute
        return absolute.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return "" }
            let hash = memchr(base, Int32(UInt8(ascii: "#")), bytes.count)
            let start = hash.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? 0
            let dollar = memchr(base + start, Int32(UInt8(ascii: "$")), bytes.count - start)
            let end = dollar.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    /// The member's name, where the id is a member's.
    package var member: String? {
        let utf8 = absolute.utf8
        guard let dollar = utf8.firstIndex(of: UInt8(ascii: "$")) else { return nil }
        return String(absolute[utf8.index(after: dollar)...])
    }

    /// The id of a member of the shape.
    package func appending(member name: String) -> ShapeID { ShapeID("\(absolute)$\(name)") }

    /// The id of the shape that holds the member; the id itself where it is a shape's.
    package var shape: ShapeID {
        guard let dollar = absolute.utf8.firstIndex(of: UInt8(ascii: "$")) else { return self }
        return ShapeID(String(absolute[..<dollar]))
    }

    package var description: String { absolute }

    /// Whether the text is an identifier: underscores then a letter or digit, or a letter; then letters, digits, underscores.
    package static func isIdentifier(_ text: some StringProtocol) -> Bool {
        var sawLetterOrDigit = false
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                sawLetterOrDigit = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isFirst { return false }
                sawLetterOrDigit = true
            case UInt8(ascii: "_"):
                break
            default:
                return false
            }
            isFirst = false
        }
        return sawLetterOrDigit
    }

    /// Whether the text is `namespace#Name` with an optional `$member`.
    package static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        guard parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isIdentifier) else {
            return false
        }
        let names = parts[1].split(separator: "$", omittingEmptySubsequences: false)
        return names.count <= 2 && names.allSatisfy(isIdentifier)
    }
}
