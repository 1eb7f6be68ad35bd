/// A service whose endpoints are asked for has an operation that tells them, and operations that need them.
///
/// Source: Smithy 2.0, "Client endpoint discovery".
struct EndpointDiscoveryValidation {
    private static let event = "ClientEndpointDiscovery"

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var discovered: [ShapeID: [Shape]] = [:]
        for (service, operations) in relations.services(of: model) where service.traits.has(.clientEndpointDiscovery) {
            check(service, operations, &diagnostics)
            for operation in operations { discovered[operation.id, default: []].append(service) }
        }
        for index in relations.operations where model.shapes[index].traits.has(.clientDiscoveredEndpoint) {
            check(model.shapes[index], in: discovered[model.shapes[index].id] ?? [], &diagnostics)
        }
    }

    private func report(
        _ message: String, _ severity: Diagnostic.Severity = .error, of id: ShapeID, at position: SourcePosition,
        _ detail: String = "", _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(severity, message, at: position, event: Self.event + detail, of: id)
    }

    // MARK: Services

    private func check(_ service: Shape, _ operations: [Shape], _ diagnostics: inout DiagnosticCollector) {
        guard let discovery = service.traits[.clientEndpointDiscovery] else { return }
        let place = discovery.place(or: service.position)
        if discovery["error"] == nil {
            report(
                "`\(service.id)` has no error that says that an endpoint is wrong; name one in "
                    + "`aws.api#clientEndpointDiscovery`", .danger, of: service.id, at: place,
                ".MissingErrorDefinition",
                &diagnostics)
        }
        if !operations.contains(where: { $0.traits.has(.clientDiscoveredEndpoint) }) {
            report(
                "`\(service.id)` has no operation whose endpoint is asked for; apply `aws.api#clientDiscoveredEndpoint` to "
                    + "those that need it", .warning, of: service.id, at: service.position, ".NoOperations",
                &diagnostics)
        }
        guard let name = discovery["operation"]?.string else { return }
        let id = ShapeID(name)
        if service.service?.operations.contains(where: { $0.id == id }) != true {
            report(
                "`\(service.id)` asks `\(id)` for endpoints, which is no operation of it; add it", of: service.id,
                at: service.position, ".UnboundOperation.\(id.name)", &diagnostics)
        }
        if let operation = model[id] { checkEndpointOperation(operation, &diagnostics) }
    }

    private func check(_ operation: Shape, in services: [Shape], _ diagnostics: inout DiagnosticCollector) {
        if services.isEmpty {
            return report(
                "the endpoint of `\(operation.id)` is asked for, but no service of it has "
                    + "`aws.api#clientEndpointDiscovery`; apply it", of: operation.id, at: operation.position,
                "", &diagnostics)
        }
        for service in services {
            guard let error = service.traits[.clientEndpointDiscovery]?["error"]?.string,
                operation.operation?.errors.contains(where: { $0.id.absolute == error }) == false
            else { continue }
            report(
                "`\(operation.id)` lacks the error `\(error)`, by which `\(service.id)` says that an endpoint is wrong; add it",
                of: operation.id, at: operation.position, "", &diagnostics)
        }
    }

    // MARK: The operation that tells endpoints

    private func checkEndpointOperation(_ operation: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let properties = operation.operation else { return }
        if let input = model[properties.input.id] { checkInput(input, of: operation, &diagnostics) }
        guard let output = model[properties.output.id] else { return }
        if output.members.map(\.name) != ["Endpoints"] {
            report(
                "`\(operation.id)` tells endpoints, so that its output has a member `Endpoints` and no other; change it",
                of: operation.id, at: operation.position, "", &diagnostics)
        }
        guard let member = output.member(named: "Endpoints") else { return }
        guard let list = model[member.target], list.kind == .list, let element = list.member(named: "member") else {
            return report(
                "`Endpoints` of `\(output.id)` is no list; let it target a list of structures",
                of: output.id.appending(member: member.name), at: member.position, "", &diagnostics)
        }
        guard let endpoint = model[element.target], endpoint.kind == .structure else {
            return report(
                "the endpoints in `\(list.id)` are no structures; let them be structures with an `Address` and a "
                    + "`CachePeriodInMinutes`", of: list.id, at: list.position, "", &diagnostics)
        }
        checkMember("Address", .string, of: endpoint, &diagnostics)
        checkMember("CachePeriodInMinutes", .long, of: endpoint, &diagnostics)
        if Set(endpoint.members.map(\.name)) != ["Address", "CachePeriodInMinutes"] {
            report(
                "the endpoint `\(endpoint.id)` has members besides `Address` and `CachePeriodInMinutes`, or lacks one; "
                    + "let it have both", of: endpoint.id, at: endpoint.position, "", &diagnostics)
        }
    }

    private func checkMember(
        _ name: String, _ kind: ShapeKind, of endpoint: Shape, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let member = endpoint.member(named: name), let found = model.kind(of: member.target), found != kind else {
            return
        }
        report(
            "`\(name)` of the endpoint `\(endpoint.id)` is \(found.withArticle); let it target \(kind.withArticle)",
            of: endpoint.id.appending(member: name), at: member.position, "", &diagnostics)
    }

    private func checkInput(_ input: Shape, of operation: Shape, _ diagnostics: inout DiagnosticCollector) {
        let others = input.members.map(\.name).filter { $0 != "Operation" && $0 != "Identifiers" }
        if !others.isEmpty {
            report(
                "`\(operation.id)` tells endpoints, so that its input has no members besides `Operation` and `Identifiers`; "
                    + "remove \(Listing.names(others))", of: input.id, at: input.position, "", &diagnostics)
        }
        if let member = input.member(named: "Operation"), let target = model[member.target], target.kind != .string {
            report(
                "`Operation` of `\(input.id)` is \(target.kind.withArticle); let it target a string", of: target.id,
                at: member.position, "", &diagnostics)
        }
        guard let member = input.member(named: "Identifiers") else { return }
        if let map = model[member.target], map.kind == .map, let value = map.member(named: "value"),
            model.kind(of: value.target) == .string
        {
            return
        }
        report(
            "`Identifiers` of `\(input.id)` is no map of strings; let it target one",
            of: input.id.appending(member: member.name), at: member.position, "", &diagnostics)
    }
}
