import ServiceModel

extension HTTPBinding {
    /// The binding that counts in the messages which the structure is the outermost of.
    init(_ traits: Traits, _ usage: ClosureShape.Usage) {
        let binding = HTTPBinding(traits)
        self =
            switch binding {
            case .label, .query, .queryParameters: usage.contains(.operationInput) ? binding : .body
            case .statusCode: usage.contains(.operationInput) && !usage.contains(.operationOutput) ? .body : binding
            default: binding
            }
    }
}

/// Where a member travels in the message of an event. Source: Smithy 2.0, "Event streams".
enum EventBinding: Sendable {
    /// One of the payload's members.
    case body
    case header
    /// The whole payload.
    case payload

    init(_ traits: Traits) {
        self = traits.has(.eventHeader) ? .header : traits.has(.eventPayload) ? .payload : .body
    }
}

/// A member of a structure as generated code has it.
final class PlannedMember: Sendable {
    /// Its place among all members that were planned.
    let number: Int
    let member: Member
    let property: PropertyName
    /// The shape that the member targets.
    let target: UsedType
    let type: SwiftType
    /// Whether the property is optional.
    let isOptional: Bool
    /// The Swift expression of a default other than "empty", where the member has one.
    let defaultValue: String?
    /// Whether the value can contain another one of the member's structure in place.
    let isRecursive: Bool
    /// Whether the property of a plain structure is boxed, because the member leads back to it.
    let isBoxed: Bool
    /// Where the member travels when the structure is the outermost of a message; always the body elsewhere.
    let binding: HTTPBinding
    /// Where the member travels when the structure is an event.
    var eventBinding: EventBinding { EventBinding(member.traits) }
    let isDeprecated: Bool

    init(
        number: Int, member: Member, property: PropertyName, target: UsedType, type: SwiftType, isOptional: Bool,
        defaultValue: String?,
        isRecursive: Bool, isBoxed: Bool, binding: HTTPBinding
    ) {
        self.number = number
        self.member = member
        self.property = property
        self.target = target
        self.type = type
        self.isOptional = isOptional
        self.defaultValue = defaultValue
        self.isRecursive = isRecursive
        self.isBoxed = isBoxed
        self.binding = binding
        isDeprecated = member.traits.has(.deprecated)
    }

    /// The property's name, without backquotes.
    var name: String { property.text }

    /// The property's name where it is declared or where an argument's label allows no keyword.
    var escapedName: String { property.escaped }

    /// The property as an expression inside the type's own methods.
    var reference: String { property.reference }

    /// The property's type, with `?` where it is optional.
    var typeText: String { isOptional ? target.optionalText : target.text }

    /// Whether a value is to be given: the property is not optional and has no default.
    var isRequired: Bool { !isOptional && defaultValue == nil }

    /// Whether a value is never to be printed.
    var isSensitive: Bool { target.isSensitive || member.traits.has(.sensitive) }

    /// Whether the property of a plain structure is computed. A deprecated one is: the type's own methods use what is stored
    /// behind it, and so compile without a warning.
    var isComputed: Bool { isDeprecated && !isBoxed }

    /// The stored property's name in a plain structure.
    var storedName: String { isComputed ? "_\(name)" : escapedName }

    /// The stored property as an expression inside a plain structure's own methods.
    var storedReference: String { isComputed ? storedName : reference }
}

/// A structure as generated code has it.
final class PlannedStructure: Sendable {
    let shape: Shape
    /// By which the type is used.
    let name: String
    /// In the type's own declaration.
    let declaredName: String
    let usage: ClosureShape.Usage
    let members: [PlannedMember]
    /// Members without a default first, in the order of the model.
    let initializerOrder: [PlannedMember]

    init(
        shape: Shape, name: String, declaredName: String, usage: ClosureShape.Usage, members: [PlannedMember]
    ) {
        self.shape = shape
        self.name = name
        self.declaredName = declaredName
        self.usage = usage
        self.members = members
        let required = members.filter(\.isRequired)
        initializerOrder =
            required.count == members.count || required.isEmpty
            ? members : required + members.filter { !$0.isRequired }
    }

    /// Whether some member is in the body: all are where the protocol binds none elsewhere.
    var hasBodyMembers: Bool { members.contains { $0.binding == .body } }

    /// Whether some member travels in another part of a message than the body, or is its whole body.
    var hasOtherMembers: Bool { members.contains { $0.binding != .body } }

    /// Whether a member is a stream of bytes or events, which can be neither compared nor coded.
    var hasStream: Bool { members.contains { $0.type.isStream } }

    /// Whether a member is a stream of events.
    var hasEventStream: Bool { members.contains { $0.binding == .eventStream } }

    /// Whether generated code can only read the structure: it is a façade then.
    var isFacade: Bool { !usage.contains(.sent) }
}
