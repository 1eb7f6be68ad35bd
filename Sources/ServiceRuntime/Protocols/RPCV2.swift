internal import HTTPTypes

/// Smithy's RPC v2 protocols, `smithy.protocols#rpcv2Cbor` and `smithy.protocols#rpcv2Json`: every request to a path of its
/// operation's, with one body. Source: Smithy RPC v2 CBOR protocol, "Requests", "Responses" and "Operation Errors".
struct RPCV2: ServiceProtocol {
    /// What bodies are written in.
    enum Format {
        case cbor
        case json
    }

    let format: Format

    let sendsInitialMessages = true
    var eventContentType: String { mediaType }

    private static let protocolField = "Smithy-Protocol"

    /// The protocol's name in the field of requests and responses that tells it.
    private var name: String {
        switch format {
        case .cbor: "rpc-v2-cbor"
        case .json: "rpc-v2-json"
        }
    }

    private var mediaType: String {
        switch format {
        case .cbor: "application/cbor"
        case .json: "application/json"
        }
    }

    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent? {
        // An operation that takes nothing has no body, and no media type either.
        RequestContent(bound: request.payload, serializedAs: mediaType)
    }

    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription) {
        fields.set(Self.protocolField, name)
        fields[.accept] = operation.options.contains(.eventStreamOutput) ? EventMessage.mediaType : mediaType
        if service.queryCompatible { fields.set("X-Amzn-Query-Mode", "true") }
    }

    func mismatch(_ head: HTTPResponse) -> DeserializationError.Problem? {
        let found = head.headerFields.first(of: [Self.protocolField])
        if found == name { return nil }
        return .unexpectedType(
            expected: "a response of \(name)", found: found.map { "one of \($0)" } ?? "one that names no protocol")
    }

    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer {
        // What another than the service answers, such as a proxy, is an error all the same, and its body of any form.
        let document = mismatch(head) == nil ? document(body) : nil
        return JSONErrors.answer(
            head, members: document?.objectValue ?? [:], names: ["__type"], body: body, service: service)
    }

    private func document(_ body: [UInt8]) -> Document? {
        switch format {
        case .cbor: try? Document(cbor: body)
        case .json: try? Document(json: body)
        }
    }
}
