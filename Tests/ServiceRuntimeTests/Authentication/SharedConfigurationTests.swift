import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Credentials, region and endpoint from shared files")
struct SharedConfigurationTests {
    /// Runs a test with the two files in a home folder of their own.
    func with(
        credentials: String? = nil, configuration: String? = nil, _ variables: [String: String] = [:],
        _ body: (EnvironmentVariables) throws -> Void
    ) throws {
        let files = try TemporarySharedFiles(credentials: credentials, configuration: configuration)
        defer { files.remove() }
        try body(files.environment(variables))
    }

    func key(_ environment: EnvironmentVariables, profile: String? = nil) throws -> String {
        try SharedFileCredentialProvider(profile: profile, environment: environment).credentials().accessKeyID
    }

    func entry(_ key: String) -> String { "aws_access_key_id = \(key)\naws_secret_access_key = S\n" }

    @Test("the credentials file wins over the configuration file, setting by setting")
    func precedence() throws {
        try with(
            credentials: "[default]\n\(entry("C"))", configuration: "[default]\n\(entry("F"))aws_session_token = T"
        ) { (environment) throws in
            let credentials = try SharedFileCredentialProvider(environment: environment).credentials()
            #expect(credentials == Credentials(accessKeyID: "C", secretAccessKey: "S", sessionToken: "T"))
        }
    }

    @Test("a profile by name and by AWS_PROFILE, the name winning")
    func profiles() throws {
        try with(credentials: "[x]\n\(entry("X"))[y]\n\(entry("Y"))", ["AWS_PROFILE": "y"]) { (environment) throws in
            #expect(try key(environment) == "Y")
            #expect(try key(environment, profile: "x") == "X")
        }
    }

    @Test("only in the configuration file are profiles called so")
    func profileKeyword() throws {
        try with(
            credentials: "[profile x]\n\(entry("1"))", configuration: "[x]\n\(entry("2"))[profile y]\n\(entry("3"))"
        ) { (environment) throws in
            #expect(throws: CredentialError.self) { try key(environment, profile: "x") }
            #expect(try key(environment, profile: "y") == "3")
        }
        try with(configuration: "[profile default]\n\(entry("1"))[default]\n\(entry("2"))") { (environment) throws in
            #expect(try key(environment) == "1")
        }
    }

    @Test("the files may lie elsewhere")
    func paths() throws {
        let files = try TemporarySharedFiles(
            credentials: "[default]\n\(entry("C"))", configuration: "[default]\nregion = r")
        defer { files.remove() }
        let folder = files.folder.appendingPathComponent(".aws").path
        let environment: EnvironmentVariables = [
            "AWS_SHARED_CREDENTIALS_FILE": folder + "/credentials", "AWS_CONFIG_FILE": folder + "/config",
        ]
        #expect(try key(environment) == "C")
        #expect(try RegionResolver(environment: environment).region() == "r")
        let tilde = files.environment(["AWS_SHARED_CREDENTIALS_FILE": "~/.aws/credentials"])
        #expect(try key(tilde) == "C")
    }

    @Test("missing files are no mistake, but a profile that was asked for must exist")
    func missing() throws {
        let empty: EnvironmentVariables = ["HOME": "/nowhere"]
        let unset = #expect(throws: CredentialError.self) { try key(empty) }
        guard case .unavailable? = unset else { throw try #require(unset) }
        let chosen = #expect(throws: CredentialError.self) { try key(empty, profile: "x") }
        guard case .invalid? = chosen else { throw try #require(chosen) }
        #expect(try RegionResolver(environment: empty).region() == nil)
    }

    @Test("a profile that obtains credentials in a way not supported says so")
    func unsupported() throws {
        try with(configuration: "[default]\nrole_arn = x") { (environment) throws in
            let error = #expect(throws: CredentialError.self) { try key(environment) }
            #expect(error?.description.contains("role_arn") == true)
        }
    }

    @Test("a malformed line and an unreadable file are errors")
    func errors() throws {
        try with(credentials: "[default]\nnonsense") { (environment) throws in
            #expect(throws: SharedConfigurationError.self) { try key(environment) }
        }
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: SharedConfigurationError.unreadable(path: folder)) {
            try key(["AWS_SHARED_CREDENTIALS_FILE": folder])
        }
    }

    @Test("the region: AWS_REGION, AWS_DEFAULT_REGION, the profile's")
    func region() throws {
        let configuration = "[default]\nregion = a\n[profile x]\nregion = b"
        for (variables, profile, expected) in [
            (["AWS_REGION": "1", "AWS_DEFAULT_REGION": "2"], nil, "1"), (["AWS_DEFAULT_REGION": "2"], nil, "2"),
            (["AWS_REGION": ""], nil, "a"), ([:], "x", "b"),
        ] as [([String: String], String?, String)] {
            try with(configuration: configuration, variables) { (environment) throws in
                #expect(try RegionResolver(profile: profile, environment: environment).region() == expected)
            }
        }
    }

    @Test("the endpoint, from the most to the least specific place")
    func endpoint() throws {
        let configuration = """
            [default]
            endpoint_url = profile
            services = local
            [services local]
            elastic_beanstalk =
              endpoint_url = section
            """
        for (variables, expected) in [
            (["AWS_ENDPOINT_URL_ELASTIC_BEANSTALK": "1", "AWS_ENDPOINT_URL": "2"], "1"),
            (["AWS_ENDPOINT_URL": "2"], "2"),
            ([:], "section"),
        ] {
            try with(configuration: configuration, variables) { (environment) throws in
                let resolver = ConfiguredEndpointResolver(environment: environment)
                #expect(try resolver.endpointURL(serviceID: "Elastic Beanstalk") == expected)
                #expect(try resolver.endpointURL(serviceID: "Elastic-Beanstalk") == expected)
            }
        }
        try with(configuration: configuration) { (environment) throws in
            #expect(try ConfiguredEndpointResolver(environment: environment).endpointURL(serviceID: "S3") == "profile")
        }
    }

    @Test("configured endpoints can be turned off, and the environment overrules the profile in that")
    func ignoredEndpoints() throws {
        let configuration = "[default]\nignore_configured_endpoint_urls = true\nendpoint_url = x"
        for (variables, expected) in [
            (["AWS_ENDPOINT_URL": "1"], nil), (["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"], "x"),
            (["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "True", "AWS_ENDPOINT_URL": "1"], nil),
        ] as [([String: String], String?)] {
            try with(configuration: configuration, variables) { (environment) throws in
                #expect(
                    try ConfiguredEndpointResolver(environment: environment).endpointURL(serviceID: "S3") == expected)
            }
        }
    }
}
