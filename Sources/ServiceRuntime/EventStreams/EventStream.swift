/// Events that are sent to a service or come from it over time.
///
/// Events are asked for one by one, so that a slow receiver holds up the sender and memory stays bounded. Those that a service
/// sends end with its errors: the loop throws what the model knows as the service's own error type.
///
/// For example:
/// ```swift
/// let output = try await client.startTranscription(languageCode: .enUS, audio: EventStream(microphone))
/// for try await event in output.transcripts {
///     switch event {
///     case .transcript(let transcript): print(transcript.text)
///     case .unknown: continue
///     }
/// }
/// ```
public struct EventStream<Event: Sendable>: AsyncSequence, Sendable {
    /// One event.
    public typealias Element = Event

    /// Whether the events can be read more than once, as sending a request again needs it.
    public let isReplayable: Bool
    private let start: @Sendable () throws -> Iterator

    /// The events of a sequence that makes them over time.
    /// - Parameters:
    ///   - events: The sequence. Where it throws, the request is given up.
    ///   - isReplayable: Whether the sequence gives the same events each time it is iterated, so that a request can be sent
    ///     again. A sequence that does not is read once; a second reading fails with ``ClientError/bodyAlreadyConsumed``.
    public init<Events: AsyncSequence & Sendable>(_ events: Events, isReplayable: Bool = false)
    where Events.Element == Event {
        let usage = isReplayable ? nil : SingleUse()
        self.init(isReplayable: isReplayable) {
            try usage?.begin()
            var iterator = events.makeAsyncIterator()
            return Iterator { try await iterator.next() }
        }
    }

    /// Events at hand.
    public init(_ events: [Event]) {
        self.init(isReplayable: true) {
            var remaining = events.makeIterator()
            return Iterator { remaining.next() }
        }
    }

    init(isReplayable: Bool, _ start: @escaping @Sendable () throws -> Iterator) {
        self.isReplayable = isReplayable
        self.start = start
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        do {
            return try start()
        } catch {
            return Iterator { throw error }
        }
    }

    /// Reads events one after another.
    public struct Iterator: AsyncIteratorProtocol {
        private let read: () async throws -> Event?
        private var isFinished = false

        init(_ read: @escaping () async throws -> Event?) {
            self.read = read
        }

        /// The next event, or `nil` at the end.
        /// - Throws: The service's own error type for an error of the service, ``ClientError`` where the stream broke or
        ///   is not understood, or what a user's sequence throws. Nothing follows an error.
        public mutating func next() async throws -> Event? {
            if isFinished { return nil }
            do {
                let event = try await read()
                isFinished = event == nil
                return event
            } catch {
                isFinished = true
                throw error
            }
        }
    }
}

extension EventStream: ExpressibleByArrayLiteral {
    /// Events at hand.
    public init(arrayLiteral events: Event...) {
        self.init(events)
    }
}

extension EventStream: CustomStringConvertible {
    /// The type of the events, not their content.
    public var description: String { "EventStream<\(Event.self)>" }
}
