/// Initialisms that are written all in upper case, or all in lower case at the start of a name.
///
/// Source: Swift API Design Guidelines, "Follow case conventions". A word that the model itself writes in capitals is left so;
/// this list is for those that models write as `Id` or `Url`.
enum Acronyms {
    static let all: Set<String> = [
        "acl", "ami", "api", "arn", "aws", "cidr", "cpu", "csv", "db", "dns", "ebs", "ec2", "eni", "gpu", "html",
        "http", "https",
        "iam", "id", "ip", "json", "jwt", "kms", "mfa", "oidc", "pdf", "ram", "sdk", "sms", "sns", "sql", "sqs", "ssh",
        "ssl", "sso",
        "tcp", "tls", "ttl", "udp", "ui", "uri", "url", "utc", "uuid", "vpc", "vpn", "xml", "yaml",
    ]

    /// The word in capitals where it is an initialism, its plural included (`Ids` → `IDs`); else `nil`.
    static func capitals(of word: String) -> String? {
        // None of them is longer than `https`; a plural has a byte more.
        guard word.utf8.count <= 6 else { return nil }
        let lower = word.lowercased()
        if all.contains(lower) { return word.uppercased() }
        if lower.utf8.count > 2, lower.utf8.last == UInt8(ascii: "s"), all.contains(String(lower.dropLast())) {
            return word.dropLast().uppercased() + "s"
        }
        return nil
    }
}
