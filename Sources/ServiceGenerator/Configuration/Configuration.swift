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
///     operations: [StartChat*, DescribeContact]
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
        package var operations: OperationSelection = []
        /// What the names of the client and of its files begin with.
        package var name: String?
        /// The enumeration that the types of shapes are nested in.
        package var namespace: String?
        /// The name or id of the protocol to speak.
        package var wireProtocol: String?
        package var access: SwiftOptions.AccessLevel?
        package var renames: [String: String] = [:]
        package var overloads: Bool?
        package var conformances: Set<SwiftOptions.Conformance>?
        package var documentation = Documentation()
        /// Where what only the model can prove wrong is written.
        package var places = SwiftOptions.Places()

        package init() {}
    }

    /// What `documentation` says, for all services or for one.
    package struct Documentation: Sendable, Equatable {
        /// Whether declarations carry documentation comments.
        package var comments: Bool?
        /// Whether a DocC catalog is written.
        package var catalog: Bool?

        package init() {}
    }

    package var services: [Service] = []
    package var access: SwiftOptions.AccessLevel?
    package var documentation = Documentation()
    /// As seen from the working directory.
    package var output: String?
    /// As seen from the working directory.
    package var templates: String?
    /// The file that says so; a target's stands for the target also where it is not there. `nil` where there is none.
    package var path: String?

    package init() {}

    /// The file that `generate` takes where it is given neither models nor a configuration.
    package static let defaultPath = "service-generator.yaml"
}
