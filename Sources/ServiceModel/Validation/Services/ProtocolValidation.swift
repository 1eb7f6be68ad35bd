/// A service has nothing that one of its protocols cannot send.
///
/// Sources: Smithy 2.0, "protocolDefinition trait", "AWS protocols", "Smithy RPC v2 protocols".
struct ProtocolValidation {
    /// The protocols that say which versions of HTTP they take, and what the event about them is.
    private static let versioned: [(trait: KnownTrait, event: String)] = [
        (.awsJson1_0, "ProtocolHttp"), (.awsJson1_1, "ProtocolHttp"), (.restJson1, "ProtocolHttp"),
        (.restXml, "ProtocolHttp"), (.rpcv2Cbor, "Rpcv2CborTrait"), (.rpcv2Json, "Rpcv2JsonTrait"),
    ]
    static let ofAWS: [KnownTrait] = [.awsJson1_0, .awsJson1_1, .awsQuery, .ec2Query, .restJson1, .restXml]
    private static let payloadKinds: Set<ShapeKind> = [.structure, .union, .document, .blob, .string, .enum]

    let context: ValidationContext

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        checkVersions(of: service, &diagnostics)
        checkDocuments(of: service, &diagnostics)
        if Self.ofAWS.contains(where: { service.traits.has($0) }) { checkPayloads(of: operations, &diagnostics) }
    }

    /// Event streams are sent over a version of HTTP that the protocol is sent over.
    private func checkVersions(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        for (trait, event) in Self.versioned where service.traits.has(trait) {
            guard let value = service.traits[trait] else { continue }
            let known = Set((value["http"]?.array ?? []).compactMap(\.string))
            let missing = (value["eventStreamHttp"]?.array ?? []).compactMap(\.string).filter { !known.contains($0) }
            if missing.isEmpty { continue }
            diagnostics.report(
                .error,
                "`eventStreamHttp` of the trait `\(trait.id)` of `\(service.id)` lists \(Listing.names(missing)), which "
                    + "its `http` does not; add them there",
                at: value.place(or: service.position), event: event, of: service.id)
        }
    }

    /// Some protocols have no form for documents.
    private func checkDocuments(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        for entry in service.traits.entries {
            guard let rule = context.rule(of: entry.id),
                rule.shape.traits[.protocolDefinition]?["noInlineDocumentSupport"]?.boolean == true,
                let node = context.graph.node(of: service.id),
                case .success(let selector) = context.selector("~> document")
            else { continue }
            let found = context.evaluator.select(selector, from: [node]).map { context.graph.id(of: $0) }
            if found.isEmpty { continue }
            diagnostics.report(
                .error,
                "`\(service.id)` uses the documents \(Listing.of(found.sorted { $0.absolute < $1.absolute })), for which "
                    + "its protocol `\(entry.id)` has no form; use other shapes, or another protocol",
                at: entry.value.place(or: service.position), event: "NoInlineDocumentSupport", of: service.id)
        }
    }

    /// AWS' protocols send as a whole body what has one text, or is a structure of its own.
    private func checkPayloads(of operations: [Shape], _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<ShapeID> = []
        for operation in operations where !diagnostics.isFull {
            guard operation.traits.has(.http), let properties = operation.operation else { continue }
            let structures = [properties.input.id, properties.output.id] + properties.errors.map(\.id)
            for id in structures where seen.insert(id).inserted {
                guard let structure = context.model[id],
                    let member = structure.members.first(where: { $0.traits.has(.httpPayload) }),
                    let kind = context.model.kind(of: member.target), !Self.payloadKinds.contains(kind)
                else { continue }
                diagnostics.report(
                    .error,
                    "`\(member.name)` of `\(id)` is a whole body and \(kind.withArticle), which AWS' protocols cannot send; "
                        + "target a structure, a union, a document, a blob or a string",
                    at: member.position, event: "ProtocolHttpPayload", of: id.appending(member: member.name))
            }
        }
    }
}
