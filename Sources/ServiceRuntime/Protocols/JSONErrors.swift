internal import HTTPTypes

/// How the JSON protocols tell errors (Smithy's AWS restJson1 and awsJson protocols, "Operation error serialization"), and
/// in part the RPC v2 protocols.
enum JSONErrors {
    /// The code of an error that says nothing of itself, such as the page of a proxy.
    static let unknownCode = "UnknownError"

    /// Reads what every error has. Nothing fails: an error whose body makes no sense is still an error.
    static func answer(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        let header = head.headerFields.first(of: ["X-Amzn-Errortype"])
        return answer(
            head, header: header, members: members(of: body), names: ["__type", "code", "Code"], body: body,
            service: service)
    }

    /// Reads what every error has from the members of an error's body, whatever it was written in.
    /// - Parameters:
    ///   - header: The error's name where a header field says it, which counts first.
    ///   - names: The members that may have the name, the one that counts most first.
    static func answer(
        _ head: HTTPResponse, header: String? = nil, members: [String: Document], names: [String], body: [UInt8],
        service: ServiceDescription
    ) -> ErrorAnswer {
        let fields = head.headerFields
        let shapeName = sanitize(header ?? text(names, in: members) ?? unknownCode)
        var code = shapeName
        if service.queryCompatible, let original = fields.first(of: ["X-Amzn-Query-Error"]) {
            code = String(original.prefix { $0 != ";" })
        }
        let kind = ErrorKind(status: head.status.code, codes: [code, shapeName], service: service)
        return ErrorAnswer(
            shapeName: shapeName,
            details: ServiceErrorDetails(
                code: code.isEmpty ? unknownCode : code,
                message: text(["message", "Message", "errorMessage"], in: members),
                requestID: requestID(fields) ?? text(["RequestId", "requestId"], in: members),
                httpStatus: head.status.code, isRetryable: kind != .final, isThrottling: kind == .throttling,
                headers: fields, body: body))
    }

    /// The identifier that a service gave a call.
    static func requestID(_ fields: HTTPFields) -> String? {
        fields.first(of: ["X-Amzn-Requestid", "X-Amz-Request-Id", "X-Amzn-Request-Id"])
    }

    /// The name of an error's shape: `aws.example#Gone:http://example.com/` is `Gone`.
    static func sanitize(_ code: String) -> String {
        var name = code.prefix { $0 != ":" }
        if let hash = name.lastIndex(of: "#") { name = name[name.index(after: hash)...] }
        let trimmed = HeaderList.trim(name)
        return trimmed.isEmpty ? unknownCode : trimmed
    }

    private static func members(of body: [UInt8]) -> [String: Document] {
        guard !body.isEmpty, case .object(let members)? = try? Document(json: body) else { return [:] }
        return members
    }

    private static func text(_ names: [String], in members: [String: Document]) -> String? {
        for name in names {
            if case .string(let text)? = members[name], !text.isEmpty { return text }
        }
        return nil
    }
}
