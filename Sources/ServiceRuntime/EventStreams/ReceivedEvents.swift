internal import HTTPTypes

/// A response's body that is a stream of event messages.
struct ReceivedEvents: Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    let service: ServiceDescription

    /// The events, which end with the first error.
    func stream<Event: ReceivedEvent>() -> EventStream<Event> {
        EventStream(isReplayable: body.isReplayable) {
            var messages = EventMessageIterator(body)
            return EventStream.Iterator {
                while let message = try await TransportError.translated({ try await next(&messages) }) {
                    if let event: Event = try event(of: message) { return event }
                }
                return nil
            }
        }
    }

    /// The event that a message is; `nil` for one that says something of the stream only.
    /// - Throws: The service's error that a message is, or a ``ClientError``.
    private func event<Event: ReceivedEvent>(of message: EventMessage) throws -> Event? {
        typealias Name = EventMessage.Name
        switch EventMessage.Kind(rawValue: try text(Name.messageType, of: message)) {
        case .event:
            let type = try text(Name.eventType, of: message)
            if type == EventMessage.InitialType.response, service.wireProtocol.rules.sendsInitialMessages { return nil }
            var reader = EventReader(message, type: type, from: self)
            let event = Event(from: &reader)
            if let failure = reader.firstFailure { throw misunderstanding(failure) }
            return event
        case .exception:
            var reader = EventReader(message, type: try text(Name.exceptionType, of: message), from: self)
            throw Event.failure(from: &reader)
        case .error:
            var reader = EventReader(message, type: "", from: self)
            throw Event.failure(from: &reader)
        case nil:
            throw misunderstanding(
                DeserializationError(
                    .invalidText(expected: "event, exception or error"), path: "event header \(Name.messageType)",
                    offset: 0))
        }
    }

    private func text(_ name: String, of message: EventMessage) throws -> String {
        switch message[name] {
        case .string(let text): return text
        case let other:
            throw misunderstanding(
                DeserializationError(
                    .unexpectedType(expected: "a string", found: other?.typeName ?? "nothing"),
                    path: "event header \(name)", offset: 0))
        }
    }

    private func misunderstanding(_ error: DeserializationError) -> ClientError {
        .deserialization(error, requestID: JSONErrors.requestID(head.headerFields))
    }

    private func next(_ messages: inout EventMessageIterator) async throws -> EventMessage? {
        do {
            return try await messages.next()
        } catch let error as DeserializationError {
            throw misunderstanding(error)
        }
    }

    /// What every error has, of a message that is one.
    /// - Parameter code: The name of the error's shape, where the model knows it.
    func errorDetails(of message: EventMessage, code: String?) -> ServiceErrorDetails {
        func text(_ name: String) -> String? {
            if case .string(let text)? = message[name] { text } else { nil }
        }
        var details = service.wireProtocol.rules.error(head, body: message.payload.bytes, service: service).details
        let code = code ?? text(EventMessage.Name.exceptionType) ?? text(EventMessage.Name.errorCode)
        details.code = code ?? details.code
        details.message = text(EventMessage.Name.errorMessage) ?? details.message
        let kind = ErrorKind(status: head.status.code, codes: [details.code], service: service)
        details.isRetryable = kind != .final
        details.isThrottling = kind == .throttling
        return details
    }

    /// Waits for the message with the output's members that protocols without HTTP bindings send ahead of all events.
    /// - Returns: The members' bytes, and the events that follow. A stream that begins with an error has no such message;
    ///   its error comes when the events are read.
    /// - Throws: ``ClientError`` where the message is missing.
    func afterInitialResponse() async throws -> (members: [UInt8], events: ReceivedEvents) {
        var chunks = body.makeAsyncIterator()
        var decoder = EventMessageDecoder()
        var read: [UInt8] = []
        do {
            var first = try decoder.next()
            while first == nil, let chunk = try await chunks.next() {
                decoder.append(chunk)
                read += chunk
                first = try decoder.next()
            }
            if case .string(EventMessage.InitialType.response)? = first?[EventMessage.Name.eventType], let first {
                let rest = HTTPBody(Array(decoder.remainder), followedBy: chunks)
                return (first.payload.bytes, ReceivedEvents(head: head, body: rest, service: service))
            }
            guard let first, first[EventMessage.Name.messageType] != .string(EventMessage.Kind.event.rawValue) else {
                throw DeserializationError(
                    .malformed("there is no initial response ahead of the events"), path: "event 0", offset: 0)
            }
            return ([], ReceivedEvents(head: head, body: HTTPBody(read, followedBy: chunks), service: service))
        } catch let error as DeserializationError {
            throw misunderstanding(error)
        }
    }
}

/// Takes the messages out of a body, one after another.
struct EventMessageIterator {
    private var decoder = EventMessageDecoder()
    private var chunks: HTTPBody.Iterator

    init(_ body: HTTPBody) {
        chunks = body.makeAsyncIterator()
    }

    mutating func next() async throws -> EventMessage? {
        while true {
            if let message = try decoder.next() { return message }
            guard let chunk = try await chunks.next() else {
                try decoder.finish()
                return nil
            }
            decoder.append(chunk)
        }
    }
}
