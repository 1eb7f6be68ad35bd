import ServiceModel
import SwiftGeneration

/// Where the pages of a client's methods and types are, and which pages use which types.
struct SwiftPagePlan {
    private(set) var pages: [ReferencePage] = []
    /// By the operations' names.
    private(set) var methods: [String: MethodReference] = [:]
    private(set) var types: [ShapeID: TypeReference] = [:]
    /// The paths of types' pages, by the names by which the types are used.
    private(set) var typePaths: [String: String] = [:]
    /// Pages that use a type: the operations first, each once.
    private(set) var uses: [ShapeID: [Int]] = [:]

    private let service: ReferenceService
    private var takenPaths: Set<String> = []

    init(_ client: ClientReference, of service: ReferenceService) {
        self.service = service
        for group in client.groups {
            for place in group.operations { add(client.operations[place], in: group.title) }
        }
        for group in TypeGroup.allCases {
            for type in client.types where TypeGroup(type) == group { add(type, in: group.rawValue) }
        }
        for place in pages.indices { noteUses(ofPageAt: place) }
    }

    /// The headings of types in the index, in its order.
    private enum TypeGroup: String, CaseIterable {
        case messages = "Inputs and outputs"
        case structures = "Structures"
        case unions = "Unions"
        case enumerations = "Enumerations"
        case errors = "Errors"

        init(_ type: TypeReference) {
            let isMessage = !type.entry.usage.isDisjoint(with: [.operationInput, .operationOutput])
            switch type.kind {
            case .structure: self = isMessage ? .messages : .structures
            case .error: self = .errors
            case .union, .events: self = .unions
            case .enumeration: self = .enumerations
            }
        }
    }

    private mutating func add(_ method: MethodReference, in group: String) {
        let operation = method.operation
        let service = service
        methods[operation.name] = method
        pages.append(
            ReferencePage(
                path: uniquePath("operations/\(method.name)"), title: method.name, group: group,
                summary: service.summary(of: service.documentation(of: operation.shape.traits)),
                subject: .operation(operation)))
    }

    private mutating func add(_ type: TypeReference, in group: String) {
        let shape = type.entry.shape
        let service = service
        types[shape.id] = type
        let path = uniquePath("types/\(type.name)")
        typePaths[type.name] = path
        pages.append(
            ReferencePage(
                path: path, title: type.name, group: group,
                summary: service.summary(of: service.documentation(of: shape.traits)), subject: .shape(type.entry)))
    }

    /// A path that no other page has, also where capitals do not count.
    private mutating func uniquePath(_ wanted: String) -> String {
        var path = "\(service.folderName)/\(wanted)"
        var number = 2
        while !takenPaths.insert(path.lowercased()).inserted {
            path = "\(service.folderName)/\(wanted)-\(number)"
            number += 1
        }
        return path
    }

    // MARK: Uses

    private mutating func noteUses(ofPageAt place: Int) {
        switch pages[place].subject {
        case .operation(let operation):
            for shape in [operation.input, operation.output].compactMap({ $0 }) + operation.errors {
                note(shape.id, at: place)
            }
        case .shape(let entry):
            guard entry.shape.kind == .structure || entry.shape.kind == .union else { return }
            for member in entry.shape.members { noteTarget(member.target, at: place) }
        }
    }

    /// Notes the types that a member's value holds: those of a list's elements and a map's values too.
    private mutating func noteTarget(_ id: ShapeID, at place: Int) {
        var pending = [id]
        var seen: Set<ShapeID> = []
        while let id = pending.popLast() {
            guard seen.insert(id).inserted, let shape = service.model[id] else { continue }
            if shape.kind == .list || shape.kind == .map {
                pending += shape.members.map(\.target)
            } else if types[id] != nil {
                note(id, at: place)
            }
        }
    }

    private mutating func note(_ id: ShapeID, at place: Int) {
        if uses[id]?.last != place { uses[id, default: []].append(place) }
    }
}
