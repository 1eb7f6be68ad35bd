public import HTTPTypes
public import ServiceRuntime

/// A request that a ``MockTransport`` was given, and the answer that it gave.
public struct RecordedExchange: Sendable {
    /// What was sent.
    public internal(set) var request: RecordedRequest
    /// What was answered; `nil` until then.
    public internal(set) var response: MockResponse?
}

/// A request that a ``MockTransport`` was given, its body read to the end.
public struct RecordedRequest: Sendable {
    /// Method, scheme, authority, path and header fields.
    public let head: HTTPRequest
    /// The whole body, empty for none.
    public internal(set) var body: [UInt8]

    /// Creates a request, in tests mostly.
    public init(head: HTTPRequest, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    /// The method, for example `GET`.
    public var method: String { head.method.rawValue }

    /// The path without the query, percent-encoded.
    public var path: String {
        String((head.path ?? "").prefix { $0 != "?" })
    }

    /// The parameters of the query as they were sent, for example `["limit=10"]`.
    public var query: [String] {
        let target = head.path ?? ""
        guard let mark = target.firstIndex(of: "?") else { return [] }
        return target[target.index(after: mark)...].split(separator: "&").map(String.init)
    }

    /// The scheme, host and port, for example `https://dynamodb.eu-west-1.amazonaws.com`.
    public var origin: String { "\(head.scheme ?? "")://\(head.authority ?? "")" }

    /// The value of a header field, whose name is taken in any case; `nil` where there is none.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }

    /// The body as text; `nil` where it is not UTF-8.
    public var bodyText: String? { String(validating: body, as: UTF8.self) }

    /// The body as JSON, for comparisons that do not depend on the order of members.
    /// - Throws: `DeserializationError` where the body is not JSON.
    public var bodyDocument: Document {
        get throws { try Document(json: body) }
    }
}
