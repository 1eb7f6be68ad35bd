/// Bindings of one structure do not take each other's names.
///
/// Source: Smithy 2.0, "httpPrefixHeaders trait", "httpQueryParams trait".
enum HTTPStructureValidation {
    static func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        checkPrefix(shape, &diagnostics)
        let named = shape.members.filter { $0.traits.has(.httpQuery) }
        guard !named.isEmpty, let rest = shape.members.first(where: { $0.traits.has(.httpQueryParams) }) else { return }
        diagnostics.report(
            .note,
            "`\(rest.name)` of `\(shape.id)` takes every parameter of the query, those of "
                + "\(Listing.names(named.map(\.name))) too; servers cannot tell them apart",
            at: shape.position, event: "HttpQueryParamsTrait", of: shape.id)
    }

    private static func checkPrefix(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        for rest in shape.members {
            guard let prefix = rest.traits.string(.httpPrefixHeaders) else { continue }
            let lowercase = prefix.lowercased()
            for member in shape.members {
                guard let value = member.traits[.httpHeader], let name = value.string,
                    name.lowercased().hasPrefix(lowercase)
                else { continue }
                diagnostics.report(
                    prefix.isEmpty ? .note : .error,
                    "the header `\(name)` of `\(member.name)` begins with the prefix \"\(prefix)\" of `\(rest.name)`; "
                        + "servers cannot tell them apart",
                    at: value.position == .none ? member.position : value.position, event: "HttpPrefixHeadersTrait",
                    of: shape.id.appending(member: member.name))
            }
        }
    }
}
