#if AsyncHTTPClient
    public import ServiceRuntime

    extension ClientConfiguration {
        /// A configuration that sends with async-http-client, on the connections that the process shares.
        /// - Parameters:
        ///   - region: The region; `nil` for the one that the environment and the shared files name.
        ///   - endpoint: The address of the service; `nil` for the configured one, else the service's own.
        ///   - credentials: Where credentials come from; by default the environment, then the shared files.
        public init(
            region: String? = nil, endpoint: String? = nil, credentials: (any CredentialProvider)? = nil
        ) {
            self.init(transport: .asyncHTTPClient, region: region, endpoint: endpoint, credentials: credentials)
        }
    }
#endif
