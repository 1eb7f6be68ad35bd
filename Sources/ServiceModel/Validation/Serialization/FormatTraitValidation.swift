/// Names and spaces of serialization formats do not clash, and are what the formats allow.
///
/// Source: Smithy 2.0, "Serialization and Protocol traits", "XML binding traits".
struct FormatTraitValidation {
    let model: Model

    func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        checkNamespace(shape.traits, of: shape.id, or: shape.position, &diagnostics)
        checkMediaType(shape.traits, of: shape.id, or: shape.position, &diagnostics)
        if shape.kind == .structure || shape.kind == .union { checkNames(of: shape, &diagnostics) }
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            let member = shape.members[index]
            let id = shape.id.appending(member: member.name)
            checkNamespace(member.traits, of: id, or: member.position, &diagnostics)
            checkMediaType(member.traits, of: id, or: member.position, &diagnostics)
            guard member.traits.has(.xmlFlattened), let list = model[member.target], list.kind == .list,
                let element = list.members.first, let name = element.traits.string(.xmlName),
                name != member.traits.string(.xmlName) ?? member.name
            else { continue }
            diagnostics.report(
                .warning,
                "`\(member.name)` of `\(shape.id)` is flattened, so that the name `\(name)` of the elements of `\(list.id)` is "
                    + "not used; give it to the member, if it is meant",
                at: member.position, event: "XmlFlattenedTrait", of: id)
        }
    }

    private func checkNames(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard shape.members.contains(where: { $0.traits.has(.jsonName) }) else { return }
        var seen: [String: String] = [:]
        for member in shape.members {
            let name = member.traits.string(.jsonName) ?? member.name
            guard let other = seen.updateValue(member.name, forKey: name) else { continue }
            diagnostics.report(
                .error, "`\(other)` and `\(member.name)` of `\(shape.id)` are both `\(name)` in JSON; rename one",
                at: member.position, event: "JsonName", of: shape.id)
        }
    }

    private func checkNamespace(
        _ traits: Traits, of id: @autoclosure () -> ShapeID, or place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let value = traits[.xmlNamespace], let uri = value["uri"]?.string, !isURI(uri) else { return }
        diagnostics.report(
            .error, "the XML namespace \"\(uri)\" of `\(id())` is no URI; percent-encode what a URI does not have",
            at: value.position == .none ? place : value.position, event: "XmlNamespaceTrait", of: id())
    }

    /// Whether a text has only what RFC 3986 allows in a URI.
    private func isURI(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
                }
            }
    }

    private func checkMediaType(
        _ traits: Traits, of id: @autoclosure () -> ShapeID, or place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let value = traits[.mediaType], let text = value.string else { return }
        let type =
            text.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1)[safe: 0].map { String(Substring($0)) } ?? ""
        let halves = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let names = halves.map { String(Substring($0)).trimmingSpaces }
        if names.count == 2, names.allSatisfy(HTTPToken.isValid) { return }
        diagnostics.report(
            .error, "\"\(text)\" is no media type; write a type and a subtype, as in application/json",
            at: value.position == .none ? place : value.position, event: "MediaType", of: id())
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var rest = utf8[...]
        while rest.first == 0x20 { rest = rest.dropFirst() }
        while rest.last == 0x20 { rest = rest.dropLast() }
        return String(Substring(rest))
    }
}
