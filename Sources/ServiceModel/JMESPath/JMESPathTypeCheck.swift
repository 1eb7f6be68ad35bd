/// What is wrong with an expression, for the data that it is applied to.
package struct JMESPathProblem: Sendable {
    package let severity: Diagnostic.Severity
    /// What is wrong, and what to do.
    package let message: String
    /// Where, in bytes from the beginning of the expression.
    package let offset: Int
}

/// Follows an expression through the types of the data that it is applied to.
///
/// What no data can satisfy is an error where evaluating it fails (a function's arguments), a danger where it gives null (a
/// field that is not there) and a warning where it compares what cannot be compared. Each mistake is told once: what depends on
/// it may be anything.
///
/// Source: Smithy 2.0, "Waiters", "JMESPath static analysis".
package final class JMESPathTypeCheck {
    /// So many problems of one expression are told.
    private static let problemLimit = 20
    /// Names longer than this are not compared with others.
    private static let nameLimit = 100

    private let types: JMESPathTypes
    private var problems: [JMESPathProblem] = []

    /// The type of an expression's value, and what is wrong with it.
    ///
    /// - Parameter type: That of the data.
    package static func check(
        _ expression: JMESPathExpression, of type: JMESPathType, in types: JMESPathTypes
    ) -> (type: JMESPathType, problems: [JMESPathProblem]) {
        let check = JMESPathTypeCheck(types: types)
        let result = check.type(of: expression, in: type)
        return (result, check.problems)
    }

    private init(types: JMESPathTypes) {
        self.types = types
    }

    private func report(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ expression: JMESPathExpression
    ) -> JMESPathType {
        if problems.count < Self.problemLimit {
            problems.append(JMESPathProblem(severity: severity, message: message(), offset: expression.offset))
        }
        return .any
    }

    // As deep as the expression, which its parser bounds.
    private func type(of expression: JMESPathExpression, in current: JMESPathType) -> JMESPathType {
        switch expression.kind {
        case .current: return current
        case .field(let name): return field(name, of: current, expression)
        case .index, .slice: return part(of: current, expression)
        case .sub(let left, let right), .pipe(let left, let right):
            return type(of: right, in: type(of: left, in: current))
        case .listProjection(let left, let right):
            let list = type(of: left, in: current)
            return .list(type(of: right, in: element(of: list, expression)))
        case .filterProjection(let left, let condition, let right):
            let element = element(of: type(of: left, in: current), expression)
            _ = type(of: condition, in: element)
            return .list(type(of: right, in: element))
        case .objectProjection(let left, let right):
            let object = type(of: left, in: current)
            if case .list = types.view(of: object) {
                return report(
                    .danger, "`*` takes the values of an object, not of \(types.name(of: object)); write `[*]`",
                    expression)
            }
            guard types.accepts(object, as: .object) else {
                return report(
                    .danger, "`*` takes the values of an object, and \(types.name(of: object)) has none; remove it",
                    expression)
            }
            return .list(type(of: right, in: types.values(of: object)))
        case .flatten(let list):
            let element = element(of: type(of: list, in: current), expression)
            switch types.view(of: element) {
            case .list(let inner): return .list(inner)
            default: return .list(element)
            }
        case .multiSelectList(let elements):
            return .list(.common(of: elements.map { type(of: $0, in: current) }))
        case .multiSelectHash(let entries):
            return .object(Dictionary(entries.map { ($0.key, type(of: $0.value, in: current)) }) { $1 })
        case .literal(let node): return JMESPathType(node)
        case .function(let name, let arguments): return function(name, arguments, in: current, expression)
        case .reference(let inner):
            // What it is applied to is the function's matter.
            _ = type(of: inner, in: .any)
            return .reference
        case .and(let left, let right), .or(let left, let right):
            return .common(of: [type(of: left, in: current), type(of: right, in: current)])
        case .not(let inner):
            _ = type(of: inner, in: current)
            return .boolean
        case .comparison(let comparator, let left, let right):
            return comparison(comparator, type(of: left, in: current), type(of: right, in: current), expression)
        }
    }

    // MARK: Parts of values

    private func field(
        _ name: String, of type: JMESPathType, _ expression: JMESPathExpression
    ) -> JMESPathType {
        switch types.view(of: type) {
        case .any: return .any
        case .map(let value): return value
        case .fields:
            if let field = types.field(name, of: type) { return field }
            return report(.danger, "\(types.name(of: type)) has no `\(shown(name))`; \(advice(name, type))", expression)
        case .list:
            return report(
                .danger,
                "`\(shown(name))` is looked for in \(types.name(of: type)), not in its elements; write `[*].\(shown(name))`",
                expression)
        case .other:
            return report(
                .danger, "`\(shown(name))` is looked for in \(types.name(of: type)), which has no fields; remove it",
                expression)
        }
    }

    private func shown(_ name: String) -> String {
        name.utf8.count <= Self.nameLimit ? name : String(name.unicodeScalars.prefix(Self.nameLimit)) + "…"
    }

    private func advice(_ name: String, _ type: JMESPathType) -> String {
        guard name.utf8.count <= Self.nameLimit, let names = types.fieldNames(of: type) else {
            return "correct the name"
        }
        if let nearest = NearestName.of(name, among: names) { return "did you mean `\(nearest)`?" }
        if names.isEmpty { return "it has no fields" }
        return names.count <= 8 ? "use one of `\(names.joined(separator: "`, `"))`" : "correct the name"
    }

    /// The type of an index or of a slice.
    private func part(of type: JMESPathType, _ expression: JMESPathExpression) -> JMESPathType {
        var isIndex = true
        if case .slice(_, _, let step) = expression.kind {
            isIndex = false
            if step == 0 { return report(.error, "a slice goes on in steps of 0; use another number", expression) }
        }
        switch types.view(of: type) {
        case .any: return .any
        case .list(let element): return isIndex ? element : .list(element)
        default:
            return report(
                .danger,
                "\(isIndex ? "an index" : "a slice") takes elements of a list, and \(types.name(of: type)) is none; remove it",
                expression)
        }
    }

    private func element(of type: JMESPathType, _ expression: JMESPathExpression) -> JMESPathType {
        switch types.view(of: type) {
        case .any: return .any
        case .list(let element): return element
        default:
            return report(
                .danger, "`[…]` goes through the elements of a list, and \(types.name(of: type)) is none; remove it",
                expression)
        }
    }

    // MARK: Comparisons

    private func comparison(
        _ comparator: JMESPathExpression.Comparator, _ left: JMESPathType, _ right: JMESPathType,
        _ expression: JMESPathExpression
    ) -> JMESPathType {
        if comparator.isOrdering {
            for side in [left, right] where side != .any && side != .number {
                return report(
                    .warning,
                    "`\(comparator.rawValue)` compares numbers, not \(types.name(of: side)); use `==`, or compare a number",
                    expression)
            }
        } else if left != .null, right != .null, let first = sort(of: left), let second = sort(of: right),
            first != second
        {
            _ = report(
                .warning,
                "`\(comparator.rawValue)` compares \(types.name(of: left)) with \(types.name(of: right)), which are never equal; "
                    + "compare values of one type", expression)
        }
        return .boolean
    }

    /// Values of different sorts are never equal.
    private enum Sort { case boolean, number, string, list, object }

    private func sort(of type: JMESPathType) -> Sort? {
        switch type {
        case .boolean: return .boolean
        case .number: return .number
        case .string: return .string
        default: break
        }
        switch types.view(of: type) {
        case .list: return .list
        case .map, .fields: return .object
        case .any, .other: return nil
        }
    }

    // MARK: Functions

    private func function(
        _ name: String, _ arguments: [JMESPathExpression], in current: JMESPathType, _ expression: JMESPathExpression
    ) -> JMESPathType {
        guard let function = JMESPathFunction.all[name] else {
            for argument in arguments { _ = type(of: argument, in: current) }
            let nearest =
                name.utf8.count <= Self.nameLimit
                ? NearestName.of(name, among: JMESPathFunction.all.keys.sorted()) : nil
            return report(
                .error,
                "there is no function `\(shown(name))`; "
                    + (nearest.map { "did you mean `\($0)`?" } ?? "use one of JMESPath's"), expression)
        }
        guard function.takes(arguments.count) else {
            for argument in arguments { _ = type(of: argument, in: current) }
            let count = function.parameters.count
            return report(
                .error,
                "`\(name)` takes \(function.isVariadic ? "at least " : "")\(count == 1 ? "one argument" : "two arguments"), not "
                    + "\(arguments.count); \(arguments.count < count ? "add what is missing" : "remove the rest")",
                expression)
        }
        var given: [JMESPathType] = Array(repeating: .any, count: arguments.count)
        // Expressions are applied to the elements of the list that stands before or behind them.
        for (index, argument) in arguments.enumerated() where function.parameter(index) != .reference {
            given[index] = type(of: argument, in: current)
        }
        var mapped = JMESPathType.any
        for (index, argument) in arguments.enumerated() where function.parameter(index) == .reference {
            guard case .reference(let inner) = argument.kind else {
                given[index] = type(of: argument, in: current)
                continue
            }
            given[index] = .reference
            mapped = type(of: inner, in: types.element(of: types.view(of: given[1 - index])) ?? .any)
            if function.comparesKeys, mapped != .any, mapped != .number, mapped != .string {
                return report(
                    .error,
                    "`\(name)` compares numbers or strings, not \(types.name(of: mapped)); give another expression",
                    argument)
            }
        }
        for (index, argument) in arguments.enumerated()
        where !types.accepts(given[index], as: function.parameter(index)) {
            return report(
                .error,
                "argument \(index + 1) of `\(name)` must be \(function.parameter(index).rawValue), not "
                    + "\(types.name(of: given[index])); give it one", argument)
        }
        return result(of: function, given, mapped)
    }

    private func result(
        of function: JMESPathFunction, _ given: [JMESPathType], _ mapped: JMESPathType
    ) -> JMESPathType {
        switch function.result {
        case .boolean: return .boolean
        case .number: return .number
        case .string: return .string
        case .any: return .common(of: given)
        case .strings: return .list(.string)
        case .object: return .map(.any)
        case .same(let index): return given[index]
        case .element(let index): return types.element(of: types.view(of: given[index])) ?? .any
        case .values: return .list(types.values(of: given[0]))
        case .array:
            switch types.view(of: given[0]) {
            case .any: return .list(.any)
            case .list: return given[0]
            default: return .list(given[0])
            }
        case .mapped: return .list(mapped)
        }
    }
}
