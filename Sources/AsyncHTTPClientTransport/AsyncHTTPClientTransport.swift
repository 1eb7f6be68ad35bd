#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import HTTPTypes
    public import ServiceRuntime
    internal import NIOCore
    internal import NIOHTTP1

    /// Sends requests with async-http-client, the transport for servers.
    ///
    /// Connections are kept and reused, HTTP/2 is spoken where the other end does, and redirects are not followed. Bodies
    /// pass in both directions only as fast as they are read.
    ///
    /// For example:
    /// ```swift
    /// let client = DynamoDBClient(ClientConfiguration(transport: .asyncHTTPClient, region: "eu-west-1"))
    /// ```
    public struct AsyncHTTPClientTransport: HTTPTransport {
        private let client: HTTPClient

        /// Creates a transport.
        /// - Parameter client: The client to send with; by default the one that all of a process shares and that needs no
        ///   shutting down. Whoever gives a client of their own shuts it down. It must not follow redirects nor decompress
        ///   what the service signs.
        public init(_ client: HTTPClient = AsyncHTTPClientTransport.sharedClient) {
            self.client = client
        }

        /// The client that a process shares: never shut down, without redirects.
        public static let sharedClient: HTTPClient = {
            var configuration = HTTPClient.Configuration()
            configuration.redirectConfiguration = .disallow
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 50
            // A refused connection fails at once: whether to try again is the retry policy's to say.
            configuration.connectionPool.retryConnectionEstablishment = false
            return HTTPClient(configuration: configuration)
        }()

        /// Sends a request and returns as soon as the response's head has come.
        /// - Throws: `CancellationError`, `ClientError.timeout`, or a `TransportError`.
        public func send(
            _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
        ) async throws -> HTTPTransportResponse {
            let message = try message(request, body: body)
            do {
                let response = try await client.execute(message, deadline: Self.deadline(timeout))
                return HTTPTransportResponse(
                    Self.head(response), body: Self.body(response, of: request.method))
            } catch {
                throw TransportFailure.error(error, timeout: timeout)
            }
        }

        // MARK: Requests

        private func message(_ request: HTTPRequest, body: HTTPBody?) throws -> HTTPClientRequest {
            guard let scheme = request.scheme, let authority = request.authority else {
                throw TransportError(.other, "the request has no scheme or no authority")
            }
            var message = HTTPClientRequest(url: "\(scheme)://\(authority)\(request.path ?? "/")")
            message.method = HTTPMethod(rawValue: request.method.rawValue)
            message.headers.reserveCapacity(request.headerFields.count + 1)
            for field in request.headerFields where field.name != .contentLength {
                message.headers.add(name: field.name.rawName, value: field.value)
            }
            if let body {
                if let bytes = body.bytes {
                    message.body = .bytes(ByteBuffer(bytes: bytes))
                } else {
                    let chunks = PacedChunks(body: body, group: client.eventLoopGroup)
                    message.body = .stream(chunks, length: body.length.map { .known($0) } ?? .unknown)
                }
            }
            return message
        }

        private static func deadline(_ timeout: Duration?) -> NIODeadline {
            guard let timeout else { return .distantFuture }
            let (seconds, attoseconds) = timeout.components
            let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
            let nanoseconds = overflow ? Int64.max / 4 : min(product, Int64.max / 4) + attoseconds / 1_000_000_000
            return .now() + .nanoseconds(nanoseconds)
        }

        // MARK: Responses

        private static func head(_ response: HTTPClientResponse) -> HTTPResponse {
            var fields = HTTPFields()
            fields.reserveCapacity(response.headers.count)
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
            }
            return HTTPResponse(
                status: .init(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase),
                headerFields: fields)
        }

        private static func body(_ response: HTTPClientResponse, of method: HTTPRequest.Method) -> HTTPBody {
            var length: Int64?
            if method != .head, response.headers["content-encoding"].isEmpty {
                length = response.headers.first(name: "content-length").flatMap { Int64($0) }
            }
            return HTTPBody(ResponseChunks(body: response.body), length: length)
        }
    }

    extension HTTPTransport where Self == AsyncHTTPClientTransport {
        /// The transport for servers, on the connections that the process shares.
        public static var asyncHTTPClient: Self { Self() }
    }
#endif
