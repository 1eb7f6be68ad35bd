/// HTTP bindings agree with the URI, with each other and with the shapes they are applied to.
///
/// Source: Smithy 2.0, "HTTP binding traits".
struct HTTPBindingValidation {
    let model: Model
    let extent: ModelValidator.Extent

    /// Checks an operation's URI and input.
    func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard let http = shape.traits[.http], let operation = shape.operation else { return }
        let input =
            model[operation.input.id] ?? Shape(id: operation.input.id, kind: .structure, position: shape.position)
        checkMethod(of: shape, http["method"], diagnostics: &diagnostics)
        checkLabels(of: shape, uri: http["uri"], input: input, diagnostics: &diagnostics)
        checkMembers(of: input, in: .request, diagnostics: &diagnostics)
        if let output = model[operation.output.id] {
            checkMembers(of: output, in: .response, diagnostics: &diagnostics)
        }
    }

    /// Checks the bindings of an error.
    func checkError(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard shape.traits.has(.error) else { return }
        checkMembers(of: shape, in: .response, diagnostics: &diagnostics)
    }

    private func checkMethod(of shape: Shape, _ method: Node?, diagnostics: inout DiagnosticCollector) {
        guard let method, let text = method.string, !text.isEmpty, !HTTPToken.isValid(text) else { return }
        diagnostics.report(
            .error, "the method of `\(shape.id)` is \"\(text)\", which HTTP does not allow; use letters, such as POST",
            at: method.position, event: "HttpMethodSemantics", of: shape.id)
    }

    private func checkLabels(of shape: Shape, uri: Node?, input: Shape, diagnostics: inout DiagnosticCollector) {
        guard let uri, let text = uri.string,
            let pattern = checkedPattern(of: text, at: uri.position, of: shape, diagnostics: &diagnostics)
        else { return }
        let event = "HttpLabelTrait"
        let members = NamedMembers(input.members, expecting: pattern.labels.count)
        var unbound: [String] = []
        for label in pattern.labels {
            guard let member = members[label.name], member.traits.has(.httpLabel) else {
                unbound.append(label.name)
                continue
            }
            if !member.traits.has(.required) {
                diagnostics.report(
                    .error, "`\(member.name)` is a label of a URI; it must be required", at: member.position,
                    event: event, of: input.id.appending(member: member.name))
            }
            if label.isGreedy, let kind = model.kind(of: member.target), kind != .string, kind != .enum {
                diagnostics.report(
                    .error, "the greedy label `\(member.name)` targets \(kind.withArticle); it must be a string",
                    at: member.targetPosition, event: event, of: input.id.appending(member: member.name))
            }
        }
        if !unbound.isEmpty {
            diagnostics.report(
                .error,
                "the URI of `\(shape.id)` has \(UnboundLabels.problem(unbound, of: input, without: .httpLabel))",
                at: uri.position, event: event, of: shape.id)
        }
        let names = Set(pattern.labels.map(\.name))
        for member in input.members where member.traits.has(.httpLabel) && !names.contains(member.name) {
            diagnostics.report(
                .error,
                "`\(member.name)` has the trait `smithy.api#httpLabel`, but the URI of `\(shape.id)` has no such label; "
                    + "add `{\(member.name)}` to it, or remove the trait",
                at: member.position, event: event, of: input.id.appending(member: member.name))
        }
    }

    /// The URI taken apart; `nil` where its labels cannot be looked at. What is wrong with it is reported.
    private func checkedPattern(
        of text: String, at position: SourcePosition, of shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> URIPattern? {
        func report(_ severity: Diagnostic.Severity, _ problem: String, _ event: String) {
            diagnostics.report(
                severity, "the URI \"\(text)\" of `\(shape.id)` \(problem)", at: position, event: event, of: shape.id)
        }
        guard extent == .everything else {
            let pattern = URIPattern(text)
            if let problem = pattern.problem { report(.error, problem, Diagnostic.modelEvent) }
            return pattern.problem == nil || pattern.isMatchable ? pattern : nil
        }
        if let problem = URIPattern.violation(in: text) {
            report(.error, problem, Diagnostic.modelEvent)
            return nil
        }
        if !URIPattern.isValidURI(text) {
            report(
                .error, "has characters that no URI has, or dotted segments; percent-encode or remove them",
                "HttpUriFormat")
        }
        let pattern = URIPattern(text)
        let labels = pattern.labels
        guard let greedy = labels.firstIndex(where: \.isGreedy), greedy < labels.count - 1 else { return pattern }
        if labels[(greedy + 1)...].contains(where: \.isGreedy) {
            report(
                .danger, "has more than one greedy label; keep the last one", "HttpUriGreedyLabel.MultipleGreedyLabels")
        }
        report(
            .danger, "has a label after a greedy one; make the greedy one the last",
            "HttpUriGreedyLabel.GreedyLabelIsNotLastLabel")
        return pattern
    }

    private func checkMembers(
        of shape: Shape, in message: HTTPBinding.Message, diagnostics: inout DiagnosticCollector
    ) {
        var bound = HTTPBoundNames(shape: shape, extent: extent)
        var payload: Member?
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            let member = shape.members[index]
            let traits = member.traits
            if traits.has(.httpLabel) { expectSimple(member, "a label", diagnostics: &diagnostics) }
            if traits.has(.httpHeader), let name = traits[.httpHeader] {
                expectSimpleOrList(member, "a header", diagnostics: &diagnostics)
                bound.header(name, member, diagnostics: &diagnostics)
            }
            if traits.has(.httpQuery), let name = traits[.httpQuery] {
                expectSimpleOrList(member, "a query parameter", diagnostics: &diagnostics)
                bound.query(name, diagnostics: &diagnostics)
            }
            if traits.has(.httpPrefixHeaders) {
                expect([.map], member, .httpPrefixHeaders, diagnostics: &diagnostics)
                bound.single(.httpPrefixHeaders, member, diagnostics: &diagnostics)
                checkPrefix(traits[.httpPrefixHeaders], of: shape, member, diagnostics: &diagnostics)
            }
            if traits.has(.httpQueryParams) {
                expect([.map], member, .httpQueryParams, diagnostics: &diagnostics)
                bound.single(.httpQueryParams, member, diagnostics: &diagnostics)
            }
            if traits.has(.httpResponseCode) {
                expect([.integer, .intEnum], member, .httpResponseCode, diagnostics: &diagnostics)
                bound.single(.httpResponseCode, member, diagnostics: &diagnostics)
            }
            if traits.has(.httpPayload) {
                bound.single(.httpPayload, member, diagnostics: &diagnostics)
                payload = member
            }
        }
        guard let payload else { return }
        let unbound = shape.members.filter { $0.name != payload.name && !isBound($0, in: message) }
        guard let first = unbound.first else { return }
        diagnostics.report(
            .error,
            "\(Listing.names(unbound.map(\.name))) of `\(shape.id)` would go into the body, but `\(payload.name)` is the "
                + "whole body (`httpPayload`); bind the former to a header or the query",
            at: first.position, event: "HttpPayload", of: shape.id)
    }

    private func checkPrefix(
        _ prefix: Node?, of shape: Shape, _ member: Member, diagnostics: inout DiagnosticCollector
    ) {
        guard let prefix, let text = prefix.string, !text.isEmpty, !HTTPToken.isValid(text) else { return }
        diagnostics.report(
            .error, "`\(text)` begins no name of a header; use letters, digits and hyphens", at: prefix.position,
            event: "HttpPrefixHeadersTrait", of: shape.id.appending(member: member.name))
    }

    private func isBound(_ member: Member, in message: HTTPBinding.Message) -> Bool {
        let traits = member.traits
        if extent == .everything { return HTTPBinding(traits, in: message) != .body }
        // AWS' models share structures between requests and answers.
        return traits.has(.hostLabel) || HTTPBinding(traits) != .body
    }

    private func expectSimple(_ member: Member, _ role: String, diagnostics: inout DiagnosticCollector) {
        guard let kind = model.kind(of: member.target), !isScalar(kind) else { return }
        diagnostics.error(
            "`\(member.name)` is \(role), which cannot hold \(kind.withArticle); \(BindingAdvice.simple)",
            at: member.targetPosition)
    }

    private func expectSimpleOrList(_ member: Member, _ role: String, diagnostics: inout DiagnosticCollector) {
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

    private func isScalar(_ kind: ShapeKind) -> Bool { kind.isSimple && kind != .document && kind != .blob }

    private func expect(
        _ kinds: [ShapeKind], _ member: Member, _ trait: KnownTrait, diagnostics: inout DiagnosticCollector
    ) {
        guard let kind = model.kind(of: member.target), !kinds.contains(kind) else { return }
        diagnostics.error(
            "`\(member.name)` has the trait `\(trait.id)` but targets \(kind.withArticle); it must target "
                + "\(kinds[0].withArticle)",
            at: member.targetPosition)
    }
}
