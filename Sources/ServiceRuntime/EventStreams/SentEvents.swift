/// The events of an operation's input on their way into messages.
struct SentEvents: Sendable {
    let isReplayable: Bool
    /// The messages of the events, in a protocol.
    private let messages: @Sendable (any ServiceProtocol) -> EventStream<EventMessage>

    init<Event: SentEvent>(
        _ events: EventStream<Event>, operation: OperationDescription,
        makeIdempotencyToken: @escaping @Sendable () -> String
    ) {
        isReplayable = events.isReplayable
        messages = { rules in
            EventStream(isReplayable: events.isReplayable) {
                var iterator = events.makeAsyncIterator()
                return EventStream.Iterator {
                    guard let event = try await iterator.next() else { return nil }
                    var writer = EventWriter(operation, makeIdempotencyToken: makeIdempotencyToken)
                    event.write(to: &writer)
                    return try writer.message(rules)
                }
            }
        }
    }

    /// The body of a request: the messages' frames.
    /// - Parameters:
    ///   - initial: The message ahead of all events.
    ///   - signer: Signs the messages.
    func body(_ initial: EventMessage?, _ rules: any ServiceProtocol, signer: EventSigner?) -> HTTPBody {
        HTTPBody(
            EventFrames(initial: initial, messages: messages(rules), signer: signer), isReplayable: isReplayable)
    }
}

/// The frames of messages, each signed with the one before it where they are signed.
private struct EventFrames: AsyncSequence, Sendable {
    let initial: EventMessage?
    let messages: EventStream<EventMessage>
    let signer: EventSigner?

    func makeAsyncIterator() -> Iterator {
        Iterator(initial: initial, messages: messages.makeAsyncIterator(), signer: signer)
    }

    struct Iterator: AsyncIteratorProtocol {
        var initial: EventMessage?
        var messages: EventStream<EventMessage>.Iterator
        var signer: EventSigner?
        private var isFinished = false

        init(initial: EventMessage?, messages: EventStream<EventMessage>.Iterator, signer: EventSigner?) {
            self.initial = initial
            self.messages = messages
            self.signer = signer
        }

        mutating func next() async throws -> [UInt8]? {
            if isFinished { return nil }
            do {
                if let message = try await nextMessage() {
                    let frame = try message.encoded()
                    return try signer?.sign(frame) ?? frame
                }
                isFinished = true
                // A signature over nothing says that the stream ends here on purpose.
                return try signer?.sign([])
            } catch let error as EventEncodingError {
                throw ClientError.invalidInput("\(error)")
            }
        }

        private mutating func nextMessage() async throws -> EventMessage? {
            if let initial {
                self.initial = nil
                return initial
            }
            return try await messages.next()
        }
    }
}

extension RequestWriter {
    /// Makes events that come over time the body. Without a stream there are none, and the body ends at once.
    public mutating func events<Event: SentEvent>(_ events: EventStream<Event>?) {
        self.events = SentEvents(
            events ?? EventStream([]), operation: operation, makeIdempotencyToken: makeIdempotencyToken)
    }
}

extension ResponseReader {
    /// The events of a response, which are read while they arrive.
    public func eventStream<Event: ReceivedEvent>() -> EventStream<Event> {
        events?.stream() ?? EventStream([])
    }
}
