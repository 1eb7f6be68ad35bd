/// What a function takes and gives. Source: JMESPath, "Built-in functions".
struct JMESPathFunction {
    /// What an argument must be.
    enum Parameter: String {
        case any = "any value"
        case number = "a number"
        case string = "a string"
        case object = "an object"
        case list = "a list"
        case listOrString = "a list or a string"
        case listOrStringOrObject = "a list, a string or an object"
        case numbers = "a list of numbers"
        case strings = "a list of strings"
        case numbersOrStrings = "a list of numbers or of strings"
        case reference = "an expression behind `&`"
    }

    /// What the function gives.
    enum Result {
        case boolean, number, string, any, strings
        /// An object with the keys of all arguments.
        case object
        /// What the argument of a number is.
        case same(Int)
        /// An element of the argument of a number.
        case element(Int)
        /// The values of the first argument.
        case values
        /// The first argument in a list, unless it is one.
        case array
        /// What the expression gives, for each element.
        case mapped
    }

    let parameters: [Parameter]
    let result: Result
    /// Whether the last argument may be repeated.
    var isVariadic = false
    /// Whether the expression must give numbers or strings.
    var comparesKeys = false

    static let all: [String: JMESPathFunction] = [
        "abs": .init(parameters: [.number], result: .number),
        "avg": .init(parameters: [.numbers], result: .number),
        "ceil": .init(parameters: [.number], result: .number),
        "contains": .init(parameters: [.listOrString, .any], result: .boolean),
        "ends_with": .init(parameters: [.string, .string], result: .boolean),
        "floor": .init(parameters: [.number], result: .number),
        "join": .init(parameters: [.string, .strings], result: .string),
        "keys": .init(parameters: [.object], result: .strings),
        "length": .init(parameters: [.listOrStringOrObject], result: .number),
        "map": .init(parameters: [.reference, .list], result: .mapped),
        "max": .init(parameters: [.numbersOrStrings], result: .element(0)),
        "max_by": .init(parameters: [.list, .reference], result: .element(0), comparesKeys: true),
        "merge": .init(parameters: [.object], result: .object, isVariadic: true),
        "min": .init(parameters: [.numbersOrStrings], result: .element(0)),
        "min_by": .init(parameters: [.list, .reference], result: .element(0), comparesKeys: true),
        "not_null": .init(parameters: [.any], result: .any, isVariadic: true),
        "reverse": .init(parameters: [.listOrString], result: .same(0)),
        "sort": .init(parameters: [.numbersOrStrings], result: .same(0)),
        "sort_by": .init(parameters: [.list, .reference], result: .same(0), comparesKeys: true),
        "starts_with": .init(parameters: [.string, .string], result: .boolean),
        "sum": .init(parameters: [.numbers], result: .number),
        "to_array": .init(parameters: [.any], result: .array),
        "to_number": .init(parameters: [.any], result: .number),
        "to_string": .init(parameters: [.any], result: .string),
        "type": .init(parameters: [.any], result: .string),
        "values": .init(parameters: [.object], result: .values),
    ]

    /// What the argument of an index must be.
    func parameter(_ index: Int) -> Parameter { parameters[min(index, parameters.count - 1)] }

    func takes(_ count: Int) -> Bool {
        isVariadic ? count >= parameters.count : count == parameters.count
    }
}

extension JMESPathTypes {
    /// Whether a value of a type may be an argument.
    func accepts(_ type: JMESPathType, as parameter: JMESPathFunction.Parameter) -> Bool {
        let view = view(of: type)
        if case .any = view { return parameter != .reference }
        switch parameter {
        case .any: return type != .reference
        case .number: return type == .number
        case .string: return type == .string
        case .reference: return type == .reference
        case .object: return isObject(view)
        case .list: return element(of: view) != nil
        case .listOrString: return type == .string || element(of: view) != nil
        case .listOrStringOrObject: return type == .string || element(of: view) != nil || isObject(view)
        case .numbers: return isList(view) { $0 == .number }
        case .strings: return isList(view) { $0 == .string }
        case .numbersOrStrings: return isList(view) { $0 == .number || $0 == .string }
        }
    }

    private func isObject(_ view: View) -> Bool {
        switch view {
        case .map, .fields: true
        default: false
        }
    }

    func element(of view: View) -> JMESPathType? {
        if case .list(let element) = view { element } else { nil }
    }

    private func isList(_ view: View, _ isElement: (JMESPathType) -> Bool) -> Bool {
        guard let element = element(of: view) else { return false }
        return element == .any || isElement(element)
    }
}
