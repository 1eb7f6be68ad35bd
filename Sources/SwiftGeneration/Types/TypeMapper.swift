import ServiceModel

/// A shape as members use it: what is asked for each member that targets it, found once.
final class UsedType: Sendable {
    /// Without optionality.
    let type: SwiftType
    /// The type as it is written in Swift, and as it is where it is optional.
    let text: String
    let optionalText: String
    /// The shape; `nil` where the model has none.
    let shape: Shape?
    /// Whether every value of the shape is sensitive, or has sensitive elements.
    let isSensitive: Bool

    init(_ type: SwiftType, shape: Shape?, isSensitive: Bool) {
        self.type = type
        self.shape = shape
        self.isSensitive = isSensitive
        text = type.text
        optionalText = text + "?"
    }
}

/// Maps shapes to Swift types, each once.
final class TypeMapper {
    private let service: Service
    private let names: TypeNames
    @exclusivity(unchecked) private var types: [ShapeID: UsedType] = [:]

    init(service: Service, names: TypeNames) {
        self.service = service
        self.names = names
    }

    /// The type of a member, without optionality.
    func type(of member: Member) -> SwiftType {
        type(of: member, used(member.target))
    }

    /// The type of a member whose target's type is known.
    func type(of member: Member, _ used: UsedType) -> SwiftType {
        // The member's own format comes before that of its target.
        if case .timestamp = used.type, let format = format(member.traits) { return .timestamp(format) }
        return used.type
    }

    /// The type that a shape is used as.
    func used(_ id: ShapeID) -> UsedType {
        if let type = types[id] { return type }
        let shape = service.model[id]
        let type = UsedType(
            shape.map { makeType(of: $0) } ?? .document, shape: shape, isSensitive: shape.map(isSensitive) ?? false)
        types[id] = type
        return type
    }

    private func makeType(of shape: Shape) -> SwiftType {
        let id = shape.id
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
        case .union: return shape.isEventStream ? .eventStream(names[id]) : .union(names[id])
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

    private func isSensitive(_ shape: Shape) -> Bool {
        if shape.traits.has(.sensitive) { return true }
        guard shape.kind == .list || shape.kind == .map else { return false }
        return shape.members.contains { element in
            element.traits.has(.sensitive)
                || (service.model[element.target].map { $0.traits.has(.sensitive) && !$0.becomesType } ?? false)
        }
    }

    private func format(_ traits: Traits) -> TimestampFormat? {
        traits.has(.timestampFormat) ? traits.string(.timestampFormat).flatMap(TimestampFormat.init) : nil
    }
}
