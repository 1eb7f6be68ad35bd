import Testing

extension RecordedExchanges {
    /// What generated clients send, beside what botocore sends.
    @Suite struct WireTests {
        @Test(
            "a request is the one that botocore sends, and botocore takes its signature",
            arguments: WireCase.connect + WireCase.others)
        func request(_ wireCase: WireCase) async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            try await wireCase.call(server.configuration)
            let reference = try await server.requestOfBotocore(
                wireCase.service, wireCase.operation, parameters: wireCase.parameters)
            let requests = try await server.recorded()
            try #require(requests.count == 1)
            #expect(requests[0].signature.problem == nil)
            #expect(requests[0].signature.service == wireCase.service)
            #expect(RequestComparison.differences(requests[0], reference) == [])
        }
    }
}
