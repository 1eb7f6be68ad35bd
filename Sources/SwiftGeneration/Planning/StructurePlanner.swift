import ServiceModel

/// What the planning of one service shares: names, types and the plans of its structures, each made once.
final class PlanningContext {
    let service: Service
    let options: SwiftOptions
    let clientPrefix: String
    let wireProtocol: WireProtocol
    let names: TypeNames
    /// Whether the client declares the namespace of its types, and not another of the run.
    let declaresNamespace: Bool
    let types: TypeMapper
    let recursion: Recursion
    let documentation: DocumentationComments
    var diagnostics: DiagnosticCollector

    @exclusivity(unchecked) private var structures: [ShapeID: PlannedStructure] = [:]
    @exclusivity(unchecked) private var propertyNames: [ShapeID: [PropertyName]] = [:]
    private var memberNames: MemberNames
    /// The documentation of planned members as Markdown, by their numbers, once it was made.
    @exclusivity(unchecked) var memberMarkdown: [String?] = []
    var errorItems: [ShapeID: String] = [:]
    /// The members of inputs that choose the algorithm of a checksum in the body.
    private(set) lazy var checksumMembers = OperationChecksums(context: self).membersInBodies()
    /// The member of inputs that says where a request goes.
    private(set) lazy var endpointMember = ServiceCustomization(service.shape)?.endpointMember
    /// The names of the cases of the service's errors, in backquotes where Swift reserves them.
    private(set) lazy var errorCaseNames = makeErrorCaseNames()

    init(
        service: Service, options: SwiftOptions, clientPrefix: String, wireProtocol: WireProtocol, names: TypeNames,
        declaresNamespace: Bool, diagnostics: DiagnosticCollector
    ) {
        self.service = service
        self.options = options
        self.clientPrefix = clientPrefix
        self.wireProtocol = wireProtocol
        self.names = names
        self.declaresNamespace = declaresNamespace
        self.diagnostics = diagnostics
        types = TypeMapper(service: service, names: names)
        memberNames = MemberNames(renames: options.renames)
        recursion = Recursion(service)
        documentation = DocumentationComments(
            isHTML: service.model.documentationIsHTML, shapeCount: service.shapes.count)
    }

    /// The enumeration that types are nested in; empty for none.
    var namespace: String { options.namespace ?? "" }

    /// The access modifier of generated declarations, with a space behind it; empty for `internal`.
    var access: String { options.accessLevel == .internal ? "" : "\(options.accessLevel.rawValue) " }

    /// What generated types conform to because the user asks for it.
    var derived: DerivedConformances { DerivedConformances(options.conformances) }

    /// The Swift names of a shape's members, in their order.
    func propertyNames(of shape: Shape) -> [PropertyName] {
        if let names = propertyNames[shape.id] { return names }
        let reserved: Set<String> =
            switch shape.kind {
            case .union: ReservedMembers.union
            case .enum, .intEnum: ReservedMembers.enumeration
            default: shape.traits.has(.error) ? ReservedMembers.error : ReservedMembers.structure
            }
        let names = memberNames.properties(
            of: shape,
            reserving: derived.isHashable && shape.kind == .structure ? reserved.union(["hashValue"]) : reserved,
            diagnostics: &diagnostics)
        propertyNames[shape.id] = names
        return names
    }

    func structure(_ id: ShapeID) -> PlannedStructure? {
        if let planned = structures[id] { return planned }
        guard let entry = service[id], entry.shape.kind == .structure else { return nil }
        let planned = plan(entry)
        structures[id] = planned
        return planned
    }

    private func plan(_ entry: ClosureShape) -> PlannedStructure {
        let shape = entry.shape
        let names = propertyNames(of: shape)
        let component = recursion.component(of: shape.id)
        var members: [PlannedMember] = []
        members.reserveCapacity(names.count)
        for (member, name) in zip(shape.members, names) {
            members.append(plan(member, name, component, in: entry))
        }
        return PlannedStructure(
            shape: shape, name: self.names[shape.id], declaredName: self.names.declared(shape.id), usage: entry.usage,
            members: members)
    }

    private func plan(_ member: Member, _ name: PropertyName, _ component: Int?, in entry: ClosureShape)
        -> PlannedMember
    {
        let traits = member.traits
        let target = types.used(member.target)
        let type = types.type(of: member, target)
        let isSent = entry.usage.contains(.sent)
        let isWeakened = traits.has(.clientOptional)
        let isRequired = traits.has(.required) && !isWeakened
        var defaultValue: String?
        var hasDefault = false
        if !isRequired || !isSent, !isWeakened, !(isSent && entry.shape.traits.has(.input)),
            let node = traits[.default], !node.isNull
        {
            hasDefault = true
            defaultValue = expressions.defaultValue(node, for: member.target)
            if defaultValue == nil { hasDefault = false }
        }
        var isOptional = !isRequired && !hasDefault
        if type.isStream {
            isOptional = isSent && !isRequired
            defaultValue = nil
        }
        if traits.has(.idempotencyToken), isSent { isOptional = true }
        var binding = HTTPBinding.body
        if case .eventStream = type {
            binding = .eventStream
        } else if wireProtocol.hasHTTPBindings, entry.usage.isOutermost {
            binding = HTTPBinding(traits, entry.usage)
        }
        let isRecursive = component != nil && recursion.component(of: member.target) == component
        memberMarkdown.append(nil)
        return PlannedMember(
            number: memberMarkdown.count - 1, member: member, property: name, target: target, type: type,
            isOptional: isOptional,
            defaultValue: isOptional ? nil : defaultValue,
            isRecursive: isRecursive, isBoxed: isRecursive && (isSent || !derived.isEmpty),
            binding: binding)
    }

    /// How members are written into the bodies of requests.
    var bodyWriting: any BodyWriting {
        let format = wireProtocol.requestFormat
        return switch format {
        case .json, .cbor: KeyedStatements(wireProtocol: wireProtocol, format: format)
        case .query: QueryStatements(model: service.model, isEC2: wireProtocol == .ec2Query)
        case .xml: XMLWritingStatements(naming: xmlNaming)
        }
    }

    /// How members are read from the bodies of responses.
    var bodyReading: any BodyReading {
        let format = wireProtocol.responseFormat
        return switch format {
        case .json, .cbor, .query: KeyedStatements(wireProtocol: wireProtocol, format: format)
        case .xml: XMLReadingStatements(naming: xmlNaming)
        }
    }

    private var xmlNaming: XMLNaming { XMLNaming(model: service.model, service: service.shape) }

    /// Expressions of the model's values in this service's types.
    var expressions: SwiftExpression { SwiftExpression(context: self) }
}

/// Names that generated types have from the runtime, so that no member may take them.
private enum ReservedMembers {
    static let union: Set<String> = ["unknown", "debugDescription", "customMirror", "sensitiveMembers"]
    static let enumeration: Set<String> = ["allCases", "cases"]
    static let structure: Set<String> = ["debugDescription", "customMirror", "sensitiveMembers"]
    static let error: Set<String> = structure.union(["details", "code", "retryable"])
}

extension ClosureShape.Usage {
    /// Whether the structure is the outermost of a message somewhere.
    var isOutermost: Bool { contains(.operationInput) || contains(.operationOutput) || contains(.error) }
}
