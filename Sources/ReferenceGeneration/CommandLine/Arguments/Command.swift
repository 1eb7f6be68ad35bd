package import ServiceModel

/// A command of a service: a name for an operation.
package struct Command: Sendable {
    package let name: String
    package let operation: ServiceOperation
    /// Whether the model says that the operation is not to be used any more; indexes do not list such commands.
    package var isDeprecated: Bool { operation.shape.traits.has(.deprecated) }
}

/// The commands of a service.
package struct CommandSet: Sendable {
    /// The name of the service's own command.
    package let serviceName: String
    /// What stands before the service's command: `aws`; empty for services that are a program of their own.
    package let program: String
    /// Sorted by name.
    package let commands: [Command]
    package let customization: CommandCustomization

    package init(_ service: ReferenceService, overrides: CommandLineOverrides) {
        serviceName = overrides.serviceNames[service.sdkID] ?? Self.serviceName(service)
        program = service.isOfAWS ? "aws" : ""
        customization = overrides[serviceName]
        var commands: [Command] = []
        for operation in service.service.operations {
            // No two are the same: models whose names differ in capitals only are refused.
            let name = CommandName.hyphenated(operation.name)
            guard !customization.removedCommands.contains(name) else { continue }
            let replacements = customization.commands[name]?.replacements ?? []
            commands += (replacements.isEmpty ? [name] : replacements).map { Command(name: $0, operation: operation) }
        }
        self.commands = commands.sorted { $0.name < $1.name }
    }

    /// The name that SDKs know the service by, in small letters with hyphens for spaces; for services that are not of AWS,
    /// the words of the shape's name.
    private static func serviceName(_ service: ReferenceService) -> String {
        guard service.isOfAWS else { return CommandName.hyphenated(service.sdkID) }
        let name = service.sdkID.lowercased().utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}
