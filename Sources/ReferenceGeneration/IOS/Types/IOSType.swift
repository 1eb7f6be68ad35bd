import ServiceModel

/// The type of a property, in both languages.
struct IOSType: Sendable {
    /// A type's text around the name of the class or enumeration in it, which a page links.
    struct Spelling: Sendable {
        var before = ""
        var name: String
        var after = ""

        var text: String { before + name + after }
    }

    /// How a type holds its value.
    enum Kind: Sendable {
        /// An object, written behind a `*`.
        case object
        /// Any object, `id`.
        case any
        /// A number of an enumeration.
        case enumeration
    }

    var kind: Kind
    /// Without the `*` of an object.
    var objectiveC: Spelling
    /// Without the `?` of an optional.
    var swift: Spelling
    /// The shape whose name is in the type, where there is one.
    var target: ShapeID?

    /// A class of the system.
    init(_ objectiveC: String, _ swift: String) {
        kind = .object
        self.objectiveC = Spelling(name: objectiveC)
        self.swift = Spelling(name: swift)
    }

    /// A class or enumeration of the service.
    init(_ name: String, _ kind: Kind, of target: ShapeID) {
        self.kind = kind
        objectiveC = Spelling(name: name)
        swift = Spelling(name: name)
        self.target = target
    }

    static let string = IOSType("NSString", "String")
    static let number = IOSType("NSNumber", "NSNumber")
    static let date = IOSType("NSDate", "Date")
    static let data = IOSType("NSData", "Data")
    static let any: IOSType = {
        var type = IOSType("id", "Any")
        type.kind = .any
        return type
    }()

    /// An array of such values.
    var array: IOSType { wrapped("NSArray<", "[", "]") }

    /// A dictionary with such values, whose keys are strings.
    var dictionary: IOSType { wrapped("NSDictionary<NSString *, ", "[String : ", "]") }

    private func wrapped(_ objectiveC: String, _ swift: String, _ swiftEnd: String) -> IOSType {
        var type = self
        type.kind = .object
        type.objectiveC.before = objectiveC + type.objectiveC.before
        type.objectiveC.after += kind == .object ? " *>" : ">"
        type.swift.before = swift + type.swift.before
        type.swift.after += swiftEnd
        return type
    }
}

/// The types of a service's shapes.
struct IOSTypes: Sendable {
    /// How deep lists and maps are looked into.
    private static let depthLimit = 8

    let service: Service
    let names: IOSNames

    /// The type of a property whose member targets a shape.
    func type(of target: ShapeID) -> IOSType { type(of: target, depth: 0) }

    /// The class or enumeration of a shape.
    func typeName(of shape: Shape) -> String { names.typeName(service[shape.id]?.name ?? shape.id.name) }

    private func type(of target: ShapeID, depth: Int) -> IOSType {
        guard let shape = service.model[target], depth < IOSTypes.depthLimit else { return .any }
        switch shape.kind {
        case .string: return .string
        case .enum:
            // Collections hold objects.
            return depth > 0 ? .string : IOSType(typeName(of: shape), .enumeration, of: target)
        case .intEnum: return depth > 0 ? .number : IOSType(typeName(of: shape), .enumeration, of: target)
        case .boolean, .byte, .short, .integer, .long, .float, .double, .bigInteger, .bigDecimal: return .number
        case .timestamp: return .date
        case .blob: return .data
        case .list:
            return shape.member(named: "member").map { type(of: $0.target, depth: depth + 1).array } ?? .any
        case .map:
            return shape.member(named: "value").map { type(of: $0.target, depth: depth + 1).dictionary } ?? .any
        case .structure, .union:
            return shape.traits.has(.unitType) ? .any : IOSType(typeName(of: shape), .object, of: target)
        case .document, .service, .resource, .operation: return .any
        }
    }
}
