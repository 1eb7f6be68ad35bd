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
            // A member that says its own name means it.
            guard member.traits.has(.xmlFlattened), !member.traits.has(.xmlName), let list = model[member.target],
                list.kind == .list,
                let element = list.members.first, let name = element.traits.string(.xmlName),
                name != member.name
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
        var members: [String: [Member]] = [:]
        for member in shape.members {
            members[member.traits.string(.jsonName) ?? member.name, default: []].append(member)
        }
        for (name, group) in members where group.count > 1 {
            diagnostics.report(
                .error,
                "\(Listing.names(group.map(\.name))) of `\(shape.id)` are all `\(name)` in JSON; give each its own name",
                at: group[1].position, event: "JsonName", of: shape.id)
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

    /// Whether a text has only what a URI may have, or another alphabet instead of what stands for it in percents.
    ///
    /// Source: RFC 3986; RFC 3987, "IRI".
    private func isURI(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: continue
            case UInt8(ascii: "%"):
                guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
                else { return false }
            default: if !"-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte) { return false }
            }
        }
        return true
    }

    private func checkMediaType(
        _ traits: Traits, of id: @autoclosure () -> ShapeID, or place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let value = traits[.mediaType], let text = value.string else { return }
        if MediaTypeText.isValid(text) { return }
        diagnostics.report(
            .error, "\"\(text)\" is no media type; write a type and a subtype, as in application/json",
            at: value.position == .none ? place : value.position, event: "MediaType", of: id())
    }
}
