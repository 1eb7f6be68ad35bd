/// A service has the names that AWS gives to services of its kind.
///
/// Sources: Smithy 2.0, "aws.api#service trait", "aws.auth#sigv4 trait", "aws.auth#sigv4a trait".
enum AWSServiceNameValidation {
    static func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        checkSigningNames(of: service, &diagnostics)
        guard let names = AWSServiceNames(service) else { return }
        func report(_ severity: Diagnostic.Severity, _ event: String, _ message: String) {
            diagnostics.report(
                severity, message, at: service.traits[.awsService].place(or: service.position), event: event,
                of: service.id)
        }
        if let sdkID = names.sdkID, let problem = problem(ofSDKID: sdkID) {
            report(.danger, "SdkServiceId", "the SDK id \"\(sdkID)\" of `\(service.id)` \(problem)")
        }
        if let problem = problem(ofEventSource: names) {
            report(.warning, "EventSource", "the event source \"\(names.eventSource)\" of `\(service.id)` \(problem)")
        }
        if let namespace = names.cloudWatchNamespace, let problem = problem(ofCloudWatchNamespace: namespace) {
            report(
                .danger, "CloudWatchNamespace",
                "the CloudWatch namespace \"\(namespace)\" of `\(service.id)` \(problem)")
        }
    }

    // MARK: SDK ids

    /// Ids that were given before there was a rule.
    private static let exceptions: Set<String> = [
        "ACM PCA", "ApiGatewayManagementApi", "Config Service", "Cost and Usage Report Service",
        "Application Discovery Service", "Database Migration Service", "Directory Service", "Elasticsearch Service",
        "IoT 1Click Devices Service", "IoTAnalytics", "Lex Model Building Service", "Lex Runtime Service",
        "Marketplace Entitlement Service", "mq", "Resource Groups Tagging API",
    ]

    private static func problem(ofSDKID id: String) -> String? {
        if exceptions.contains(id) { return nil }
        if !(2...50).contains(id.utf8.count) { return "has not 2 to 50 characters; give it as many" }
        let words = id.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        if !words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isLetterOrDigit) }) || id.utf8.first?.isDigit == true {
            return "is not words of letters and digits with a space between them, beginning with a letter; use such"
        }
        if let name = ["AWS", "Aws", "Amazon"].first(where: { id.contains($0) }) {
            return "names the company; leave `\(name)` out"
        }
        let lowercase = id.lowercased()
        if let ending = ["service", "client", "api"].first(where: { lowercase.hasSuffix($0) }) {
            return "ends with \"\(ending)\", as what is made of it may; leave that out"
        }
        return nil
    }

    // MARK: Names in other services

    private static func problem(ofEventSource names: AWSServiceNames) -> String? {
        let (source, expected) = (names.eventSource, AWSServiceNames.eventSource(of: names.arnNamespace))
        // CloudWatch was called otherwise.
        if expected == "cloudwatch.amazonaws.com", source == "monitoring.amazonaws.com" { return nil }
        if source.contains("REPLACE") || source.uppercased() == source {
            return "stands for one that was never filled in; use \"\(expected)\""
        }
        return source == expected ? nil : "is not that of the ARN namespace; use \"\(expected)\""
    }

    private static func problem(ofCloudWatchNamespace namespace: String) -> String? {
        guard namespace.hasPrefix("AWS/") else { return "does not begin with `AWS/`; put that before it" }
        let name = namespace.dropFirst(4)
        let isPascalCase = name.utf8.first?.isUppercaseLetter == true && name.utf8.allSatisfy(\.isLetterOrDigit)
        return isPascalCase ? nil : "has a name that is not in PascalCase; write it so"
    }

    /// Names that signatures are made with are those of ARNs.
    private static func checkSigningNames(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        let names: [(place: String, name: String?)] = [
            ("aws.api#service$arnNamespace", AWSServiceNames(service)?.arnNamespace),
            ("aws.auth#sigv4$name", service.traits[.sigv4]?["name"]?.string),
            ("aws.auth#sigv4a$name", service.traits[.sigv4a]?["name"]?.string),
        ]
        for (index, right) in names.enumerated() {
            for left in names[..<index] {
                guard let one = left.name, let two = right.name, one != two else { continue }
                diagnostics.report(
                    .warning,
                    "`\(left.place)` of `\(service.id)` is \"\(one)\", but `\(right.place)` is \"\(two)\"; use one name",
                    at: service.position, event: "SigV4Traits", of: service.id)
            }
        }
    }
}

extension UInt8 {
    /// Whether the byte is a digit of ASCII.
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isUppercaseLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
