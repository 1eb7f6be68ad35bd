extension ClientConfiguration {
    /// When checksums are used that a service offers and does not insist on.
    public enum ChecksumUse: String, Sendable, Hashable, CaseIterable {
        /// Wherever the operation knows them.
        case whenSupported = "when_supported"
        /// Where the operation requires one, or the input chooses one.
        case whenRequired = "when_required"
    }

    /// Whether the bodies of requests are compressed, for operations whose service accepts it
    /// (`smithy.api#requestCompression`).
    public struct Compression: Sendable, Hashable {
        /// Whether bodies are compressed at all.
        public var isEnabled: Bool
        /// The size in bytes from which on a body is compressed, 0 to ``maximumMinimumSize``. It does not apply to bodies that
        /// come over time.
        public var minimumSize: Int

        /// Creates a choice.
        /// - Parameters:
        ///   - isEnabled: Whether bodies are compressed at all.
        ///   - minimumSize: The size in bytes from which on a body is compressed, 10 KiB by default.
        public init(isEnabled: Bool = true, minimumSize: Int = 10_240) {
            self.isEnabled = isEnabled
            self.minimumSize = minimumSize
        }

        /// The largest ``minimumSize``, 10 MiB.
        public static var maximumMinimumSize: Int { 10 << 20 }
    }

    /// How Amazon S3 is addressed.
    public struct S3: Sendable, Hashable {
        /// Where a request names its bucket.
        public enum Addressing: String, Sendable, Hashable, CaseIterable {
            /// In the host's name where that is possible: the endpoint is a name with a dot in it, and the bucket's name a label.
            case automatic = "auto"
            /// In the host's name wherever the bucket's name can be a part of one, for example `photos.s3.eu-west-1.amazonaws.com`.
            case virtualHost = "virtual"
            /// In the path.
            case path
        }

        /// Where a request names its bucket.
        public var addressing: Addressing
        /// Whether the endpoint that also has IPv6 addresses is used.
        public var usesDualStack: Bool
        /// Whether objects are sent and received through the edge locations of S3 Transfer Acceleration.
        public var usesAcceleration: Bool

        /// Creates a choice, by default that of the AWS SDKs.
        public init(
            addressing: Addressing = .automatic, usesDualStack: Bool = false, usesAcceleration: Bool = false
        ) {
            self.addressing = addressing
            self.usesDualStack = usesDualStack
            self.usesAcceleration = usesAcceleration
        }
    }
}
