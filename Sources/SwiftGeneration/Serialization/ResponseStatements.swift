import ServiceModel

/// Writes the expressions that read an output's or an error's members from an HTTP response.
struct ResponseStatements {
    let reading: any BodyReading
    let context: PlanningContext

    /// The expression that reads a member of an outermost structure.
    func read(_ planned: PlannedMember, to text: inout String) {
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
        var expression: String
        switch planned.type {
        case .timestamp(let format):
            expression = "response.timestampHeaderIfPresent(\(name), \((format ?? .httpDate).argument))"
            if !planned.isOptional { expression += " ?? \(planned.defaultValue ?? "Timestamp(epochSeconds: 0)")" }
            return expression
        case .list(.timestamp(let format), _):
            expression = "response.timestampHeadersIfPresent(\(name), \((format ?? .httpDate).argument))"
            if !planned.isOptional { expression += " ?? []" }
            return expression
        case .list:
            return "response.headers\(planned.isOptional ? "IfPresent" : "")(\(name))"
        case .string where context.hasMediaType(planned.member):
            expression = "response.mediaTypeHeaderIfPresent(\(name))"
        default:
            if planned.defaultValue == nil { return "response.header\(planned.isOptional ? "IfPresent" : "")(\(name))" }
            expression = "response.headerIfPresent(\(name))"
        }
        if !planned.isOptional { expression += " ?? \(planned.defaultValue ?? "\"\"")" }
        return expression
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
