/// An operation's request target as the model writes it, for example `/things/{Id+}?list-type=2`.
///
/// Text outside braces is sent as it stands (Smithy's `http` trait, `uri`).
enum PathTemplate {
    /// A label's value, not encoded.
    typealias Label = (name: String, value: String)

    /// Replaces the labels of a template's path.
    /// - Returns: The path and the constant part of the query, without its `?`.
    /// - Throws: ``ClientError/invalidInput(_:)`` for a label without a value, since a path with a hole names another
    ///   resource.
    static func fill(_ template: String, with labels: [Label]) throws(ClientError) -> (path: String, query: String) {
        var path = ""
        var rest = template[...]
        var query = ""
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if labels.isEmpty, !rest.utf8.contains(UInt8(ascii: "{")) { return (String(rest), query) }
        path.reserveCapacity(rest.utf8.count + 32)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            path.append(contentsOf: rest[..<open])
            var name = rest[rest.utf8.index(after: open)..<close]
            let isGreedy = name.utf8.last == UInt8(ascii: "+")
            if isGreedy { name.removeLast() }
            guard let value = labels.first(where: { $0.name == name })?.value, !value.isEmpty else {
                throw ClientError.invalidInput("\(name) is part of the request's path and cannot be empty")
            }
            PercentEncoding.append(value, keepsSlashes: isGreedy, to: &path)
            rest = rest[rest.utf8.index(after: close)...]
        }
        path.append(contentsOf: rest)
        return (path, query)
    }

    /// Replaces the labels of a host prefix, for example `{AccountId}.`, by values that are checked to be host labels.
    static func fillHost(_ template: String, with labels: [Label]) throws(ClientError) -> String {
        var host = ""
        var rest = template[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            host.append(contentsOf: rest[..<open])
            let name = rest[rest.utf8.index(after: open)..<close]
            guard let value = labels.first(where: { $0.name == name })?.value else {
                throw ClientError.invalidInput("\(name) is part of the host's name and cannot be missing")
            }
            guard HostLabel.isValid(value) else {
                throw ClientError.invalidInput(
                    "\(name) is part of the host's name and must be 1 to 63 letters, digits and inner hyphens")
            }
            host.append(value)
            rest = rest[rest.utf8.index(after: close)...]
        }
        host.append(contentsOf: rest)
        return host
    }
}

/// The parts between the dots of a host's name.
enum HostLabel {
    /// Whether text is a label as RFC 1123, section 2.1 has it: 1 to 63 letters, digits and hyphens, the hyphens inside.
    static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard (1...63).contains(bytes.count), !text.hasPrefix("-"), !text.hasSuffix("-") else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
            default: false
            }
        }
    }
}
