import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Testing

@Suite struct MockTransportTests {
    private let request = HTTPRequest(method: .post, scheme: "https", authority: "example.com:1", path: "/a%20b?x=1&y")

    @Test("answers come in order and exchanges are recorded with their bodies")
    func script() async throws {
        let transport = MockTransport([.json(#"{"a": 1}"#), .error("Gone", message: "m", status: 404, requestID: "r")])
        let first = try await transport.send(request, body: HTTPBody(#"{"b": 2}"#), timeout: nil)
        #expect(try await first.body.collect(upTo: 100) == Array(#"{"a": 1}"#.utf8))
        let second = try await transport.send(request, body: nil, timeout: nil)
        #expect(second.head.status.code == 404)
        #expect(second.head.headerFields[try #require(HTTPField.Name("x-amzn-requestid"))] == "r")
        let error = try Document(json: await second.body.collect(upTo: 100))
        #expect(error == ["__type": "Gone", "message": "m"])

        let recorded = try #require(transport.requests.first)
        #expect(recorded.method == "POST")
        #expect(recorded.origin == "https://example.com:1")
        #expect(recorded.path == "/a%20b")
        #expect(recorded.query == ["x=1", "y"])
        #expect(recorded.bodyText == #"{"b": 2}"#)
        #expect(try recorded.bodyDocument == ["b": 2])
        #expect(transport.exchanges.map { $0.response?.head.status.code } == [200, 404])
        #expect(transport.requests.last?.body.isEmpty == true)
    }

    @Test("a request beyond the last answer fails, and answers can be added")
    func exhausted() async throws {
        let transport = MockTransport()
        await #expect(throws: TransportError.self) { try await transport.send(request, body: nil, timeout: nil) }
        transport.append(MockResponse(status: 204))
        #expect(try await transport.send(request, body: nil, timeout: nil).head.status == .noContent)
    }

    @Test("a closure may look at the request and fail")
    func closure() async throws {
        let transport = MockTransport { request in
            request.path == "/a%20b" ? .failure() : MockResponse()
        }
        await #expect {
            _ = try await transport.send(request, body: nil, timeout: nil)
        } throws: {
            ($0 as? TransportError)?.kind == .connectionFailed
        }
    }

    @Test("a configuration for tests looks nothing up and tries once")
    func configuration() {
        let configuration = ClientConfiguration(testing: MockTransport())
        #expect(configuration.region == "us-east-1")
        #expect(configuration.makeIdempotencyToken() == "00000000-0000-4000-8000-000000000000")
        #expect(configuration.retryPolicy is NoRetryPolicy)
    }
}
