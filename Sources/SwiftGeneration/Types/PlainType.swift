import ServiceModel

extension SwiftType {
    /// The type as Swift text without types of the runtime: those of Foundation that `Codable` knows, and few that templates
    /// define.
    ///
    /// - Parameter timestampFormat: The format of timestamps that the model gives none.
    func plainText(_ timestampFormat: TimestampFormat = .epochSeconds) -> String {
        switch self {
        case .timestamp(let format):
            switch format ?? timestampFormat {
            case .epochSeconds: "Date"
            case .dateTime: "Timestamp.DateTime"
            case .httpDate: "Timestamp.HTTPDate"
            }
        case .blob, .stream: "Data"
        case .eventStream(let name): "AsyncThrowingStream<\(name), any Error>"
        case .bigInteger, .bigDecimal: "Decimal"
        case .list(let element, let sparse): "[\(element.plainText(timestampFormat))\(sparse ? "?" : "")]"
        case .map(_, let value, let sparse): "[String: \(value.plainText(timestampFormat))\(sparse ? "?" : "")]"
        default: text
        }
    }

    /// What templates need to know of plain types, in Markdown.
    static let plainTypesDocumentation = """
        Plain types are for templates that do not use the runtime. They are the standard library's, the service's own, and:

        | Model | Plain type |
        |---|---|
        | `blob`, streaming too | `Data` of Foundation |
        | a `union` that streams | `AsyncThrowingStream<…, any Error>` of the union |
        | `bigInteger`, `bigDecimal` | `Decimal` of Foundation |
        | `timestamp` in seconds (a JSON body's, unless the model says other) | `Date` of Foundation |
        | `timestamp` as `date-time` (a path's or query's, unless the model says other) | `Timestamp.DateTime`, which the templates define |
        | `timestamp` as `http-date` (a header's, unless the model says other) | `Timestamp.HTTPDate`, which the templates define |
        | `document` | `Document`, which the templates define |
        | `smithy.api#Unit` in a union | `Unit`, which the templates define |
        | a map, whatever its keys are | `[String: …]` |

        No shape becomes a type with one of these names, so that they are free for templates to define.
        """
}

extension PlannedMember {
    /// The property's type without types of the runtime, and without `?`.
    var plainType: String {
        switch binding {
        case .label, .query, .queryParameters: type.plainText(.dateTime)
        case .header, .prefixHeaders: type.plainText(.httpDate)
        case .body, .payload, .statusCode, .eventStream: type.plainText()
        }
    }
}
