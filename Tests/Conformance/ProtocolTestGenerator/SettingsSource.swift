import ServiceModel
import SwiftGeneration

/// Writes the vendor's parameters of an official test as the client's configuration: `scopedConfig` of AWS, whose keys are those
/// of AWS's configuration files.
struct SettingsSource {
    private var region: String?
    private var addressing: String?
    private var flags: [String: Bool] = [:]

    /// Reads the parameters. What an operation says counts before what the client says.
    /// - Throws: Where a parameter is not known, which would be left out of account otherwise.
    init(_ vendorParams: Node?) throws {
        let scopes = vendorParams?["scopedConfig"]?.object ?? []
        for name in ["client", "operation"] {
            for entry in scopes.first(where: { $0.key == name })?.value.object ?? [] { try read(entry, in: name) }
        }
        for scope in scopes where scope.key != "client" && scope.key != "operation" {
            throw ProtocolTestError("the settings \(scope.key) are not known")
        }
    }

    private mutating func read(_ entry: NodeEntry, in scope: String) throws {
        if entry.key == "region", let name = entry.value.string {
            region = name
        } else if entry.key == "s3", let settings = entry.value.object {
            for setting in settings { try readS3(setting, in: scope) }
        } else {
            throw ProtocolTestError("the setting \(scope).\(entry.key) is not known")
        }
    }

    private mutating func readS3(_ entry: NodeEntry, in scope: String) throws {
        switch (entry.key, entry.value.string, entry.value.boolean) {
        case ("addressing_style", "virtual"?, _): addressing = ".virtualHost"
        case ("addressing_style", "path"?, _): addressing = ".path"
        case ("addressing_style", "auto"?, _): addressing = ".automatic"
        case ("use_dualstack_endpoint", _, let flag?): flags["usesDualStack"] = flag
        case ("use_accelerate_endpoint", _, let flag?): flags["usesAcceleration"] = flag
        default: throw ProtocolTestError("the setting \(scope).s3.\(entry.key) is not known")
        }
    }

    /// The `ClientSettings`; `nil` where nothing is said.
    var expression: String? {
        var arguments: [String] = []
        if let region { arguments.append("region: \(SwiftLiteral.string(region))") }
        var s3: [String] = []
        if let addressing { s3.append("addressing: \(addressing)") }
        for name in ["usesDualStack", "usesAcceleration"] {
            if let flag = flags[name] { s3.append("\(name): \(flag)") }
        }
        if !s3.isEmpty { arguments.append("s3: .init(\(s3.joined(separator: ", ")))") }
        return arguments.isEmpty ? nil : "ClientSettings(\(arguments.joined(separator: ", ")))"
    }
}
