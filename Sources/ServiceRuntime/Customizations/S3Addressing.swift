/// Where a request to Amazon S3 names its bucket: in the host's name or in the path.
struct S3Addressing {
    /// The operation's path as it is filled.
    private(set) var path: String
    /// The endpoint that the request goes to.
    private(set) var endpoint: Endpoint

    /// The first segment of the path of every operation on a bucket.
    private static let bucketSegment = "/{Bucket}"

    /// - Throws: ``ClientError/invalidInput(_:)`` for a bucket that cannot be addressed as it is asked for.
    init(
        path: String, labels: [PathTemplate.Label], endpoint: Endpoint, settings: ClientConfiguration.S3
    ) throws(ClientError) {
        self.path = path
        self.endpoint = endpoint
        guard
            path == Self.bucketSegment || path.hasPrefix(Self.bucketSegment + "/")
                || path.hasPrefix(Self.bucketSegment + "?"),
            let bucket = labels.first(where: { $0.name == "Bucket" })?.value, !bucket.isEmpty
        else { return }
        if bucket.hasPrefix("arn:") {
            throw .invalidInput("Bucket is an ARN, which is not supported; name an access point by its alias")
        }
        guard Self.isInHost(bucket, of: endpoint, settings.addressing) else { return }
        self.endpoint = try endpoint.prefixed("\(bucket).")
        let rest = path.dropFirst(Self.bucketSegment.count)
        self.path = rest.hasPrefix("/") ? String(rest) : "/\(rest)"
    }

    private static func isInHost(
        _ bucket: String, of endpoint: Endpoint, _ addressing: ClientConfiguration.S3.Addressing
    ) -> Bool {
        // A certificate for all names below the endpoint's is for those of one label.
        guard isHostName(bucket, allowsDots: endpoint.scheme == "http"), !endpoint.isAddress else { return false }
        return switch addressing {
        case .automatic: endpoint.host.contains(".")
        case .virtualHost: true
        case .path: false
        }
    }

    /// Whether a bucket's name can be a part of a host's name ("Bucket naming rules" in the Amazon S3 user guide; older
    /// buckets follow others).
    static func isHostName(_ bucket: String, allowsDots: Bool) -> Bool {
        guard (3...63).contains(bucket.utf8.count), !bucket.utf8.contains(where: { (0x41...0x5A).contains($0) })
        else { return false }
        let labels = bucket.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count == 1 || allowsDots && !Endpoint.isIPv4(bucket) else { return false }
        return labels.allSatisfy { HostLabel.isValid($0) }
    }
}
