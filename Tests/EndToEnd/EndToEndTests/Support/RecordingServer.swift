import AsyncHTTPClientTransport
import Foundation
import HTTPTypes
import ServiceRuntime

/// The server of `recording_server.py`: answers what a test tells it to, and tells what it was asked.
///
/// All tests share one process, so that those which use it are run one after another.
struct RecordingServer: Sendable {
    private static let process = Task { try await ServerProcess.start("recording_server.py") }
    private let port: Int

    /// The server, with nothing recorded and these answers to give in turn.
    static func answering(_ answers: ScriptedAnswer...) async throws -> RecordingServer {
        try await answering(answers)
    }

    /// The server, with nothing recorded and these answers to give in turn.
    static func answering(_ answers: [ScriptedAnswer]) async throws -> RecordingServer {
        let server = RecordingServer(port: try await process.value.port)
        _ = try await server.control("/__script", try JSONEncoder().encode(answers))
        return server
    }

    /// The server's address.
    var url: String { "http://127.0.0.1:\(port)" }

    /// A configuration of a client of this server, with credentials that it knows and without retries.
    var configuration: ClientConfiguration {
        var configuration = ClientConfiguration(
            transport: .asyncHTTPClient, region: "eu-west-1", endpoint: url, credentials: .permanent,
            retryPolicy: .never, environment: [:])
        configuration.makeIdempotencyToken = { "4f2c9a52-7d0e-4c3b-9a51-5d8a4d9c1f00" }
        return configuration
    }

    /// The requests since this was last asked, oldest first.
    func recorded() async throws -> [RecordedRequest] {
        try JSONDecoder().decode([RecordedRequest].self, from: await control("/__recorded", nil))
    }

    /// The request that botocore sends for an operation and its parameters, which are given as JSON.
    func requestOfBotocore(
        _ service: String, _ operation: String, parameters: String, region: String = "eu-west-1"
    ) async throws -> ReferenceRequest {
        let question = """
            {"service": "\(service)", "operation": "\(operation)", "region": "\(region)", "parameters": \(parameters)}
            """
        return try JSONDecoder().decode(
            ReferenceRequest.self, from: await control("/__expected", Data(question.utf8)))
    }

    private func control(_ path: String, _ body: Data?) async throws -> Data {
        let request = HTTPRequest(
            method: body == nil ? .get : .post, scheme: "http", authority: "127.0.0.1:\(port)", path: path)
        let response = try await AsyncHTTPClientTransport().send(
            request, body: body.map { HTTPBody(Array($0)) }, timeout: .seconds(60))
        let answer = Data(try await response.body.collect(upTo: 64 << 20))
        guard response.head.status == .ok else {
            throw UnexpectedAnswer(path: path, status: response.head.status.code, body: answer)
        }
        return answer
    }
}

/// The recording server failed at what a test asked of it.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let path: String
    let status: Int
    let body: Data

    var description: String { "\(path) answered \(status): \(String(decoding: body, as: UTF8.self))" }
}

extension CredentialProvider where Self == StaticCredentialProvider {
    /// Credentials that the recording server knows.
    static var permanent: Self { .static(accessKeyID: "AKIDPERMANENT", secretAccessKey: "permanent+secret/key") }

    /// Temporary credentials that the recording server knows.
    static var temporary: Self {
        .static(
            accessKeyID: "AKIDTEMPORARY", secretAccessKey: "temporary+secret/key",
            sessionToken: "temporary/session+token==")
    }
}
