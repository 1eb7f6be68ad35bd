internal import HTTPTypes

/// Smithy's `aws.protocols#restJson1`: HTTP bindings, bodies in JSON.
struct RESTJSON1: ServiceProtocol {
    let eventContentType = "application/json"
    let sendsInitialMessages = false

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        switch request.payload {
        case .none: nil
        case .serialized(let bytes): RequestContent(body: .bytes(bytes), contentType: "application/json")
        case .bytes(let bytes, let contentType): RequestContent(body: .bytes(bytes), contentType: contentType)
        case .stream(let body, let contentType): RequestContent(body: .stream(body), contentType: contentType)
        }
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {}

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        JSONErrors.answer(head, body: body, service: service)
    }
}
