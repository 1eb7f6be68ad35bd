package import ServiceModel

/// A generated type.
package struct TypeReference: Sendable {
    /// What the type is to those who use it.
    package enum Kind: Sendable {
        /// A structure that is given or received.
        case structure
        /// A structure that is thrown.
        case error
        case union
        /// A union whose values come over time.
        case events
        case enumeration
    }

    package let entry: ClosureShape
    package let kind: Kind
    /// As it is used: with the namespace.
    package let name: String
    package let declaration: String
    /// How a value is made; empty where values are only received.
    package let initializer: String
    /// Properties, values or cases, in the model's order.
    package let members: [MemberReference]
    /// The case of the service's errors that holds an error; empty elsewhere.
    package let errorCase: String
}

/// Plans what is told of types.
struct TypeReferences {
    let context: PlanningContext
    private let structures: StructureViews

    init(context: PlanningContext) {
        self.context = context
        structures = StructureViews(context: context)
    }

    /// `nil` for a shape that is no type in Swift.
    func reference(_ entry: ClosureShape) -> TypeReference? {
        switch entry.shape.kind {
        case .structure: context.structure(entry.shape.id).map { structure($0, entry) }
        case .union: union(entry)
        case .enum, .intEnum: enumeration(entry)
        default: nil
        }
    }

    private func structure(_ planned: PlannedStructure, _ entry: ClosureShape) -> TypeReference {
        let isError = entry.usage.contains(.error)
        var lines = isError ? ["    let details: ServiceErrorDetails"] : []
        for member in planned.members {
            lines.append("    \(planned.isFacade ? "let" : "var") \(member.escapedName): \(member.typeText)")
        }
        let conformances = isError ? "ModeledError" : "Sendable"
        let parameters = structures.parameters(planned)
        return TypeReference(
            entry: entry, kind: isError ? .error : .structure, name: planned.name,
            declaration: declaration("struct \(planned.declaredName): \(conformances)", lines),
            initializer: planned.isFacade
                ? "" : parameters.isEmpty ? "init()" : "init(\n\(parameters.indented(by: 4))\n)",
            members: planned.members.map { MemberReference($0) },
            errorCase: isError ? context.errorCaseNames[entry.shape.id] ?? "" : "")
    }

    private func union(_ entry: ClosureShape) -> TypeReference {
        let view = UnionViews(context: context).view(entry)
        let byName = Dictionary(
            zip(entry.shape.members, context.propertyNames(of: entry.shape)).map { ($1.escaped, ($0, $1)) },
            uniquingKeysWith: { first, _ in first })
        let members = view.cases.compactMap { view -> MemberReference? in
            guard let (member, name) = byName[view.name] else { return nil }
            let target = context.types.used(member.target)
            return MemberReference(
                member, name: name, type: view.payload.isEmpty ? "" : target.text, target: target.shape)
        }
        let lines = view.cases.map { "    case \($0.name)\($0.payload)" } + ["    case unknown(String)"]
        let modifiers = context.recursion.isRecursive(entry.shape.id) ? "indirect " : ""
        return TypeReference(
            entry: entry, kind: entry.shape.isEventStream ? .events : .union, name: context.names[entry.shape.id],
            declaration: declaration("\(modifiers)enum \(context.names.declared(entry.shape.id)): Sendable", lines),
            initializer: "", members: members, errorCase: "")
    }

    private func enumeration(_ entry: ClosureShape) -> TypeReference {
        let view = EnumerationViews(context: context).view(entry.shape)
        let names = context.propertyNames(of: entry.shape)
        let members = zip(zip(entry.shape.members, names), view.cases).map { pair, view in
            MemberReference(pair.0, name: pair.1, rawValue: view.literal)
        }
        return TypeReference(
            entry: entry, kind: .enumeration, name: context.names[entry.shape.id],
            declaration: declaration(
                "struct \(context.names.declared(entry.shape.id)): \(view.conformances)",
                ["    let rawValue: \(view.rawType)", "    init(rawValue: \(view.rawType))"]),
            initializer: "", members: members, errorCase: "")
    }

    private func declaration(_ head: String, _ lines: [String]) -> String {
        lines.isEmpty ? "\(head) {}" : "\(head) {\n\(lines.joined(separator: "\n"))\n}"
    }
}
