internal import HTTPTypes

/// The header fields that a signature covers, in canonical form.
struct CanonicalHeaders {
    /// `name:value` lines, each ended by a line break, sorted by name.
    private(set) var lines: [UInt8] = []
    /// The names, separated by semicolons.
    private(set) var names = ""

    /// Fields that proxies and transports change or that say nothing of the request itself.
    private static let unsignedNames: Set<String> = [
        "authorization", "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "te",
        "trailer", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]

    /// - Throws: ``SigningError/missingHost``.
    init(_ request: HTTPRequest) throws(SigningError) {
        var fields: [(name: String, value: String)] = []
        fields.reserveCapacity(request.headerFields.count + 1)
        var hasHost = false
        for field in request.headerFields {
            let name = field.name.canonicalName
            if Self.unsignedNames.contains(name) { continue }
            if name == "host" { hasHost = true }
            fields.append((name, field.value))
        }
        if !hasHost { fields.append(("host", try Self.host(of: request))) }
        // The sort is stable, so that fields of one name keep the order in which they are sent.
        fields.sort { $0.name < $1.name }

        var previous: String?
        for field in fields {
            if field.name == previous {
                lines[lines.count - 1] = UInt8(ascii: ",")
            } else {
                if previous != nil { names.append(";") }
                names.append(field.name)
                lines.append(contentsOf: field.name.utf8)
                lines.append(UInt8(ascii: ":"))
                previous = field.name
            }
            Self.appendTrimmed(field.value, to: &lines)
            lines.append(UInt8(ascii: "\n"))
        }
    }

    /// The authority without a port that is its scheme's own, since clients leave that out of the `Host` field.
    private static func host(of request: HTTPRequest) throws(SigningError) -> String {
        guard let authority = request.authority, !authority.isEmpty else { throw .missingHost }
        switch request.scheme {
        case "https" where authority.hasSuffix(":443"): return String(authority.dropLast(4))
        case "http" where authority.hasSuffix(":80"): return String(authority.dropLast(3))
        default: return authority
        }
    }

    /// Appends a value without white space at its ends, and with one space for each run of it within.
    private static func appendTrimmed(_ value: String, to output: inout [UInt8]) {
        let start = output.count
        var pendingSpace = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                pendingSpace = output.count > start
            default:
                if pendingSpace { output.append(UInt8(ascii: " ")) }
                pendingSpace = false
                output.append(byte)
            }
        }
    }
}
