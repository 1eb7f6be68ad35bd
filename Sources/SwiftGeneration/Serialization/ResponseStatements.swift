import ServiceModel

/// Writes the expressions that read an output's or an error's members from an HTTP response.
struct ResponseStatements {
    let reading: any BodyReading
    let context: PlanningContext

    /// The expression that reads a member of an outermost structure.
    func read(_ planned: PlannedMember, to text: inout CodeText) {
        let suffix = planned.isOptional ? "IfPresent" : ""
        switch planned.binding {
        case .body, .label, .query, .queryParameters:
            reading.read(planned, from: "response.\(reading.format.property)", to: &text)
        case .statusCode:
            text += "response.statusCode"
        case .prefixHeaders(let prefix):
            text += "response.prefixHeaders(\(SwiftLiteral.string(prefix)))"
        case .header(let name):
            text += header(planned, SwiftLiteral.string(name))
        case .payload:
            text += payload(planned, suffix)
        case .eventStream:
            text += "response.eventStream()"
        }
    }

    private func header(_ planned: PlannedMember, _ name: String) -> String {
        var method = "header"
        var arguments = name
        switch planned.type {
        case .timestamp(let format):
            method = "timestampHeader"
            arguments += ", \((format ?? .httpDate).argument)"
        case .list(.timestamp(let format), _):
            method = "timestampHeaders"
            arguments += ", \((format ?? .httpDate).argument)"
        case .list: method = "headers"
        case .string where context.hasMediaType(planned.member): method = "mediaTypeHeader"
        default: break
        }
        if let defaultValue = planned.defaultValue {
            return "response.\(method)IfPresent(\(arguments)) ?? \(defaultValue)"
        }
        return "response.\(method)\(planned.isOptional ? "IfPresent" : "")(\(arguments))"
    }

    private func payload(_ planned: PlannedMember, _ suffix: String) -> String {
        switch planned.type {
        case .stream: return "response.body"
        case .blob: return "response.payloadBlob\(suffix)()"
        case .string: return "response.payloadText\(suffix)()"
        case .enumeration(let name):
            return planned.isOptional
                ? "response.payloadTextIfPresent().map(\(name).init(rawValue:))"
                : "\(name)(rawValue: response.payloadText())"
        case .document: return "response.payloadDocument\(suffix)()"
        default: return "response.payloadStructure\(suffix)()"
        }
    }
}
