public import HTTPTypes

/// What every error answer of a service has, whether its model knows the error or not.
public struct ServiceErrorDetails: Sendable, Hashable, Codable {
    /// The error's code: its name, without namespace, for example `ResourceNotFoundException`.
    public var code: String
    /// The service's explanation, for a developer.
    public var message: String?
    /// The identifier by which the service's operators can find the call.
    public var requestID: String?
    /// The status of the response.
    public var httpStatus: Int
    /// Whether the same request may succeed later, by its status and code.
    public var isRetryable: Bool
    /// Whether the service asks for fewer requests.
    public var isThrottling: Bool
    /// The header fields of the response.
    public var headers: HTTPFields
    /// The body of the response, for errors that the model does not know.
    public var body: [UInt8]

    /// Creates details, in tests mostly.
    public init(
        code: String, message: String? = nil, requestID: String? = nil, httpStatus: Int = 400,
        isRetryable: Bool = false, isThrottling: Bool = false, headers: HTTPFields = [:], body: [UInt8] = []
    ) {
        self.code = code
        self.message = message
        self.requestID = requestID
        self.httpStatus = httpStatus
        self.isRetryable = isRetryable
        self.isThrottling = isThrottling
        self.headers = headers
        self.body = body
    }
}

extension ServiceErrorDetails {
    /// The same without the message, for an error whose message the model calls sensitive: it is never printed then, and is
    /// found only as the error's own member.
    public func withoutMessage() -> ServiceErrorDetails {
        var details = self
        details.message = nil
        return details
    }
}

extension ServiceErrorDetails: CustomStringConvertible {
    /// Code, status, message and request identifier. The body and the header fields are left out, since they may hold
    /// what a model calls sensitive.
    public var description: String {
        var text = "\(code) (HTTP \(httpStatus)"
        if let requestID { text += ", request \(requestID)" }
        text += ")"
        if let message { text += ": \(message)" }
        return text
    }
}
