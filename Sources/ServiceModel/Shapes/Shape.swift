/// What a shape is. Source: Smithy 2.0, "The Smithy model".
package enum ShapeKind: String, Sendable, CaseIterable {
    case blob, boolean, string, byte, short, integer, long, float, double, bigInteger, bigDecimal, timestamp, document
    case `enum`, intEnum
    case list, map, structure, union
    case service, resource, operation

    /// Whether the kind holds one value and no members (`enum` and `intEnum` count as simple).
    package var isSimple: Bool {
        switch self {
        case .list, .map, .structure, .union, .service, .resource, .operation: false
        default: true
        }
    }

    package var isInteger: Bool {
        switch self {
        case .byte, .short, .integer, .long: true
        default: false
        }
    }
}

/// A shape of a model: a data type, an operation, a resource or a service.
///
/// A value of one word: a large model is walked many times, and a copy must cost no more than one reference.
package struct Shape: Sendable {
    private var storage: Storage

    /// What only a service, a resource or an operation has.
    package indirect enum Properties: Sendable {
        case none
        case operation(OperationProperties)
        case resource(ResourceProperties)
        case service(ServiceProperties)
    }

    // Changed only while one shape alone holds it: see `modify`. That makes sharing it between tasks safe,
    // and checks of overlapping accesses needless for what is read all the time.
    private final class Storage: @unchecked Sendable {
        @exclusivity(unchecked) var id: ShapeID
        @exclusivity(unchecked) var kind: ShapeKind
        @exclusivity(unchecked) var traits: Traits
        @exclusivity(unchecked) var members: [Member]
        var mixins: [ShapeID] = []
        var properties: Properties
        var position: SourcePosition

        init(
            id: ShapeID, kind: ShapeKind, traits: Traits, members: [Member], mixins: [ShapeID], properties: Properties,
            position: SourcePosition
        ) {
            self.id = id
            self.kind = kind
            self.traits = traits
            self.members = members
            self.mixins = mixins
            self.properties = properties
            self.position = position
        }
    }

    package init(
        id: ShapeID, kind: ShapeKind, traits: Traits = Traits(), members: [Member] = [], properties: Properties = .none,
        position: SourcePosition
    ) {
        storage = Storage(
            id: id, kind: kind, traits: traits, members: members, mixins: [], properties: properties, position: position
        )
    }

    /// The storage, to be changed: a copy where another shape shares it.
    private var unique: Storage {
        mutating get {
            if !isKnownUniquelyReferenced(&storage) {
                storage = Storage(
                    id: storage.id, kind: storage.kind, traits: storage.traits, members: storage.members,
                    mixins: storage.mixins,
                    properties: storage.properties, position: storage.position)
            }
            return storage
        }
    }

    package var id: ShapeID {
        get { storage.id }
        set { unique.id = newValue }
    }

    package var kind: ShapeKind {
        get { storage.kind }
        set { unique.kind = newValue }
    }

    package var traits: Traits {
        get { storage.traits }
        _modify { yield &unique.traits }
    }

    /// The members in the order of the definition. A list has one named `member`, a map `key` and `value`.
    package var members: [Member] {
        get { storage.members }
        _modify { yield &unique.members }
    }

    /// The mixins that the shape uses, whose members and traits it has; none once the model is flattened.
    package var mixins: [ShapeID] {
        get { storage.mixins }
        _modify { yield &unique.mixins }
    }

    package var properties: Properties {
        get { storage.properties }
        _modify { yield &unique.properties }
    }

    package var position: SourcePosition {
        get { storage.position }
        set { unique.position = newValue }
    }

    package func member(named name: String) -> Member? {
        for member in members where member.name == name { return member }
        return nil
    }

    package var operation: OperationProperties? {
        if case .operation(let properties) = properties { properties } else { nil }
    }

    package var resource: ResourceProperties? {
        if case .resource(let properties) = properties { properties } else { nil }
    }

    package var service: ServiceProperties? {
        if case .service(let properties) = properties { properties } else { nil }
    }
}

/// A member of a shape: a name, the shape that it targets, and traits.
package struct Member: Sendable {
    package var name: String
    package var target: ShapeID
    package var traits: Traits
    package var position: SourcePosition
    /// Where the target is written, for "undefined shape".
    package var targetPosition: SourcePosition

    package init(
        name: String, target: ShapeID, traits: Traits = Traits(), position: SourcePosition,
        targetPosition: SourcePosition? = nil
    ) {
        self.name = name
        self.target = target
        self.traits = traits
        self.position = position
        self.targetPosition = targetPosition ?? position
    }
}

/// A reference from one shape to another, with its place.
package struct ShapeReference: Sendable {
    package var id: ShapeID
    package var position: SourcePosition

    package init(_ id: ShapeID, at position: SourcePosition) {
        self.id = id
        self.position = position
    }
}

/// Source: Smithy 2.0, "Operation".
package struct OperationProperties: Sendable {
    /// `smithy.api#Unit` where the operation takes nothing.
    package var input: ShapeReference
    /// `smithy.api#Unit` where the operation returns nothing.
    package var output: ShapeReference
    package var errors: [ShapeReference]

    package init(input: ShapeReference, output: ShapeReference, errors: [ShapeReference]) {
        self.input = input
        self.output = output
        self.errors = errors
    }
}

/// Source: Smithy 2.0, "Service".
package struct ServiceProperties: Sendable {
    package var version: String
    package var operations: [ShapeReference]
    package var resources: [ShapeReference]
    package var errors: [ShapeReference]
    /// New names for shapes of the closure.
    package var rename: [ShapeID: String]
    /// Where the new names stand, where it is known.
    package var renamePositions: [ShapeID: SourcePosition] = [:]

    package init(
        version: String, operations: [ShapeReference] = [], resources: [ShapeReference] = [],
        errors: [ShapeReference] = [],
        rename: [ShapeID: String] = [:]
    ) {
        self.version = version
        self.operations = operations
        self.resources = resources
        self.errors = errors
        self.rename = rename
    }
}

/// Source: Smithy 2.0, "Resource".
package struct ResourceProperties: Sendable {
    /// Names and targets, in the order of the source; properties likewise.
    package var identifiers: [(name: String, target: ShapeReference)] = []
    package var properties: [(name: String, target: ShapeReference)] = []
    package var create: ShapeReference?
    package var put: ShapeReference?
    package var read: ShapeReference?
    package var update: ShapeReference?
    package var delete: ShapeReference?
    package var list: ShapeReference?
    package var operations: [ShapeReference] = []
    package var collectionOperations: [ShapeReference] = []
    package var resources: [ShapeReference] = []

    package init() {}

    /// Every operation bound to the resource itself, lifecycle operations first.
    package var allOperations: [ShapeReference] {
        [create, put, read, update, delete, list].compactMap { $0 } + operations + collectionOperations
    }
}

extension Shape {
    /// Whether the shape is a union whose members are events that come over time. Source: Smithy 2.0, "Event streams".
    package var isEventStream: Bool { kind == .union && traits.has(.streaming) }
}
