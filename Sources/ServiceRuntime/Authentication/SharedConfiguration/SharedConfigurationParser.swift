/// Reads a shared configuration file line by line.
struct SharedConfigurationParser {
    private typealias Heading = SharedConfigurationFile.Heading

    /// The setting that lines indented deeper belong to.
    private struct OpenSetting {
        var name: String
        var indentation: Int
    }

    let path: String
    private(set) var sections: [SharedConfigurationFile.Heading: SharedConfigurationFile.Section] = [:]
    private var line = 0
    private var heading: Heading?
    private var openSetting: OpenSetting?

    init(path: String) {
        self.path = path
    }

    /// Reads the next line, given without its line feed.
    mutating func read(_ text: ArraySlice<UInt8>) throws(SharedConfigurationError) {
        line += 1
        let content = trimmed(text)
        guard let first = content.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { return }
        let indentation = content.startIndex - text.startIndex
        if let open = openSetting, let heading, indentation > open.indentation {
            try readContinuation(content, of: open.name, in: heading)
        } else if first == UInt8(ascii: "[") {
            try readHeading(content)
        } else {
            try readSetting(content, indentation: indentation)
        }
    }

    private mutating func readHeading(_ content: ArraySlice<UInt8>) throws(SharedConfigurationError) {
        guard let end = content.firstIndex(of: UInt8(ascii: "]")) else { throw malformed("a section lacks its \"]\"") }
        if let after = trimmed(content[(end + 1)...]).first, after != UInt8(ascii: "#"), after != UInt8(ascii: ";") {
            throw malformed("something other than a comment follows a section's \"]\"")
        }
        let inner = trimmed(content[(content.startIndex + 1)..<end])
        guard !inner.isEmpty else { throw malformed("a section has no name") }
        let heading: Heading
        if let space = inner.firstIndex(where: isBlank) {
            heading = Heading(kind: string(inner[..<space]), name: unquoted(trimmed(inner[space...])))
        } else {
            heading = Heading(name: unquoted(inner))
        }
        // A section that comes again goes on where it was left.
        if sections[heading] == nil { sections[heading] = .init() }
        self.heading = heading
        openSetting = nil
    }

    private mutating func readSetting(
        _ content: ArraySlice<UInt8>, indentation: Int
    ) throws(SharedConfigurationError) {
        guard let heading else { throw malformed("a setting stands before the first section") }
        let (name, value) = try split(content)
        sections[heading]?.settings[name] = value
        sections[heading]?.nested[name] = nil
        openSetting = OpenSetting(name: name, indentation: indentation)
    }

    private mutating func readContinuation(
        _ content: ArraySlice<UInt8>, of setting: String, in heading: Heading
    ) throws(SharedConfigurationError) {
        if let value = sections[heading]?.settings[setting], !value.isEmpty {
            sections[heading]?.settings[setting] = "\(value)\n\(string(content))"
            return
        }
        let (name, value) = try split(content)
        sections[heading]?.nested[setting, default: [:]][name] = value
    }

    /// A setting's name, in lower case, and its value without an inline comment.
    private func split(
        _ content: ArraySlice<UInt8>
    ) throws(SharedConfigurationError) -> (name: String, value: String) {
        guard let equals = content.firstIndex(of: UInt8(ascii: "=")) else {
            throw malformed("a setting lacks its \"=\"")
        }
        let name = trimmed(content[..<equals])
        guard !name.isEmpty else { throw malformed("a setting has no name before its \"=\"") }
        var value = content[(equals + 1)...]
        for position in value.indices where position > equals {
            let byte = value[position]
            if byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";"), isBlank(content[position - 1]) {
                value = value[..<position]
                break
            }
        }
        return (string(name).lowercased(), string(trimmed(value)))
    }

    private func malformed(_ reason: String) -> SharedConfigurationError {
        .malformedLine(path: path, line: line, reason: reason)
    }
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
        let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return bytes[bytes.endIndex...] }
    return bytes[first...last]
}

private func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
}

/// The name of a section without the quotes that may surround it.
private func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.count >= 2, let quote = bytes.first, quote == bytes.last,
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
        return string(bytes.dropFirst().dropLast())
    }
    return string(bytes)
}
