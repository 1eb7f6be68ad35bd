internal import Crypto
internal import HTTPTypes

/// A request that is complete but for its signature, and can be sent more than once.
struct PreparedRequest: Sendable {
    let operation: OperationDescription
    let request: HTTPRequest
    private let content: Content
    let endpoint: Endpoint

    private enum Content {
        case none
        case body(HTTPBody)
        case events(SentEvents, initial: EventMessage?, any ServiceProtocol)
    }

    /// Whether the request can be sent again after an attempt that may have used up its body.
    var isReplayable: Bool {
        switch content {
        case .none: true
        case .body(let body): body.isReplayable
        case .events(let events, _, _): events.isReplayable
        }
    }

    /// Whether the body comes over time.
    var isStreamed: Bool {
        switch content {
        case .none: false
        case .body(let body): body.bytes == nil
        case .events: true
        }
    }

    /// Whether the body is a stream of event messages that are to be signed.
    var signsEvents: Bool {
        if case .events = content { !operation.options.contains(.unsignedPayload) } else { false }
    }

    /// The body of one attempt.
    /// - Parameter signer: Signs the messages of a stream of events.
    func body(_ signer: EventSigner?) -> HTTPBody? {
        switch content {
        case .none: nil
        case .body(let body): body
        case .events(let events, let initial, let rules): events.body(initial, rules, signer: signer)
        }
    }

    /// Puts a request together.
    /// - Throws: ``ClientError``, for what an input's members wrote that cannot be sent.
    init(
        _ writer: RequestWriter, service: ServiceDescription, rules: any ServiceProtocol, endpoint base: Endpoint
    ) throws(ClientError) {
        if let failure = writer.failure { throw failure }
        let operation = writer.operation
        let (path, constantQuery) = try PathTemplate.fill(operation.path, with: writer.labels)
        let query = writer.completeQuery(constant: constantQuery)
        let hostPrefix = try PathTemplate.fillHost(operation.hostPrefix, with: writer.hostLabels)
        let endpoint = try base.prefixed(hostPrefix)

        var fields = writer.completeFields
        for (name, value) in service.headers { fields.set(name, value) }
        rules.addFields(to: &fields, service: service, operation: operation)
        content = Self.content(writer, rules, fields: &fields)

        guard let method = HTTPRequest.Method(operation.method) else {
            throw .invalidInput("\"\(operation.method)\" is no HTTP method")
        }
        request = HTTPRequest(
            method: method, scheme: endpoint.scheme, authority: endpoint.authority,
            path: endpoint.path + path + (query.isEmpty ? "" : "?\(query)"), headerFields: fields)
        self.operation = operation
        self.endpoint = endpoint
    }

    /// The body or what becomes it, with the fields that describe it.
    private static func content(
        _ writer: RequestWriter, _ rules: any ServiceProtocol, fields: inout HTTPFields
    ) -> Content {
        guard let events = writer.events else {
            let body = body(rules.content(of: writer), operation: writer.operation, fields: &fields)
            return body.map { .body($0) } ?? .none
        }
        if fields[.contentType] == nil { fields[.contentType] = EventMessage.mediaType }
        guard rules.sendsInitialMessages, let members = writer.eventPayload(rules) else {
            return .events(events, initial: nil, rules)
        }
        let initial = EventMessage(
            event: EventMessage.InitialType.request, contentType: members.contentType, payload: Blob(members.bytes))
        return .events(events, initial: initial, rules)
    }

    /// The body, with the fields that describe it.
    private static func body(
        _ content: RequestContent?, operation: OperationDescription, fields: inout HTTPFields
    ) -> HTTPBody? {
        guard let content else { return nil }
        if fields[.contentType] == nil { fields[.contentType] = content.contentType }
        switch content.body {
        case .bytes(let bytes):
            fields[.contentLength] = String(bytes.count)
            if operation.options.contains(.checksumRequired), fields.first(of: ["Content-MD5"]) == nil {
                // The service asks for MD5 against damage on the way, not for security.
                fields.set("Content-MD5", Blob(Insecure.MD5.hash(data: bytes)).base64EncodedString)
            }
            return HTTPBody(bytes)
        case .stream(let body):
            if let length = body.length { fields[.contentLength] = String(length) }
            guard body.length == nil, let length = fields[.contentLength].flatMap({ Int64($0) }) else { return body }
            // A member of the input says the length that the body does not know.
            return HTTPBody(body, length: length, isReplayable: body.isReplayable)
        }
    }

    /// What a signature says of the body. A body that comes over time is read once more to be hashed where that is
    /// possible and asked for, and else left out.
    func signingPayload(hashesStreams: Bool) async throws -> SigningPayload {
        let body: HTTPBody
        switch content {
        case .none: return .empty
        case .events: return .unsigned
        case .body(let some): body = some
        }
        if operation.options.contains(.unsignedPayload) { return .unsigned }
        if let bytes = body.bytes { return .bytes(bytes) }
        guard hashesStreams, body.isReplayable else { return .unsigned }
        var hash = SHA256()
        for try await chunk in body { hash.update(data: chunk) }
        return .sha256(hexadecimal: hash.finalize().withUnsafeBytes { hexadecimal(of: $0) })
    }
}
