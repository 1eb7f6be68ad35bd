import ServiceModel

/// How the cmdlets of one service are called, from overrides or else from the service's names.
struct PowerShellSettings: Sendable {
    /// What cmdlets say that they call: `Amazon Connect Service`.
    let title: String
    /// What nouns begin with: `CONN`.
    let nounPrefix: String
    /// The .NET namespace of the client: `Amazon.Connect`.
    let namespace: String
    /// What the names of the client's classes begin with: `AmazonConnect`.
    let client: String
    /// The .NET namespace of the service's cmdlets: `Amazon.PowerShell.Cmdlets.CONN`.
    let cmdletNamespace: String
    /// The version of the cmdlets that pages are for; `nil` where none is said.
    let supportedVersion: String?

    init(_ service: ReferenceService, _ overrides: PowerShellOverrides) {
        title = overrides.title ?? service.fullName
        let name = PowerShellSettings.className(of: service)
        let vendor = service.isOfAWS ? "Amazon" : name
        nounPrefix =
            overrides.nounPrefix
            ?? (service.isOfAWS ? PowerShellSettings.abbreviation(of: service.sdkID) : name)
        namespace = overrides.namespace ?? (service.isOfAWS ? "\(vendor).\(name)" : name)
        client = overrides.client ?? (service.isOfAWS ? vendor + name : name)
        cmdletNamespace = (overrides.cmdletNamespace ?? "\(vendor).PowerShell.Cmdlets") + ".\(nounPrefix)"
        supportedVersion = overrides.supportedVersion
    }

    /// The class of the client's configuration, which every cmdlet takes.
    var clientConfig: DotNetType { DotNetType("\(client)Config", in: namespace) }

    /// The service's name as a class would have it. What only says that it is a service is left out.
    private static func className(of service: ReferenceService) -> String {
        let name = service.sdkID.pascalCased
        for ending in ["Service", "API"] where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return String(name.dropLast(ending.utf8.count))
        }
        return name
    }

    /// What AWS calls services by in nouns, as far as a rule can tell: the first letters of its words; of a single word its first
    /// four, or all where it is all capitals: `Auto Scaling` → `AS`, `Connect` → `CONN`.
    static func abbreviation(of name: String) -> String {
        let words = name.utf8.split(whereSeparator: { !$0.isLetterOrDigit })
        if words.count > 1 {
            return String(decoding: words.compactMap { $0.first?.upperCased }, as: UTF8.self)
        }
        guard let word = words.first else { return "" }
        let isAllCapitals = word.allSatisfy { !$0.isLowerCaseLetter }
        return String(decoding: (isAllCapitals ? word : word.prefix(4)).map(\.upperCased), as: UTF8.self)
    }
}
