/// What the bodies of messages are written in: a reader and a writer of the runtime for each.
package enum BodyFormat: Sendable {
    case json
    case cbor
    case xml
    /// Of requests only: the form of the query protocols.
    case query

    /// Whether untyped values have a form in it. Source: Smithy 2.0, AWS restXml, awsQuery and ec2Query protocols.
    var hasDocuments: Bool { self == .json || self == .cbor }

    /// What the runtime's types for the format begin with.
    private var typePrefix: String {
        switch self {
        case .json: "JSON"
        case .cbor: "CBOR"
        case .xml: "XML"
        case .query: "Query"
        }
    }

    /// The protocol of types that are written.
    var encodable: String { typePrefix + "Encodable" }
    /// The protocol of types that are read.
    var decodable: String { typePrefix + "Decodable" }
    var writer: String { typePrefix + "Writer" }
    var reader: String { typePrefix + "Reader" }

    /// The name by which requests and responses of the runtime have a body of the format.
    var property: String {
        switch self {
        case .json: "json"
        case .cbor: "cbor"
        case .xml: "xml"
        case .query: "query"
        }
    }
}
