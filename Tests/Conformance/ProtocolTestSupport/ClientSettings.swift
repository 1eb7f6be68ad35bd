import ServiceRuntime
import ServiceTesting

/// How a test wants its client configured: the vendor parameters of the official tests.
package struct ClientSettings: Sendable {
    /// The region, where the service's own endpoint of that region is to be called; `nil` for an endpoint that the test names.
    package var region: String?

    package init(region: String? = nil) {
        self.region = region
    }

    /// A configuration with all that a call could depend on fixed.
    func configuration(for transport: any HTTPTransport, host: String?) -> ClientConfiguration {
        guard let region else {
            return ClientConfiguration(testing: transport, endpoint: "https://\(host ?? "example.com")")
        }
        var configuration = ClientConfiguration(testing: transport)
        configuration.region = region
        return configuration
    }
}
