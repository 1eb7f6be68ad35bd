/// Credentials in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary ones, `AWS_SESSION_TOKEN`.
public struct EnvironmentCredentialProvider: CredentialProvider {
    private static let source = "environment"
    private let environment: EnvironmentVariables

    /// Creates a source that reads these variables.
    public init(environment: EnvironmentVariables = .process) {
        self.environment = environment
    }

    /// The credentials in the environment.
    /// - Throws: ``CredentialError``: invalid where only one half of a key is set.
    public func credentials() throws(CredentialError) -> Credentials {
        switch (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]) {
        case (let accessKeyID?, let secretAccessKey?):
            return Credentials(
                accessKeyID: accessKeyID, secretAccessKey: secretAccessKey,
                sessionToken: environment["AWS_SESSION_TOKEN"])
        case (nil, nil):
            throw .unavailable(
                source: Self.source, reason: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")
        case (_?, nil):
            throw .invalid(
                source: Self.source, reason: "AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not")
        case (nil, _?):
            throw .invalid(
                source: Self.source, reason: "AWS_SECRET_ACCESS_KEY is set, but AWS_ACCESS_KEY_ID is not")
        }
    }
}
