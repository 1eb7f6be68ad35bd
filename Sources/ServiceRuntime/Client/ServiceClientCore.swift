/// The engine of every generated client: takes an operation's input to its output.
///
/// Copies share connections' transport, signing keys and the retry policy's quota.
public struct ServiceClientCore<Failure: ServiceError>: Sendable {
    private let pipeline: CallPipeline

    /// Creates a client for a service. Nothing is looked up or sent before the first call.
    public init(_ service: ServiceDescription, _ configuration: ClientConfiguration) {
        pipeline = CallPipeline(service, configuration)
    }

    /// The configuration that the client was created with.
    public var configuration: ClientConfiguration { pipeline.configuration }

    /// Calls an operation.
    /// - Throws: A `Failure` where the service answers with an error, a ``ClientError`` where the call cannot be made or
    ///   its answer not be understood, `CancellationError` where the task is cancelled.
    public func execute<Input: OperationInput, Output: OperationOutput>(
        _ operation: OperationDescription, _ input: Input
    ) async throws -> Output {
        var request = pipeline.writer(for: operation)
        input.write(to: &request)
        switch try await pipeline.call(request) {
        case .success(let received):
            var response = ResponseReader(received)
            let output = Output(from: &response)
            try pipeline.check(response)
            return output
        case .failure(let shapeName, let details, let received):
            // What cannot be understood of an error is left out: that it is one counts more.
            var response = ResponseReader(received)
            throw Failure.decode(shapeName, details, &response)
        }
    }

    /// Makes a URL with which anyone may call an operation until it expires, without credentials.
    ///
    /// Header fields that the input sets, a body's media type among them, are part of the signature: whoever uses the URL
    /// has to send them too. The body is not part of it.
    /// - Parameters:
    ///   - operation: The operation.
    ///   - input: Its input.
    ///   - expires: How long the URL is valid: one second to seven days.
    /// - Returns: The URL's text.
    /// - Throws: ``ClientError`` where the request cannot be made or signed, ``ClientError/invalidInput(_:)`` also for a
    ///   service whose requests AWS Signature Version 4 does not sign.
    public func presignedURL<Input: OperationInput>(
        for operation: OperationDescription, input: Input, expires: Duration
    ) async throws -> String {
        var request = pipeline.writer(for: operation)
        input.write(to: &request)
        return try await pipeline.presignedURL(for: request, expires: expires)
    }
}
