/// A call of a client's method as Swift, for examples.
struct CallExpression {
    /// Without backquotes.
    let methodName: String
    /// The name of the input's type; `nil` where the operation takes nothing.
    let inputType: String?
    /// The arguments of the input's initializer.
    let arguments: [String]

    /// The call with the input's members as arguments, where there are any.
    var withMembers: String {
        guard arguments.count > 1 else { return arguments.isEmpty ? withInput : call(arguments[0]) }
        return call("\n    " + arguments.joined(separator: ",\n    "))
    }

    /// The call with the input as one value.
    var withInput: String { call(input) }

    /// The input alone: on one line where it is short.
    var input: String {
        guard let inputType else { return "" }
        let list = arguments.joined(separator: ", ")
        if arguments.count < 2 || list.utf8.count <= 72 { return "\(inputType)(\(list))" }
        return "\(inputType)(\n    \(arguments.joined(separator: ",\n    ")))"
    }

    private func call(_ argument: String) -> String {
        "try await client.\(SwiftName.escaped(methodName))(\(argument))"
    }
}
