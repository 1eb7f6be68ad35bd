/// An event that a service sends: a value that is read from a message.
///
/// Generated code conforms to this; nothing else needs to.
public protocol ReceivedEvent: Sendable {
    /// The service's errors.
    associatedtype Failure: ServiceError
    /// Reads an event. Nothing is thrown: the reader keeps the first value that it cannot understand.
    init(from event: inout EventReader)
    /// Reads the error that ends a stream.
    static func failure(from event: inout EventReader) -> Failure
}

/// An event that a client sends: a value that writes itself into a message.
///
/// Generated code conforms to this; nothing else needs to.
public protocol SentEvent: Sendable {
    /// Writes the type, the headers and the payload. Nothing is thrown: the writer keeps the first value that cannot be sent.
    func write(to event: inout EventWriter)
}
