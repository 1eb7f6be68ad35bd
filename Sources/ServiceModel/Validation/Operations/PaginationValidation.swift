/// The members that a `paginated` trait names exist, as far as generation relies on it: in models of AWS' own form, which
/// have several tokens at times, and numbers of pages in strings.
///
/// An operation takes from its service's trait what its own leaves out, so services are needed to check operations.
/// Source: Smithy 2.0, "paginated trait".
enum PaginationValidation {
    private static let event = "PaginatedTrait"

    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        var fallbacks: [ShapeID: Node] = [:]
        for service in model.shapes where service.kind == .service {
            guard let value = service.traits[.paginated] else { continue }
            checkTypes(value, of: service, diagnostics: &diagnostics)
            for operation in model.operationReferences(of: service) { fallbacks[operation.id] = value }
        }
        for shape in model.shapes where shape.kind == .operation && shape.traits.has(.paginated) {
            guard let value = shape.traits[.paginated] else { continue }
            checkTypes(value, of: shape, diagnostics: &diagnostics)
            check(shape, value, fallback: fallbacks[shape.id], in: model, diagnostics: &diagnostics)
        }
    }

    private static func report(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, at node: Node, of shape: Shape,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity, message(), at: node.position == .none ? shape.position : node.position, event: event, of: shape.id
        )
    }

    private static let fields = ["inputToken", "outputToken", "items", "pageSize"]

    private static func checkTypes(
        _ value: Node, of shape: Shape, diagnostics: inout DiagnosticCollector
    ) {
        guard value.object != nil else {
            report(
                .error,
                "trait `smithy.api#paginated` must be an object, not \(value.kindWithArticle); write { … }",
                at: value, of: shape, &diagnostics)
            return
        }
        for field in fields {
            guard let node = value[field], node.string == nil else { continue }
            // Some AWS operations have several tokens.
            if field.hasSuffix("Token"), node.array?.allSatisfy({ $0.string != nil }) == true { continue }
            report(
                .error,
                "`\(field)` of trait `smithy.api#paginated` must be a string, not \(node.kindWithArticle); "
                    + "name a member",
                at: node, of: shape, &diagnostics)
        }
    }

    private static func check(
        _ shape: Shape, _ value: Node, fallback: Node?, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let operation = shape.operation, value.object != nil, let input = model[operation.input.id],
            let output = model[operation.output.id]
        else { return }
        func setting(_ name: String) -> Node? { value[name] ?? fallback?[name] }
        for (field, structure) in [("inputToken", input), ("outputToken", output)] {
            guard let node = setting(field) else {
                report(
                    .error,
                    "`\(shape.id)` is paginated without `\(field)`, and so is its service; add it",
                    at: value, of: shape, &diagnostics)
                continue
            }
            for path in names(node) {
                resolve(path, field, from: structure, of: shape, in: model, diagnostics: &diagnostics)
            }
        }
        if let node = setting("pageSize"),
            let kind = resolve(node, "pageSize", from: input, of: shape, in: model, diagnostics: &diagnostics)
        {
            if !kind.isInteger && kind != .intEnum && kind != .string {
                report(
                    .error,
                    "the `pageSize` of `\(shape.id)` is \(kind.withArticle); it must be an integer",
                    at: node, of: shape, &diagnostics)
            }
        }
        if let node = setting("items"),
            let kind = resolve(node, "items", from: output, of: shape, in: model, diagnostics: &diagnostics)
        {
            if kind != .list && kind != .map {
                report(
                    .error,
                    "the `items` of `\(shape.id)` is \(kind.withArticle); it must be a list or a map",
                    at: node, of: shape, &diagnostics)
            }
        }
    }

    private static func names(_ node: Node) -> [Node] { node.array ?? [node] }

    /// Follows a path of member names; `nil` where it leads nowhere, which is reported.
    @discardableResult
    private static func resolve(
        _ node: Node, _ field: String, from structure: Shape, of shape: Shape, in model: Model,
        diagnostics: inout DiagnosticCollector
    ) -> ShapeKind? {
        guard let path = node.string else { return nil }
        var current = structure
        for part in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            let name = String(Substring(part))
            guard current.kind == .structure, let member = current.member(named: name) else {
                report(
                    .error,
                    "`\(field)` of `\(shape.id)` names `\(path)`, but `\(current.id)` has no member `\(name)`; "
                        + MemberAdvice.naming(String(name), of: current),
                    at: node, of: shape, &diagnostics)
                return nil
            }
            guard let target = model[member.target] else { return nil }
            current = target
        }
        return current.kind
    }
}
