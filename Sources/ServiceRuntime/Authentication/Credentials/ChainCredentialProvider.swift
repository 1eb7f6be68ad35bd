/// The credentials of the first source that has any.
///
/// A source that is set up but broken ends the search: to pass over it would silently use another identity.
public struct ChainCredentialProvider: CredentialProvider {
    private let sources: [any CredentialProvider]

    /// Creates a chain of sources, which are asked in order.
    public init(_ sources: [any CredentialProvider]) {
        self.sources = sources
    }

    /// The credentials of the first source that has any.
    /// - Throws: ``CredentialError/noneInChain(_:)`` with what each source said that was asked, or `CancellationError`.
    public func credentials() async throws -> Credentials {
        var errors: [any Error] = []
        for source in sources {
            do {
                return try await source.credentials()
            } catch let error as CancellationError {
                throw error
            } catch CredentialError.unavailable(let source, let reason) {
                errors.append(CredentialError.unavailable(source: source, reason: reason))
            } catch {
                errors.append(error)
                break
            }
        }
        throw CredentialError.noneInChain(errors)
    }
}

extension CredentialProvider where Self == ChainCredentialProvider {
    /// The environment, then the shared files.
    public static var `default`: Self { .default() }

    /// The environment, then the shared files; the shared files alone where a profile is named.
    /// - Parameters:
    ///   - profile: The profile's name; nil for the one in `AWS_PROFILE`, else `default`.
    ///   - environment: The variables to read.
    public static func `default`(profile: String? = nil, environment: EnvironmentVariables = .process) -> Self {
        let files = CachingCredentialProvider(SharedFileCredentialProvider(profile: profile, environment: environment))
        if profile != nil { return Self([files]) }
        return Self([EnvironmentCredentialProvider(environment: environment), files])
    }
}
