package import ServiceModel

/// What `list --why` says of one shape.
package enum ShapeExplanation: Sendable {
    /// The shape is kept, for these reasons, a line each.
    case kept([String])
    /// The model has no such shape, or it is not kept.
    case absent([Diagnostic])

    /// Explains a shape.
    ///
    /// - Parameters:
    ///   - name: The shape's name or absolute id.
    ///   - service: What is generated.
    ///   - whole: The service with all its operations.
    package static func make(
        _ name: String, in service: Service, of whole: Service, sources: SourceMap
    ) -> ShapeExplanation {
        let shapes = service.model.shapes.filter { shape in
            shape.id.absolute == name || shape.id.name == name || service[shape.id]?.name == name
        }
        guard !shapes.isEmpty else {
            let names = service.model.shapes.map { name.contains("#") ? $0.id.absolute : $0.id.name }
            let advice =
                NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "see `service-generator list`"
            let start = sources.location(of: SourcePosition(file: 0, offset: 0))
            return .absent([Diagnostic(.error, "the model has no shape `\(name)`; \(advice)", at: start)])
        }
        let writer = ExplanationWriter(service: service, whole: whole, sources: sources)
        let lines = shapes.flatMap(writer.lines)
        guard lines.isEmpty else { return .kept(lines) }
        return .absent(
            shapes.map { Diagnostic(.error, writer.absence(of: $0), at: sources.location(of: $0.position)) })
    }
}

private struct ExplanationWriter {
    let service: Service
    let whole: Service
    let sources: SourceMap

    /// So many operations are named; the rest are counted.
    private static let limit = 20

    /// Why a shape is kept; none where it is not.
    func lines(_ shape: Shape) -> [String] {
        switch shape.kind {
        case .service:
            return shape.id == service.shape.id ? ["\(heading(shape)), which the client is made for"] : []
        case .operation:
            let isKept = service.operations.contains { $0.shape.id == shape.id }
            return isKept ? ["\(heading(shape)) of the service `\(service.shape.id.name)`"] : []
        case .resource: return []
        default: break
        }
        guard let entry = service[shape.id] else { return [] }
        let reach = ShapeReach(to: shape.id, in: service)
        let operations = reach.operations
        var lines = ["\(heading(shape)), \(direction(entry.usage))"]
        if entry.name != shape.id.name { lines[0] += "; the service calls it `\(entry.name)`" }
        lines.append(operations.count == 1 ? "1 operation reaches it:" : "\(operations.count) operations reach it:")
        for operation in operations.prefix(Self.limit) {
            lines += reach.ways(from: operation).map { "  \(operation.name) → \(text(of: $0))" }
        }
        if operations.count > Self.limit { lines.append("  and \(operations.count - Self.limit) more") }
        return lines
    }

    private func heading(_ shape: Shape) -> String {
        var text = "`\(shape.id)` is kept: \(article(shape.kind)) \(shape.kind.rawValue)"
        if let location = sources.location(of: shape.position) { text += " at \(location)" }
        return text
    }

    private func article(_ kind: ShapeKind) -> String {
        switch kind {
        case .enum, .intEnum, .operation, .integer: "an"
        default: "a"
        }
    }

    private func direction(_ usage: ClosureShape.Usage) -> String {
        if usage.contains(.error) { return "an error that is received" }
        if usage.isSuperset(of: [.sent, .received]) { return "sent and received" }
        return usage.contains(.sent) ? "sent" : "received"
    }

    private func text(of way: ShapeReach.Way) -> String {
        var text = "\(way.start) \(way.shapes[0].name)"
        for (index, member) in way.members.enumerated() {
            switch way.shapes[index].shape.kind {
            case .list: text += " → element"
            case .map: text += " → \(member.name)"
            default: text += " → \(member.name) (member)"
            }
            text += " → \(way.shapes[index + 1].name)"
        }
        return text
    }

    /// What is wrong with a shape that is not kept, and what to do.
    func absence(of shape: Shape) -> String {
        let subject = "the \(shape.kind.rawValue) `\(shape.id.name)` is not kept"
        switch shape.kind {
        case .resource: return "\(subject): a resource becomes no Swift; name a shape that its operations use"
        case .service: return "\(subject): another service is generated; choose it with --service"
        case .operation:
            let isDropped = whole.operations.contains { $0.shape.id == shape.id }
            let reason = isDropped ? "it is not among the operations that are chosen" : "no client has it"
            return "\(subject): \(reason); \(nearest(shape, among: service.operations.map(\.name)))"
        default: break
        }
        let reason = "no operation that is kept reaches it"
        let users = ShapeReach(to: shape.id, in: whole).operations.map(\.name)
        let advice = nearest(shape, among: service.shapes.map(\.name))
        guard !users.isEmpty else { return "\(subject): no operation of the service reaches it; \(advice)" }
        let names = users.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        let rest = users.count > 3 ? " and \(users.count - 3) more" : ""
        return "\(subject): \(reason), and \(names)\(rest), which would, \(users.count == 1 ? "is" : "are") left out; "
            + advice
    }

    private func nearest(_ shape: Shape, among names: [String]) -> String {
        NearestName.of(shape.id.name, among: names).map { "the nearest name that is kept is `\($0)`" }
            ?? "see `service-generator list` for what is kept"
    }
}
