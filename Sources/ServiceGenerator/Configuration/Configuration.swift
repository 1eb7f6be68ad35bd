package import ServiceModel
package import SwiftGeneration

/// What `service-generator.yaml` says.
///
/// ```yaml
/// access: public
/// output: Sources/Clients
/// services:
///   - model: models/connect/service-2.json
///     name: Connect
///     operations: [StartChatContact, DescribeContact]
///     renames: { Endpoint: ContactEndpoint }
/// ```
package struct Configuration: Sendable {
    /// One entry of `services`.
    package struct Service: Sendable {
        /// The files or folders that make the model; as seen from the working directory.
        package var modelPaths: [String] = []
        /// The service's shape id or name, where the model has several.
        package var service: String?
        /// The operations to keep; empty keeps all.
        package var operations: [String] = []
        package var operationLocations: [String: SourceLocation] = [:]
        /// What the names of the client and of its files begin with.
        package var name: String?
        package var renames: [String: String] = [:]
        package var renameLocations: [String: SourceLocation] = [:]
        package var overloads: Bool?

        package init() {}
    }

    package var services: [Service] = []
    package var access: SwiftOptions.AccessLevel?
    /// As seen from the working directory.
    package var output: String?
    /// As seen from the working directory.
    package var templates: String?

    package init() {}

    /// The file that `generate` takes where it is given neither models nor a configuration.
    package static let defaultPath = "service-generator.yaml"
}
