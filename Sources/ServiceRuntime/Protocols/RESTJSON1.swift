internal import HTTPTypes

/// Smithy's `aws.protocols#restJson1`: HTTP bindings, bodies in JSON.
struct RESTJSON1: ServiceProtocol {
    var eventContentType: String { "application/json" }
    var sendsInitialMessages: Bool { false }

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        RequestContent(bound: request.payload, serializedAs: "application/json")
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {}

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        JSONErrors.answer(head, body: body, service: service)
    }
}
