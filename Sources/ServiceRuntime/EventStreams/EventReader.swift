internal import HTTPTypes

/// Gives an event the parts of one message.
///
/// Nothing is thrown: a value that makes no sense is replaced, and the first such is kept as an error that the stream throws.
public struct EventReader {
    /// The name of the union's member that the message is of; empty for an error that the model does not know.
    public let type: String
    /// The payload, from which members are read as from the body of a response.
    public var content: ResponseReader
    private let message: EventMessage
    private let source: ReceivedEvents
    private var failure: DeserializationError?

    init(_ message: EventMessage, type: String, from source: ReceivedEvents) {
        self.message = message
        self.type = type
        self.source = source
        content = ResponseReader(
            ReceivedResponse(head: source.head, content: .bytes(message.payload.bytes)))
    }

    /// The first value that could not be understood.
    var firstFailure: DeserializationError? { failure ?? content.firstFailure }

    // MARK: Headers

    /// The value of a header, or the value that takes its place where it is missing.
    public mutating func header<Value: EventHeaderBindable>(_ name: String) -> Value {
        headerIfPresent(name) ?? .eventErrorCorrection
    }

    /// The value of a header, if there is one.
    public mutating func headerIfPresent<Value: EventHeaderBindable>(_ name: String) -> Value? {
        guard let value = message[name] else { return nil }
        if let value = Value(eventHeaderValue: value) { return value }
        if failure == nil {
            failure = DeserializationError(
                .unexpectedType(expected: "a \(Value.self)", found: value.typeName), path: "event header \(name)",
                offset: 0)
        }
        return nil
    }

    /// The value of an enumeration in a header, or the unknown value with an empty text.
    public mutating func header<Value: StringEnumeration>(_ name: String) -> Value {
        Value(rawValue: header(name) as String)
    }

    /// The value of an enumeration in a header, or the value zero.
    public mutating func header<Value: IntegerEnumeration>(_ name: String) -> Value {
        Value(rawValue: header(name) as Int)
    }

    /// The value of an enumeration in a header, if there is one.
    public mutating func headerIfPresent<Value: RawRepresentable>(_ name: String) -> Value?
    where Value.RawValue: EventHeaderBindable {
        (headerIfPresent(name) as Value.RawValue?).flatMap(Value.init(rawValue:))
    }

    // MARK: Errors

    /// What every error has, for a message that is one.
    /// - Parameter code: The name of the error's shape; `nil` for an error that the model does not know.
    public func errorDetails(_ code: String? = nil) -> ServiceErrorDetails {
        source.errorDetails(of: message, code: code)
    }
}
