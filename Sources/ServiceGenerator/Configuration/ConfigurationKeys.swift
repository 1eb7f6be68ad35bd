/// The keys of the configuration file, one enumeration for each kind of mapping in it: what the reader takes, what it
/// suggests for others, and what the JSON Schema is tested against.
package enum ConfigurationKeys {
    /// Of the file itself.
    package enum File: String, CaseIterable, Sendable {
        case access, output, templates, documentation, services
    }

    /// Of an entry of `services`.
    package enum Service: String, CaseIterable, Sendable {
        case model, service, operations, name, namespace
        case wireProtocol = "protocol"
        case access, renames, overloads, conformances, documentation
    }

    /// Of `operations`, where it says more than what to keep.
    package enum Operations: String, CaseIterable, Sendable {
        case keep, drop
    }

    /// Of `documentation`.
    package enum Documentation: String, CaseIterable, Sendable {
        case comments, catalog
    }
}
