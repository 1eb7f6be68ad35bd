internal import EmbeddedTemplates
import ServiceModel
import Synchronization

/// The texts of the namespaces that models use without carrying them: Smithy's prelude and the packages of traits.
enum BuiltInTexts {
    /// The Smithy IDL of a namespace, or `nil` where it is not built in.
    static func text(of namespace: String) -> String? {
        let path = "smithy/" + namespace + ".smithy"
        for (other, text) in EmbeddedResources.all where other == path { return text }
        return nil
    }

    /// The namespaces, in the order of their bytes.
    static var namespaces: [String] {
        EmbeddedResources.all.compactMap { path, _ in
            guard path.hasPrefix("smithy/"), path.hasSuffix(".smithy") else { return nil }
            return String(path.dropFirst("smithy/".count).dropLast(".smithy".count))
        }
    }

    /// The kind of a built-in shape, or `nil` where there is no such shape.
    ///
    /// What `@trait` without a value means depends on it, in the built-in texts too, so that it is known before these are parsed.
    static func kind(of id: ShapeID) -> ShapeKind? { kinds(in: id.namespace)[id.name] }

    /// The names of the built-in shapes of a namespace, in the order of their bytes.
    static func names(in namespace: String) -> [String] { kinds(in: namespace).keys.sorted() }

    private static func kinds(in namespace: String) -> [String: ShapeKind] {
        if let known = known.withLock({ $0[namespace] }) { return known }
        guard let text = text(of: namespace) else { return [:] }
        let kinds = statements(in: text)
        known.withLock { $0[namespace] = kinds }
        return kinds
    }

    private static let known = Mutex<[String: [String: ShapeKind]]>([:])

    /// The shapes that a text defines. In the built-in texts a shape's kind and name, and nothing like them, begin a line.
    private static func statements(in text: String) -> [String: ShapeKind] {
        var kinds: [String: ShapeKind] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let first = line.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { continue }
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard words.count >= 2, let kind = ShapeKind(rawValue: String(Substring(words[0]))) else { continue }
            kinds[String(Substring(words[1]))] = kind
        }
        return kinds
    }
}
