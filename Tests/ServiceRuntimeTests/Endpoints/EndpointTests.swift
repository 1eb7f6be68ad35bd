import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct EndpointTests {
    @Test(
        "an address is read into its parts",
        arguments: [
            ("https://example.com", "https", "example.com", nil, ""),
            ("HTTP://LocalHost:8000/", "http", "localhost", 8000, ""),
            ("http://127.0.0.1:8000/a/b//", "http", "127.0.0.1", 8000, "/a/b"),
            ("https://[::1]:8443/x", "https", "[::1]", 8443, "/x"),
            ("https://[fe80::1]", "https", "[fe80::1]", nil, ""),
            ("http://my_container:80", "http", "my_container", 80, ""),
        ] as [(String, String, String, Int?, String)])
    func valid(text: String, scheme: String, host: String, port: Int?, path: String) throws {
        let endpoint = try Endpoint(text)
        #expect(endpoint.scheme == scheme)
        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
        #expect(endpoint.path == path)
    }

    @Test(
        "what is no address is refused by name",
        arguments: [
            "", "example.com", "ftp://example.com", "https://", "https://a b", "https://exa\nmple.com",
            "https://example.com:0",
            "https://example.com:65536", "https://example.com:x", "https://example.com:",

            "https://example.com?x=1", "https://example.com/#x", "https://[::1", "https://[x]", "https://[::1]x",
            "https://-a",
            "https://a..b", "https://é.example",
        ])
    func invalid(text: String) {
        #expect {
            _ = try Endpoint(text)
        } throws: { error in
            if case ClientError.invalidEndpoint(text, _) = error { true } else { false }
        }
    }

    @Test("a password in an address is refused and not repeated")
    func password() {
        #expect {
            _ = try Endpoint("https://user:secret@example.com/x")
        } throws: { error in
            "\(error)".contains("https://…@example.com/x") && !"\(error)".contains("secret")
        }
    }

    private func resolve(_ region: String?, prefix: String = "ec2", aws: Bool = true) throws -> String {
        let service = ServiceDescription(
            name: "EC2", wireProtocol: .awsJSON1_0, endpointPrefix: prefix, usesAWSEndpoints: aws)
        return try RegionalEndpointResolver()
            .endpoint(for: EndpointParameters(service: service, operation: "Op", region: region)).description
    }

    @Test(
        "a region's partition decides on the domain",
        arguments: [
            ("eu-west-1", "https://ec2.eu-west-1.amazonaws.com"),
            ("cn-north-1", "https://ec2.cn-north-1.amazonaws.com.cn"),
            ("us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com"),
            ("us-iso-east-1", "https://ec2.us-iso-east-1.c2s.ic.gov"),
            ("us-isob-east-1", "https://ec2.us-isob-east-1.sc2s.sgov.gov"),
            ("eu-isoe-west-1", "https://ec2.eu-isoe-west-1.cloud.adc-e.uk"),
            ("us-isof-south-1", "https://ec2.us-isof-south-1.csp.hci.ic.gov"),
            ("eusc-de-east-1", "https://ec2.eusc-de-east-1.amazonaws.eu"),
            ("xx-new-9", "https://ec2.xx-new-9.amazonaws.com"),
        ])
    func partitions(region: String, url: String) throws {
        #expect(try resolve(region) == url)
    }

    @Test(
        "a region that is not a host label leads nowhere", arguments: ["evil.example/", "a.b", "x@y", "-a", "é", "a b"])
    func regionInjection(region: String) throws {
        #expect {
            _ = try resolve(region)
        } throws: {
            if case ClientError.invalidRegion(region) = $0 { true } else { false }
        }
    }

    @Test("a missing region, and a service without endpoints of AWS, are errors of their own")
    func missing() throws {
        #expect { _ = try resolve(nil) } throws: { if case ClientError.missingRegion = $0 { true } else { false } }
        for (prefix, aws) in [("", true), ("ec2", false)] {
            #expect {
                _ = try resolve("eu-west-1", prefix: prefix, aws: aws)
            } throws: {
                if case ClientError.missingEndpoint(service: "EC2") = $0 { true } else { false }
            }
        }
    }

    @Test("the configured endpoint wins over the environment's, which wins over the service's own")
    func precedence() async throws {
        func origin(_ change: @escaping (inout ClientConfiguration) -> Void) async throws -> String? {
            let transport = MockTransport([.json("{}")])
            let core = TestService.core(TestService.json, transport, change: change)
            let _: NoOutput = try await core.execute(TestService.putThing, PutThingInput())
            return transport.requests.first.map { $0.origin + $0.path }
        }
        let variables: EnvironmentVariables = [
            "AWS_ENDPOINT_URL_TEST": "http://environment:1/base", "AWS_CONFIG_FILE": "/nonexistent",
            "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
        ]
        #expect(try await origin { _ in } == "https://test.us-east-1.amazonaws.com/things")
        #expect(try await origin { $0.environment = variables } == "http://environment:1/base/things")
        #expect(
            try await origin {
                $0.environment = variables
                $0.endpoint = "http://code:2"
            } == "http://code:2/things")
        await #expect(throws: ClientError.self) { try await origin { $0.region = "a/b" } }
    }

    @Test("the environment's endpoint for AWS does not divert other services")
    func otherServices() async throws {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.open, transport) {
            $0.environment = ["AWS_ENDPOINT_URL": "http://environment:1"]
        }
        let _: NoOutput = try await core.execute(TestService.putThing, PutThingInput())
        #expect(transport.requests.first?.origin == "https://example.com")
        #expect(transport.requests.first?.header("Authorization") == nil)
    }

    @Test("a host prefix does not fit an IPv6 address")
    func prefixedAddress() async throws {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.rest, transport, endpoint: "http://[::1]:8000")
        await #expect(throws: ClientError.self) {
            let _: NoOutput = try await core.execute(.init("Op", hostPrefix: "data."), PutThingInput())
        }
    }
}
