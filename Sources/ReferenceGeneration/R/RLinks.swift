import Documentation
import ServiceModel

/// Makes documentation of a service speak of R's functions, and lead only where a page of R's may.
struct RLinks: Sendable {
    /// What stands in place of each operation's name.
    private let replacements: [String: CodeReplacement]
    private let isOfAWS: Bool

    /// - Parameter suffix: What the destinations of links to functions end with, behind the function's name.
    init(_ service: ReferenceService, names: RNames, suffix: String = "") {
        var replacements: [String: CodeReplacement] = [:]
        for operation in service.service.operations {
            replacements[operation.name] = CodeReplacement(
                text: names.method(operation), destination: names.function(operation) + suffix)
        }
        self.replacements = replacements
        isOfAWS = service.isOfAWS
    }

    /// The documentation with operations' names as links to their functions.
    ///
    /// Links lead to web addresses, or to a function.
    func applied(to tree: DocumentationTree) -> DocumentationTree {
        tree.replacing(link: address, code: { replacements[$0] })
    }

    /// A destination as a web address; `nil` where it is none.
    private func address(_ destination: String) -> String? {
        if destination.utf8.starts(with: "http://".utf8) || destination.utf8.starts(with: "https://".utf8) {
            return destination.utf8.contains(0x25) ? RLinks.decodingSeparators(destination) : destination
        }
        // Texts of AWS lead to its own site without saying so.
        guard isOfAWS, !destination.utf8.contains(0x3A) else { return nil }
        let host = destination.utf8.prefix { $0 != 0x2F }
        guard !host.isEmpty, host.allSatisfy(RLinks.isHostByte) else { return nil }
        if !host.contains(0x2E) {
            return host.count < destination.utf8.count ? "https://docs.aws.amazon.com/\(destination)" : nil
        }
        return destination.hasSuffix(".html") && host.count == destination.utf8.count ? nil : "https://\(destination)"
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    /// The address with `?`, `&` and `/` where they are percent-encoded.
    private static func decodingSeparators(_ address: String) -> String {
        var result = address
        for (code, separator) in [("%3F", "?"), ("%26", "&"), ("%2F", "/")] {
            result = result.split(separator: code, omittingEmptySubsequences: false).joined(separator: separator)
        }
        return result
    }
}
