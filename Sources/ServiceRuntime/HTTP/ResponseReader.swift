internal import HTTPTypes

/// A response as a call received it.
struct ReceivedResponse: Sendable {
    /// The body as far as the call has read it.
    enum Content: Sendable {
        /// The whole body.
        case bytes([UInt8])
        /// The body while it arrives.
        case stream(HTTPBody)
    }

    /// Where the members are in a body of XML.
    enum XMLPlace {
        /// In the element of a name in the outermost one, or, where there is none, in this.
        case result(String)
        /// Around the outermost element, which is a member.
        case document
        /// In the element of an error.
        case error
    }

    var head: HTTPResponse
    var content: Content
    var xmlPlace = XMLPlace.result("")
    /// The events that follow the content, or are the body.
    var events: ReceivedEvents?
}

/// Gives an operation's output the parts of one response.
///
/// Each method reads one member from the place that the model binds it to (Smithy's HTTP binding traits). Nothing is
/// thrown: a value that makes no sense is replaced, and the first such is kept as an error that the call throws.
public struct ResponseReader {
    let head: HTTPResponse
    /// The buffered body; empty where the body is handed over while it arrives.
    private let content: [UInt8]
    /// The body of a response whose body is handed over while it arrives.
    public let body: HTTPBody
    private var root: JSONReader?
    private var xmlRoot: XMLReader?
    private let xmlPlace: ReceivedResponse.XMLPlace
    /// The events of a response whose body is a stream of them.
    let events: ReceivedEvents?
    private var cborRoot: CBORReader?
    private var failure: DeserializationError?

    init(_ response: ReceivedResponse) {
        head = response.head
        xmlPlace = response.xmlPlace
        events = response.events
        switch response.content {
        case .bytes(let bytes):
            content = bytes
            body = HTTPBody(bytes)
        case .stream(let stream):
            content = []
            body = stream
        }
    }

    /// The status of the response.
    public var statusCode: Int { head.status.code }

    /// The body as JSON; an empty body is an empty object. It is parsed when first asked for.
    public var json: JSONReader {
        mutating get { parsed() }
        set { root = newValue }
    }

    private mutating func parsed() -> JSONReader {
        if let root { return root }
        let reader = JSONReader(content)
        root = reader
        return reader
    }

    /// The body as CBOR; an empty body is an empty map. It is parsed when first asked for.
    public var cbor: CBORReader {
        mutating get {
            if let cborRoot { return cborRoot }
            let reader = CBORReader(content)
            cborRoot = reader
            return reader
        }
        set { cborRoot = newValue }
    }

    /// The body as XML, on the element that has the members; an empty body is an empty element. It is parsed when first
    /// asked for.
    public var xml: XMLReader {
        mutating get {
            if let xmlRoot { return xmlRoot }
            var reader = XMLReader(content)
            switch xmlPlace {
            case .result(let name): if !name.isEmpty { _ = reader.descend(name) }
            case .document: reader.standOnDocument()
            case .error: XMLErrors.enter(&reader)
            }
            xmlRoot = reader
            return reader
        }
        set { xmlRoot = newValue }
    }

    mutating func record(_ error: DeserializationError) {
        if failure == nil { failure = error }
    }

    /// The first value that could not be understood.
    var firstFailure: DeserializationError? {
        failure ?? root?.failure ?? cborRoot?.failure ?? xmlRoot?.failure
    }

    // MARK: Payloads

    /// The whole body as bytes, empty where there is none.
    public mutating func payloadBlob() -> Blob {
        Blob(content)
    }

    /// The whole body as bytes, if there is one.
    public mutating func payloadBlobIfPresent() -> Blob? {
        content.isEmpty ? nil : Blob(content)
    }

    /// The whole body as text, empty where there is none.
    public mutating func payloadText() -> String {
        payloadTextIfPresent() ?? ""
    }

    /// The whole body as text, if there is one.
    public mutating func payloadTextIfPresent() -> String? {
        if content.isEmpty { return nil }
        guard let text = String(validating: content, as: UTF8.self) else {
            record(DeserializationError(.invalidText(expected: "text in UTF-8"), path: "", offset: 0))
            return nil
        }
        return text
    }

    /// The whole body as the text of an enumeration's value, the unknown value with an empty text where there is none.
    public mutating func payloadText<Value: StringEnumeration>() -> Value {
        Value(rawValue: payloadText() as String)
    }

    /// The whole body as the text of an enumeration's value, if there is one.
    public mutating func payloadTextIfPresent<Value: StringEnumeration>() -> Value? {
        (payloadTextIfPresent() as String?).map { Value(rawValue: $0) }
    }

    /// The whole body as a structure or union, each member replaced that is missing.
    public mutating func payloadStructure<Structure: JSONDecodable>() -> Structure {
        var reader = json
        defer { json = reader }
        return Structure(from: &reader)
    }

    /// The whole body as a structure or union, if there is a body.
    public mutating func payloadStructureIfPresent<Structure: JSONDecodable>() -> Structure? {
        content.isEmpty ? nil : payloadStructure()
    }

    /// The whole body as a structure or union, each member replaced that is missing.
    public mutating func payloadStructure<Structure: XMLDecodable>() -> Structure {
        Structure(from: &xml)
    }

    /// The whole body as a structure or union, if there is a body.
    public mutating func payloadStructureIfPresent<Structure: XMLDecodable>() -> Structure? {
        content.isEmpty ? nil : payloadStructure()
    }

    /// The whole body as a document, null where there is none.
    public mutating func payloadDocument() -> Document {
        payloadDocumentIfPresent() ?? .null
    }

    /// The whole body as a document, if there is one.
    public mutating func payloadDocumentIfPresent() -> Document? {
        if content.isEmpty { return nil }
        do {
            return try Document(json: content)
        } catch {
            record(error)
            return nil
        }
    }
}
