/// The conditions that a shape's values meet are expressions that hold or do not.
///
/// Source: Smithy 2.0, "Contract traits".
struct ConditionValidation {
    private static let trait = ShapeID("smithy.contracts#conditions")
    private static let event = "ConditionsTrait"

    private let types: JMESPathTypes

    init(model: Model) {
        types = JMESPathTypes(model: model)
    }

    func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        if shape.traits.hasUnknown, let conditions = shape.traits[Self.trait]?.object {
            check(conditions, of: shape.id, types.type(of: shape.id), shape.position, &diagnostics)
        }
        for member in shape.members where member.traits.hasUnknown {
            guard let conditions = member.traits[Self.trait]?.object else { continue }
            check(
                conditions, of: shape.id.appending(member: member.name), types.type(of: member.target), member.position,
                &diagnostics)
        }
    }

    private func check(
        _ conditions: [NodeEntry], of id: ShapeID, _ type: JMESPathType, _ place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        for condition in conditions {
            guard let node = condition.value["expression"], let text = node.string else { continue }
            func report(_ severity: Diagnostic.Severity, _ problem: String, _ detail: String = "") {
                diagnostics.report(
                    severity, "the expression of the condition `\(condition.key)` of `\(id)` \(problem)",
                    at: node.place(or: place), event: Self.event + detail, of: id)
            }
            let expression: JMESPathExpression
            do {
                expression = try JMESPathParser.parse(text)
            } catch {
                report(.error, "is no JMESPath expression: at byte \(error.offset), \(error.message)")
                continue
            }
            let (result, problems) = JMESPathTypeCheck.check(expression, of: type, in: types)
            for problem in problems {
                let detail =
                    switch problem.severity {
                    case .error: ""
                    case .danger: ".JmespathProblem.JmespathEventDanger.\(condition.key)"
                    default: ".JmespathProblem.JmespathEventWarning.\(condition.key)"
                    }
                report(problem.severity, "is wrong: at byte \(problem.offset), \(problem.message)", detail)
            }
            if result != .boolean {
                report(.danger, "gives \(types.name(of: result)), not a boolean; compare what it gives")
            }
        }
    }
}
