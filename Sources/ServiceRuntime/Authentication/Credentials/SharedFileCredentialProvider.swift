/// Credentials of a profile in the shared files, `~/.aws/credentials` and `~/.aws/config`.
///
/// `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE` move the files, `AWS_PROFILE` names the profile. The files are
/// read each time they are asked for credentials.
public struct SharedFileCredentialProvider: CredentialProvider {
    private static let source = "shared files"
    private let profile: String?
    private let environment: EnvironmentVariables

    /// Creates a source.
    /// - Parameters:
    ///   - profile: The profile's name; nil for the one in `AWS_PROFILE`, else `default`.
    ///   - environment: The variables that say where the files are.
    public init(profile: String? = nil, environment: EnvironmentVariables = .process) {
        self.profile = profile
        self.environment = environment
    }

    /// The credentials of the profile.
    /// - Throws: ``CredentialError``, or ``SharedConfigurationError`` where a file cannot be read or has a malformed line.
    public func credentials() throws -> Credentials {
        let configuration = try SharedConfiguration(environment: environment, profile: profile)
        let name = configuration.profileName
        guard let section = configuration.profile else {
            let reason = "no profile \"\(name)\" in \(configuration.paths.joined(separator: " or "))"
            if configuration.isProfileChosen { throw CredentialError.invalid(source: Self.source, reason: reason) }
            throw CredentialError.unavailable(source: Self.source, reason: reason)
        }
        switch (section["aws_access_key_id"], section["aws_secret_access_key"]) {
        case (let accessKeyID?, let secretAccessKey?):
            return Credentials(
                accessKeyID: accessKeyID, secretAccessKey: secretAccessKey,
                sessionToken: section["aws_session_token"])
        case (nil, nil):
            for other in ["role_arn", "credential_process", "sso_session", "sso_start_url", "login_session"]
            where section[other] != nil {
                throw CredentialError.invalid(
                    source: Self.source,
                    reason: "profile \"\(name)\" obtains its credentials by \(other), which is not supported; "
                        + "pass a credential provider of your own")
            }
            throw CredentialError.unavailable(source: Self.source, reason: "profile \"\(name)\" has no credentials")
        case (_?, nil):
            throw CredentialError.invalid(
                source: Self.source,
                reason: "profile \"\(name)\" has aws_access_key_id, but no aws_secret_access_key")
        case (nil, _?):
            throw CredentialError.invalid(
                source: Self.source,
                reason: "profile \"\(name)\" has aws_secret_access_key, but no aws_access_key_id")
        }
    }
}
