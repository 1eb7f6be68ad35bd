internal import HTTPTypes
internal import Logging

/// The stages of a call: prepare, sign, send, receive, and try again. Nothing in it depends on an operation's types, so that
/// a client's generic code stays small.
final class CallPipeline: Sendable {
    /// How a call ended.
    enum Outcome: Sendable {
        /// The service did what was asked.
        case success(ReceivedResponse)
        /// The service answered with an error.
        case failure(shapeName: String, ServiceErrorDetails, ReceivedResponse)
    }

    let configuration: ClientConfiguration
    private let service: ServiceDescription
    private let rules: any ServiceProtocol
    private let location: ServiceLocation
    /// Keeps signing keys; its region is replaced for every request.
    private let signatureSigner: SignatureV4Signer

    init(_ service: ServiceDescription, _ configuration: ClientConfiguration) {
        self.service = service
        self.configuration = configuration
        rules = service.wireProtocol.rules
        location = ServiceLocation(service, configuration)
        signatureSigner = SignatureV4Signer(
            credentials: configuration.credentials, service: service.signingName, region: "",
            options: service.signingName.hasPrefix("s3") ? .s3 : .standard)
    }

    func writer(for operation: OperationDescription) -> RequestWriter {
        RequestWriter(operation, makeIdempotencyToken: configuration.makeIdempotencyToken)
    }

    /// Fails where a response was not understood.
    func check(_ response: ResponseReader) throws(ClientError) {
        if let failure = response.firstFailure {
            throw .deserialization(failure, requestID: JSONErrors.requestID(response.head.headerFields))
        }
    }

    /// Makes a call.
    /// - Throws: ``ClientError`` or `CancellationError`.
    func call(_ writer: RequestWriter) async throws -> Outcome {
        let (request, signer) = try prepare(writer)
        return try await withTimeout(configuration.overallTimeout) { [self] in
            try await attempts(of: request, signer: signer)
        }
    }

    /// The URL of a request signed in its query.
    func presignedURL(for writer: RequestWriter, expires: Duration) async throws -> String {
        let (prepared, signer) = try prepare(writer)
        guard let signer = signer as? SignatureV4Signer else {
            throw ClientError.invalidInput(
                "\(writer.operation.name) is not signed, so that no URL can be signed for it")
        }
        var request = prepared.request
        request.headerFields[.contentLength] = nil
        let seconds = Int(clamping: expires.components.seconds)
        let signed = try await signing { [request] in
            try await signer.presign(
                request, payload: .unsigned, expiresIn: seconds, at: self.configuration.clock())
        }
        return "\(prepared.endpoint.scheme)://\(prepared.endpoint.authority)\(signed.path ?? "/")"
    }

    // MARK: Stages

    private func prepare(_ writer: RequestWriter) throws -> (PreparedRequest, any RequestSigner) {
        // What is wrong with an input is said first, whatever the configuration.
        if let failure = writer.failure { throw failure }
        let (endpoint, region) = try location.resolve(writer.operation)
        let request = try PreparedRequest(writer, service: service, rules: rules, endpoint: endpoint)
        return (request, try signer(for: request, region: region))
    }

    private func signer(for request: PreparedRequest, region: String) throws(ClientError) -> any RequestSigner {
        if request.operation.options.contains(.unsigned) { return .anonymous }
        if let signer = configuration.signer { return signer }
        if service.signingName.isEmpty { return .anonymous }
        if region.isEmpty { throw .missingRegion }
        return signatureSigner.with(service: request.endpoint.signingName, region: region)
    }

    private func signing<Result>(_ sign: () async throws -> Result) async throws -> Result {
        do {
            return try await sign()
        } catch let error as CancellationError {
            throw error
        } catch let error as ClientError {
            throw error
        } catch {
            throw ClientError.signing(error)
        }
    }

    /// Attempts a request until it succeeds or the policy gives up.
    private func attempts(of request: PreparedRequest, signer: any RequestSigner) async throws -> Outcome {
        let policy = configuration.retryPolicy
        var attempt = 1
        var permit: RetryPermit?
        while true {
            try Task.checkCancellation()
            let result: Result<Outcome, any Error>
            let failure: RetryableFailure
            do {
                let outcome = try await self.attempt(attempt, request, signer)
                guard case .failure(_, let details, _) = outcome else {
                    policy.recordSuccess(after: permit)
                    return outcome
                }
                result = .success(outcome)
                failure = FailureClassification.failure(details, at: configuration.clock())
            } catch let error as CancellationError {
                throw error
            } catch {
                if Task.isCancelled { throw CancellationError() }
                result = .failure(error)
                failure = FailureClassification.failure(error, of: request.operation)
            }
            guard request.isReplayable, case .retry(let granted) = policy.decision(attempt: attempt, failure: failure)
            else { return try result.get() }
            permit = granted
            try await policy.sleep(for: granted.delay)
            attempt += 1
        }
    }

    /// Signs and sends a request and receives what comes back.
    private func attempt(
        _ number: Int, _ request: PreparedRequest, _ signer: any RequestSigner
    ) async throws -> Outcome {
        let start = ContinuousClock.now
        do {
            // Who streams a body sets the pace, so that only the whole call is limited.
            let limit = request.isStreamed ? nil : configuration.timeout
            let outcome = try await withTimeout(limit) { [self] in
                let (signed, body) = try await sign(request, signer)
                return try await receive(request.operation, exchange(signed, body, limit))
            }
            log(request, number, start, status: outcome.status)
            return outcome
        } catch {
            log(request, number, start, status: nil)
            throw error
        }
    }

    private func sign(
        _ request: PreparedRequest, _ signer: any RequestSigner
    ) async throws -> (HTTPRequest, HTTPBody?) {
        try await signing {
            var signed = request.request
            if request.signsEvents, let signer = signer as? SignatureV4Signer {
                let eventSigner = try await signer.signEventStream(
                    &signed, at: configuration.clock(), clock: configuration.clock)
                return (signed, request.body(eventSigner))
            }
            let payload = try await request.signingPayload(hashesStreams: signer is SignatureV4Signer)
            try await signer.sign(&signed, payload: payload, at: configuration.clock())
            return (signed, request.body(nil))
        }
    }

    private func exchange(
        _ request: HTTPRequest, _ body: HTTPBody?, _ timeout: Duration?
    ) async throws -> HTTPTransportResponse {
        try await TransportError.translated {
            try await configuration.transport.send(request, body: body, timeout: timeout)
        }
    }

    private func receive(_ operation: OperationDescription, _ response: HTTPTransportResponse) async throws -> Outcome {
        let head = response.head
        let isSuccess = (200..<300).contains(head.status.code)
        if isSuccess, operation.options.contains(.streamingOutput) {
            return .success(ReceivedResponse(head: head, content: .stream(response.body)))
        }
        if isSuccess, operation.options.contains(.eventStreamOutput) {
            return .success(try await receiveEvents(operation, response))
        }
        let limit = configuration.maximumResponseSize
        let content = try await TransportError.translated { try await response.body.collect(upTo: limit) }
        let received = ReceivedResponse(head: head, content: .bytes(content))
        if isSuccess { return .success(received) }
        let answer = rules.error(head, body: content, service: service)
        return .failure(shapeName: answer.shapeName, answer.details, received)
    }

    private func receiveEvents(
        _ operation: OperationDescription, _ response: HTTPTransportResponse
    ) async throws -> ReceivedResponse {
        let events = ReceivedEvents(head: response.head, body: response.body, service: service)
        guard rules.sendsInitialMessages, operation.options.contains(.initialResponse) else {
            return ReceivedResponse(head: response.head, content: .bytes([]), events: events)
        }
        let (members, rest) = try await TransportError.translated { try await events.afterInitialResponse() }
        return ReceivedResponse(head: response.head, content: .bytes(members), events: rest)
    }

    private func log(
        _ request: PreparedRequest, _ attempt: Int, _ start: ContinuousClock.Instant, status: Int?
    ) {
        guard configuration.logger.logLevel <= .debug else { return }
        configuration.logger.debug(
            "\(request.operation.name)",
            metadata: [
                "service": "\(service.name)", "method": "\(request.request.method.rawValue)",
                "host": "\(request.endpoint.authority)", "attempt": "\(attempt)",
                "status": "\(status.map(String.init) ?? "none")", "duration": "\(ContinuousClock.now - start)",
            ])
    }
}

extension CallPipeline.Outcome {
    /// The status of the response.
    var status: Int {
        switch self {
        case .success(let response), .failure(_, _, let response): response.head.status.code
        }
    }
}
