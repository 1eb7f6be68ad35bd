/// The parameters of a service's rules of endpoints are those that the model gives them, and of one type wherever they are.
///
/// Source: Smithy 2.0, "Rules engine parameters".
struct RuleParameterValidation {
    private static let event = "RuleSetParameter"

    /// What a model gives to rules. A type that a path decides is not known.
    private struct Given {
        var kinds: [String: RuleParameter.Kind?] = [:]

        /// Returns whether the parameter had no other type before.
        mutating func add(_ name: String, _ kind: RuleParameter.Kind?) -> Bool {
            guard let known = kinds[name] else {
                kinds[name] = .some(kind)
                return true
            }
            return known == nil || kind == nil || known == kind
        }
    }

    let model: Model
    private let types: JMESPathTypes

    init(model: Model) {
        self.model = model
        types = JMESPathTypes(model: model)
    }

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        guard let (rules, parameters) = RuleParameter.all(of: service) else { return }
        var given = Given()
        for entry in service.traits[.clientContextParams]?.object ?? [] {
            _ = given.add(entry.key, entry.value["type"]?.string.flatMap { RuleParameter.Kind(named: $0) })
        }
        for operation in operations where !diagnostics.isFull { collect(from: operation, &given, &diagnostics) }
        func report(_ message: String, _ node: Node, _ detail: String) {
            diagnostics.report(
                .error, message, at: node.place(or: rules.place(or: service.position)),
                event: "\(Self.event).RuleSet.\(detail)", of: service.id)
        }
        for parameter in parameters where parameter.builtIn == nil {
            guard let kind = given.kinds[parameter.name] else {
                report(
                    "the rules of `\(service.id)` have a parameter `\(parameter.name)`, which nothing gives them; bind it with "
                        + "a trait of `smithy.rules`", parameter.node, "UnmatchedName")
                continue
            }
            guard let kind, let wanted = parameter.kind, wanted != kind else { continue }
            report(
                "the parameter `\(parameter.name)` of the rules of `\(service.id)` is a \(wanted.rawValue), but is given a "
                    + "\(kind.rawValue); change one", parameter.node, "TypeMismatch")
        }
        let known = Set(parameters.map(\.name))
        for name in given.kinds.keys.sorted() where !known.contains(name) {
            report(
                "`\(service.id)` gives its rules the parameter `\(name)`, which they do not have; add it to them",
                rules,
                "UnmatchedName")
        }
    }

    private func collect(from operation: Shape, _ given: inout Given, _ diagnostics: inout DiagnosticCollector) {
        for entry in operation.traits[.staticContextParams]?.object ?? [] {
            guard let value = entry.value["value"] else { continue }
            if given.add(entry.key, RuleParameter.Kind(value)) { continue }
            report(
                "the parameter `\(entry.key)` of `\(operation.id)` has another type elsewhere; use one", value,
                operation.position, of: operation.id, "StaticContextParams.InconsistentType", &diagnostics)
        }
        for entry in operation.traits[.operationContextParams]?.object ?? [] {
            let kind = entry.value["path"]?.string.flatMap { self.kind(ofPath: $0, in: operation) }
            if given.add(entry.key, kind) { continue }
            report(
                "the parameter `\(entry.key)` of `\(operation.id)` has another type elsewhere; use one", entry.value,
                operation.position, of: operation.id, "OperationContextParams.InconsistentType", &diagnostics)
        }
        guard let input = operation.operation.flatMap({ model[$0.input.id] }) else { return }
        for member in input.members {
            guard let parameter = member.traits[.contextParam], let name = parameter["name"]?.string else { continue }
            let id = input.id.appending(member: member.name)
            guard let kind = kind(of: member.target) else {
                report(
                    "`\(id)` is given to rules of endpoints as `\(name)`, but is neither a string nor a boolean; "
                        + "give them another member", parameter, member.position, of: id,
                    "ContextParam.UnsupportedType", &diagnostics)
                continue
            }
            if given.add(name, kind) { continue }
            report(
                "the parameter `\(name)`, which `\(id)` is, has another type elsewhere; use one", parameter,
                member.position, of: id, "ContextParam.InconsistentType", &diagnostics)
        }
    }

    /// What a path leads to, where that is known.
    private func kind(ofPath path: String, in operation: Shape) -> RuleParameter.Kind? {
        guard let input = operation.operation?.input.id, let expression = try? JMESPathParser.parse(path) else {
            return nil
        }
        let (type, _) = JMESPathTypeCheck.check(expression, of: types.type(of: input), in: types)
        if type == .boolean { return .boolean }
        if type == .string { return .string }
        if case .list = types.view(of: type) { return .strings }
        return nil
    }

    private func kind(of id: ShapeID) -> RuleParameter.Kind? {
        guard let shape = model[id] else { return nil }
        switch shape.kind {
        case .string, .enum: return .string
        case .boolean: return .boolean
        default: return nil
        }
    }

    private func report(
        _ message: String, _ node: Node, _ place: SourcePosition, of id: ShapeID, _ detail: String,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(.error, message, at: node.place(or: place), event: "\(Self.event).\(detail)", of: id)
    }
}
