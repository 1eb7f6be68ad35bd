/// The names that the members of one structure are bound to, to find those bound twice and those that HTTP keeps for itself.
///
/// Source: Smithy 2.0, "httpHeader trait", "httpQuery trait", "Restricted HTTP headers".
struct HTTPBoundNames {
    private let shape: Shape
    private let extent: ModelValidator.Extent
    private var headers: Set<String> = []
    private var queries: Set<String> = []
    /// Names that were told of: however many members have one, it is one conflict.
    private var conflicts: Set<String> = []
    private var singles: Set<KnownTrait> = []

    init(shape: Shape, extent: ModelValidator.Extent) {
        self.shape = shape
        self.extent = extent
    }

    /// Header names are compared without regard to case (RFC 9110, section 5.1).
    mutating func header(_ name: Node, _ member: Member, diagnostics: inout DiagnosticCollector) {
        guard let text = name.string, !text.isEmpty else { return }
        let event = "HttpHeaderTrait"
        let lowercase = text.lowercased()
        if extent == .everything, Self.restricted.contains(lowercase) {
            diagnostics.report(
                .danger, "the header `\(text)` belongs to HTTP or to authentication; bind `\(member.name)` elsewhere",
                at: name.position, event: event, of: shape.id.appending(member: member.name))
        } else if !HTTPToken.isValid(text) {
            // What could end the line of a header is never let through.
            let isHarmless = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: ":") }
            diagnostics.report(
                isHarmless && extent == .everything ? .danger : .error,
                "`\(text)` is no name of a header; use letters, digits and hyphens", at: name.position, event: event,
                of: shape.id.appending(member: member.name))
        }
        if headers.insert(lowercase).inserted || !conflicts.insert("header \(lowercase)").inserted { return }
        diagnostics.report(
            .error, "`\(shape.id)` binds the header `\(text)` twice; rename one", at: name.position, event: event,
            of: shape.id)
    }

    mutating func query(_ name: Node, diagnostics: inout DiagnosticCollector) {
        guard let text = name.string, !queries.insert(text).inserted, conflicts.insert("query \(text)").inserted else {
            return
        }
        diagnostics.report(
            .error, "`\(shape.id)` binds the query parameter `\(text)` twice; rename one", at: name.position,
            event: "HttpQueryTrait", of: shape.id)
    }

    mutating func single(_ trait: KnownTrait, _ member: Member, diagnostics: inout DiagnosticCollector) {
        guard !singles.insert(trait).inserted else { return }
        diagnostics.report(
            .error, "`\(shape.id)` has more than one member with the trait `\(trait.id)`; keep it on one",
            at: member.position, event: "ExclusiveStructureMemberTrait", of: shape.id)
    }

    private static let restricted: Set<String> = [
        "authorization", "connection", "content-length", "expect", "host", "max-forwards", "proxy-authenticate",
        "server", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "www-authenticate",
        "x-forwarded-for",
    ]
}
