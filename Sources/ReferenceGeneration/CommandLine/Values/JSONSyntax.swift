import ServiceModel

/// What a value looks like as JSON: an object of every member, each with the kind of its value in place of one.
package struct JSONSyntax {
    private var text = ""
    private var depth = 0
    /// The shapes around the value, outermost first.
    private var around: [ShapeID] = []
    private var budget: Int

    /// The syntax, its lines indented by two spaces a level.
    ///
    /// - Parameter budget: How many values may still be told; less by those that are.
    package static func text(of value: CommandValue, budget: inout Int) -> String {
        var syntax = JSONSyntax(budget: budget)
        syntax.write(value)
        budget = syntax.budget
        return syntax.text
    }

    private init(budget: Int) {
        self.budget = budget
    }

    /// What stands for a scalar: its choices, or its kind.
    package static func scalar(_ value: CommandValue, withChoices: Bool = true) -> String {
        switch value.kind {
        case .string:
            let choices = withChoices ? value.choices : []
            return choices.isEmpty ? "\"string\"" : choices.map { "\"\($0)\"" }.joined(separator: "|")
        case .boolean: return "true|false"
        default: return value.kind.rawValue
        }
    }

    /// A shape stands within itself once; within that, a structure is told to be recursive and all else is left out.
    private mutating func write(_ value: CommandValue) {
        budget -= 1
        if around.count(where: { $0 == value.id }) > 1 || around.count >= ValueLimits.depth || budget < 0 {
            if value.kind == .structure { text += "{ ... recursive ... }" }
            return
        }
        around.append(value.id)
        defer { around.removeLast() }
        switch value.kind {
        case .list: value.element.map { writeList($0) }
        case .map: writeMap(value)
        case .structure where value.isDocument: text += "{...}"
        case .structure: writeMembers(value.members)
        default: break
        }
    }

    private mutating func writeList(_ element: CommandValue) {
        text += "["
        if element.kind.isScalar {
            text += JSONSyntax.scalar(element) + ", ..."
        } else {
            depth += 1
            newLine()
            write(element)
            newLine()
            text += "..."
            depth -= 1
            newLine()
        }
        text += "]"
    }

    private mutating func writeMap(_ map: CommandValue) {
        guard let key = map.key, let value = map.value else { return }
        text += "{"
        depth += 1
        text += JSONSyntax.scalar(key) + ": "
        if value.kind.isScalar {
            text += JSONSyntax.scalar(value)
        } else {
            depth += 1
            write(value)
            depth -= 1
        }
        newLine()
        text += "..."
        depth -= 1
        text += "}"
    }

    private mutating func writeMembers(_ members: [(name: String, value: CommandValue)]) {
        budget -= members.count
        text += "{"
        depth += 1
        newLine()
        for (index, member) in members.enumerated() {
            text += "\"\(member.name)\": "
            if member.value.kind.isScalar {
                text += JSONSyntax.scalar(member.value)
            } else {
                write(member.value)
            }
            if index < members.count - 1 {
                text += ","
                newLine()
            }
        }
        depth -= 1
        newLine()
        text += "}"
    }

    private mutating func newLine() {
        text += "\n"
        text += String(repeating: " ", count: depth * 2)
    }
}

/// How much of a value is told, so that no model makes a page without end.
enum ValueLimits {
    /// How deep values nest; those of services' models nest less than 30 deep.
    static let depth = 100
    /// How many members, elements, keys and values one page tells, in all of its parts; the largest page of a service has
    /// 23,000 under its arguments and about as many in their syntax.
    static let parts = 150_000
}
