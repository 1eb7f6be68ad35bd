import ServiceModel

/// Writes the statements that bind an operation's input to an HTTP request.
struct RequestStatements {
    let writing: any BodyWriting
    let context: PlanningContext

    /// The statements of `write(to:)`. `body` is the expression of what encodes the body's members.
    func statements(_ structure: PlannedStructure, body: String) -> [String] {
        var lines = addressStatements(structure)
        // Beside events the body's members make a message of their own, where there are any.
        var hasBody = !context.wireProtocol.hasHTTPBindings && !structure.hasEventStream
        for planned in structure.members where context.wireProtocol.hasHTTPBindings || structure.hasEventStream {
            switch planned.binding {
            case .body, .statusCode: hasBody = true
            default: lines.append(statement(planned))
            }
        }
        if hasBody { lines.append("request.\(writing.bodyCall(body, of: structure))") }
        return lines
    }

    /// The statements for members that say where the request goes or how its body is checked, besides what is sent of them.
    private func addressStatements(_ structure: PlannedStructure) -> [String] {
        let checksumMember = context.checksumMembers[structure.shape.id]
        var lines: [String] = []
        for planned in structure.members {
            if planned.member.traits.has(.hostLabel) { lines.append(hostLabel(planned)) }
            if planned.member.name == checksumMember {
                lines.append("request.checksumAlgorithm(\(planned.storedReference))")
            }
            if planned.member.name == context.endpointMember {
                lines.append("request.endpoint(\(planned.storedReference))")
            }
        }
        return lines
    }

    private func hostLabel(_ planned: PlannedMember) -> String {
        var value = planned.storedReference
        if case .enumeration = planned.type { value += planned.isOptional ? "?.rawValue" : ".rawValue" }
        return "request.hostLabel(\(SwiftLiteral.string(planned.member.name)), \(value))"
    }

    private func statement(_ planned: PlannedMember) -> String {
        let value = value(of: planned)
        switch planned.binding {
        case .label:
            return
                "request.label(\(SwiftLiteral.string(planned.member.name)), \(value)\(format(planned.type, .dateTime)))"
        case .query(let name):
            return
                "request.\(isList(planned.type) ? "queries" : "query")(\(SwiftLiteral.string(name)), \(value)\(format(planned.type, .dateTime)))"
        case .queryParameters:
            return "request.queryParameters(\(value))"
        case .header(let name):
            if context.hasMediaType(planned.member) {
                return "request.mediaTypeHeader(\(SwiftLiteral.string(name)), \(value))"
            }
            return
                "request.\(isList(planned.type) ? "headers" : "header")(\(SwiftLiteral.string(name)), \(value)\(format(planned.type, .httpDate)))"
        case .prefixHeaders(let prefix):
            return "request.prefixHeaders(\(SwiftLiteral.string(prefix)), \(value))"
        case .payload:
            return payload(planned, value)
        case .eventStream:
            return "request.events(\(value))"
        case .body, .statusCode:
            return ""
        }
    }

    private func value(of planned: PlannedMember) -> String {
        planned.member.traits.has(.idempotencyToken)
            ? "request.idempotencyToken(\(planned.storedReference))" : planned.storedReference
    }

    private func payload(_ planned: PlannedMember, _ value: String) -> String {
        let mediaType = context.mediaType(planned.member)
        func contentType(_ standard: String) -> String { SwiftLiteral.string(mediaType ?? standard) }
        switch planned.type {
        case .stream:
            return "request.payload(stream: \(value), contentType: \(contentType("application/octet-stream")))"
        case .blob: return "request.payload(blob: \(value), contentType: \(contentType("application/octet-stream")))"
        case .string: return "request.payload(text: \(value), contentType: \(contentType("text/plain")))"
        case .enumeration:
            return
                "request.payload(text: \(value)\(planned.isOptional ? "?" : "").rawValue, contentType: \(contentType("text/plain")))"
        case .document: return "request.payload(document: \(value))"
        default: return "request.\(writing.payloadCall(planned, value: value))"
        }
    }

    private func isList(_ type: SwiftType) -> Bool {
        if case .list = type { true } else { false }
    }

    /// The format argument of a timestamp, or of a list of them.
    private func format(_ type: SwiftType, _ standard: TimestampFormat) -> String {
        switch type {
        case .timestamp(let format), .list(.timestamp(let format), _): ", \((format ?? standard).argument)"
        default: ""
        }
    }
}

extension PlanningContext {
    /// The media type of a member, or of its target.
    func mediaType(_ member: Member) -> String? {
        member.traits.string(.mediaType) ?? service.model[member.target]?.traits.string(.mediaType)
    }

    /// Whether the member is a string whose text a header carries in base64, since it has a media type.
    func hasMediaType(_ member: Member) -> Bool {
        guard let target = service.model[member.target], target.kind == .string else { return false }
        return mediaType(member) != nil
    }
}
