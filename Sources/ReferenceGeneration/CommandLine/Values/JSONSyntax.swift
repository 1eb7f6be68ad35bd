import ServiceModel

/// What a value looks like as JSON: an object of every member, each with the kind of its value in place of one.
package struct JSONSyntax {
    private let values: CommandValues
    private var text: [UInt8] = []
    /// How many spaces lines begin with.
    private var indentation: Int
    /// The places of the shapes around the value, outermost first.
    private var around: [Int] = []
    private var budget: Int

    /// The syntax, its lines indented by two spaces a level.
    ///
    /// - Parameters:
    ///   - indentation: How many spaces lines begin with besides; the first has none.
    ///   - budget: How many values may still be told; less by those that are.
    package static func text(
        of value: CommandValue, _ values: CommandValues, indentation: Int = 0, budget: inout Int
    ) -> [UInt8] {
        var syntax = JSONSyntax(values, indentation: indentation, budget: budget)
        syntax.write(value)
        budget = syntax.budget
        return syntax.text
    }

    private init(_ values: CommandValues, indentation: Int, budget: Int) {
        self.values = values
        self.indentation = indentation
        self.budget = budget
    }

    /// What stands for a scalar whose choices are told elsewhere.
    package static func scalar(_ value: CommandValue) -> String {
        switch value.kind {
        case .string: "\"string\""
        case .boolean: "true|false"
        default: value.kind.rawValue
        }
    }

    /// Writes what stands for a scalar: its choices, or its kind.
    private mutating func writeScalar(_ value: CommandValue) {
        let choices = values.choices(of: value)
        guard value.kind == .string, !choices.isEmpty else {
            text.append(JSONSyntax.scalar(value))
            return
        }
        for (index, choice) in choices.enumerated() {
            text.append(index == 0 ? "\"" : "|\"")
            text.append(choice)
            text.append(UInt8(ascii: "\""))
        }
    }

    /// A shape stands within itself once; within that, a structure is told to be recursive and all else is left out.
    private mutating func write(_ value: CommandValue) {
        budget -= 1
        if around.count(where: { $0 == value.place }) > 1 || around.count >= ValueLimits.depth || budget < 0 {
            if value.kind == .structure { text.append("{ ... recursive ... }") }
            return
        }
        around.append(value.place)
        defer { around.removeLast() }
        switch value.kind {
        case .list: values.element(of: value).map { writeList($0) }
        case .map: values.entry(of: value).map { writeMap($0, $1) }
        case .structure where value.isDocument: text.append("{...}")
        case .structure: writeMembers(values.members(of: value))
        default: break
        }
    }

    private mutating func writeList(_ element: CommandValue) {
        text.append(UInt8(ascii: "["))
        if element.kind.isScalar {
            writeScalar(element)
            text.append(", ...")
        } else {
            indentation += 2
            newLine()
            write(element)
            newLine()
            text.append("...")
            indentation -= 2
            newLine()
        }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func writeMap(_ key: CommandValue, _ value: CommandValue) {
        text.append(UInt8(ascii: "{"))
        indentation += 2
        writeScalar(key)
        text.append(": ")
        if value.kind.isScalar {
            writeScalar(value)
        } else {
            indentation += 2
            write(value)
            indentation -= 2
        }
        newLine()
        text.append("...")
        indentation -= 2
        text.append(UInt8(ascii: "}"))
    }

    private mutating func writeMembers(_ members: [CommandValue]) {
        budget -= members.count
        text.append(UInt8(ascii: "{"))
        indentation += 2
        newLine()
        for (index, member) in members.enumerated() {
            text.append(UInt8(ascii: "\""))
            text.append(member.name)
            text.append("\": ")
            if member.kind.isScalar {
                writeScalar(member)
            } else {
                write(member)
            }
            if index < members.count - 1 {
                text.append(UInt8(ascii: ","))
                newLine()
            }
        }
        indentation -= 2
        newLine()
        text.append(UInt8(ascii: "}"))
    }

    private mutating func newLine() { text.appendLineEnd(indentation: indentation) }
}

/// How much of a value is told, so that no model makes a page without end.
enum ValueLimits {
    /// How deep values nest; those of services' models nest less than 30 deep.
    static let depth = 100
    /// How many members, elements, keys and values one page tells, in all of its parts; the largest page of a service has
    /// 23,000 under its arguments and about as many in their syntax.
    static let parts = 150_000
}
