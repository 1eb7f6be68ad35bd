import ServiceModel

/// The Swift names of a service's shapes.
struct TypeNames {
    /// The enumeration that the types are nested in.
    let namespace: String?
    private var declared: [ShapeID: String] = [:]
    private var qualified: [ShapeID: String] = [:]

    /// The name by which the type is used: `Connect.Queue` in a namespace.
    subscript(id: ShapeID) -> String {
        namespace == nil ? declared(id) : qualified[id] ?? SwiftName.type(id.name)
    }

    /// The name in the type's own declaration: `Queue`.
    func declared(_ id: ShapeID) -> String { declared[id] ?? SwiftName.type(id.name) }

    /// The name as DocC links it: `Connect/Queue` in a namespace.
    func link(_ id: ShapeID) -> String {
        guard let namespace else { return declared(id) }
        return "\(namespace)/\(declared(id))"
    }

    /// Names every shape of the closure that becomes a type; reports two that want one name, with the line that resolves it.
    init(_ service: Service, options: SwiftOptions, clientPrefix: String, diagnostics: inout DiagnosticCollector) {
        namespace = options.namespace
        let renames = options.renames
        let own = ClientNames(prefix: clientPrefix).all
        var table = SymbolTable(reserving: own)
        declared.reserveCapacity(service.shapes.count)
        for entry in service.shapes where entry.shape.becomesType {
            let id = entry.shape.id
            var name: String
            if !renames.isEmpty, let renamed = renames[id.absolute] ?? renames[id.name] {
                name = renamed
                if SwiftName.type(renamed) != renamed {
                    diagnostics.error(
                        "`\(renamed)`, the new name of `\(id)`, is not a Swift type name; use letters and digits, a capital first",
                        at: entry.shape.position)
                } else if VocabularyNames.all.contains(renamed) {
                    diagnostics.error(
                        "`\(renamed)`, the new name of `\(id)`, would hide the type of Swift's or of the runtime's; choose another",
                        at: entry.shape.position)
                }
            } else {
                name = SwiftName.type(entry.name)
                if VocabularyNames.all.contains(name) || own.contains(name) { name += "Shape" }
            }
            if let owner = table.claim(name, for: id.absolute) {
                let first = service[ShapeID(owner)]?.shape
                let other = first?.id.absolute ?? "the generated \(name)"
                diagnostics.error(
                    "`\(id)` and `\(other)` both become the Swift type `\(name)`; add `\(id.absolute): New\(name)` under `renames`",
                    at: entry.shape.position)
                if let first { diagnostics.note("the other shape is here", at: first.position) }
            }
            if name == namespace {
                diagnostics.error(
                    "the type `\(name)` of `\(id)` would hide the namespace of that name; "
                        + "add `\(id.absolute): New\(name)` under `renames`, or choose another namespace",
                    at: entry.shape.position)
            }
            declared[id] = name
            if let namespace { qualified[id] = "\(namespace).\(name)" }
        }
    }
}

/// The names that a client has at the top of its module.
struct ClientNames {
    let client: String
    let error: String
    let operations: String

    init(prefix: String) {
        client = prefix + "Client"
        error = prefix + "Error"
        operations = prefix + "Operations"
    }

    var all: [String] { [client, error, operations] }
}

extension Shape {
    /// Whether generated code has a type of the shape's own: others become Swift's types.
    var becomesType: Bool {
        switch kind {
        case .structure, .union, .enum, .intEnum: true
        default: false
        }
    }
}
