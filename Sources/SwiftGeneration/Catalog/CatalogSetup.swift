import ServiceModel

extension CatalogSetupView {
    /// How a client of the service is made, by the traits of its model.
    convenience init(context: PlanningContext, links: CatalogLinks, moduleName: String) {
        let traits = context.service.shape.traits
        // As the description of the service has it: `ServiceDescriptionArguments`.
        let hasAWSEndpoints = traits.has(.awsService) || traits.has(.endpointPrefix)
        let isSigned = traits.has(.sigv4)
        let region = "region: \"eu-west-1\""
        let endpoint = "endpoint: \"https://service.example.com\""
        let access = "credentials: .static(accessKeyID: \"access-key\", secretAccessKey: \"secret\")"
        let arguments = hasAWSEndpoints ? [region, access] : [region, endpoint, access]
        let signer = isSigned ? nil : CatalogSetupView.signer(traits)
        let modules = ["AsyncHTTPClientTransport", "ServiceRuntime", moduleName].sorted()
        self.init(
            imports: modules.map { "import \($0)" }.joined(separator: "\n"), clientName: links.clientName,
            clientLink: links.client.link,
            configuration: hasAWSEndpoints ? region : endpoint,
            signedConfiguration: isSigned ? arguments.joined(separator: ",\n") : "", usesRegion: hasAWSEndpoints,
            signer: signer?.expression ?? "", signerPurpose: signer?.purpose ?? "")
    }

    private static func signer(_ traits: Traits) -> (expression: String, purpose: String)? {
        if traits.has(.httpBearerAuth) {
            return ("BearerTokenSigner(tokens: StaticBearerTokenProvider(\"token\"))", "a bearer token")
        }
        if let key = traits[.httpApiKeyAuth] {
            guard let name = key["name"]?.string else { return nil }
            var location = "\(key["in"]?.string == "query" ? "query" : "header")(name: \(SwiftLiteral.string(name))"
            if let scheme = key["scheme"]?.string { location += ", scheme: \(SwiftLiteral.string(scheme))" }
            return ("APIKeySigner(key: \"key\", location: .\(location)))", "an API key")
        }
        if traits.has(.httpBasicAuth) {
            return (
                "BasicAuthenticationSigner(userName: \"name\", password: \"password\")", "a user name and a password"
            )
        }
        return nil
    }
}
