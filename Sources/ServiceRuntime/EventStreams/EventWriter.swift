/// Collects the parts of one message while an event writes itself.
public struct EventWriter {
    /// The payload, to which members are written as to the body of a request.
    public var content: RequestWriter
    private var kind = EventMessage.Kind.event
    private var type: String?
    private var headers: [EventHeader] = []
    private var failure: EventEncodingError?

    init(_ operation: OperationDescription, makeIdempotencyToken: @escaping @Sendable () -> String) {
        content = RequestWriter(operation, makeIdempotencyToken: makeIdempotencyToken)
    }

    /// Makes the message an event.
    /// - Parameter type: The name of the union's member.
    public mutating func event(_ type: String) {
        kind = .event
        self.type = type
    }

    /// Makes the message an error that the model knows.
    /// - Parameter type: The name of the union's member.
    public mutating func exception(_ type: String) {
        kind = .exception
        self.type = type
    }

    /// Adds a header, unless there is no value.
    public mutating func header<Value: EventHeaderBindable>(_ name: String, _ value: Value?) {
        guard let value else { return }
        if let value = value.eventHeaderValue {
            headers.append(EventHeader(name, value))
        } else if failure == nil {
            failure = EventEncodingError(.integerOutOfRange(name))
        }
    }

    /// Adds a header with an enumeration's raw value, unless there is none.
    public mutating func header<Value: RawRepresentable>(_ name: String, _ value: Value?)
    where Value.RawValue: EventHeaderBindable {
        header(name, value?.rawValue)
    }

    /// The message.
    /// - Throws: ``ClientError/invalidInput(_:)`` for an event that cannot be sent.
    func message(_ rules: any ServiceProtocol) throws(ClientError) -> EventMessage {
        if let failure = content.failure { throw failure }
        if let failure { throw .invalidInput("\(failure)") }
        guard let type else { throw .invalidInput("an event of an unknown type cannot be sent") }
        let payload = content.eventPayload(rules)
        return EventMessage(
            kind, type: type, headers: headers, contentType: payload?.contentType,
            payload: Blob(payload?.bytes ?? []))
    }
}

extension RequestWriter {
    /// What was written for the body as the payload of a message; `nil` where nothing was.
    func eventPayload(_ rules: any ServiceProtocol) -> (bytes: [UInt8], contentType: String)? {
        switch payload {
        case .serialized(let bytes): (bytes, rules.eventContentType)
        case .bytes(let bytes, let contentType): (bytes, contentType)
        case .none, .stream: nil
        }
    }
}
