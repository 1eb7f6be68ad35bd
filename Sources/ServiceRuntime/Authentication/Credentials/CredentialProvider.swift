/// A source of credentials, asked for every signature.
///
/// A source that costs anything to ask belongs in a ``CachingCredentialProvider``.
public protocol CredentialProvider: Sendable {
    /// The credentials to use now.
    /// - Throws: ``CredentialError/unavailable(source:reason:)`` where this source has none, so that a
    ///   ``ChainCredentialProvider`` goes on to the next; any other error where it is set up but does not work.
    func credentials() async throws -> Credentials
}
