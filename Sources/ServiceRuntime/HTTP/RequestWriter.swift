internal import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Collects the parts of one request while an operation's input writes its members.
///
/// Each method takes one member to the place that the model binds it to (Smithy's HTTP binding traits); the protocol then
/// makes the request of the parts. A value that cannot be sent, such as an empty path label or a header with a line break,
/// is kept as an error that the call throws before anything is sent.
public struct RequestWriter {
    /// The body as an input's members gave it.
    enum Payload {
        /// No member is bound to the body.
        case none
        /// The members that are in the body, or one that is all of it, in the protocol's own format.
        case serialized([UInt8])
        /// Bytes at hand.
        case bytes([UInt8], contentType: String)
        /// Bytes that come over time.
        case stream(HTTPBody, contentType: String)
    }

    let operation: OperationDescription
    let makeIdempotencyToken: @Sendable () -> String
    var labels: [PathTemplate.Label] = []
    var hostLabels: [PathTemplate.Label] = []
    /// The encoded parameters that members are bound to by name, joined by `&`.
    var query = ""
    /// The names that members are bound to, whether they have a value or not.
    var boundQueryKeys: [String] = []
    /// The parameters from maps, which give way to the others wherever they come in the model.
    var mappedQuery: [(key: String, values: [String])] = []
    var fields = HTTPFields()
    /// The fields from maps, which give way to the others wherever they come in the model.
    var mappedFields: [(name: HTTPField.Name, value: String)] = []
    var payload = Payload.none
    /// The events that are the body, or follow what ``payload`` has.
    var events: SentEvents?
    /// The name of the algorithm that the input chose for the body's checksum, where no header says it.
    private(set) var checksumAlgorithm: String?
    /// Where the input says the request goes.
    private(set) var endpoint: Endpoint?
    /// The first value that cannot be sent.
    private(set) var failure: ClientError?

    init(_ operation: OperationDescription, makeIdempotencyToken: @escaping @Sendable () -> String) {
        self.operation = operation
        self.makeIdempotencyToken = makeIdempotencyToken
    }

    mutating func record(_ error: ClientError) {
        if failure == nil { failure = error }
    }

    // MARK: Path and host

    /// Fills a label of the path. One that is left without a value is an error.
    public mutating func label<Value: HTTPBindable>(_ name: String, _ value: Value?) {
        if let value { labels.append((name, value.httpText)) }
    }

    /// Fills a label of the path with an enumeration's raw value.
    public mutating func label<Value: RawRepresentable>(_ name: String, _ value: Value?)
    where Value.RawValue: HTTPBindable {
        label(name, value?.rawValue)
    }

    /// Fills a label of the path with a point in time.
    public mutating func label(_ name: String, _ value: Timestamp?, _ format: TimestampFormat) {
        if let value { labels.append((name, format.text(of: value))) }
    }

    /// Fills a label of the operation's host prefix.
    public mutating func hostLabel(_ name: String, _ value: String?) {
        if let value { hostLabels.append((name, value)) }
    }

    /// Sends the request to another address than the client's endpoint, unless there is none.
    public mutating func endpoint(_ address: String?) {
        guard let address else { return }
        do {
            endpoint = try Endpoint(address)
        } catch {
            record(error)
        }
    }

    // MARK: Idempotency

    /// The token of a request that a service must not carry out twice: the given one, or a fresh one that stays the same
    /// when the request is tried again.
    public mutating func idempotencyToken(_ token: String?) -> String {
        token ?? makeIdempotencyToken()
    }

    // MARK: Checksums

    /// Chooses the algorithm of the body's checksum, unless there is no choice.
    public mutating func checksumAlgorithm<Value: StringEnumeration>(_ algorithm: Value?) {
        if let algorithm { checksumAlgorithm = algorithm.rawValue }
    }
}
