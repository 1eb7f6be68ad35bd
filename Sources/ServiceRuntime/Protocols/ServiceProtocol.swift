internal import HTTPTypes

/// How a service's requests are put together and its errors told apart. One type for each of Smithy's protocols conforms.
protocol ServiceProtocol: Sendable {
    /// The body of a request and its media type; `nil` for no body.
    func content(of request: RequestWriter, service: ServiceDescription) -> RequestContent?
    /// The header fields that the protocol itself asks for.
    func addFields(to fields: inout HTTPFields, service: ServiceDescription, operation: OperationDescription)
    /// The media type of structures in the payloads of event messages.
    var eventContentType: String { get }
    /// Whether members beside an event stream travel in a message ahead of all events; else the HTTP message has them.
    var sendsInitialMessages: Bool { get }
    /// What shows that a successful response is of another protocol; `nil` where nothing does.
    func mismatch(_ head: HTTPResponse) -> DeserializationError.Problem?
    /// The element of a successful response's XML that has the output's members: in the outermost one; empty for this.
    func resultElement(of operation: OperationDescription) -> String
    /// What an error answer says of itself.
    func error(_ head: HTTPResponse, body: [UInt8], service: ServiceDescription) -> ErrorAnswer
}

extension ServiceProtocol {
    func mismatch(_ head: HTTPResponse) -> DeserializationError.Problem? { nil }

    func resultElement(of operation: OperationDescription) -> String { "" }
}

/// A request's body and what it is.
struct RequestContent {
    /// The bytes, which may come over time.
    enum Body {
        /// Bytes at hand.
        case bytes([UInt8])
        /// Bytes that come over time.
        case stream(HTTPBody)
    }

    var body: Body
    /// The value of `Content-Type`, which gives way to one that a member is bound to.
    var contentType: String
}

extension RequestContent {
    /// The body of a protocol with HTTP bindings, of which the protocol says only what it serializes itself as.
    init?(bound payload: RequestWriter.Payload, serializedAs mediaType: String) {
        switch payload {
        case .none: return nil
        case .serialized(let bytes): self.init(body: .bytes(bytes), contentType: mediaType)
        case .bytes(let bytes, let contentType): self.init(body: .bytes(bytes), contentType: contentType)
        case .stream(let body, let contentType): self.init(body: .stream(body), contentType: contentType)
        }
    }
}

/// An error of a service before its modelled members are read.
struct ErrorAnswer {
    /// The name of the error's shape.
    var shapeName: String
    /// What every error has. Its code differs from the shape's name for services that keep the codes of an older protocol.
    var details: ServiceErrorDetails
}

extension ServiceDescription.WireProtocol {
    /// The protocol's rules.
    var rules: any ServiceProtocol {
        switch self {
        case .rpcV2CBOR: RPCV2(format: .cbor)
        case .rpcV2JSON: RPCV2(format: .json)
        case .restJSON1: RESTJSON1()
        case .restXML: RESTXML()
        case .awsQuery: AWSQuery(isEC2: false)
        case .ec2Query: AWSQuery(isEC2: true)
        case .awsJSON1_0: AWSJSON(version: "1.0")
        case .awsJSON1_1: AWSJSON(version: "1.1")
        }
    }
}

extension HTTPFields {
    /// Sets a field whose name is known to be valid.
    mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { self[name] = value }
    }

    /// The value of the first of some fields that is there.
    func first(of names: [String]) -> String? {
        for name in names {
            if let name = HTTPField.Name(name), let value = self[name] { return value }
        }
        return nil
    }
}
