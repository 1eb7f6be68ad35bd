internal import HTTPTypes

/// How the protocols with XML tell errors (Smithy's AWS restXml, awsQuery and ec2Query protocols, "Operation error
/// serialization").
enum XMLErrors {
    /// Reads what every error has. Nothing fails: an error whose body makes no sense is still an error.
    static func answer(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        var reader = XMLReader(body)
        let outerRequestID = text(["RequestId", "RequestID", "requestId"], &reader)
        enter(&reader)
        let name = text(["Code"], &reader) ?? JSONErrors.unknownCode
        let shapeName = JSONErrors.sanitize(name)
        let kind = ErrorKind(status: head.status.code, codes: [shapeName], service: service)
        return ErrorAnswer(
            shapeName: shapeName,
            details: ServiceErrorDetails(
                code: shapeName,
                message: text(["Message", "message"], &reader),
                requestID: JSONErrors.requestID(head.headerFields) ?? outerRequestID
                    ?? text(["RequestId", "RequestID"], &reader),
                httpStatus: head.status.code, isRetryable: kind != .final, isThrottling: kind == .throttling,
                headers: head.headerFields, body: body))
    }

    /// Goes from the outermost element to the one with an error's members: itself (restXml's `noErrorWrapping`), the
    /// `Error` in it, or the first of its `Errors` (ec2Query).
    static func enter(_ reader: inout XMLReader) {
        if reader.elementName == "Error" || reader.descend("Error") { return }
        if reader.descend("Errors") { _ = reader.descend("Error") }
    }

    private static func text(_ names: [StaticString], _ reader: inout XMLReader) -> String? {
        for name in names {
            if let text = reader.stringIfPresent(name), !text.isEmpty { return text }
        }
        return nil
    }
}
