/// AWS' protocols send the name of an error, so that each has one of its own, and keeps it.
///
/// Sources: Smithy 2.0, "aws.protocols#awsQueryError trait", "Operation error serialization".
struct ErrorCodeValidation {
    let model: Model

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        checkRenames(of: service, &diagnostics)
        guard [.awsQuery, .ec2Query, .awsQueryCompatible].contains(where: { service.traits.has($0) }) else { return }
        var codes: [String: Set<ShapeID>] = [:]
        let errors = (service.service?.errors ?? []) + operations.flatMap { $0.operation?.errors ?? [] }
        for id in Set(errors.map(\.id)) {
            codes[model[id]?.traits[.awsQueryError]?["code"]?.string ?? id.name, default: []].insert(id)
        }
        for (code, ids) in codes.sorted(by: { $0.key < $1.key }) where ids.count > 1 {
            diagnostics.report(
                .danger,
                "`\(service.id)` has several errors of the code \"\(code)\": "
                    + "\(Listing.of(ids.sorted { $0.absolute < $1.absolute })); give each its own, since clients cannot tell "
                    + "them apart",
                at: service.position, event: "QueryErrorCode", of: service.id)
        }
    }

    private func checkRenames(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let properties = service.service, !properties.rename.isEmpty,
            let used = ProtocolValidation.ofAWS.first(where: { service.traits.has($0) })
        else { return }
        for id in properties.rename.keys.sorted(by: { $0.absolute < $1.absolute }) {
            guard let shape = model[id], shape.traits.has(.error) else { continue }
            diagnostics.report(
                .error,
                "`\(service.id)` renames the error `\(id)`, whose name the protocol `\(used.id)` sends; remove the entry",
                at: properties.renamePositions[id] ?? service.position, event: "ErrorRename", of: service.id)
        }
    }
}
