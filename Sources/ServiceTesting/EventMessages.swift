public import HTTPTypes
public import ServiceRuntime

extension RecordedRequest {
    /// The messages of a body that is a stream of events, taken out of the signed ones that carry them.
    /// - Throws: `DeserializationError` where the body is no such stream.
    public var eventMessages: [EventMessage] {
        get throws {
            try EventMessage.messages(in: body).compactMap { message in
                guard message[":chunk-signature"] != nil else { return message }
                // The last one carries nothing: it is a signature over the end.
                return message.payload.isEmpty ? nil : try EventMessage(encoded: message.payload.bytes)
            }
        }
    }
}

extension MockResponse {
    /// An answer whose body is a stream of events.
    ///
    /// For example:
    /// ```swift
    /// let transport = MockTransport([
    ///     try .events([
    ///         EventMessage(event: "transcript", contentType: "application/json", payload: #"{"text": "hello"}"#),
    ///         EventMessage(exception: "limitExceeded", contentType: "application/json", payload: "{}"),
    ///     ])
    /// ])
    /// ```
    /// - Parameters:
    ///   - messages: The messages, which come one by one.
    ///   - headers: Header fields besides the media type.
    /// - Throws: `EventEncodingError` for a message that is too long.
    public static func events(_ messages: [EventMessage], headers: HTTPFields = [:]) throws -> Self {
        var headers = headers
        headers[.contentType] = "application/vnd.amazon.eventstream"
        var frames: [[UInt8]] = []
        for message in messages { frames.append(try message.encoded()) }
        let chunks = frames
        let body = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
        return Self(headers: headers, body: HTTPBody(body))
    }
}
