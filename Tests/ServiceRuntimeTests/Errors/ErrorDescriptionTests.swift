import ServiceRuntime
import Testing

@Suite struct ErrorDescriptionTests {
    @Test(
        "errors say what to do about them",
        arguments: [
            (ClientError.missingRegion, "AWS_REGION"),
            (.missingEndpoint(service: "Orders"), "Orders has no endpoint of its own: set `endpoint`"),
            (.invalidEndpoint("x", reason: "no"), "\"x\" is not an endpoint: no"),
            (.invalidRegion("a/b"), "\"a/b\" is not the name of a region"),
            (.responseTooLarge(limit: 10), "longer than 10 bytes; raise `maximumResponseSize`"),
            (.timeout(.seconds(2)), "2.0 seconds"),
            (.transport(TransportError(.connectionFailed, "refused")), "refused"),
            (
                .deserialization(DeserializationError(.tooLarge, path: "A.B", offset: 7), requestID: "r-1"),
                "(request r-1)"
            ),
        ])
    func descriptions(error: ClientError, part: String) {
        #expect(error.description.contains(part))
    }

    @Test("a service's error and the errors in it say the same")
    func forwarding() {
        let details = ServiceErrorDetails(
            code: "Gone", message: "m", requestID: "r", httpStatus: 410, isRetryable: true, body: [1])
        let error = TestError.unmodeled(UnmodeledError(details))
        #expect(error.code == "Gone")
        #expect(error.message == "m")
        #expect(error.requestID == "r")
        #expect(error.retryable)
        #expect(error.description == "Gone (HTTP 410, request r): m")
        #expect(UnmodeledError(details).details.body == [1])
    }
}
