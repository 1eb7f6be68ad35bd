import STS
import ServiceRuntime
import Testing

/// STS in the query protocol, for which moto stands in.
@Suite(.serialized) struct STSTests {
    @Test("who calls is told, and a role's credentials end in time")
    func identity() async throws {
        let client = STSClient(try await MotoServer.configuration)
        let identity = try await client.getCallerIdentity(GetCallerIdentityRequest())
        #expect(identity.account == "123456789012")
        #expect(identity.arn?.hasPrefix("arn:aws:") == true)
        let assumed = try await client.assumeRole(
            roleARN: "arn:aws:iam::123456789012:role/function", roleSessionName: "tests", durationSeconds: 900,
            tags: [Tag(key: "a", value: "1"), Tag(key: "b", value: "2")])
        let credentials = try #require(assumed.credentials)
        #expect(!credentials.accessKeyID.isEmpty)
        #expect(!credentials.secretAccessKey.isEmpty)
        #expect(credentials.expiration > Timestamp(epochSeconds: 1_600_000_000))
        #expect(assumed.assumedRoleUser?.arn.hasSuffix("/tests") == true)
    }
}
