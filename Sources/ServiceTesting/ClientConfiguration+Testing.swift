public import ServiceRuntime

extension ClientConfiguration {
    /// A configuration for tests: a region and credentials that mean nothing, no second attempts, tokens that are all
    /// zeros, and nothing looked up in the environment.
    /// - Parameters:
    ///   - transport: Answers the requests.
    ///   - endpoint: The address of the service; `nil` for the service's own, or `https://example.com` where it has none.
    public init(testing transport: any HTTPTransport, endpoint: String? = nil) {
        self.init(
            transport: transport, region: "us-east-1", endpoint: endpoint,
            credentials: StaticCredentialProvider(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "example"),
            retryPolicy: .never, environment: [:])
        endpointResolver = TestingEndpointResolver()
        makeIdempotencyToken = { "00000000-0000-4000-8000-000000000000" }
    }
}

/// Gives services without endpoints of AWS one that does not exist.
private struct TestingEndpointResolver: EndpointResolver {
    func endpoint(for parameters: EndpointParameters) throws -> Endpoint {
        guard parameters.service.usesAWSEndpoints, !parameters.service.endpointPrefix.isEmpty else {
            return try Endpoint("https://example.com")
        }
        return try RegionalEndpointResolver().endpoint(for: parameters)
    }
}
