import ServiceModel

/// Turns a value of the model into a Swift expression: a default, an example, the parameters of a protocol test.
///
/// Returns `nil` where the value does not fit the shape, or where no expression can build it (a received-only structure).
struct SwiftExpression {
    let context: PlanningContext
    private var service: Service { context.service }

    init(context: PlanningContext) {
        self.context = context
    }

    /// The expression of a member's default. A blob's default is base64 text.
    func defaultValue(_ node: Node, for target: ShapeID) -> String? {
        if service.model[target]?.kind == .blob {
            return node.string.flatMap(Base64.decode).map { $0.isEmpty ? "Blob()" : "Blob(\($0))" }
        }
        return expression(node, for: target)
    }

    func expression(_ node: Node, for target: ShapeID, depth: Int = 0) -> String? {
        guard depth < 64, let shape = service.model[target] else { return nil }
        switch shape.kind {
        case .string: return node.string.map(SwiftLiteral.string)
        case .boolean: return node.boolean.map(String.init)
        case .byte: return integer(node, in: Int(Int8.min)...Int(Int8.max))
        case .short: return integer(node, in: Int(Int16.min)...Int(Int16.max))
        case .integer: return integer(node, in: Int(Int32.min)...Int(Int32.max))
        case .long: return integer(node, in: Int.min...Int.max)
        case .float, .double: return floatingPoint(node)
        case .bigInteger: return bigNumber(node, "BigInteger")
        case .bigDecimal: return bigNumber(node, "BigDecimal")
        case .blob:
            let type = shape.traits.has(.streaming) ? "HTTPBody(" : "Blob(utf8: "
            return node.string.map { "\(type)\(SwiftLiteral.string($0)))" }
        case .timestamp: return timestamp(node)
        case .document: return document(node, depth: depth)
        case .enum:
            guard let text = node.string else { return nil }
            if let index = shape.members.firstIndex(where: { $0.traits.string(.enumValue) == text }) {
                let name = context.propertyNames(of: shape)[index]
                // `.none` would be the optional's where one is expected.
                return (name.text == "none" || name.text == "some" ? context.names[target] : "") + "." + name.escaped
            }
            return "\(context.names[target])(rawValue: \(SwiftLiteral.string(text)))"
        case .intEnum:
            guard let number = node.integer else { return nil }
            return "\(context.names[target])(rawValue: \(number))"
        case .list: return list(node, shape, depth: depth)
        case .map: return map(node, shape, depth: depth)
        case .structure: return structure(node, shape, depth: depth)
        case .union: return union(node, shape, depth: depth)
        case .service, .resource, .operation: return nil
        }
    }

    private func integer(_ node: Node, in range: ClosedRange<Int>) -> String? {
        guard let number = node.integer, range.contains(number) else { return nil }
        return String(number)
    }

    private func floatingPoint(_ node: Node) -> String? {
        switch node.string {
        case "NaN": return ".nan"
        case "Infinity": return ".infinity"
        case "-Infinity": return "-.infinity"
        default: return node.double.map { $0.isFinite ? "\($0)" : ".infinity" }
        }
    }

    private func timestamp(_ node: Node) -> String? {
        guard let seconds = node.double ?? node.string.flatMap(DateTime.seconds), seconds.isFinite else { return nil }
        return "Timestamp(epochSeconds: \(seconds))"
    }

    /// A number of any size: as a literal where Swift has it, else from its text, which the model's reader has checked.
    private func bigNumber(_ node: Node, _ type: String) -> String? {
        guard let text = node.number else { return nil }
        if Int(text) != nil { return text }
        guard Double(text) != nil else { return nil }
        return "(\(type)(\(SwiftLiteral.string(text))) ?? 0)"
    }

    private func document(_ node: Node, depth: Int) -> String? {
        guard depth < 64 else { return nil }
        switch node.value {
        case .null: return ".null"
        case .boolean(let value): return String(value)
        case .number: return node.integer.map(String.init) ?? floatingPoint(node)
        case .string(let text): return SwiftLiteral.string(text)
        case .array(let elements):
            let values = elements.compactMap { document($0, depth: depth + 1) }
            return values.count == elements.count ? "[" + values.joined(separator: ", ") + "]" : nil
        case .object(let entries):
            if entries.isEmpty { return "[:]" }
            let values = entries.compactMap { entry in
                document(entry.value, depth: depth + 1).map { "\(SwiftLiteral.string(entry.key)): \($0)" }
            }
            return values.count == entries.count ? "[" + values.joined(separator: ", ") + "]" : nil
        }
    }

    private func list(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        guard let elements = node.array, let member = shape.members.first else { return nil }
        var values: [String] = []
        for element in elements {
            if element.isNull, shape.traits.has(.sparse) {
                values.append("nil")
            } else if let value = expression(element, for: member.target, depth: depth + 1) {
                values.append(value)
            } else {
                return nil
            }
        }
        return "[" + values.joined(separator: ", ") + "]"
    }

    private func map(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        guard let entries = node.object, shape.members.count == 2 else { return nil }
        if entries.isEmpty { return "[:]" }
        var values: [String] = []
        for entry in entries {
            guard let key = expression(.string(entry.key), for: shape.members[0].target, depth: depth + 1) else {
                return nil
            }
            if entry.value.isNull, shape.traits.has(.sparse) {
                values.append("\(key): nil")
            } else if let value = expression(entry.value, for: shape.members[1].target, depth: depth + 1) {
                values.append("\(key): \(value)")
            } else {
                return nil
            }
        }
        return "[" + values.joined(separator: ", ") + "]"
    }

    private func structure(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        guard let arguments = arguments(node, of: shape, depth: depth) else { return nil }
        return "\(context.names[shape.id])(\(arguments.joined(separator: ", ")))"
    }

    /// The arguments of a structure's initializer, in its order; `nil` where a value does not fit or a required one is missing.
    func arguments(_ node: Node, of shape: Shape, depth: Int = 0) -> [String]? {
        guard node.object != nil, service[shape.id]?.usage.contains(.sent) == true else { return nil }
        var arguments: [String] = []
        guard let planned = context.structure(shape.id) else { return nil }
        for planned in planned.initializerOrder {
            guard let value = node[planned.member.name], !value.isNull else {
                if !planned.isOptional && planned.defaultValue == nil { return nil }
                continue
            }
            guard let text = expression(value, for: planned.member.target, depth: depth + 1) else { return nil }
            arguments.append("\(planned.property.label): \(text)")
        }
        return arguments
    }

    private func union(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        if shape.isEventStream { return events(node, shape, depth: depth) }
        return event(node, shape, depth: depth)
    }

    /// A stream of the events of an array, as examples have none.
    private func events(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        guard let elements = node.array else { return nil }
        let values = elements.compactMap { event($0, shape, depth: depth) }
        return values.count == elements.count ? "[" + values.joined(separator: ", ") + "]" : nil
    }

    private func event(_ node: Node, _ shape: Shape, depth: Int) -> String? {
        guard let entry = node.object?.first(where: { !$0.value.isNull && $0.key != "__type" }),
            let index = shape.members.firstIndex(where: { $0.name == entry.key })
        else { return nil }
        let name = context.propertyNames(of: shape)[index].escaped
        if shape.members[index].target == Prelude.unit { return ".\(name)" }
        return expression(entry.value, for: shape.members[index].target, depth: depth + 1).map { ".\(name)(\($0))" }
    }
}
