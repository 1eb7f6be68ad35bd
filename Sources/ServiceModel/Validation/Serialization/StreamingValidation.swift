/// What streams stands where a message can carry it.
///
/// Source: Smithy 2.0, "streaming trait", "requiresLength trait", "Event streams", "eventPayload trait".
struct StreamingValidation {
    private static let event = "StreamingTrait"

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        let streams = Set(model.shapes.filter { $0.traits.has(.streaming) }.map(\.id))
        for shape in model.shapes where shape.kind == .structure { checkEvent(shape, &diagnostics) }
        if streams.isEmpty { return }
        var holders: Set<ShapeID> = []
        for shape in model.shapes where shape.kind != .enum && shape.kind != .intEnum {
            for member in shape.members where streams.contains(member.target) {
                holders.insert(shape.id)
                check(member, in: shape, &diagnostics)
            }
            if shape.isEventStream { checkEvents(of: shape, &diagnostics) }
        }
        for shape in model.shapes where shape.kind != .enum && shape.kind != .intEnum {
            for member in shape.members where holders.contains(member.target) {
                report(
                    "`\(member.name)` of `\(shape.id)` targets `\(member.target)`, which holds a stream; only operations may",
                    member, in: shape, &diagnostics)
            }
        }
        checkPayloads(streams, &diagnostics)
    }

    private func report(
        _ message: @autoclosure () -> String, _ member: Member, in shape: Shape,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            .error, message(), at: member.position, event: Self.event, of: shape.id.appending(member: member.name))
    }

    private func check(_ member: Member, in shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        for operation in relations.operationsByError[shape.id] ?? [] {
            diagnostics.report(
                .error,
                "`\(operation)` may end with `\(shape.id)`, whose `\(member.name)` streams; only inputs and outputs may",
                at: model[operation]?.position ?? shape.position, event: Self.event, of: operation)
        }
        guard let target = model[member.target] else { return }
        if target.kind == .blob, !member.traits.has(.required), !member.traits.has(.default) {
            report(
                "`\(member.name)` of `\(shape.id)` is a stream of bytes, which may be empty but never missing; apply "
                    + "`smithy.api#required` or `smithy.api#default`",
                member, in: shape, &diagnostics)
        }
        if target.traits.has(.requiresLength), relations.operationsByOutput[shape.id] != nil {
            diagnostics.report(
                .error,
                "`\(shape.id)` is an output, but its `\(member.name)` streams with a length known ahead; only inputs may",
                at: shape.position, event: Self.event, of: shape.id)
        }
    }

    private func checkEvents(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        let others = shape.members.filter { member in model.kind(of: member.target).map { $0 != .structure } ?? false }
        guard let first = others.first else { return }
        diagnostics.report(
            .error,
            "\(Listing.names(others.map(\.name))) of the event stream `\(shape.id)` target no structures; events are structures",
            at: first.position, event: Self.event, of: shape.id)
    }

    /// Where HTTP carries a stream, it is the whole body.
    private func checkPayloads(_ streams: Set<ShapeID>, _ diagnostics: inout DiagnosticCollector) {
        for (service, operations) in relations.services(of: model)
        where relations.hasProtocol(service, supporting: .httpPayload) {
            var seen: Set<ShapeID> = []
            for operation in operations.compactMap(\.operation) {
                for id in [operation.input.id, operation.output.id] where seen.insert(id).inserted {
                    guard let shape = model[id] else { continue }
                    for member in shape.members
                    where streams.contains(member.target) && !member.traits.has(.httpPayload) {
                        report(
                            "`\(member.name)` of `\(id)` streams, and a protocol of `\(service.id)` has streams as whole "
                                + "bodies; apply `smithy.api#httpPayload`",
                            member, in: shape, &diagnostics)
                    }
                }
            }
        }
    }

    private func checkEvent(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let payload = shape.members.first(where: { $0.traits.has(.eventPayload) }) else { return }
        let others = shape.members.filter { !$0.traits.has(.eventPayload) && !$0.traits.has(.eventHeader) }
        if others.isEmpty { return }
        diagnostics.report(
            .error,
            "`\(payload.name)` is the whole payload of the event `\(shape.id)`, but \(Listing.names(others.map(\.name))) would "
                + "be in it, too; apply `smithy.api#eventHeader` to them",
            at: shape.position, event: "EventPayloadTrait", of: shape.id)
    }
}
