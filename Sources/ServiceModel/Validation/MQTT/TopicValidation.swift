/// Topics have a label for each member that is one, and carry one kind of message.
///
/// Source: Smithy 2.0, "MQTT protocol bindings".
struct TopicValidation {
    private static let publish = ShapeID("smithy.mqtt#publish")
    private static let subscribe = ShapeID("smithy.mqtt#subscribe")
    private static let label = ShapeID("smithy.mqtt#topicLabel")

    /// An operation with its topic, and the message that goes over it.
    private struct Binding {
        let operation: Shape
        let topic: Node
        let text: String
        let payload: ShapeID?
    }

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var bindings: [String: [Binding]] = [:]
        for index in relations.operations where model.shapes[index].traits.hasUnknown && !diagnostics.isFull {
            let operation = model.shapes[index]
            guard let properties = operation.operation else { continue }
            let isSubscription = operation.traits[Self.subscribe] != nil
            guard let topic = operation.traits[Self.subscribe] ?? operation.traits[Self.publish],
                let text = topic.string
            else { continue }
            let payload = isSubscription ? stream(of: properties.output.id) : properties.input.id
            checkLabels(of: operation, properties, topic, text, &diagnostics)
            if isSubscription, payload == nil { continue }
            bindings[Self.key(of: text), default: []].append(
                Binding(operation: operation, topic: topic, text: text, payload: payload))
        }
        for group in bindings.values where Set(group.map(\.payload)).count > 1 { report(group, &diagnostics) }
    }

    /// What topics share that stand for the same messages.
    private static func key(of topic: String) -> String {
        topic.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") && $0.hasSuffix("}") ? "{}" : String($0) }.joined(separator: "/")
    }

    private func stream(of output: ShapeID) -> ShapeID? {
        model[output]?.members.first { model[$0.target]?.isEventStream == true }?.target
    }

    private func report(_ group: [Binding], _ diagnostics: inout DiagnosticCollector) {
        for binding in group where !diagnostics.isFull {
            let others = group.lazy.filter { $0.payload != binding.payload }.prefix(8).map(\.operation.id)
            diagnostics.report(
                .error,
                "the topic \"\(binding.text)\" of `\(binding.operation.id)` carries other messages for "
                    + "\(Listing.of(Array(others))); use another topic, or one structure",
                at: binding.topic.place(or: binding.operation.position), event: "MqttTopicConflict",
                of: binding.operation.id)
        }
    }

    private func checkLabels(
        of operation: Shape, _ properties: OperationProperties, _ topic: Node, _ text: String,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var missing = Set(URIPattern.labels(in: text) ?? [])
        for member in model[properties.input.id]?.members ?? [] where member.traits[Self.label] != nil {
            if missing.remove(member.name) != nil { continue }
            diagnostics.report(
                .error,
                "`\(member.name)` is marked as a label, but the topic \"\(text)\" of `\(operation.id)` does not name it; add "
                    + "`{\(member.name)}` to it, or remove the trait",
                at: member.position, event: "MqttTopicLabel", of: properties.input.id.appending(member: member.name))
        }
        if missing.isEmpty { return }
        diagnostics.report(
            .error,
            "the topic \"\(text)\" of `\(operation.id)` names \(Listing.names(missing.sorted())), which no member marked with "
                + "`smithy.mqtt#topicLabel` provides; mark one",
            at: topic.place(or: operation.position), event: "MqttTopicLabel", of: operation.id)
    }
}
