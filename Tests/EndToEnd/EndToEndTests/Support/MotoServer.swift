import AsyncHTTPClientTransport
import ServiceRuntime

/// The server of `moto_service.py`, which stands in for the services of AWS. All tests share one process.
enum MotoServer {
    private static let process = Task { try await ServerProcess.start("moto_service.py") }

    /// A configuration of a client of the services.
    static var configuration: ClientConfiguration {
        get async throws {
            ClientConfiguration(
                transport: .asyncHTTPClient, region: "us-east-1",
                endpoint: "http://127.0.0.1:\(try await process.value.port)",
                credentials: .static(accessKeyID: "key", secretAccessKey: "secret"), retryPolicy: .never,
                environment: [:])
        }
    }
}
