/// What a client has to know of one operation. Generated code makes one for each.
///
/// For example:
/// ```swift
/// static var getThing: OperationDescription { .init("GetThing", "GET", "/things/{Id+}?full", options: .idempotent) }
/// ```
public struct OperationDescription: Sendable {
    /// How an operation departs from the common course.
    public struct Options: OptionSet, Sendable {
        /// The options as bits.
        public let rawValue: UInt16

        /// Creates options of bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A checksum of the body is sent along: its MD5 (`smithy.api#httpChecksumRequired`) or, where the operation has
        /// others, one of those (`aws.protocols#httpChecksum`).
        public static var checksumRequired: Self { .init(rawValue: 1 << 0) }
        /// The request is not signed (`smithy.api#auth` with no scheme).
        public static var unsigned: Self { .init(rawValue: 1 << 1) }
        /// The signature does not cover the body (`aws.auth#unsignedPayload`).
        public static var unsignedPayload: Self { .init(rawValue: 1 << 2) }
        /// The request's body comes over time (`smithy.api#streaming` in the input).
        public static var streamingInput: Self { .init(rawValue: 1 << 3) }
        /// The response's body is handed over while it arrives (`smithy.api#streaming` in the output).
        public static var streamingOutput: Self { .init(rawValue: 1 << 4) }
        /// Carrying the request out twice does as much as once (`smithy.api#readonly`, `idempotent`, or an idempotency
        /// token), so that it may be sent again when it is not known whether it arrived.
        public static var idempotent: Self { .init(rawValue: 1 << 5) }
        /// The response's body is a stream of events (`smithy.api#streaming` of a union in the output).
        public static var eventStreamOutput: Self { .init(rawValue: 1 << 8) }
        /// The output has members beside its events, which come ahead of them.
        public static var initialResponse: Self { .init(rawValue: 1 << 9) }
        /// The outermost element of the response's XML is the output's one member
        /// (`aws.customizations#s3UnwrappedXmlOutput`).
        public static var unwrappedXMLOutput: Self { .init(rawValue: 1 << 7) }
        /// The body may be compressed with gzip (`smithy.api#requestCompression`).
        public static var requestCompression: Self { .init(rawValue: 1 << 6) }
    }

    /// The checksums of an operation's bodies (`aws.protocols#httpChecksum`).
    public struct Checksum: Sendable {
        /// The header that says which algorithm the input chose, empty where the choice has no header; `nil` where an input
        /// cannot choose.
        public let algorithmHeader: String?
        /// The header that asks for checksums of the response; `nil` where there are none.
        public let modeHeader: String?
        /// The names of the algorithms that a response may use, separated by spaces.
        public let responseAlgorithms: String

        /// Describes checksums.
        public init(algorithmHeader: String? = nil, modeHeader: String? = nil, responseAlgorithms: String = "") {
            self.algorithmHeader = algorithmHeader
            self.modeHeader = modeHeader
            self.responseAlgorithms = responseAlgorithms
        }
    }

    /// The operation's name, for example `GetItem`.
    public let name: String
    /// The HTTP method.
    public let method: String
    /// The path with its labels, and constant query parameters.
    public let path: String
    /// What stands before the host's name, with its labels.
    public let hostPrefix: String
    /// How the operation departs from the common course.
    public let options: Options
    /// The checksums of its bodies, where it has any but MD5.
    public let checksum: Checksum?

    /// Describes an operation.
    public init(
        _ name: String, _ method: String = "POST", _ path: String = "/", hostPrefix: String = "",
        options: Options = [], checksum: Checksum? = nil
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.hostPrefix = hostPrefix
        self.options = options
        self.checksum = checksum
    }
}
