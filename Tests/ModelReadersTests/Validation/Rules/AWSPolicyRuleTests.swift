import Testing

/// Rules of policies, API Gateway, CloudFormation and declared endpoints are told where they are broken, and nowhere else.
@Suite("Rules of AWS' policies and gateways")
struct AWSPolicyRuleTests {
    // MARK: Policies

    private static func policies(
        service: String = "", operation: String = "", member: String = "", resource: String = "",
        identifiers: String = "id: String"
    ) -> [String] {
        RuleEvents.of(
            """
            @aws.api#service(sdkId: "Foo", arnNamespace: "foo") \(service)
            service S { version: "1", resources: [R], operations: [O] }
            \(resource)
            resource R { identifiers: { \(identifiers) } }
            \(operation)
            operation O { input := { \(member) x: String } }
            """, only: ["ConditionKeys", "DefineConditionKeysTrait", "IamAction", "IamResourceTrait"])
    }

    @Test("condition keys are those of the service, of its resources, or everyone's")
    func conditionKeys() {
        func events(_ key: String, _ service: String = "") -> [String] {
            Self.policies(service: service, operation: "@aws.iam#conditionKeys([\"\(key)\"])")
        }
        #expect(events("foo:RId") == [])
        #expect(events("RId") == [])
        #expect(events("aws:SourceIp") == [])
        #expect(events("foo:other") == ["error ConditionKeys a#O"])
        #expect(events("foo:other", "@aws.iam#defineConditionKeys(\"foo:other\": { type: \"String\" })") == [])
        #expect(events("foo:RId", "@aws.iam#disableConditionKeyInference") == ["error ConditionKeys a#O"])
    }

    @Test("what the service resolves is defined, and nobody else gives it")
    func resolvedKeys() {
        let defined = "@aws.iam#defineConditionKeys(\"foo:k\": { type: \"String\", required: true })"
        let resolved = "@aws.iam#serviceResolvedConditionKeys([\"foo:k\"])"
        let value = "@aws.iam#conditionKeyValue(\"foo:k\")"
        #expect(Self.policies(service: "\(defined) \(resolved)") == [])
        #expect(Self.policies(service: resolved) == ["error ConditionKeys a#S"])
        #expect(Self.policies(service: defined) == ["error DefineConditionKeysTrait a#S"])
        #expect(Self.policies(service: "\(defined) \(resolved)", member: value) == ["error ConditionKeys a#OInput$x"])
        #expect(
            Self.policies(service: defined.replacing(", required: true", with: ""), member: value) == [])
        #expect(Self.policies(member: value) == ["error ConditionKeys a#OInput$x"])
    }

    @Test("an action says each thing once")
    func actions() {
        #expect(
            Self.policies(operation: "@aws.iam#iamAction(name: \"a\") @aws.iam#actionName(\"b\")")
                == ["error IamAction.ConflictingProperty.name a#O"])
        #expect(
            Self.policies(
                operation: "@aws.iam#iamAction(resources: { required: { r: {} }, optional: { r: {} } })")
                == ["danger IamAction.Resources.DuplicateEntries a#O"])
        #expect(
            Self.policies(operation: "@aws.iam#iamAction(resources: { required: { r: {} }, optional: { s: {} } })")
                == [])
    }

    @Test("a resource's name in policies is a part of its ARN, and no other's")
    func resourceNames() {
        func events(_ name: String, _ more: String = "") -> [String] {
            Self.policies(
                resource: "@aws.iam#iamResource(name: \"\(name)\") @aws.api#arn(template: \"r/{id}\"\(more))")
        }
        #expect(events("r") == [])
        #expect(events("s") == ["danger IamResourceTrait a#R"])
        #expect(events("s", ", absolute: true") == [])
        let two = """
            service S { version: "1", resources: [R, Q] }
            @aws.iam#iamResource(name: "r")
            resource Q {}
            resource R {}
            """
        #expect(RuleEvents.of(two) == ["error IamResourceTraitConflictingName a#S"])
        #expect(RuleEvents.of(two.replacing("\"r\"", with: "\"q\"")) == [])
    }

    // MARK: API Gateway

    private static func gateway(_ traits: String) -> [String] {
        RuleEvents.of(
            "\(traits)\nservice S { version: \"1\" }",
            only: ["AuthorizersTrait", "EndpointConfiguration", "GatewayResponsesCors"])
    }

    @Test("authorizers are of schemes that the service has")
    func authorizers() {
        let authorizers = "@aws.apigateway#authorizers(a: { scheme: \"aws.auth#sigv4\" })"
        #expect(Self.gateway("\(authorizers) @aws.auth#sigv4(name: \"a\")") == [])
        #expect(Self.gateway("\(authorizers) @httpBasicAuth") == ["error AuthorizersTrait a#S"])
    }

    @Test("a private endpoint has both kinds of addresses")
    func privateEndpoints() {
        func events(_ type: String, _ address: String) -> [String] {
            Self.gateway("@aws.apigateway#endpointConfiguration(types: [\"\(type)\"], ipAddressType: \"\(address)\")")
        }
        #expect(events("PRIVATE", "dualstack") == [])
        #expect(events("REGIONAL", "ipv4") == [])
        #expect(events("PRIVATE", "ipv4") == ["error EndpointConfiguration a#S"])
    }

    @Test("headers of gateways and of origins are a danger together")
    func gatewayResponses() {
        let responses = "@aws.apigateway#gatewayResponses(DEFAULT_4XX: {})"
        #expect(Self.gateway("\(responses) @cors") == ["danger GatewayResponsesCors a#S"])
        #expect(Self.gateway(responses) == [])
    }

    // MARK: CloudFormation

    @Test("what identifies a resource can be read")
    func mutability() {
        func events(_ value: String, _ more: String = "") -> [String] {
            RuleEvents.of(
                "structure A { @aws.cloudformation#cfnMutability(\"\(value)\") \(more) x: String }",
                only: ["CfnMutabilityTrait"])
        }
        let identifier = "@aws.cloudformation#cfnAdditionalIdentifier"
        #expect(events("write", identifier) == ["error CfnMutabilityTrait a#A$x"])
        #expect(events("create", identifier) == ["error CfnMutabilityTrait a#A$x"])
        #expect(events("read", identifier) == [])
        #expect(events("write") == [])
    }

    @Test("a property of a resource has one target in all operations")
    func properties() {
        func events(_ member: String) -> [String] {
            RuleEvents.of(
                """
                @aws.cloudformation#cfnResource
                resource R { identifiers: { id: String }, create: C, read: G }
                operation C { input := { x: String } }
                @readonly
                operation G {
                    input := { @required id: String }
                    output := { @required id: String, \(member) }
                }
                """, only: ["CfnResourceProperty"])
        }
        #expect(events("x: String") == [])
        #expect(events("x: Integer") == ["error CfnResourceProperty a#R"])
        #expect(events("@aws.cloudformation#cfnExcludeProperty x: Integer") == [])
    }

    // MARK: Endpoints

    @Test("endpoints of single regions are addresses with known labels")
    func endpoints() {
        func events(_ endpoint: String) -> [String] {
            RuleEvents.of(
                """
                @aws.endpoints#standardRegionalEndpoints(regionSpecialCases: { "us-east-1": [{ endpoint: "\(endpoint)" }] })
                service S { version: "1" }
                """, only: ["AwsSpecialCaseEndpoint"])
        }
        #expect(events("https://{service}.{region}.{dnsSuffix}") == [])
        #expect(
            events("https://{service}.{other}.com")
                == ["danger AwsSpecialCaseEndpoint.UnsupportedEndpointPattern a#S"])
        #expect(events("{service}.com") == ["danger AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme a#S"])
    }
}
