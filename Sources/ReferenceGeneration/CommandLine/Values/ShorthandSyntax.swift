import ServiceModel

/// The short way to give a structure, a map, or a list of such: `Name=string,Values=string,string`.
package struct ShorthandSyntax {
    /// What there is to tell of a value's short syntax.
    package enum Example: Sendable, Equatable {
        case text(String)
        /// The value nests too deep for a short syntax.
        case tooComplex
        /// The value is given as if it were its only member, so that there is no syntax to tell.
        case plain
    }

    private struct TooComplex: Error {}

    /// The shapes around the value, outermost first.
    private var around: [ShapeID] = []
    private var budget: Int

    private init(budget: Int) {
        self.budget = budget
    }

    /// Whether a value can be given so: it holds others, and is no list of scalars and no document.
    package static func isSupported(_ value: CommandValue) -> Bool {
        switch value.kind {
        case .list: !(value.element?.kind.isScalar ?? true) && !value.holdsDocuments
        case .structure, .map: !value.holdsDocuments
        default: false
        }
    }

    /// - Parameters:
    ///   - takesPlainElements: Whether a list of structures with one member is given as the values of these.
    ///   - budget: How many values may still be told; less by those that are.
    package static func example(
        _ argument: CommandArgument, takesPlainElements: Bool, budget: inout Int
    ) -> Example {
        guard let value = argument.value else { return .plain }
        if takesPlainElements, let element = value.element, element.kind == .structure, element.members.count == 1 {
            let name = element.members[0].name
            let length = value.shape.traits[.length]
            let isOne = length?["min"]?.integer == 1 && length?["max"]?.integer == 1
            return .text("\(argument.option) \(name)1" + (isOne ? "" : " \(name)2 \(name)3"))
        }
        if value.kind == .structure, value.members.count == 1, value.members[0].name == "Value",
            value.members[0].value.kind == .string
        {
            return .plain
        }
        var syntax = ShorthandSyntax(budget: budget)
        defer { budget = syntax.budget }
        do {
            if let element = value.element { return .text(try syntax.text(of: element) + " ...") }
            return .text(try syntax.text(of: value))
        } catch {
            return .tooComplex
        }
    }

    private mutating func text(of value: CommandValue) throws(TooComplex) -> String {
        budget -= 1
        if around.count > 3 || budget < 0 { throw TooComplex() }
        switch value.kind {
        case .structure: return try text(ofMembers: value.members)
        case .list:
            guard let element = value.element else { return "" }
            return try text(ofElements: element)
        case .map: return try text(ofMap: value)
        default: return value.kind.rawValue
        }
    }

    private mutating func text(ofElements element: CommandValue) throws(TooComplex) -> String {
        around.append(element.id)
        let one = try text(of: element)
        around.removeLast()
        let two = "\(one),\(one)"
        return element.kind.isScalar && around.count <= 1 ? two : "[\(two)]"
    }

    private mutating func text(ofMap map: CommandValue) throws(TooComplex) -> String {
        guard let key = map.key, let value = map.value else { return "" }
        let one = try text(of: value)
        let pairs = "KeyName1=\(one),KeyName2=\(one)"
        guard around.isEmpty else { return "{\(pairs)}" }
        if key.choices.isEmpty { return pairs }
        return pairs + "\n\nWhere valid key names are:\n" + key.choices.map { "  \($0)\n" }.joined()
    }

    private mutating func text(
        ofMembers members: [(name: String, value: CommandValue)]
    ) throws(TooComplex) -> String {
        var parts: [String] = []
        for (name, value) in members where !value.holdsDocuments {
            if around.contains(value.id) {
                parts.append("( ... recursive ... )")
                continue
            }
            around.append(value.id)
            parts.append("\(name)=\(try text(of: value))")
            around.removeLast()
        }
        let text = parts.joined(separator: ",")
        return around.isEmpty ? text : "{\(text)}"
    }
}
