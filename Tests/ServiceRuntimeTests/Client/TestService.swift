import HTTPTypes
import ServiceRuntime
import ServiceTesting

/// A small service as the generator would write it, with both kinds of protocol.
enum TestService {
    static let json = ServiceDescription(
        name: "Test", wireProtocol: .awsJSON1_0, targetPrefix: "Test_2024", signingName: "test", endpointPrefix: "test")
    static let rest = ServiceDescription(
        name: "Rest", wireProtocol: .restJSON1, signingName: "rest", endpointPrefix: "rest")
    static let open = ServiceDescription(name: "Open", wireProtocol: .restJSON1, usesAWSEndpoints: false)

    static let putThing = OperationDescription("PutThing", "POST", "/things", options: [])
    static let getThing = OperationDescription("GetThing", "GET", "/things/{Id}", options: .idempotent)
    static let download = OperationDescription(
        "Download", "GET", "/download", options: [.idempotent, .streamingOutput])

    static func core(
        _ service: ServiceDescription, _ transport: MockTransport, endpoint: String? = nil,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> ServiceClientCore<TestError> {
        var configuration = ClientConfiguration(testing: transport, endpoint: endpoint)
        change(&configuration)
        return ServiceClientCore(service, configuration)
    }
}

struct PutThingInput: OperationInput, JSONEncodable {
    var name: String?
    var token: String?

    func encode(to writer: inout JSONWriter) {
        writer.string("Name", name)
        if token != nil { writer.idempotencyToken("Token", token == "fresh" ? nil : token) }
    }

    func write(to request: inout RequestWriter) {
        request.json(self)
    }
}

struct GetThingInput: OperationInput {
    var id = "1"

    func write(to request: inout RequestWriter) {
        request.label("Id", id)
    }
}

/// An input that does what a test says.
struct AnyInput: OperationInput {
    let body: @Sendable (inout RequestWriter) -> Void

    init(_ body: @escaping @Sendable (inout RequestWriter) -> Void) { self.body = body }

    func write(to request: inout RequestWriter) { body(&request) }
}

struct NoOutput: OperationOutput {
    init(from response: inout ResponseReader) {}
}

struct ThingOutput: OperationOutput, JSONDecodable {
    var name: String
    var count: Int?

    init(from reader: inout JSONReader) {
        name = reader.string("Name")
        count = reader.integerIfPresent("Count")
    }

    init(from response: inout ResponseReader) {
        self.init(from: &response.json)
    }
}

/// An output that keeps what a test needs of the response.
struct StreamOutput: OperationOutput {
    var status: Int
    var body: HTTPBody

    init(from response: inout ResponseReader) {
        status = response.statusCode
        body = response.body
    }
}

struct ThingMissing: ModeledError {
    let details: ServiceErrorDetails
    let thing: String?

    init(_ details: ServiceErrorDetails, from response: inout ResponseReader) {
        self.details = details
        thing = response.json.stringIfPresent("Thing")
    }
}

enum TestError: ServiceError {
    case thingMissing(ThingMissing)
    case unmodeled(UnmodeledError)

    static func decode(_ code: String, _ details: ServiceErrorDetails, _ response: inout ResponseReader) -> Self {
        switch code {
        case "ThingMissing": .thingMissing(ThingMissing(details, from: &response))
        default: .unmodeled(UnmodeledError(details))
        }
    }

    var details: ServiceErrorDetails {
        switch self {
        case .thingMissing(let error): error.details
        case .unmodeled(let error): error.details
        }
    }
}
