/// What operations give to the rules of endpoints are texts, truths and lists of texts, found by paths that lead there.
///
/// Source: Smithy 2.0, "Rules engine parameters", "smithy.rules#operationContextParams trait".
struct ContextParameterValidation {
    private let types: JMESPathTypes

    init(model: Model) {
        types = JMESPathTypes(model: model)
    }

    func check(_ operation: Shape, diagnostics: inout DiagnosticCollector) {
        for entry in operation.traits[.staticContextParams]?.object ?? [] {
            guard let value = entry.value["value"], !Self.isParameter(value) else { continue }
            diagnostics.report(
                .error,
                "the parameter `\(entry.key)` of `\(operation.id)` is \(value.kindWithArticle); use a string, a boolean or a "
                    + "list of strings",
                at: value.place(or: operation.position), event: "StaticContextParamsTrait", of: operation.id)
        }
        guard let input = operation.operation?.input.id else { return }
        for entry in operation.traits[.operationContextParams]?.object ?? [] {
            guard let path = entry.value["path"], let problem = problem(of: path, in: input) else { continue }
            diagnostics.report(
                .error, "the path of the parameter `\(entry.key)` of `\(operation.id)` \(problem)",
                at: path.place(or: operation.position), event: "OperationContextParamsTrait", of: operation.id)
        }
    }

    private static func isParameter(_ value: Node) -> Bool {
        switch value.value {
        case .string, .boolean: true
        case .array(let elements): elements.allSatisfy { $0.string != nil }
        default: false
        }
    }

    private func problem(of path: Node, in input: ShapeID) -> String? {
        guard let text = path.string else { return nil }
        let expression: JMESPathExpression
        do {
            expression = try JMESPathParser.parse(text)
        } catch {
            return "is no JMESPath expression: at byte \(error.offset), \(error.message)"
        }
        if let kind = Self.unsupported(in: expression) {
            return "has \(kind), which rules of endpoints do not have; use fields, `[*]`, `.*`, `[]` and `keys`"
        }
        let (_, problems) = JMESPathTypeCheck.check(expression, of: types.type(of: input), in: types)
        return problems.first.map { "is wrong: at byte \($0.offset), \($0.message)" }
    }

    /// What of an expression is not among the few forms that clients evaluate. As deep as the expression, which its parser
    /// bounds.
    private static func unsupported(in expression: JMESPathExpression) -> String? {
        switch expression.kind {
        case .current, .field: nil
        case .sub(let left, let right), .pipe(let left, let right), .listProjection(let left, let right),
            .objectProjection(let left, let right):
            unsupported(in: left) ?? unsupported(in: right)
        case .flatten(let inner), .reference(let inner): unsupported(in: inner)
        case .multiSelectList(let elements): elements.lazy.compactMap { unsupported(in: $0) }.first
        case .function("keys", let arguments): arguments.lazy.compactMap { unsupported(in: $0) }.first
        case .function(let name, _): "the function `\(name)`"
        case .index: "an index"
        case .slice: "a slice"
        case .filterProjection: "a filter"
        case .multiSelectHash: "an object"
        case .literal: "a literal"
        case .and, .or, .not: "a logical operator"
        case .comparison: "a comparison"
        }
    }
}
