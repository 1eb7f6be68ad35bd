/// What an operation takes: a value that writes itself into a request.
///
/// Generated code conforms to this; nothing else needs to.
public protocol OperationInput: Sendable {
    /// Writes every member to the place in the request that the model binds it to. Nothing is thrown: the writer keeps the
    /// first value that cannot be sent.
    func write(to request: inout RequestWriter)
}

/// What an operation returns: a value that is read from a response.
///
/// Generated code conforms to this; nothing else needs to.
public protocol OperationOutput: Sendable {
    /// Reads every member from the place in the response that the model binds it to. Nothing is thrown: the reader keeps the
    /// first value that it cannot understand.
    init(from response: inout ResponseReader)
}
