/// Finds the endpoint that a user has set up for a service, in place of the one that follows from the region.
///
/// In order: `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, `endpoint_url` for the service in the `services` section
/// that the profile names, `endpoint_url` of the profile. `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`, or the profile's
/// `ignore_configured_endpoint_urls`, turns all of them off.
public struct ConfiguredEndpointResolver: Sendable {
    private let profile: String?
    private let environment: EnvironmentVariables

    /// Creates a resolver.
    /// - Parameters:
    ///   - profile: The profile's name; nil for the one in `AWS_PROFILE`, else `default`.
    ///   - environment: The variables to read.
    public init(profile: String? = nil, environment: EnvironmentVariables = .process) {
        self.profile = profile
        self.environment = environment
    }

    /// The URL for a service, for example `http://localhost:8000`; nil where none is set up.
    /// - Parameter serviceID: The service's id as its model has it, for example `DynamoDB` or `Elastic Beanstalk`.
    /// - Throws: ``SharedConfigurationError`` where a shared file is needed but cannot be read.
    public func endpointURL(serviceID: String) throws(SharedConfigurationError) -> String? {
        if let ignored = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] {
            if isTrue(ignored) { return nil }
        }
        let key = String(serviceID.map { $0 == " " || $0 == "-" ? "_" : $0 })
        let variable = environment["AWS_ENDPOINT_URL_\(key.uppercased())"] ?? environment["AWS_ENDPOINT_URL"]
        // With a variable the files need no reading, unless they may turn it off.
        let configuration: SharedConfiguration
        do {
            configuration = try SharedConfiguration(environment: environment, profile: profile)
        } catch {
            if let variable { return variable }
            throw error
        }
        let ignoredByProfile = configuration.profile?["ignore_configured_endpoint_urls"]
        if environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] == nil, let ignoredByProfile, isTrue(ignoredByProfile) {
            return nil
        }
        return variable ?? configuration.services?.nested[key.lowercased()]?["endpoint_url"]
            ?? configuration.profile?["endpoint_url"]
    }

    private func isTrue(_ text: String) -> Bool { text.lowercased() == "true" }
}
