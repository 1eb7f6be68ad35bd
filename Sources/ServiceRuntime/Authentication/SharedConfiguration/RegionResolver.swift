/// Finds the region that a user has set up: `AWS_REGION`, `AWS_DEFAULT_REGION`, then the profile's `region`.
public struct RegionResolver: Sendable {
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

    /// The region, for example `eu-west-1`; nil where none is set up.
    /// - Throws: ``SharedConfigurationError`` where a shared file is needed but cannot be read.
    public func region() throws(SharedConfigurationError) -> String? {
        if let region = environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] { return region }
        return try SharedConfiguration(environment: environment, profile: profile).profile?["region"]
    }
}
