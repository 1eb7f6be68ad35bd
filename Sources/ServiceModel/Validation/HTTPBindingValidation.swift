/// HTTP bindings agree with the URI, with each other and with the shapes they are applied to.
///
/// Source: Smithy 2.0, "HTTP binding traits".
enum HTTPBindingValidation {
    /// Checks an operation's URI and input.
    static func check(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        guard let http = shape.traits[.http], let operation = shape.operation else { return }
        let input =
            model[operation.input.id] ?? Shape(id: operation.input.id, kind: .structure, position: shape.position)
        checkMethod(of: shape, http["method"], diagnostics: &diagnostics)
        checkLabels(of: shape, uri: http["uri"], input: input, in: model, diagnostics: &diagnostics)
        checkMembers(of: input, in: model, diagnostics: &diagnostics)
        if let output = model[operation.output.id] {
            checkMembers(of: output, in: model, diagnostics: &diagnostics)
        }
    }

    /// Checks the bindings of an error.
    static func checkError(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        guard shape.traits.has(.error) else { return }
        checkMembers(of: shape, in: model, diagnostics: &diagnostics)
    }

    private static func checkMethod(of shape: Shape, _ method: Node?, diagnostics: inout DiagnosticCollector) {
        guard let method, let text = method.string, !text.isEmpty, !HTTPToken.isValid(text) else { return }
        diagnostics.error(
            "the method of `\(shape.id)` is \"\(text)\", which HTTP does not allow; use letters, such as POST",
            at: method.position)
    }

    private static func checkLabels(
        of shape: Shape, uri: Node?, input: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let uri, let text = uri.string else { return }
        let pattern = URIPattern(text)
        if let problem = pattern.problem {
            diagnostics.error("the URI \"\(text)\" of `\(shape.id)` \(problem)", at: uri.position)
            return
        }
        for label in pattern.labels {
            guard let member = input.member(named: label.name) else {
                diagnostics.error(
                    "the URI of `\(shape.id)` has the label `\(label.name)`, which is no member of "
                        + "`\(input.id)`; \(MemberAdvice.naming(label.name, of: input))",
                    at: uri.position)
                continue
            }
            guard member.traits.has(.httpLabel) else {
                diagnostics.error(
                    "the URI of `\(shape.id)` has the label `\(label.name)`; apply `smithy.api#httpLabel` "
                        + "to the member",
                    at: member.position)
                continue
            }
            if !member.traits.has(.required) {
                diagnostics.error("`\(member.name)` is a label of a URI; it must be required", at: member.position)
            }
            if label.isGreedy, let kind = model.kind(of: member.target), kind != .string, kind != .enum {
                diagnostics.error(
                    "the greedy label `\(member.name)` targets \(kind.withArticle); it must be a string",
                    at: member.targetPosition)
            }
        }
        for member in input.members where member.traits.has(.httpLabel) {
            guard !pattern.labels.contains(where: { $0.name == member.name }) else { continue }
            diagnostics.error(
                "`\(member.name)` has the trait `smithy.api#httpLabel`, but the URI of `\(shape.id)` has no such label; "
                    + "add `{\(member.name)}` to it, or remove the trait",
                at: member.position)
        }
    }

    private static func checkMembers(of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        var bound = BoundNames()
        var payload: Member?
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            let member = shape.members[index]
            let traits = member.traits
            if traits.has(.httpLabel) { expectSimple(member, "a label", in: model, diagnostics: &diagnostics) }
            if traits.has(.httpHeader), let name = traits[.httpHeader] {
                expectSimpleOrList(member, "a header", in: model, diagnostics: &diagnostics)
                bound.header(name, of: shape, diagnostics: &diagnostics)
            }
            if traits.has(.httpQuery), let name = traits[.httpQuery] {
                expectSimpleOrList(member, "a query parameter", in: model, diagnostics: &diagnostics)
                bound.query(name, of: shape, diagnostics: &diagnostics)
            }
            if traits.has(.httpPrefixHeaders) {
                expect([.map], member, .httpPrefixHeaders, in: model, diagnostics: &diagnostics)
                bound.single(.httpPrefixHeaders, member, of: shape, diagnostics: &diagnostics)
                checkPrefix(traits[.httpPrefixHeaders], diagnostics: &diagnostics)
            }
            if traits.has(.httpQueryParams) {
                expect([.map], member, .httpQueryParams, in: model, diagnostics: &diagnostics)
                bound.single(.httpQueryParams, member, of: shape, diagnostics: &diagnostics)
            }
            if traits.has(.httpResponseCode) {
                expect([.integer, .intEnum], member, .httpResponseCode, in: model, diagnostics: &diagnostics)
                bound.single(.httpResponseCode, member, of: shape, diagnostics: &diagnostics)
            }
            if traits.has(.httpPayload) {
                bound.single(.httpPayload, member, of: shape, diagnostics: &diagnostics)
                payload = member
            }
        }
        guard let payload else { return }
        for member in shape.members where member.name != payload.name && !isBound(member) {
            diagnostics.error(
                "`\(member.name)` of `\(shape.id)` would go into the body, but `\(payload.name)` is the "
                    + "whole body (`httpPayload`); bind the former to a header or the query",
                at: member.position)
        }
    }

    private static func checkPrefix(_ prefix: Node?, diagnostics: inout DiagnosticCollector) {
        guard let prefix, let text = prefix.string, !text.isEmpty, !HTTPToken.isValid(text) else { return }
        diagnostics.error(
            "`\(text)` begins no name of a header; use letters, digits and hyphens", at: prefix.position)
    }

    private static func isBound(_ member: Member) -> Bool {
        let traits = member.traits
        return traits.has(.httpLabel) || traits.has(.httpHeader) || traits.has(.httpQuery)
            || traits.has(.httpPrefixHeaders)
            || traits.has(.httpQueryParams) || traits.has(.httpResponseCode) || traits.has(.hostLabel)
    }

    private static func expectSimple(
        _ member: Member, _ role: String, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let kind = model.kind(of: member.target), !isScalar(kind) else { return }
        diagnostics.error(
            "`\(member.name)` is \(role), which cannot hold \(kind.withArticle); \(BindingAdvice.simple)",
            at: member.targetPosition)
    }

    private static func expectSimpleOrList(
        _ member: Member, _ role: String, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let kind = model.kind(of: member.target), !isScalar(kind) else { return }
        if kind == .list, let element = model[member.target]?.members.first {
            guard let elementKind = model.kind(of: element.target), !isScalar(elementKind) else { return }
            diagnostics.error(
                "`\(member.name)` is \(role), which cannot hold a list of \(elementKind.rawValue); "
                    + BindingAdvice.simple,
                at: member.targetPosition)
            return
        }
        diagnostics.error(
            "`\(member.name)` is \(role), which cannot hold \(kind.withArticle); \(BindingAdvice.simple)",
            at: member.targetPosition)
    }

    private static func isScalar(_ kind: ShapeKind) -> Bool { kind.isSimple && kind != .document && kind != .blob }

    private static func expect(
        _ kinds: [ShapeKind], _ member: Member, _ trait: KnownTrait, in model: Model,
        diagnostics: inout DiagnosticCollector
    ) {
        guard let kind = model.kind(of: member.target), !kinds.contains(kind) else { return }
        diagnostics.error(
            "`\(member.name)` has the trait `\(trait.id)` but targets \(kind.withArticle); it must target "
                + "\(kinds[0].withArticle)",
            at: member.targetPosition)
    }
}

/// The names that the members of one structure are bound to, to find those bound twice.
private struct BoundNames {
    private var headers: Set<String> = []
    private var queries: Set<String> = []
    private var singles: Set<KnownTrait> = []

    /// Header names are compared without regard to case (RFC 9110, section 5.1).
    mutating func header(_ name: Node, of shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard let text = name.string, !text.isEmpty else { return }
        if !HTTPToken.isValid(text) {
            diagnostics.error(
                "`\(text)` is no name of a header; use letters, digits and hyphens", at: name.position)
        }
        guard !headers.insert(text.lowercased()).inserted else { return }
        diagnostics.error("`\(shape.id)` binds the header `\(text)` twice; rename one", at: name.position)
    }

    mutating func query(_ name: Node, of shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard let text = name.string, !queries.insert(text).inserted else { return }
        diagnostics.error("`\(shape.id)` binds the query parameter `\(text)` twice; rename one", at: name.position)
    }

    mutating func single(_ trait: KnownTrait, _ member: Member, of shape: Shape, diagnostics: inout DiagnosticCollector)
    {
        guard !singles.insert(trait).inserted else { return }
        diagnostics.error(
            "`\(shape.id)` has more than one member with the trait `\(trait.id)`; keep it on one",
            at: member.position)
    }
}
