internal import HTTPTypes

/// Smithy's `aws.protocols#awsJson1_0` and `awsJson1_1`: every request a JSON object to one path, its operation in a field.
struct AWSJSON: ServiceProtocol {
    /// `1.0` or `1.1`, which only the media type shows.
    let version: String
    var eventContentType: String { "application/json" }
    var sendsInitialMessages: Bool { true }

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        let bytes =
            switch request.payload {
            case .serialized(let bytes): bytes
            // The body is an object also where an operation takes nothing. Other payloads do not exist in this protocol.
            case .none, .bytes, .stream: Array("{}".utf8)
            }
        return RequestContent(body: .bytes(bytes), contentType: "application/x-amz-json-\(version)")
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {
        let prefix = service.targetPrefix.isEmpty ? "" : service.targetPrefix + "."
        fields.set("X-Amz-Target", prefix + operation.name)
        if service.queryCompatible { fields.set("X-Amzn-Query-Mode", "true") }
    }

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        JSONErrors.answer(head, body: body, service: service)
    }
}
