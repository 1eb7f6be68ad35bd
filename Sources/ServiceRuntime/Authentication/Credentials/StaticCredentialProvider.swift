/// Always the same credentials.
public struct StaticCredentialProvider: CredentialProvider {
    private let value: Credentials

    /// Creates a source of these credentials.
    public init(_ credentials: Credentials) {
        value = credentials
    }

    /// Creates a source of these credentials.
    public init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
        self.init(
            Credentials(accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken))
    }

    /// The credentials.
    public func credentials() -> Credentials { value }
}

extension CredentialProvider where Self == StaticCredentialProvider {
    /// Always the same credentials, for example `.static(accessKeyID: "…", secretAccessKey: "…")`.
    public static func `static`(
        accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil
    ) -> Self {
        Self(accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken)
    }
}
