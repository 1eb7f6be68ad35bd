import ServiceModel

/// Maps shapes to Swift types, each once.
final class TypeMapper {
    private let service: Service
    private let names: TypeNames
    private var types: [ShapeID: SwiftType] = [:]

    init(service: Service, names: TypeNames) {
        self.service = service
        self.names = names
    }

    /// The type of a member, without optionality.
    func type(of member: Member) -> SwiftType {
        let type = type(of: member.target)
        // The member's own format comes before that of its target.
        if case .timestamp = type, let format = format(member.traits) { return .timestamp(format) }
        return type
    }

    /// The type that a shape is used as.
    func type(of id: ShapeID) -> SwiftType {
        if let type = types[id] { return type }
        let type = makeType(of: id)
        types[id] = type
        return type
    }

    private func makeType(of id: ShapeID) -> SwiftType {
        guard let shape = service.model[id] else { return .document }
        switch shape.kind {
        case .string: return .string
        case .boolean: return .boolean
        case .byte: return .byte
        case .short: return .short
        case .integer: return .integer
        case .long: return .long
        case .float: return .float
        case .double: return .double
        case .bigInteger: return .bigInteger
        case .bigDecimal: return .bigDecimal
        case .blob: return shape.traits.has(.streaming) ? .stream : .blob
        case .timestamp: return .timestamp(format(shape.traits))
        case .document: return .document
        case .enum: return .enumeration(names[id])
        case .intEnum: return .integerEnumeration(names[id])
        case .structure: return id == Prelude.unit ? .unit : .structure(names[id])
        case .union: return .union(names[id])
        case .list:
            guard let element = shape.members.first else { return .document }
            return .list(type(of: element), sparse: shape.traits.has(.sparse))
        case .map:
            guard shape.members.count == 2 else { return .document }
            return .map(
                key: type(of: shape.members[0]), value: type(of: shape.members[1]), sparse: shape.traits.has(.sparse))
        case .service, .resource, .operation: return .document
        }
    }

    private func format(_ traits: Traits) -> TimestampFormat? {
        traits.has(.timestampFormat) ? traits.string(.timestampFormat).flatMap(TimestampFormat.init) : nil
    }
}
