import ServiceModel

/// What the services of one run declare in their module: two services may not declare one name.
///
/// Only what can still clash is kept: of a run of one service nothing, of a service with a namespace of its own the names at
/// the top of the module alone.
struct ModuleDeclarations: Sendable {
    /// Who declares a name, and where that is decided.
    private struct Owner: Sendable {
        let what: String
        let location: SourceLocation?
    }

    private struct Namespace: Sendable {
        let service: ShapeID
        let access: SwiftOptions.AccessLevel
    }

    /// How many services of the run put their types into each namespace, `nil` being the top of the module.
    private let users: [String?: Int]
    private let isOfSeveralServices: Bool
    private var owners: [String: Owner] = [:]
    private var namespaces: [String: Namespace] = [:]

    /// How many clashing types of one service are told: after these it is plain that the services have much in common.
    private static let toldClashes = 8

    init(services: [SwiftOptions]) {
        var users: [String?: Int] = [:]
        for options in services { users[options.namespace, default: 0] += 1 }
        self.users = users
        isOfSeveralServices = services.count > 1
    }

    /// Adds what a service declares; reports what another one of the run declares as well.
    ///
    /// - Returns: Whether the service is the first to use its namespace, and so declares it.
    mutating func add(
        _ service: Service, options: SwiftOptions, clientNames: ClientNames, names: TypeNames,
        diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard isOfSeveralServices else { return options.namespace != nil }
        guard addClient(service.shape, options, clientNames, &diagnostics) else { return false }
        let declaresNamespace = addNamespace(service.shape, options, &diagnostics)
        let isShared = options.namespace == nil || users[options.namespace, default: 0] > 1
        if isShared { addTypes(of: service, names, &diagnostics) }
        return declaresNamespace
    }

    private mutating func addClient(
        _ service: Shape, _ options: SwiftOptions, _ names: ClientNames, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        let place = options.places.clientName ?? diagnostics.sources.location(of: service.position)
        let what = "the client of `\(service.id)`"
        for name in names.all {
            guard let other = owners[name] else {
                owners[name] = Owner(what: what, location: place)
                continue
            }
            var message = "\(what) and \(other.what) both declare `\(name)` in one module; set `name` for this client"
            if other.what == what { message = "\(what) is generated twice into one module; name its model once" }
            diagnostics.report(Diagnostic(.error, message, at: place))
            note(other, &diagnostics)
            return false
        }
        return true
    }

    private mutating func addNamespace(
        _ service: Shape, _ options: SwiftOptions, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let name = options.namespace else { return false }
        let place = options.places.namespace ?? diagnostics.sources.location(of: service.position)
        if let first = namespaces[name] {
            if first.access != options.accessLevel {
                diagnostics.report(
                    Diagnostic(
                        .error,
                        "the namespace `\(name)` is \(first.access.rawValue) for `\(first.service)` and "
                            + "\(options.accessLevel.rawValue) for `\(service.id)`; "
                            + "give both services one access level, or each a namespace", at: place))
            }
            return false
        }
        if let other = owners[name] {
            diagnostics.report(
                Diagnostic(
                    .error,
                    "the namespace of `\(service.id)` and \(other.what) both declare `\(name)` in one module; "
                        + "choose another `namespace`", at: place))
            note(other, &diagnostics)
        }
        namespaces[name] = Namespace(service: service.id, access: options.accessLevel)
        owners[name] = Owner(what: "the namespace of `\(service.id)`", location: place)
        return true
    }

    private mutating func addTypes(
        of service: Service, _ names: TypeNames, _ diagnostics: inout DiagnosticCollector
    ) {
        let shapes = service.shapes.lazy.map(\.shape).filter(\.becomesType)
        let locations = diagnostics.sources.locations(of: shapes.map(\.position))
        let advice =
            names.namespace == nil
            ? "set `namespace` for one of the services" : "give one of the services another `namespace`"
        var clashes = 0
        for (shape, location) in zip(shapes, locations) {
            let name = names[shape.id]
            guard let other = owners[name] else {
                owners[name] = Owner(what: "`\(shape.id)` of `\(service.shape.id)`", location: location)
                continue
            }
            clashes += 1
            guard clashes <= ModuleDeclarations.toldClashes else { continue }
            diagnostics.report(
                Diagnostic(
                    .error,
                    "`\(shape.id)` and \(other.what) both become the Swift type `\(name)` in one module; \(advice), "
                        + "or add `\(shape.id.absolute): New\(names.declared(shape.id))` under `renames`", at: location)
            )
            note(other, &diagnostics)
        }
        if clashes > ModuleDeclarations.toldClashes {
            let more = clashes - ModuleDeclarations.toldClashes
            diagnostics.note(
                "\(more) more \(more == 1 ? "type" : "types") of `\(service.shape.id)` clash likewise",
                at: service.shape.position)
        }
    }

    private func note(_ other: Owner, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.report(Diagnostic(.note, "\(other.what) is here", at: other.location))
    }
}
