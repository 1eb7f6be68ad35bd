internal import Crypto
internal import HTTPTypes

/// A request that is complete but for its signature, and can be sent more than once.
struct PreparedRequest: Sendable {
    let operation: OperationDescription
    let request: HTTPRequest
    let body: HTTPBody?
    let endpoint: Endpoint

    /// Whether the request can be sent again after an attempt that may have used up its body.
    var isReplayable: Bool { body?.isReplayable ?? true }

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
        body = Self.body(rules.content(of: writer), operation: operation, fields: &fields)

        guard let method = HTTPRequest.Method(operation.method) else {
            throw .invalidInput("\"\(operation.method)\" is no HTTP method")
        }
        request = HTTPRequest(
            method: method, scheme: endpoint.scheme, authority: endpoint.authority,
            path: endpoint.path + path + (query.isEmpty ? "" : "?\(query)"), headerFields: fields)
        self.operation = operation
        self.endpoint = endpoint
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
        guard let body else { return .empty }
        if operation.options.contains(.unsignedPayload) { return .unsigned }
        if let bytes = body.bytes { return .bytes(bytes) }
        guard hashesStreams, body.isReplayable else { return .unsigned }
        var hash = SHA256()
        for try await chunk in body { hash.update(data: chunk) }
        return .sha256(hexadecimal: hash.finalize().withUnsafeBytes { hexadecimal(of: $0) })
    }
}
