internal import Synchronization

/// Where a client finds its service: the region and the configured endpoint, looked up once and kept.
final class ServiceLocation: Sendable {
    private struct Found {
        var region: String?
        var endpoint: Endpoint?
    }

    private let service: ServiceDescription
    private let configuration: ClientConfiguration
    private let found = Mutex<Found?>(nil)

    init(_ service: ServiceDescription, _ configuration: ClientConfiguration) {
        self.service = service
        self.configuration = configuration
    }

    /// The endpoint for an operation, and the region to sign for, empty where no region is known.
    /// - Throws: Where there is no endpoint or a name in it is not valid.
    func resolve(
        _ operation: OperationDescription, _ s3: ClientConfiguration.S3
    ) throws(ClientError) -> (endpoint: Endpoint, region: String) {
        do {
            return try find(operation, s3)
        } catch let error as ClientError {
            throw error
        } catch {
            throw .invalidConfiguration(error)
        }
    }

    private func find(
        _ operation: OperationDescription, _ s3: ClientConfiguration.S3
    ) throws -> (endpoint: Endpoint, region: String) {
        let found = try lookUp()
        var parameters = EndpointParameters(service: service, operation: operation.name, region: found.region)
        parameters.usesDualStack = s3.usesDualStack
        parameters.usesAcceleration = s3.usesAcceleration
        let endpoint = try found.endpoint ?? configuration.endpointResolver.endpoint(for: parameters)
        let region = endpoint.signingRegion ?? found.region ?? ""
        return (endpoint, region)
    }

    private func lookUp() throws -> Found {
        if let found = found.withLock({ $0 }) { return found }
        var result = Found()
        result.region = configuration.region
        var text = configuration.endpoint
        if service.usesAWSEndpoints || !service.signingName.isEmpty, result.region == nil {
            result.region = try RegionResolver(environment: configuration.environment).region()
        }
        if let region = result.region, !HostLabel.isValid(region) { throw ClientError.invalidRegion(region) }
        if service.usesAWSEndpoints, text == nil {
            let configured = ConfiguredEndpointResolver(environment: configuration.environment)
            text = try configured.endpointURL(serviceID: service.name)
        }
        if let text { result.endpoint = try Endpoint(text) }
        found.withLock { $0 = result }
        return result
    }
}
