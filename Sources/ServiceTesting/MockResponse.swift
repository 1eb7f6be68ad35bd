public import HTTPTypes
public import ServiceRuntime

/// An answer of a ``MockTransport``.
public struct MockResponse: Sendable {
    /// What comes instead of, or as, a response.
    enum Content: Sendable {
        case body(HTTPBody)
        case failure(any Error)
    }

    /// Status and header fields.
    public var head: HTTPResponse
    /// How long to wait before answering, which ends early when the call is cancelled.
    public var delay: Duration?
    let content: Content

    /// An answer with a body that may come over time.
    public init(status: Int = 200, headers: HTTPFields = [:], body: HTTPBody = HTTPBody([]), delay: Duration? = nil) {
        head = HTTPResponse(status: .init(code: status), headerFields: headers)
        self.delay = delay
        content = .body(body)
    }

    private init(failure: any Error, delay: Duration?) {
        head = HTTPResponse(status: .init(code: 0))
        self.delay = delay
        content = .failure(failure)
    }

    /// An answer whose body is JSON.
    /// - Parameters:
    ///   - text: The JSON text.
    ///   - status: The status, 200 by default.
    ///   - headers: Header fields besides the media type.
    public static func json(_ text: String, status: Int = 200, headers: HTTPFields = [:]) -> Self {
        var headers = headers
        headers[.contentType] = "application/json"
        return Self(status: status, headers: headers, body: HTTPBody(text))
    }

    /// An answer of Smithy's RPC v2 CBOR protocol.
    /// - Parameters:
    ///   - document: What the body says, in CBOR.
    ///   - status: The status, 200 by default.
    ///   - headers: Header fields besides the media type and the one that names the protocol.
    public static func cbor(_ document: Document, status: Int = 200, headers: HTTPFields = [:]) -> Self {
        var headers = headers
        headers[.contentType] = "application/cbor"
        if let name = HTTPField.Name("smithy-protocol") { headers[name] = "rpc-v2-cbor" }
        return Self(status: status, headers: headers, body: HTTPBody(document.cbor))
    }

    /// An answer whose body is XML.
    /// - Parameters:
    ///   - text: The XML document.
    ///   - status: The status, 200 by default.
    ///   - headers: Header fields besides the media type.
    public static func xml(_ text: String, status: Int = 200, headers: HTTPFields = [:]) -> Self {
        var headers = headers
        headers[.contentType] = "application/xml"
        return Self(status: status, headers: headers, body: HTTPBody(text))
    }

    /// An answer with an error as services with JSON protocols give it.
    /// - Parameters:
    ///   - code: The error's name, for example `ResourceNotFoundException`.
    ///   - message: The explanation.
    ///   - status: The status, 400 by default.
    ///   - requestID: The identifier of the call.
    public static func error(
        _ code: String, message: String? = nil, status: Int = 400, requestID: String? = nil
    ) -> Self {
        var members: [String: Document] = ["__type": .string(code)]
        if let message { members["message"] = .string(message) }
        var headers: HTTPFields = [:]
        if let requestID, let name = HTTPField.Name("x-amzn-RequestId") { headers[name] = requestID }
        return json(String(decoding: Document.object(members).json, as: UTF8.self), status: status, headers: headers)
    }

    /// A failure of the network instead of an answer.
    public static func failure(
        _ error: any Error = TransportError(.connectionFailed, "connection refused"), delay: Duration? = nil
    ) -> Self {
        Self(failure: error, delay: delay)
    }

    /// The answer as a transport gives it.
    func received() async throws -> HTTPTransportResponse {
        if let delay { try await Task.sleep(for: delay) }
        switch content {
        case .body(let body): return HTTPTransportResponse(head, body: body)
        case .failure(let error): throw error
        }
    }
}
