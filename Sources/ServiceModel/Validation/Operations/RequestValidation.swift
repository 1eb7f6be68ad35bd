/// What operations do with requests agrees with what the requests hold.
///
/// Source: Smithy 2.0, "requestCompression trait", "default trait".
struct RequestValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        for index in relations.operations { checkCompression(of: model.shapes[index], &diagnostics) }
        checkUpdates(&diagnostics)
    }

    private func checkCompression(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let value = shape.traits[.requestCompression], let operation = shape.operation else { return }
        func report(_ message: @autoclosure () -> String) {
            diagnostics.report(
                .error, message(), at: value.position == .none ? shape.position : value.position,
                event: "RequestCompressionTrait", of: shape.id)
        }
        if operation.input.id == Prelude.unit {
            report("`\(shape.id)` may be compressed, but sends nothing; give it an input, or remove the trait")
        }
        let encodings = value["encodings"]?.array?.compactMap(\.string) ?? []
        if encodings.isEmpty { report("`\(shape.id)` may be compressed in no way; name an encoding, as gzip") }
        let unknown = encodings.filter { $0.asciiLowercase != "gzip" }
        if !unknown.isEmpty {
            report("`\(shape.id)` may be compressed by \(Listing.names(unknown)), which clients do not know; use gzip")
        }
        guard let input = model[operation.input.id] else { return }
        for member in input.members {
            guard let target = model[member.target], target.traits.has(.streaming), target.traits.has(.requiresLength)
            else { continue }
            report(
                "`\(shape.id)` may be compressed, but the length of its stream `\(member.name)` has to be known ahead; remove "
                    + "one of the traits")
        }
    }

    /// Whoever changes a part of something has to tell what is left out from what is set to its default.
    private func checkUpdates(_ diagnostics: inout DiagnosticCollector) {
        var updates: [ShapeID] = relations.resources.compactMap { model.shapes[$0].resource?.update?.id }
        for index in relations.operations {
            let name = model.shapes[index].id.name.asciiLowercase
            if name.hasPrefix("update") || name.hasPrefix("patch") { updates.append(model.shapes[index].id) }
        }
        var seen: Set<ShapeID> = []
        for id in updates where seen.insert(id).inserted {
            guard let operation = model[id], let input = operation.operation.flatMap({ model[$0.input.id] }) else {
                continue
            }
            let members = input.members.filter { $0.traits.has(.default) }.map(\.name)
            if members.isEmpty { continue }
            diagnostics.report(
                .warning,
                "`\(id)` updates something, but \(Listing.names(members)) of its input have defaults, so that leaving them out "
                    + "sets them; remove the defaults",
                at: operation.position, event: "DefaultValueInUpdate", of: id)
        }
    }
}
