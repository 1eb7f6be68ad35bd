import Connect
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// Retries, limits of time and size, and answers that make no sense.
    @Suite struct FailureTests {
        private func call(_ configuration: ClientConfiguration) async throws {
            _ = try await ConnectClient(configuration).createPersistentContactAssociation(
                instanceID: "i-1", initialContactID: "c-1", rehydrationType: .fromSegment, sourceContactID: "c-0")
        }

        private func clientError(_ configuration: ClientConfiguration) async -> ClientError? {
            await #expect(throws: ClientError.self) { try await call(configuration) }
        }

        @Test("a throttled call is tried again, and signed again")
        func throttling() async throws {
            let server = try await RecordingServer.answering(
                .error("ThrottlingException", status: 429), .error("ThrottlingException", status: 429), .json("{}"))
            var configuration = server.configuration
            configuration.retryPolicy = StandardRetryPolicy(sleep: { _ in })
            try await call(configuration)
            let requests = try await server.recorded()
            #expect(requests.count == 3)
            #expect(requests.allSatisfy { $0.signature.problem == nil && $0.body == requests[0].body })
        }

        @Test("an error that will not pass is not tried again")
        func finalError() async throws {
            let server = try await RecordingServer.answering(
                .error("ResourceNotFoundException", status: 404), .json("{}"))
            var configuration = server.configuration
            configuration.retryPolicy = StandardRetryPolicy(sleep: { _ in })
            await #expect(throws: ConnectError.self) { try await call(configuration) }
            #expect(try await server.recorded().count == 1)
        }

        @Test("a connection that ends before the answer is a failure, and tried again where that does no harm")
        func connectionClosed() async throws {
            let server = try await RecordingServer.answering(
                ScriptedAnswer(close: true), ScriptedAnswer(close: true), .json("{}"), ScriptedAnswer(close: true),
                .json("{}"))
            var configuration = server.configuration
            configuration.retryPolicy = StandardRetryPolicy(sleep: { _ in })
            guard case .transport? = await clientError(configuration) else {
                Issue.record("the lost answer of a creation was no failure")
                return
            }
            #expect(try await server.recorded().count == 1)
            let client = ConnectClient(configuration)
            _ = try await client.listUsers(instanceID: "i-1")
            #expect(try await server.recorded().count == 2)
            // What the service knows by its idempotency token is done once, however often it is sent.
            _ = try await client.createParticipant(
                instanceID: "i-1", contactID: "c-1", participantDetails: ParticipantDetailsToAdd())
            #expect(try await server.recorded().count == 2)
        }

        @Test("a service that is not there is a failure of the connection")
        func nothingListens() async throws {
            var configuration = try await RecordingServer.answering().configuration
            configuration.endpoint = "http://127.0.0.1:9"
            let start = ContinuousClock.now
            guard case .transport(let failure)? = await clientError(configuration) else { return }
            #expect(failure.kind == .connectionFailed)
            #expect(ContinuousClock.now - start < .seconds(30))
        }

        @Test("an answer that does not come in time fails the call", arguments: ["delay", "bodyDelay"])
        func timeout(_ part: String) async throws {
            let answer = part == "delay" ? ScriptedAnswer(delay: 20) : ScriptedAnswer(bodyDelay: 20)
            var configuration = try await RecordingServer.answering(answer).configuration
            configuration.timeout = .milliseconds(300)
            let start = ContinuousClock.now
            guard case .timeout(let limit)? = await clientError(configuration) else {
                Issue.record("the call did not time out")
                return
            }
            #expect(limit == .milliseconds(300))
            #expect(ContinuousClock.now - start < .seconds(20))
        }

        @Test("a call that is cancelled ends at once", arguments: ["delay", "bodyDelay"])
        func cancellation(_ part: String) async throws {
            let answer = part == "delay" ? ScriptedAnswer(delay: 20) : ScriptedAnswer(bodyDelay: 20)
            let server = try await RecordingServer.answering(answer)
            let start = ContinuousClock.now
            let task = Task { try await call(server.configuration) }
            while try await server.recorded().isEmpty {
                try await Task.sleep(for: .milliseconds(20))
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ContinuousClock.now - start < .seconds(20))
        }

        @Test("a response that is too long fails the call")
        func responseTooLong() async throws {
            let server = try await RecordingServer.answering(
                .json(#"{"ContinuedFromContactId": "\#(String(repeating: "x", count: 5000))"}"#))
            var configuration = server.configuration
            configuration.maximumResponseSize = 1000
            guard case .responseTooLarge(limit: 1000)? = await clientError(configuration) else {
                Issue.record("the response was not too long")
                return
            }
        }

        @Test(
            "a response that is not what the model says is an error with a path and the request's identifier",
            arguments: [
                #"{"UserSummaryList": [{"Id": "u-1"}, {"Id": 7}]}"#,
                #"{"UserSummaryList": [{"Id": "u-1"}, {"Id": "\x"}]}"#,
            ])
        func malformedResponse(_ body: String) async throws {
            let server = try await RecordingServer.answering(
                ScriptedAnswer(headers: [["x-amzn-requestid", "request-3"]], body: body))
            let client = ConnectClient(server.configuration)
            let error = await #expect(throws: ClientError.self) { try await client.listUsers(instanceID: "i-1") }
            guard case .deserialization(let failure, let requestID)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect("\(failure)".contains("UserSummaryList[1].Id"))
            #expect(requestID == "request-3")
        }
    }
}
