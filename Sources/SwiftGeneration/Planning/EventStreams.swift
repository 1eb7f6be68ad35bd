import ServiceModel

/// The rules of event streams that a service's model must keep, and the operations that a protocol cannot carry.
enum EventStreams {
    /// The query protocols know no streams: an operation that uses one is left out with a warning.
    static func removingOperations(
        from service: Service, of wireProtocol: WireProtocol, diagnostics: inout DiagnosticCollector
    ) -> Service {
        guard !wireProtocol.hasEventStreams else { return service }
        var kept: Set<String> = []
        for operation in service.operations {
            if [operation.input, operation.output].contains(where: { !streams(of: $0, service.model).isEmpty }) {
                diagnostics.warning(
                    "the operation `\(operation.name)` streams events, which the protocol "
                        + "`\(wireProtocol.trait.id.name)` cannot; it is left out of the client",
                    at: operation.shape.position)
            } else {
                kept.insert(operation.name)
            }
        }
        return kept.count == service.operations.count ? service : service.keeping(kept)
    }

    /// Reports streams where there can be none, and events that are no structures.
    static func check(_ service: Service, diagnostics: inout DiagnosticCollector) {
        let outermost: ClosureShape.Usage = [.operationInput, .operationOutput]
        for entry in service.shapes {
            if entry.shape.isEventStream { checkEvents(of: entry.shape, service.model, &diagnostics) }
            let streams = streams(of: entry.shape, service.model)
            if entry.usage.isDisjoint(with: outermost) || entry.usage.contains(.nested), let member = streams.first {
                diagnostics.error(
                    "the member `\(member.name)` of `\(entry.shape.id)` streams events; only a member of an operation's "
                        + "own input or output can", at: member.position)
            } else if streams.count > 1 {
                diagnostics.error(
                    "`\(entry.shape.id)` has \(streams.count) streams of events; it can have one",
                    at: streams[1].position)
            }
        }
    }

    private static func checkEvents(of union: Shape, _ model: Model, _ diagnostics: inout DiagnosticCollector) {
        for member in union.members {
            guard let target = model[member.target], target.kind == .structure else {
                diagnostics.error(
                    "the member `\(member.name)` of `\(union.id)`, which streams events, is no structure; give it one",
                    at: member.position)
                continue
            }
            if target.members.count(where: { $0.traits.has(.eventPayload) }) > 1 {
                diagnostics.error(
                    "the event `\(target.id)` has two members with `eventPayload`; it can have one",
                    at: target.position)
            }
            for member in target.members { checkMember(member, of: target, model, &diagnostics) }
        }
    }

    /// Source: Smithy 2.0, "eventHeader trait" and "eventPayload trait".
    private static func checkMember(
        _ member: Member, of event: Shape, _ model: Model, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let kind = model[member.target]?.kind else { return }
        let headers: [ShapeKind] = [
            .boolean, .byte, .short, .integer, .long, .blob, .string, .timestamp, .enum, .intEnum,
        ]
        if member.traits.has(.eventHeader), !headers.contains(kind) {
            diagnostics.error(
                "`\(member.name)` of the event `\(event.id)` has the type `\(kind.rawValue)`, which no header of an event can be; "
                    + "remove `eventHeader`", at: member.position)
        }
        let payloads: [ShapeKind] = [.blob, .string, .enum, .structure, .union]
        if member.traits.has(.eventPayload), !payloads.contains(kind) {
            diagnostics.error(
                "`\(member.name)` of the event `\(event.id)` has the type `\(kind.rawValue)`, which no payload of an event can be; "
                    + "remove `eventPayload`", at: member.position)
        }
    }

    /// The members of a shape that are streams of events.
    private static func streams(of shape: Shape?, _ model: Model) -> [Member] {
        guard let shape, shape.kind == .structure || shape.kind == .union || shape.kind == .list || shape.kind == .map
        else { return [] }
        return shape.members.filter { model[$0.target]?.isEventStream == true }
    }
}
