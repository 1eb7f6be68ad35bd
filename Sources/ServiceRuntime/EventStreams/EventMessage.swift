/// One message of an event stream: headers and a payload, in a frame with checksums.
///
/// Clients make and read messages themselves; code uses the type in tests, to say what a service sends.
///
/// For example:
/// ```swift
/// let message = EventMessage(event: "transcript", contentType: "application/json", payload: Blob(utf8: json))
/// let bytes = try message.encoded()
/// ```
/// Source: Amazon Event Stream specification.
public struct EventMessage: Sendable, Hashable {
    /// The headers, in the order of sending.
    public var headers: [EventHeader]
    /// What the message carries.
    public var payload: Blob

    /// Creates a message of any kind.
    public init(headers: [EventHeader] = [], payload: Blob = Blob()) {
        self.headers = headers
        self.payload = payload
    }

    /// Creates the message of an event.
    /// - Parameters:
    ///   - type: The name of the union's member.
    ///   - headers: The event's own headers.
    ///   - contentType: The media type of the payload; `nil` for none.
    ///   - payload: The payload.
    public init(event type: String, headers: [EventHeader] = [], contentType: String? = nil, payload: Blob = Blob()) {
        self.init(.event, type: type, headers: headers, contentType: contentType, payload: payload)
    }

    /// Creates the message of an error that the model knows.
    /// - Parameters:
    ///   - type: The name of the union's member.
    ///   - headers: The error's own headers.
    ///   - contentType: The media type of the payload; `nil` for none.
    ///   - payload: The payload.
    public init(
        exception type: String, headers: [EventHeader] = [], contentType: String? = nil, payload: Blob = Blob()
    ) {
        self.init(.exception, type: type, headers: headers, contentType: contentType, payload: payload)
    }

    /// Creates the message of an error that the model does not know.
    public init(errorCode code: String, message: String) {
        self.init(headers: [
            EventHeader(Name.messageType, .string(Kind.error.rawValue)), EventHeader(Name.errorCode, .string(code)),
            EventHeader(Name.errorMessage, .string(message)),
        ])
    }

    init(_ kind: Kind, type: String, headers: [EventHeader], contentType: String?, payload: Blob) {
        var all = [
            EventHeader(Name.messageType, .string(kind.rawValue)),
            EventHeader(kind == .exception ? Name.exceptionType : Name.eventType, .string(type)),
        ]
        if let contentType { all.append(EventHeader(Name.contentType, .string(contentType))) }
        self.init(headers: all + headers, payload: payload)
    }

    /// The value of a header; `nil` where there is none.
    public subscript(name: String) -> EventHeaderValue? {
        headers.first { $0.name == name }?.value
    }

    /// What a message is. Source: Smithy 2.0, "Amazon Event Stream specification".
    enum Kind: String {
        case event, exception, error
    }

    /// The names of the headers that the format itself has.
    enum Name {
        static let messageType = ":message-type"
        static let eventType = ":event-type"
        static let exceptionType = ":exception-type"
        static let errorCode = ":error-code"
        static let errorMessage = ":error-message"
        static let contentType = ":content-type"
        static let date = ":date"
        static let chunkSignature = ":chunk-signature"
    }

    /// The types of the messages that protocols without HTTP bindings send before all events.
    enum InitialType {
        static let request = "initial-request"
        static let response = "initial-response"
    }

    /// The media type of a body of such messages.
    static let mediaType = "application/vnd.amazon.eventstream"
}

extension EventMessage: CustomStringConvertible {
    /// The kind, the type and the length of the payload. Values are left out, since a model may call them sensitive.
    public var description: String {
        func text(_ names: String...) -> String? {
            for name in names { if case .string(let text)? = self[name] { return text } }
            return nil
        }
        let kind = text(Name.messageType) ?? "message"
        let type = text(Name.eventType, Name.exceptionType, Name.errorCode).map { " \($0)" } ?? ""
        return "EventMessage(\(kind)\(type), \(payload))"
    }
}

/// How long messages and their parts may be. Source: Amazon Event Stream specification.
enum EventMessageLimits {
    /// Of all headers, in bytes.
    static let headers = 128 << 10
    /// Of the payload, in bytes.
    static let payload = 24 << 20
    /// Of a header's blob or text, in bytes.
    static let value = Int(Int16.max)
    /// Of a header's name, in bytes.
    static let name = Int(UInt8.max)
    /// The lengths and their checksum, ahead of the headers.
    static let prelude = 12
    /// All that is neither headers nor payload.
    static let overhead = prelude + 4
}
