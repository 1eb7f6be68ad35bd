import ServiceRuntime
import Testing

/// One operation with one input, to be sent by a generated client and by botocore.
struct WireCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let service: String
    let operation: String
    /// The input as botocore takes it, in JSON; `{"$blob": …}` stands for the bytes of a base64 text.
    let parameters: String
    let call: @Sendable (ClientConfiguration) async throws -> Void

    init(
        _ description: String, _ service: String, _ operation: String, _ parameters: String,
        _ call: @escaping @Sendable (ClientConfiguration) async throws -> Void
    ) {
        testDescription = "\(operation): \(description)"
        self.service = service
        self.operation = operation
        self.parameters = parameters
        self.call = call
    }
}
