package import ServiceRuntime
import ServiceTesting

/// How a test wants its client configured: the vendor parameters of the official tests.
package struct ClientSettings: Sendable {
    /// The region, where the service's own endpoint of that region is to be called; `nil` for an endpoint that the test names.
    package var region: String?
    /// How Amazon S3 is addressed; `nil` for the usual way.
    package var s3: ClientConfiguration.S3?

    package init(region: String? = nil, s3: ClientConfiguration.S3? = nil) {
        self.region = region
        self.s3 = s3
    }

    /// A configuration with all that a call could depend on fixed.
    func configuration(for transport: any HTTPTransport, host: String?) -> ClientConfiguration {
        var configuration = ClientConfiguration(
            testing: transport, endpoint: region == nil ? "https://\(host ?? "example.com")" : nil)
        configuration.region = region ?? configuration.region
        configuration.s3 = s3
        return configuration
    }
}
