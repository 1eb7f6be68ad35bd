internal import HTTPTypes
internal import Logging
internal import Synchronization

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
    /// The settings of the configuration, looked up when a call first depends on them.
    private let settings = Mutex<TransferSettings?>(nil)
    /// Keeps signing keys; its region is replaced for every request.
    private let signatureSigner: SignatureV4Signer

    init(_ service: ServiceDescription, _ configuration: ClientConfiguration) {
        self.service = service
        self.configuration = configuration
        rules = service.wireProtocol.rules
        location = ServiceLocation(service, configuration)
        signatureSigner = SignatureV4Signer(
            credentials: configuration.credentials, service: service.signingName, region: "",
            options: Self.signingOptions(service))
    }

    private static func signingOptions(_ service: ServiceDescription) -> SignatureV4Signer.Options {
        if service.customization == .glacier { return .init(sendsPayloadHash: true) }
        return service.signingName.hasPrefix("s3") ? .s3 : .standard
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
        let (request, signer) = try await prepare(writer)
        return try await withTimeout(configuration.overallTimeout) { [self] in
            try await attempts(of: request, signer: signer)
        }
    }

    /// The URL of a request signed in its query.
    func presignedURL(for writer: RequestWriter, expires: Duration) async throws -> String {
        let (prepared, signer) = try await prepare(writer, isPresigned: true)
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

    private func prepare(
        _ writer: RequestWriter, isPresigned: Bool = false
    ) async throws -> (PreparedRequest, any RequestSigner) {
        // What is wrong with an input is said first, whatever the configuration.
        if let failure = writer.failure { throw failure }
        let settings = try settings(for: writer.operation)
        let (endpoint, region) = try location.resolve(writer.operation, settings.s3)
        var writer = writer
        try await service.customization.adapt(&writer)
        let signer = try signer(for: writer.operation, at: endpoint, region: region)
        let context = RequestContext(
            service: service, rules: rules, endpoint: endpoint, settings: settings,
            isSigned: signer is SignatureV4Signer, isPresigned: isPresigned)
        return (try PreparedRequest(writer, context), signer)
    }

    private func signer(
        for operation: OperationDescription, at endpoint: Endpoint, region: String
    ) throws(ClientError) -> any RequestSigner {
        if operation.options.contains(.unsigned) { return .anonymous }
        if let signer = configuration.signer { return signer }
        if service.signingName.isEmpty { return .anonymous }
        if region.isEmpty { throw .missingRegion }
        return signatureSigner.with(service: endpoint.signingName, region: region)
    }

    private func settings(for operation: OperationDescription) throws(ClientError) -> TransferSettings {
        guard TransferSettings.areNeeded(for: operation, of: service) else { return TransferSettings() }
        if let known = settings.withLock({ $0 }) { return known }
        let found = try TransferSettings(configuration)
        settings.withLock { $0 = found }
        return found
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
                let (signed, body) = try await signing {
                    try await request.signed(by: signer, clock: configuration.clock)
                }
                return try await receive(request, exchange(signed, body, limit))
            }
            log(request, number, start, status: outcome.status)
            return outcome
        } catch {
            log(request, number, start, status: nil)
            throw error
        }
    }

    private func exchange(
        _ request: HTTPRequest, _ body: HTTPBody?, _ timeout: Duration?
    ) async throws -> HTTPTransportResponse {
        try await TransportError.translated {
            try await configuration.transport.send(request, body: body, timeout: timeout)
        }
    }

    private func receive(_ request: PreparedRequest, _ response: HTTPTransportResponse) async throws -> Outcome {
        let head = response.head
        let isSuccess = (200..<300).contains(head.status.code)
        if isSuccess, let mismatch = rules.mismatch(head) {
            throw ClientError.deserialization(
                DeserializationError(mismatch, path: "", offset: 0),
                requestID: JSONErrors.requestID(head.headerFields))
        }
        let checksum =
            isSuccess ? request.responseChecksums.flatMap { ResponseChecksum(head.headerFields, among: $0) } : nil
        if isSuccess, request.operation.options.contains(.streamingOutput) {
            let body = response.body
            let checked =
                checksum.map { HTTPBody(ValidatedBody(body: body, expected: $0), length: body.length) } ?? body
            return .success(ReceivedResponse(head: head, content: .stream(checked)))
        }
        if isSuccess, request.operation.options.contains(.eventStreamOutput) {
            return .success(try await receiveEvents(request.operation, response))
        }
        let limit = configuration.maximumResponseSize
        let content = try await TransportError.translated { try await response.body.collect(upTo: limit) }
        try checksum?.check(content)
        var received = ReceivedResponse(head: head, content: .bytes(content))
        if isSuccess, !(service.customization == .s3 && S3Responses.isError(content)) {
            received.xmlPlace =
                request.operation.options.contains(.unwrappedXMLOutput)
                ? .document : .result(rules.resultElement(of: request.operation))
            return .success(received)
        }
        received.xmlPlace = .error
        let answer = answer(to: head, content)
        return .failure(shapeName: answer.shapeName, answer.details, received)
    }

    /// What an error answer says of itself.
    private func answer(to head: HTTPResponse, _ content: [UInt8]) -> ErrorAnswer {
        var head = head
        // The service did not do what was asked, and only for a failure of its own does it notice that late.
        if head.status.kind == .successful { head.status = .internalServerError }
        var answer = rules.error(head, body: content, service: service)
        if service.customization == .s3, content.isEmpty, let name = S3Responses.errorName(of: head.status.code) {
            answer.shapeName = name
            answer.details.code = name
        }
        return answer
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
