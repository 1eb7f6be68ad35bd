import ServiceModel

/// The short way to give a structure, a map, or a list of such: `Name=string,Values=string,string`.
package struct ShorthandSyntax {
    /// What there is to tell of a value's short syntax.
    package enum Example: Sendable, Equatable {
        case text([UInt8])
        /// The value nests too deep for a short syntax.
        case tooComplex
        /// The value is given as if it were its only member, so that there is no syntax to tell.
        case plain
    }

    private struct TooComplex: Error {}

    private let values: CommandValues
    private var text: [UInt8] = []
    /// The places of the shapes around the value, outermost first.
    private var around: [Int] = []
    private var budget: Int

    private init(_ values: CommandValues, budget: Int) {
        self.values = values
        self.budget = budget
    }

    /// Whether a value can be given so: it holds others, and is no list of scalars and no document.
    package static func isSupported(_ value: CommandValue, _ values: CommandValues) -> Bool {
        switch value.kind {
        case .list: !(values.element(of: value)?.kind.isScalar ?? true) && !values.holdsDocuments(value)
        case .structure, .map: !values.holdsDocuments(value)
        default: false
        }
    }

    /// - Parameters:
    ///   - takesPlainElements: Whether a list of structures with one member is given as the values of these.
    ///   - budget: How many values may still be told; less by those that are.
    package static func example(
        _ argument: CommandArgument, _ values: CommandValues, takesPlainElements: Bool, budget: inout Int
    ) -> Example {
        guard let value = argument.value else { return .plain }
        let element = values.element(of: value)
        if takesPlainElements, let element, element.kind == .structure, values.members(of: element).count == 1 {
            let name = values.members(of: element)[0].name
            let length = value.shape.traits[.length]
            let isOne = length?["min"]?.integer == 1 && length?["max"]?.integer == 1
            return .text(Array("\(argument.option) \(name)1\(isOne ? "" : " \(name)2 \(name)3")".utf8))
        }
        if value.kind == .structure, let only = values.members(of: value).first, values.members(of: value).count == 1,
            only.name == "Value", only.kind == .string
        {
            return .plain
        }
        var syntax = ShorthandSyntax(values, budget: budget)
        defer { budget = syntax.budget }
        do {
            try syntax.write(element ?? value)
            if element != nil { syntax.text.append(" ...") }
            return .text(syntax.text)
        } catch {
            return .tooComplex
        }
    }

    private mutating func write(_ value: CommandValue) throws(TooComplex) {
        budget -= 1
        if around.count > 3 || budget < 0 { throw TooComplex() }
        switch value.kind {
        case .structure: try writeMembers(values.members(of: value))
        case .list: if let element = values.element(of: value) { try writeElements(element) }
        case .map: if let entry = values.entry(of: value) { try writeMap(entry.key, entry.value) }
        default: text.append(value.kind.rawValue)
        }
    }

    private mutating func writeElements(_ element: CommandValue) throws(TooComplex) {
        let isBare = element.kind.isScalar && around.count <= 1
        if !isBare { text.append(UInt8(ascii: "[")) }
        around.append(element.place)
        let start = text.count
        try write(element)
        around.removeLast()
        let one = Array(text[start...])
        text.append(UInt8(ascii: ","))
        text += one
        if !isBare { text.append(UInt8(ascii: "]")) }
    }

    private mutating func writeMap(_ key: CommandValue, _ value: CommandValue) throws(TooComplex) {
        if !around.isEmpty { text.append(UInt8(ascii: "{")) }
        text.append("KeyName1=")
        let start = text.count
        try write(value)
        let one = Array(text[start...])
        text.append(",KeyName2=")
        text += one
        if !around.isEmpty {
            text.append(UInt8(ascii: "}"))
        } else if !values.choices(of: key).isEmpty {
            text.append("\n\nWhere valid key names are:\n")
            for choice in values.choices(of: key) {
                text.append("  ")
                text.append(choice)
                text.append(UInt8(ascii: "\n"))
            }
        }
    }

    private mutating func writeMembers(_ members: [CommandValue]) throws(TooComplex) {
        let isOutermost = around.isEmpty
        if !isOutermost { text.append(UInt8(ascii: "{")) }
        var isFirst = true
        for member in members where !values.holdsDocuments(member) {
            if !isFirst { text.append(UInt8(ascii: ",")) }
            isFirst = false
            if around.contains(member.place) {
                text.append("( ... recursive ... )")
                continue
            }
            around.append(member.place)
            text.append(member.name)
            text.append(UInt8(ascii: "="))
            try write(member)
            around.removeLast()
        }
        if !isOutermost { text.append(UInt8(ascii: "}")) }
    }
}
