import TemplateEngine

/// How a client is made.
final class CatalogSetupView: ViewModel {
    let imports: String
    let clientName: String
    let clientLink: String
    let configuration: String
    let signedConfiguration: String
    let usesRegion: Bool
    let signer: String
    let signerPurpose: String

    init(
        imports: String,
        clientName: String,
        clientLink: String,
        configuration: String,
        signedConfiguration: String,
        usesRegion: Bool,
        signer: String,
        signerPurpose: String
    ) {
        self.imports = imports
        self.clientName = clientName
        self.clientLink = clientLink
        self.configuration = configuration
        self.usesRegion = usesRegion
        self.signedConfiguration = signedConfiguration
        self.signer = signer
        self.signerPurpose = signerPurpose
    }

    static let viewType = ViewType(
        "CatalogSetup", version: 1, documentation: "How a client is made.",
        fields: [
            ViewField("imports", .text, "The imports, one a line."),
            ViewField("clientName", .text, "The client's type."),
            ViewField("clientLink", .text, "The link to it."),
            ViewField(
                "configuration", .text,
                "The arguments of an example configuration."),
            ViewField("usesRegion", .flag, "Whether the endpoint depends on a region."),
            ViewField(
                "signedConfiguration", .text,
                "The arguments of one with access keys, one a line; empty where requests are not signed with these."),
            ViewField(
                "signer", .text,
                "The expression of a signer to set, where the service wants a token, a key or a password; else empty."),
            ViewField("signerPurpose", .text, "What that signer sends, in words."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(imports)
        case 1: .text(clientName)
        case 2: .text(clientLink)
        case 3: .text(configuration)
        case 4: .flag(usesRegion)
        case 5: .text(signedConfiguration)
        case 6: .text(signer)
        default: .text(signerPurpose)
        }
    }
}
