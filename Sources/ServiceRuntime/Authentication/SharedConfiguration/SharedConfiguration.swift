#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The two shared files together, seen from one profile.
struct SharedConfiguration: Sendable {
    /// The name of the profile in use.
    let profileName: String
    /// Whether somebody named the profile, so that its absence is a mistake.
    let isProfileChosen: Bool
    /// Where the files were looked for: the credentials file, then the configuration file.
    let paths: [String]
    /// The profile's settings, those of the credentials file winning; nil where neither file has the profile.
    let profile: SharedConfigurationFile.Section?
    private let configurationFile: SharedConfigurationFile

    /// Reads the files; one that is missing counts as empty.
    /// - Parameters:
    ///   - environment: The variables that say where the files are.
    ///   - profile: The profile's name; nil for the one in `AWS_PROFILE`, else `default`.
    /// - Throws: ``SharedConfigurationError``.
    init(environment: EnvironmentVariables, profile: String?) throws(SharedConfigurationError) {
        let chosen = profile ?? environment["AWS_PROFILE"]
        let name = chosen ?? "default"
        let credentialsPath = Self.path("AWS_SHARED_CREDENTIALS_FILE", default: "~/.aws/credentials", environment)
        let configurationPath = Self.path("AWS_CONFIG_FILE", default: "~/.aws/config", environment)
        let configurationFile = try Self.read(configurationPath)
        let credentials = try Self.read(credentialsPath).sections[.init(name: name)]

        var section = configurationFile.sections[.init(kind: "profile", name: name)]
        // In the configuration file only the default profile may go without the word "profile".
        if section == nil, name == "default" { section = configurationFile.sections[.init(name: name)] }
        if let credentials {
            var merged = section ?? .init()
            merged.merge(credentials)
            section = merged
        }
        profileName = name
        isProfileChosen = chosen != nil
        paths = [credentialsPath, configurationPath]
        self.profile = section
        self.configurationFile = configurationFile
    }

    /// The section that the profile's `services` setting names.
    var services: SharedConfigurationFile.Section? {
        profile?["services"].flatMap { configurationFile.sections[.init(kind: "services", name: $0)] }
    }

    private static func path(
        _ variable: String, default defaultPath: String, _ environment: EnvironmentVariables
    ) -> String {
        let path = environment[variable] ?? defaultPath
        guard path.hasPrefix("~/"), let home = environment["HOME"] ?? environment["USERPROFILE"] else { return path }
        return home + path.dropFirst()
    }

    private static func read(_ path: String) throws(SharedConfigurationError) -> SharedConfigurationFile {
        guard let contents = FileManager.default.contents(atPath: path) else {
            if FileManager.default.fileExists(atPath: path) { throw .unreadable(path: path) }
            return SharedConfigurationFile()
        }
        return try SharedConfigurationFile(parsing: String(decoding: contents, as: UTF8.self), path: path)
    }
}
