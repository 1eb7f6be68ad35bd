internal import HTTPTypes

/// Smithy's `aws.protocols#awsQuery` and `ec2Query`: every request a query in the body to one path, answers in XML.
struct AWSQuery: ServiceProtocol {
    /// Whether the protocol is that of Amazon EC2.
    let isEC2: Bool
    let eventContentType = "application/xml"
    let sendsInitialMessages = false

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        QueryParameters.content(of: request, service: service)
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {}

    func resultElement(of operation: OperationDescription) -> String {
        isEC2 ? "" : operation.name + "Result"
    }

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        XMLErrors.answer(head, body: body, service: service)
    }
}
