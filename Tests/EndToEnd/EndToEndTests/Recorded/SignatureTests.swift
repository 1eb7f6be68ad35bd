import AsyncHTTPClientTransport
import Connect
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// Signatures, which botocore verifies.
    @Suite struct SignatureTests {
        @Test("a request is signed for the service and the region")
        func scope() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            _ = try await ConnectClient(server.configuration).listUsers(instanceID: "i-1")
            let signature = try #require(try await server.recorded().first).signature
            #expect(signature.problem == nil)
            #expect(signature.accessKey == "AKIDPERMANENT")
            #expect(signature.service == "connect")
            #expect(signature.region == "eu-west-1")
        }

        @Test("temporary credentials send their token and sign it")
        func temporaryCredentials() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            var configuration = server.configuration
            configuration.credentials = .temporary
            _ = try await ConnectClient(configuration).listUsers(instanceID: "i-1")
            let request = try #require(try await server.recorded().first)
            #expect(request.signature.problem == nil)
            #expect(request.signature.signedHeaders.contains("x-amz-security-token"))
        }

        @Test("credentials, region and endpoint are taken from the environment")
        func environment() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            let configuration = ClientConfiguration(
                transport: .asyncHTTPClient,
                environment: [
                    "AWS_ACCESS_KEY_ID": "AKIDTEMPORARY", "AWS_SECRET_ACCESS_KEY": "temporary+secret/key",
                    "AWS_SESSION_TOKEN": "temporary/session+token==", "AWS_REGION": "us-west-2",
                    "AWS_ENDPOINT_URL_CONNECT": server.url,
                ])
            _ = try await ConnectClient(configuration).listUsers(instanceID: "i-1")
            let request = try #require(try await server.recorded().first)
            #expect(request.signature.problem == nil)
            #expect(request.signature.region == "us-west-2")
            #expect(request.path == "/users-summary/i-1")
        }

        @Test("a path in the endpoint stands before the operation's and is signed")
        func endpointWithPath() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            var configuration = server.configuration
            configuration.endpoint = server.url + "/proxy/connect/"
            _ = try await ConnectClient(configuration).listUsers(instanceID: "i 1", maxResults: 3)
            let request = try #require(try await server.recorded().first)
            #expect(request.signature.problem == nil)
            #expect(request.path == "/proxy/connect/users-summary/i%201")
            #expect(request.query == "maxResults=3")
        }

        @Test("a wrong secret is refused, which shows that signatures are verified")
        func wrongSecret() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            var configuration = server.configuration
            configuration.credentials = .static(accessKeyID: "AKIDPERMANENT", secretAccessKey: "wrong")
            let client = ConnectClient(configuration)
            let error = await #expect(throws: ConnectError.self) { try await client.listUsers(instanceID: "i-1") }
            #expect(error?.code == "InvalidSignatureException")
            #expect(error?.details.httpStatus == 403)
            let problem = try #require(try await server.recorded().first?.signature.problem)
            #expect(problem.hasPrefix("the signature is wrong"))
        }

        @Test("an unsigned request is refused and noted as such")
        func unsigned() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            var configuration = server.configuration
            configuration.signer = .anonymous
            let client = ConnectClient(configuration)
            await #expect(throws: ConnectError.self) { try await client.listUsers(instanceID: "i-1") }
            #expect(try await server.recorded().first?.signature.problem == "the request is not signed")
        }

        @Test("many calls at once are each signed")
        func concurrency() async throws {
            let server = try await RecordingServer.answering(Array(repeating: .json("{}"), count: 40))
            let client = ConnectClient(server.configuration)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask { _ = try await client.listUsers(instanceID: "i-\(number)") }
                }
                try await group.waitForAll()
            }
            let requests = try await server.recorded()
            #expect(Set(requests.map(\.path)).count == 40)
            #expect(requests.allSatisfy { $0.signature.problem == nil })
        }
    }
}
