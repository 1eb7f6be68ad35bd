import Testing

@testable import SwiftGeneration

@Suite struct SwiftNameTests {
    @Test(
        "members follow Swift's naming, initialisms in one case",
        arguments: [
            ("KMSKeyId", "kmsKeyID"), ("InstanceId", "instanceID"), ("clientToken", "clientToken"),
            ("iamRoleARN", "iamRoleARN"),
            ("RoleArn", "roleARN"), ("URLList", "urlList"), ("SourceUrl", "sourceURL"), ("HTTPHeaders", "httpHeaders"),
            ("Ids", "ids"), ("InstanceIds", "instanceIDs"), ("VPCs", "vpcs"), ("SecurityGroupIDs", "securityGroupIDs"),
            ("S3Bucket", "s3Bucket"), ("Md5OfBody", "md5OfBody"), ("Ipv6Address", "ipv6Address"),
            ("IPv6Address", "ipv6Address"),
            ("snake_case_name", "snakeCaseName"), ("kebab-case.name", "kebabCaseName"), ("x", "x"), ("SS", "ss"),
            ("BOOL", "bool"),
            ("EC2InstanceId", "ec2InstanceID"), ("maxResults", "maxResults"), ("DBInstance", "dbInstance"),
        ])
    func members(name: String, expected: String) {
        #expect(SwiftName.lowerCamelCase(name) == expected)
    }

    @Test(
        "enumeration values become names",
        arguments: [
            ("ENTIRE_PAST_SESSION", "entirePastSession"), ("us-east-1", "usEast1"), ("t2.micro", "t2Micro"),
            ("1.0", "_1_0"),
            ("", "value"), ("*", "value"), ("ON", "on"), ("KEY_ID", "keyID"), ("text/plain", "textPlain"),
            ("Über", "ber"),
        ])
    func values(value: String, expected: String) {
        #expect(SwiftName.lowerCamelCase(value) == expected)
    }

    @Test("names with a meaning behind a dot are changed, other reserved words are quoted")
    func reservedWords() {
        #expect(SwiftName.lowerCamelCase("Self") == "selfValue")
        #expect(SwiftName.lowerCamelCase("init") == "initValue")
        #expect(SwiftName.escaped("default") == "`default`")
        #expect(SwiftName.escaped("name") == "name")
        #expect(SwiftName.type("Type") == "TypeShape")
        #expect(SwiftName.type("Protocol") == "ProtocolShape")
    }

    @Test("types keep the service's own name with a capital first letter")
    func types() {
        #expect(SwiftName.type("createFooRequest") == "CreateFooRequest")
        #expect(SwiftName.type("KMSKeyId") == "KMSKeyId")
        #expect(SwiftName.type("__listOf__string") == "ListOf__string")
    }

    @Test("a client is named by the service's words")
    func clients() {
        #expect(SwiftName.clientPrefix("API Gateway") == "APIGateway")
        #expect(SwiftName.clientPrefix("connect") == "Connect")
        #expect(SwiftName.clientPrefix("Lex Runtime V2") == "LexRuntimeV2")
        #expect(SwiftName.clientPrefix("../../etc") == "Etc")
    }
}
