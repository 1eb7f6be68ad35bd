/// Why a source gave no credentials. No error repeats a secret.
public enum CredentialError: Error, Sendable, CustomStringConvertible {
    /// The source is not set up; another may be.
    case unavailable(source: String, reason: String)
    /// The source is set up, but not so that it works.
    case invalid(source: String, reason: String)
    /// No source of a chain gave credentials; what each said, in order.
    case noneInChain([any Error])

    /// The reason in words.
    public var description: String {
        switch self {
        case .unavailable(let source, let reason), .invalid(let source, let reason):
            return "\(source): \(reason)"
        case .noneInChain(let errors):
            if errors.isEmpty { return "no credentials: the chain has no source" }
            return "no credentials found:" + errors.map { "\n  - \($0)" }.joined()
        }
    }
}
