/// One shared configuration or credentials file, parsed: sections of settings, some of which hold nested settings.
///
/// Follows "Shared config and credentials files" in the AWS SDKs and Tools reference guide. A line indented deeper than
/// the setting above it belongs to that setting. Printing shows names only, since values may be secret.
struct SharedConfigurationFile: Sendable, RedactedDescription {
    /// The settings under one heading. Names of settings are lower-case.
    struct Section: Sendable, RedactedDescription {
        var settings: [String: String] = [:]
        var nested: [String: [String: String]] = [:]

        /// A setting's value; nil where it is absent or empty.
        subscript(_ name: String) -> String? {
            guard let value = settings[name], !value.isEmpty else { return nil }
            return value
        }

        /// Takes over another section's settings, which win over those of the same name.
        mutating func merge(_ other: Section) {
            settings.merge(other.settings) { _, new in new }
            nested.merge(other.nested) { old, new in old.merging(new) { _, new in new } }
        }

        var describedMembers: [(name: String, value: String?)] { settings.keys.sorted().map { ($0, redactedSecret) } }
    }

    /// A heading: `[name]`, or `[kind name]` such as `[profile dev]` and `[services local]`.
    struct Heading: Sendable, Hashable {
        var kind = ""
        var name: String
    }

    private(set) var sections: [Heading: Section] = [:]

    /// Parses a file's text.
    /// - Parameters:
    ///   - text: The file's text.
    ///   - path: The file's path, for errors.
    /// - Throws: ``SharedConfigurationError/malformedLine(path:line:reason:)`` at the first malformed line.
    init(parsing text: String, path: String) throws(SharedConfigurationError) {
        var parser = SharedConfigurationParser(path: path)
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try parser.read(line)
        }
        sections = parser.sections
    }

    /// A file without sections.
    init() {}

    var describedMembers: [(name: String, value: String?)] {
        sections.keys.map { $0.kind.isEmpty ? $0.name : "\($0.kind) \($0.name)" }.sorted().map { ($0, redactedSecret) }
    }
}
