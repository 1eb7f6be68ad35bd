package import ServiceModel
package import SwiftGeneration

/// The stage that tells what a service is called and what is in it.
package protocol ServiceDescribing: Sendable {
    /// - Returns: what `list` prints, or `nil` after reporting why there is nothing.
    func describe(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> ServiceListing?

    /// Tells why a shape is kept.
    ///
    /// - Returns: what `list --why` says, or `nil` after reporting why there is nothing to say.
    func explain(
        _ shape: String, _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> ShapeExplanation?
}

/// What `list` prints of one service.
package struct ServiceListing: Sendable {
    package var clientName: String
    package var serviceID: String
    package var wireProtocol: String
    package var version: String
    package var operations: [String]
    /// The names of the shapes that the operations reach, by kind.
    package var shapes: [(kind: String, names: [String])]

    package init(
        clientName: String, serviceID: String, wireProtocol: String, version: String, operations: [String],
        shapes: [(kind: String, names: [String])]
    ) {
        self.clientName = clientName
        self.serviceID = serviceID
        self.wireProtocol = wireProtocol
        self.version = version
        self.operations = operations
        self.shapes = shapes
    }

    /// A heading and an indented list for each kind.
    package var lines: [String] {
        var lines = [
            "\(clientName)", "  service: \(serviceID)", "  version: \(version)", "  protocol: \(wireProtocol)",
            "  operations: \(operations.count)",
        ]
        lines += operations.map { "    \($0)" }
        for (kind, names) in shapes where !names.isEmpty {
            lines.append("  \(kind): \(names.count)")
            lines += names.map { "    \($0)" }
        }
        return lines
    }
}
