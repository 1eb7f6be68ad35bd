internal import Crypto
internal import Synchronization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Keeps the few signing keys that are in use, since deriving one costs four HMACs and it serves a whole day.
final class SigningKeyCache: Sendable, CustomReflectable {
    private struct Entry {
        let scope: SigningScope
        let secret: String
        let key: SymmetricKey
    }

    /// Enough for a few regions or identities around midnight; searched from the newest.
    private static let capacity = 8
    private let entries = Mutex<[Entry]>([])

    /// The key for a scope and a secret, derived where it is not known.
    func key(secretAccessKey: String, scope: SigningScope) -> SymmetricKey {
        entries.withLock { entries in
            if let entry = entries.last(where: { $0.scope == scope && $0.secret == secretAccessKey }) {
                return entry.key
            }
            let key = Self.derive(secretAccessKey: secretAccessKey, scope: scope)
            if entries.count == Self.capacity { entries.removeFirst() }
            entries.append(Entry(scope: scope, secret: secretAccessKey, key: key))
            return key
        }
    }

    /// How many keys are kept.
    var count: Int { entries.withLock { $0.count } }

    /// Derives a key: an HMAC chain over the scope's parts.
    static func derive(secretAccessKey: String, scope: SigningScope) -> SymmetricKey {
        var key = SymmetricKey(data: Array("AWS4\(secretAccessKey)".utf8))
        for part in [scope.day, scope.region, scope.service, "aws4_request"] {
            key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
        }
        return key
    }

    /// Shows nothing of the keys.
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
