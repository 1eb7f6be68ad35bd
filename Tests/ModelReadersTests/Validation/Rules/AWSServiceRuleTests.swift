import Testing

/// Rules of AWS' service traits are told where they are broken, and nowhere else.
@Suite("Rules of AWS' services")
struct AWSServiceRuleTests {
    private static func service(_ traits: String, _ rest: String = "") -> [String] {
        RuleEvents.of("\(traits)\nservice S { version: \"1\" }\n\(rest)")
    }

    @Test("an SDK id is a name of words that says nothing of AWS or of services")
    func sdkIds() {
        for id in ["Foo", "Foo Bar 2", "Config Service", "mq"] {
            #expect(Self.service("@aws.api#service(sdkId: \"\(id)\")") == [], "\(id)")
        }
        for id in ["AWS Foo", "Amazon Foo", "Foo Service", "Fooapi", "2Foo", "Foo  Bar", "Foo-Bar", "F", ""] {
            #expect(Self.service("@aws.api#service(sdkId: \"\(id)\")") == ["danger SdkServiceId a#S"], "\(id)")
        }
        #expect(
            Self.service("@aws.api#service(sdkId: \"\(String(repeating: "a", count: 51))\")")
                == ["danger SdkServiceId a#S"])
    }

    @Test("events come from the host of the ARN namespace")
    func eventSources() {
        func events(_ source: String, _ namespace: String = "foo") -> [String] {
            Self.service(
                "@aws.api#service(sdkId: \"Foo\", arnNamespace: \"\(namespace)\", cloudTrailEventSource: \"\(source)\")"
            )
        }
        #expect(events("foo.amazonaws.com") == [])
        #expect(events("monitoring.amazonaws.com", "cloudwatch") == [])
        for source in ["bar.amazonaws.com", "REPLACE_ME", "FOO.AMAZONAWS.COM", "monitoring.amazonaws.com"] {
            #expect(events(source) == ["warning EventSource a#S"], "\(source)")
        }
    }

    @Test("a CloudWatch namespace is AWS/ and a name in PascalCase")
    func cloudWatch() {
        func events(_ namespace: String) -> [String] {
            Self.service("@aws.api#service(sdkId: \"Foo\", cloudWatchNamespace: \"\(namespace)\")")
        }
        #expect(events("AWS/FooBar") == [])
        for namespace in ["FooBar", "AWS/fooBar", "AWS/Foo_Bar", "AWS/"] {
            #expect(events(namespace) == ["danger CloudWatchNamespace a#S"], "\(namespace)")
        }
    }

    @Test("signatures are made with one name, which is that of ARNs")
    func signingNames() {
        let service = "@aws.api#service(sdkId: \"Foo\", arnNamespace: \"foo\")"
        let warning = "warning SigV4Traits a#S"
        func events(_ traits: String) -> [String] { Self.service(traits).filter { $0 == warning } }
        #expect(events("\(service) @aws.auth#sigv4(name: \"foo\")") == [])
        #expect(events("\(service) @aws.auth#sigv4(name: \"bar\")") == [warning])
        #expect(events("@aws.auth#sigv4(name: \"foo\") @aws.auth#sigv4a(name: \"foo\")") == [])
        #expect(events("@aws.auth#sigv4(name: \"foo\") @aws.auth#sigv4a(name: \"bar\")") == [warning])
        #expect(
            events("\(service) @aws.auth#sigv4(name: \"bar\") @aws.auth#sigv4a(name: \"bar\")") == [warning, warning])
    }

    // MARK: Errors

    private static func errors(_ traits: String, _ codes: String = "") -> [String] {
        RuleEvents.of(
            """
            \(traits)
            service S { version: "1", errors: [E, F], rename: { "a#E": "G" } }
            \(codes) @error("client")
            structure E {}
            \(codes) @error("client")
            structure F {}
            """, only: ["ErrorRename", "QueryErrorCode", "Service"])
    }

    @Test("errors keep their names where a protocol sends them")
    func renames() {
        #expect(Self.errors("@aws.protocols#awsJson1_1") == ["error ErrorRename a#S"])
        #expect(Self.errors("@smithy.protocols#rpcv2Cbor") == [])
        #expect(Self.errors("") == [])
    }

    @Test("no two errors have one code in protocols of queries")
    func codes() {
        let code = "@aws.protocols#awsQueryError(code: \"C\", httpResponseCode: 400)"
        let query = "@xmlNamespace(uri: \"http://a\") @aws.protocols#awsQuery"
        #expect(Self.errors(query, code) == ["danger QueryErrorCode a#S", "error ErrorRename a#S"])
        #expect(Self.errors(query) == ["error ErrorRename a#S"])
        #expect(Self.errors("@smithy.protocols#rpcv2Cbor", code) == [])
    }
}
