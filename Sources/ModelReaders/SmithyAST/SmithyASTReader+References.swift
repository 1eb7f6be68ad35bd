import ServiceModel

extension SmithyASTReader {
    /// The absolute id that a text spells, or `nil`. Looks at each byte once.
    static func absoluteID(_ text: String, allowsMember: Bool) -> ShapeID? {
        enum Part { case namespace, name, member }
        var part = Part.namespace
        var sawLetterOrDigit = false
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                sawLetterOrDigit = true
                isFirst = false
            case UInt8(ascii: "_"):
                isFirst = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isFirst { return nil }
                sawLetterOrDigit = true
            case UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "$"):
                guard sawLetterOrDigit else { return nil }
                switch (byte, part) {
                case (UInt8(ascii: "."), .namespace): break
                case (UInt8(ascii: "#"), .namespace): part = .name
                case (UInt8(ascii: "$"), .name) where allowsMember: part = .member
                default: return nil
                }
                sawLetterOrDigit = false
                isFirst = true
            default:
                return nil
            }
        }
        return sawLetterOrDigit && part != .namespace ? ShapeID(text) : nil
    }

    /// Why a text is no id, and what to write.
    func invalidID(_ text: String) -> String {
        let inPrelude = ShapeID(namespace: Prelude.namespace, name: text)
        if KnownTrait(id: inPrelude) != nil || Prelude.shapes[inPrelude] != nil {
            return "`\(text)` is not an absolute shape id; did you mean `\(inPrelude)`?"
        }
        return "`\(text)` is not an absolute shape id; write `namespace#Name`"
    }

    /// The id of a shape that is defined here.
    mutating func readDefinedID(_ key: SourceNode, _ diagnostics: inout DiagnosticCollector) -> ShapeID? {
        let text = key.string ?? ""
        if let id = SmithyASTReader.absoluteID(text, allowsMember: false) { return id }
        report(
            SmithyASTReader.absoluteID(text, allowsMember: true) == nil
                ? invalidID(text) : "`\(text)` is a member's id; only `apply` may name one here", at: key.position,
            &diagnostics)
        return nil
    }

    mutating func readID(_ node: SourceNode, _ diagnostics: inout DiagnosticCollector) -> ShapeID? {
        guard let text = node.string else {
            report(
                "a shape id must be a string, not \(node.kindWithArticle); write \"namespace#Name\"", at: node.position,
                &diagnostics)
            return nil
        }
        if let id = SmithyASTReader.absoluteID(text, allowsMember: false) { return id }
        report(invalidID(text), at: node.position, &diagnostics)
        return nil
    }

    /// Reads `{"target": "namespace#Name"}`.
    mutating func readReference(
        _ node: SourceNode, key: String, _ diagnostics: inout DiagnosticCollector
    ) -> ShapeReference? {
        guard node.kind == .object, let target = node["target"] else {
            report(
                node.kind == .object
                    ? "`\(key)` has no `target`; add \"target\": \"namespace#Name\""
                    : "`\(key)` must be an object with a `target`, not \(node.kindWithArticle); "
                        + "write { \"target\": … }",
                at: node.position,
                &diagnostics)
            return nil
        }
        return readID(target, &diagnostics).map { ShapeReference($0, at: target.position) }
    }

    mutating func readReferences(
        _ node: SourceNode?, key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [ShapeReference] {
        guard let node else { return [] }
        guard node.kind == .array else {
            report(
                "`\(key)` must be an array, not \(node.kindWithArticle); write [ … ]", at: node.position, &diagnostics)
            return []
        }
        var references: [ShapeReference] = []
        references.reserveCapacity(node.count)
        for element in node.elements {
            if let reference = readReference(element, key: "an element of \(key)", &diagnostics) {
                references.append(reference)
            }
        }
        return references
    }
}
