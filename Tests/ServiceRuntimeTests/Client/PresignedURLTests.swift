import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct PresignedURLTests {
    @Test("a URL for an operation carries its signature and nothing is sent")
    func url() async throws {
        let transport = MockTransport()
        let url = try await TestService.core(TestService.rest, transport)
            .presignedURL(for: TestService.getThing, input: GetThingInput(id: "a b"), expires: .seconds(900))
        #expect(url.hasPrefix("https://rest.us-east-1.amazonaws.com/things/a%20b?X-Amz-Algorithm=AWS4-HMAC-SHA256&"))
        #expect(url.contains("X-Amz-Expires=900"))
        #expect(url.contains("&X-Amz-Signature="))
        #expect(transport.requests.isEmpty)
    }

    @Test("a service that does not sign has no such URL, and none is valid for ever")
    func failures() async {
        await #expect(throws: ClientError.self) {
            try await TestService.core(TestService.open, MockTransport())
                .presignedURL(for: TestService.getThing, input: GetThingInput(), expires: .seconds(900))
        }
        await #expect {
            _ = try await TestService.core(TestService.rest, MockTransport())
                .presignedURL(for: TestService.getThing, input: GetThingInput(), expires: .seconds(700_000))
        } throws: {
            if case ClientError.signing(let error) = $0 { error is SigningError } else { false }
        }
    }
}
