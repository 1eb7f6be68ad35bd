/// Finds the endpoint for a request.
///
/// A client asks its resolver only where no endpoint is configured, in code or in the environment.
public protocol EndpointResolver: Sendable {
    /// The endpoint for a request.
    /// - Throws: ``ClientError/missingRegion``, ``ClientError/invalidRegion(_:)`` or
    ///   ``ClientError/missingEndpoint(service:)``.
    func endpoint(for parameters: EndpointParameters) throws -> Endpoint
}

/// What the choice of an endpoint depends on.
public struct EndpointParameters: Sendable {
    /// The service.
    public var service: ServiceDescription
    /// The operation's name.
    public var operation: String
    /// The region that is configured.
    public var region: String?
    /// Whether an endpoint of Amazon S3 is asked for that also has IPv6 addresses.
    public var usesDualStack = false
    /// Whether an endpoint of S3 Transfer Acceleration is asked for.
    public var usesAcceleration = false

    /// Creates parameters.
    public init(service: ServiceDescription, operation: String, region: String?) {
        self.service = service
        self.operation = operation
        self.region = region
    }
}

/// The endpoints that nearly all services of AWS have: `https://{prefix}.{region}.{suffix}`, the suffix by the region's
/// partition.
public struct RegionalEndpointResolver: EndpointResolver {
    /// Creates the resolver.
    public init() {}

    /// The endpoint of a service in a region.
    public func endpoint(for parameters: EndpointParameters) throws(ClientError) -> Endpoint {
        let service = parameters.service
        guard service.usesAWSEndpoints, !service.endpointPrefix.isEmpty else {
            throw .missingEndpoint(service: service.name)
        }
        guard let region = parameters.region, !region.isEmpty else { throw .missingRegion }
        // The region becomes a part of the host's name: anything but a label could lead to another host.
        guard HostLabel.isValid(region) else { throw .invalidRegion(region) }
        let suffix = Partition(region: region).domainSuffix
        let host = service.customization == .s3 ? s3Host(parameters, region) : "\(service.endpointPrefix).\(region)"
        return Endpoint(validScheme: "https", host: "\(host).\(suffix)")
    }

    /// The host of Amazon S3, without its suffix.
    private func s3Host(_ parameters: EndpointParameters, _ region: String) -> String {
        let dualStack = parameters.usesDualStack ? ".dualstack" : ""
        // What is not about one bucket that exists has no edge locations.
        let isGlobal = ["ListBuckets", "CreateBucket", "DeleteBucket"].contains(parameters.operation)
        if parameters.usesAcceleration, !isGlobal { return "s3-accelerate\(dualStack)" }
        return "\(parameters.service.endpointPrefix)\(dualStack).\(region)"
    }
}
