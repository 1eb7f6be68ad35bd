/// The errors of one service: an enumeration that generated code makes of the errors its model knows.
///
/// For example:
/// ```swift
/// do {
///     let output = try await client.describeInstance(instanceID: "i-1")
/// } catch ConnectError.resourceNotFoundException(let error) {
///     print(error.message ?? "", error.requestID ?? "")
/// }
/// ```
public protocol ServiceError: Error, Sendable, CustomStringConvertible {
    /// Reads an error.
    /// - Parameters:
    ///   - code: The error's code without namespace.
    ///   - details: What every error has.
    ///   - response: The response, from which the modelled members are read.
    static func decode(_ code: String, _ details: ServiceErrorDetails, _ response: inout ResponseReader) -> Self
    /// What every error has.
    var details: ServiceErrorDetails { get }
}

extension ServiceError {
    /// The error's code, for example `ResourceNotFoundException`.
    public var code: String { details.code }
    /// The service's explanation.
    public var message: String? { details.message }
    /// The identifier by which the service's operators can find the call.
    public var requestID: String? { details.requestID }
    /// Whether the same request may succeed later.
    public var retryable: Bool { details.isRetryable }
    /// Code, status, message and request identifier.
    public var description: String { details.description }
}

/// One error that a service's model knows.
public protocol ModeledError: Error, ModelStructure {
    /// What every error has.
    var details: ServiceErrorDetails { get }
}

extension ModeledError {
    /// The error's code, for example `ResourceNotFoundException`.
    public var code: String { details.code }
    /// The service's explanation.
    public var message: String? { details.message }
    /// The identifier by which the service's operators can find the call.
    public var requestID: String? { details.requestID }
    /// Whether the same request may succeed later.
    public var retryable: Bool { details.isRetryable }
}

/// An error that a service answered and its model does not know. Its ``ServiceErrorDetails/body`` is kept.
public struct UnmodeledError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What every error has.
    public let details: ServiceErrorDetails

    /// Creates an error.
    public init(_ details: ServiceErrorDetails) {
        self.details = details
    }

    /// The error's code.
    public var code: String { details.code }
    /// The service's explanation.
    public var message: String? { details.message }
    /// The identifier by which the service's operators can find the call.
    public var requestID: String? { details.requestID }
    /// Whether the same request may succeed later.
    public var retryable: Bool { details.isRetryable }
    /// Code, status, message and request identifier.
    public var description: String { details.description }
}
