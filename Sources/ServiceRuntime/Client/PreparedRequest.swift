internal import Crypto
internal import HTTPTypes

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a request depends on besides its input.
struct RequestContext: Sendable {
    let service: ServiceDescription
    let rules: any ServiceProtocol
    /// The service's endpoint.
    let endpoint: Endpoint
    /// What the configuration says of bodies and addresses.
    let settings: TransferSettings
    /// Whether AWS Signature Version 4 signs the request, and so could sign each chunk of its body.
    let isSigned: Bool
    /// Whether the request is not sent but becomes a URL, so that nothing depends on its body.
    let isPresigned: Bool
}

/// A request that is complete but for its signature, and can be sent more than once.
struct PreparedRequest: Sendable {
    let operation: OperationDescription
    let request: HTTPRequest
    let endpoint: Endpoint
    /// The names of the algorithms by which the response's body is checked; `nil` where it is not.
    let responseChecksums: String?
    private let content: Content

    private enum Content {
        /// A body, its chunks perhaps to be signed.
        case body(RequestBody, signsChunks: Bool)
        case events(SentEvents, initial: EventMessage?, any ServiceProtocol)
    }

    /// Whether the request can be sent again after an attempt that may have used up its body.
    var isReplayable: Bool {
        switch content {
        case .body(let content, _): content.body?.isReplayable ?? true
        case .events(let events, _, _): events.isReplayable
        }
    }

    /// Whether the body comes over time.
    var isStreamed: Bool {
        switch content {
        case .body(let content, _): content.body.map { $0.bytes == nil } ?? false
        case .events: true
        }
    }

    /// Puts a request together.
    /// - Throws: ``ClientError``, for what an input's members wrote that cannot be sent.
    init(_ writer: RequestWriter, _ context: RequestContext) throws(ClientError) {
        if let failure = writer.failure { throw failure }
        let operation = writer.operation
        var (template, base) = (operation.path, writer.endpoint ?? context.endpoint)
        if context.service.customization == .s3 {
            let addressing = try S3Addressing(
                path: template, labels: writer.labels, endpoint: base, settings: context.settings.s3)
            (template, base) = (addressing.path, addressing.endpoint)
        }
        let (path, constantQuery) = try PathTemplate.fill(template, with: writer.labels)
        let query = writer.completeQuery(constant: constantQuery)
        let hostPrefix = try PathTemplate.fillHost(operation.hostPrefix, with: writer.hostLabels)
        let endpoint = try base.prefixed(hostPrefix)

        var fields = writer.completeFields
        for (name, value) in context.service.headers { fields.set(name, value) }
        context.rules.addFields(to: &fields, service: context.service, operation: operation)
        if let events = writer.events {
            content = Self.events(events, writer, context.rules, fields: &fields)
            responseChecksums = nil
        } else {
            // Encrypted connections need no signatures of chunks.
            let signsChunks =
                context.isSigned && endpoint.scheme == "http" && !operation.options.contains(.unsignedPayload)
            var body = RequestBody(context.rules.content(of: writer, service: context.service), fields: &fields)
            if context.isPresigned {
                responseChecksums = nil
            } else {
                try Self.complete(&body, writer, context.settings, signsChunks: signsChunks, fields: &fields)
                responseChecksums = Self.responseChecksums(operation, context.settings, fields: &fields)
            }
            content = .body(body, signsChunks: signsChunks)
        }

        guard let method = HTTPRequest.Method(operation.method) else {
            throw .invalidInput("\"\(operation.method)\" is no HTTP method")
        }
        request = HTTPRequest(
            method: method, scheme: endpoint.scheme, authority: endpoint.authority,
            path: endpoint.path + path + (query.isEmpty ? "" : "?\(query)"), headerFields: fields)
        self.operation = operation
        self.endpoint = endpoint
    }

    private static func events(
        _ events: SentEvents, _ writer: RequestWriter, _ rules: any ServiceProtocol, fields: inout HTTPFields
    ) -> Content {
        if fields[.contentType] == nil { fields[.contentType] = EventMessage.mediaType }
        guard rules.sendsInitialMessages, let members = writer.eventPayload(rules) else {
            return .events(events, initial: nil, rules)
        }
        let initial = EventMessage(
            event: EventMessage.InitialType.request, contentType: members.contentType, payload: Blob(members.bytes))
        return .events(events, initial: initial, rules)
    }

    /// Compresses the body and adds its checksum.
    private static func complete(
        _ body: inout RequestBody, _ writer: RequestWriter, _ settings: TransferSettings, signsChunks: Bool,
        fields: inout HTTPFields
    ) throws(ClientError) {
        let operation = writer.operation
        if operation.options.contains(.requestCompression) { body.compress(settings.compression, fields: &fields) }
        let isRequired = operation.options.contains(.checksumRequired)
        if let checksum = operation.checksum, checksum.algorithmHeader != nil {
            let algorithm = try RequestChecksum.algorithm(
                checksum, isRequired: isRequired, chosen: writer.checksumAlgorithm, use: settings.requestChecksums,
                fields: &fields)
            if let algorithm { body.addChecksum(algorithm, isSigned: signsChunks, fields: &fields) }
        } else if isRequired {
            body.addMD5(fields: &fields)
        }
    }

    /// The names of the algorithms by which the response is checked, for which the request asks.
    private static func responseChecksums(
        _ operation: OperationDescription, _ settings: TransferSettings, fields: inout HTTPFields
    ) -> String? {
        guard let checksum = operation.checksum, let header = checksum.modeHeader else { return nil }
        if fields.first(of: [header]) == nil, settings.responseChecksums == .whenSupported {
            fields.set(header, "ENABLED")
        }
        return fields.first(of: [header])?.uppercased() == "ENABLED" ? checksum.responseAlgorithms : nil
    }

    // MARK: Signing

    /// Signs the request.
    /// - Returns: The request and the body of one attempt.
    /// - Throws: What the signer throws, or the reading of a body that is hashed ahead.
    func signed(
        by signer: any RequestSigner, clock: @escaping @Sendable () -> Date
    ) async throws -> (HTTPRequest, HTTPBody?) {
        var signed = request
        switch content {
        case .events(let events, let initial, let rules):
            if !operation.options.contains(.unsignedPayload), let signer = signer as? SignatureV4Signer {
                let eventSigner = try await signer.signEventStream(&signed, at: clock(), clock: clock)
                return (signed, events.body(initial, rules, signer: eventSigner))
            }
            try await signer.sign(&signed, payload: .unsigned, at: clock())
            return (signed, events.body(initial, rules, signer: nil))
        case .body(let content, let signsChunks):
            if signsChunks, content.trailer != nil, let signer = signer as? SignatureV4Signer {
                let chunkSigner = try await signer.signChunked(&signed, at: clock())
                return (signed, content.sent(signer: chunkSigner))
            }
            let payload = try await signingPayload(of: content, hashesStreams: signer is SignatureV4Signer)
            try await signer.sign(&signed, payload: payload, at: clock())
            return (signed, content.sent(signer: nil))
        }
    }

    /// What a signature says of the body. A body that comes over time is read once more to be hashed where that is
    /// possible and asked for, and else left out.
    private func signingPayload(of content: RequestBody, hashesStreams: Bool) async throws -> SigningPayload {
        guard let body = content.body else { return .empty }
        if content.trailer != nil { return .unsignedChunks }
        if operation.options.contains(.unsignedPayload) { return .unsigned }
        if let hash = request.headerFields[.amazonContentSHA256] { return .sha256(hexadecimal: hash) }
        if let bytes = body.bytes { return .bytes(bytes) }
        guard hashesStreams, body.isReplayable else { return .unsigned }
        var hash = SHA256()
        for try await chunk in body { hash.update(data: chunk) }
        return .sha256(hexadecimal: hash.finalize().withUnsafeBytes { hexadecimal(of: $0) })
    }
}
