import ServiceModel

/// The .NET types of a service's shapes, as its cmdlets take and return them.
struct DotNetTypes: Sendable {
    /// How deep lists of lists are looked into.
    private static let listDepthLimit = 8

    let service: Service
    /// The namespace of the client, such as `Amazon.Connect`. Enumerations are in it, structures in `Model` inside it.
    let namespace: String

    /// The type of a member that targets a shape.
    func type(of target: ShapeID) -> DotNetType { type(of: target, depth: 0) }

    /// What a cmdlet writes to the pipeline for a member of the output: the elements of lists, for maps their keys.
    func outputType(of target: ShapeID) -> (type: DotNetType, isCollection: Bool) {
        guard let shape = service.model[target] else { return (.object, false) }
        switch shape.kind {
        case .list:
            let element = shape.member(named: "member").flatMap { service.model[$0.target] }
            guard let element else { return (.object, true) }
            return (outputType(of: element.id).type, true)
        case .map:
            return (shape.member(named: "key").map { type(of: $0.target) } ?? .string, true)
        default:
            return (type(of: target), false)
        }
    }

    /// A class that stands for a structure, a request or a response.
    func model(_ name: String) -> DotNetType { DotNetType(name.withUpperCaseFirst, in: "\(namespace).Model") }

    /// The class of an operation's response, which every operation has.
    func response(of operation: String) -> DotNetType { model("\(operation)Response") }

    private func type(of target: ShapeID, depth: Int) -> DotNetType {
        guard let shape = service.model[target] else { return .object }
        switch shape.kind {
        case .string: return .string
        case .enum: return DotNetType(name(of: shape).withUpperCaseFirst, in: namespace)
        case .boolean: return .boolean
        case .byte, .short, .integer, .intEnum: return DotNetType("Int32", in: "System")
        case .long: return DotNetType("Int64", in: "System")
        case .float: return DotNetType("Single", in: "System")
        case .double: return DotNetType("Double", in: "System")
        case .bigInteger: return DotNetType("BigInteger", in: "System.Numerics")
        case .bigDecimal: return DotNetType("Decimal", in: "System")
        case .timestamp: return DotNetType("DateTime", in: "System")
        case .blob: return shape.traits.has(.streaming) ? .object : .bytes
        case .document: return DotNetType("PSObject", in: "System.Management.Automation")
        case .map: return .hashtable
        case .list:
            guard depth < DotNetTypes.listDepthLimit, let element = shape.member(named: "member") else {
                return DotNetType.object.array
            }
            return type(of: element.target, depth: depth + 1).array
        case .structure, .union:
            return shape.traits.has(.unitType) ? .object : model(name(of: shape))
        case .service, .resource, .operation: return .object
        }
    }

    private func name(of shape: Shape) -> String { service[shape.id]?.name ?? shape.id.name }
}
