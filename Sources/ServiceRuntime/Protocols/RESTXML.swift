internal import HTTPTypes

/// Smithy's `aws.protocols#restXml`: HTTP bindings, bodies in XML.
struct RESTXML: ServiceProtocol {
    let eventContentType = "application/xml"
    let sendsInitialMessages = false

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        RequestContent(bound: request.payload, serializedAs: "application/xml")
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {}

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        XMLErrors.answer(head, body: body, service: service)
    }
}
