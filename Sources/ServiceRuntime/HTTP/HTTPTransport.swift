public import HTTPTypes

/// Sends requests and receives responses: the part of a client that knows the network.
///
/// A transport follows no redirects, tries nothing again and interprets no status: the client above it does. Whoever
/// implements one must return as soon as the response's head has come, hand over the body while it arrives, and give up,
/// throwing `CancellationError`, when the task is cancelled. Other failures are thrown as ``TransportError``; any other
/// error counts as one of the kind ``TransportError/Kind/other``.
public protocol HTTPTransport: Sendable {
    /// Sends a request.
    /// - Parameters:
    ///   - request: The request with scheme, authority and path, signed already: a transport changes no field in it.
    ///   - body: The body, or `nil` for none.
    ///   - timeout: The longest to wait for the response's head, or `nil` for no limit.
    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration?) async throws -> HTTPTransportResponse
}

/// What a transport received: the head of a response, and its body as it arrives.
public struct HTTPTransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, which may still be on its way.
    public var body: HTTPBody

    /// Creates a response.
    public init(_ head: HTTPResponse, body: HTTPBody = HTTPBody([])) {
        self.head = head
        self.body = body
    }
}

/// A failure on the way to a service or back.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it was, which decides on trying again.
    public enum Kind: Sendable, Hashable {
        /// No connection came about, so the service has seen nothing of the request.
        case connectionFailed
        /// The connection ended before the response was complete.
        case connectionClosed
        /// The other end's certificate or protocol was refused.
        case securityFailure
        /// Anything else.
        case other
    }

    /// What kind of failure it was.
    public let kind: Kind
    /// What happened, in words for a developer.
    public let reason: String
    /// The transport's own error.
    public let underlying: (any Error)?

    /// Creates a failure.
    public init(_ kind: Kind, _ reason: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.reason = reason
        self.underlying = underlying
    }

    /// The failure in words.
    public var description: String { reason }
}

extension TransportError {
    /// Does work that a transport is part of, and brings its errors to the ones that a call throws.
    static func translated<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as CancellationError {
            throw error
        } catch let error as ClientError {
            throw error
        } catch let error as TransportError {
            throw ClientError.transport(error)
        } catch {
            throw ClientError.transport(TransportError(.other, "the transport failed: \(error)", underlying: error))
        }
    }
}
