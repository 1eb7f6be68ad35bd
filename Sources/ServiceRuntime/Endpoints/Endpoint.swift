/// Where a service is reached: scheme, host, port and the path that every request's path is appended to.
///
/// For example, `http://localhost:8000` or `https://gateway.example.com/internal/orders`.
public struct Endpoint: Sendable, Hashable {
    /// `https` or `http`.
    public let scheme: String
    /// The host's name or address, an IPv6 address in brackets.
    public private(set) var host: String
    /// The port, where it is not the scheme's own.
    public let port: Int?
    /// The base path without a slash at its end, empty for none.
    public let path: String
    /// The region to sign for, where it is not the client's.
    public var signingRegion: String?
    /// The name to sign for, where it is not the service's.
    public var signingName: String?

    init(validScheme scheme: String, host: String, port: Int? = nil, path: String = "") {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// Host and port, as requests name them.
    public var authority: String {
        port.map { "\(host):\($0)" } ?? host
    }

    /// The same endpoint with a prefix before its host's name, as some operations have one.
    /// - Throws: ``ClientError/invalidInput(_:)`` where the whole is no host's name.
    func prefixed(_ prefix: String) throws(ClientError) -> Endpoint {
        if prefix.isEmpty { return self }
        var copy = self
        copy.host = prefix + host
        guard !host.hasPrefix("["), Self.isValidName(copy.host) else {
            throw .invalidInput("the operation's host prefix and \(host) make no valid host name")
        }
        return copy
    }

    /// Reads the address of an endpoint.
    /// - Throws: ``ClientError/invalidEndpoint(_:reason:)`` where the text is not `http` or `https`, a host, and perhaps a
    ///   port and a path.
    public init(_ text: String) throws(ClientError) {
        func invalid(_ reason: String) -> ClientError { .invalidEndpoint(text, reason: reason) }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw invalid("it holds white space, control characters or characters beyond ASCII")
        }
        guard let separator = text.firstRange(of: "://") else {
            throw invalid("it must begin with https:// or http://")
        }
        scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else { throw invalid("its scheme must be https or http") }
        let rest = text[separator.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let path = rest[authority.endIndex...]
        guard !path.contains("?"), !path.contains("#") else { throw invalid("it cannot have a query or a fragment") }
        if let sign = authority.lastIndex(of: "@") {
            // The error goes to logs, where a password has no place.
            throw .invalidEndpoint(
                "\(scheme)://…\(authority[sign...])\(path)", reason: "it cannot hold a user name or password")
        }
        var base = path
        while base.hasSuffix("/") { base.removeLast() }
        self.path = String(base)

        let portText: Substring?
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { throw invalid("its IPv6 address has no end") }
            host = String(authority[...close])
            guard Self.isValidIPv6(host.dropFirst().dropLast()) else { throw invalid("its IPv6 address is not valid") }
            let tail = authority[authority.index(after: close)...]
            guard tail.isEmpty || tail.hasPrefix(":") else { throw invalid("only a port can follow its host") }
            portText = tail.isEmpty ? nil : tail.dropFirst()
        } else {
            let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            host = parts.first.map { $0.lowercased() } ?? ""
            guard Self.isValidName(host) else { throw invalid("its host is not a valid name or address") }
            portText = parts.count > 1 ? parts[1] : nil
        }
        if let portText {
            guard portText.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(portText), number > 0
            else { throw invalid("its port must be a number from 1 to 65535") }
            port = Int(number)
        } else {
            port = nil
        }
    }

    /// Whether text is a host's name or an IPv4 address: labels with dots between them, underscores allowed, since names in
    /// private networks have them.
    static func isValidName(_ text: String) -> Bool {
        guard (1...253).contains(text.utf8.count) else { return false }
        let name = text.hasSuffix(".") ? text.dropLast() : text[...]
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            HostLabel.isValid(label.contains("_") ? String(label.map { $0 == "_" ? "x" : $0 })[...] : label)
        }
    }

    /// Whether the host is an address and no name.
    var isAddress: Bool { host.hasPrefix("[") || Self.isIPv4(host) }

    /// Whether text has the form of an IPv4 address.
    static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func isValidIPv6(_ text: Substring) -> Bool {
        text.utf8.count >= 2 && text.contains(":")
            && text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
}

extension Endpoint: CustomStringConvertible {
    /// The address as text.
    public var description: String { "\(scheme)://\(authority)\(path)" }
}
