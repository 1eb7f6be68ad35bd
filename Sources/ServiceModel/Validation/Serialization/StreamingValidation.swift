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
        let isInput = relations.operationsByInput[shape.id] != nil
        let isOutput = relations.operationsByOutput[shape.id] != nil
        if shape.kind != .structure || relations.operationsByError[shape.id] != nil {
            report(
                "`\(member.name)` of `\(shape.id)` targets `\(member.target)`, which streams; only members of an operation's "
                    + "input or output may",
                member, in: shape, &diagnostics)
        }
        guard let target = model[member.target], target.kind == .blob else { return }
        if !member.traits.has(.required), !member.traits.has(.default) {
            report(
                "`\(member.name)` of `\(shape.id)` is a stream of bytes, which may be empty but never missing; apply "
                    + "`smithy.api#required` or `smithy.api#default`",
                member, in: shape, &diagnostics)
        }
        if target.traits.has(.requiresLength), isOutput, !isInput {
            diagnostics.report(
                .error,
                "`\(shape.id)` is an output, but its `\(member.name)` streams with a length known ahead; only inputs may",
                at: shape.position, event: Self.event, of: shape.id)
        }
    }

    private func checkEvents(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        for member in shape.members {
            guard let kind = model.kind(of: member.target), kind != .structure else { continue }
            report(
                "`\(member.name)` of the event stream `\(shape.id)` targets \(kind.withArticle); events are structures",
                member, in: shape, &diagnostics)
        }
    }

    /// Where HTTP carries a stream, it is the whole body.
    private func checkPayloads(_ streams: Set<ShapeID>, _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<ShapeID> = []
        for (service, operations) in relations.services(of: model)
        where service.traits.has(.restJson1) || service.traits.has(.restXml) {
            for operation in operations.compactMap(\.operation) {
                for id in [operation.input.id, operation.output.id] where seen.insert(id).inserted {
                    guard let shape = model[id] else { continue }
                    for member in shape.members
                    where streams.contains(member.target) && !member.traits.has(.httpPayload) {
                        report(
                            "`\(member.name)` of `\(id)` streams, and the protocol of `\(service.id)` has streams as whole "
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
