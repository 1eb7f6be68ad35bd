import IAM
import ServiceRuntime
import Testing

/// IAM in the query protocol, for which moto stands in.
@Suite(.serialized) struct IAMTests {
    private func client() async throws -> IAMClient { IAMClient(try await MotoServer.configuration) }

    @Test("a user comes back as it was created, and is listed")
    func users() async throws {
        let client = try await client()
        let names = (1...5).map { "user\($0)" }
        for name in names {
            let created = try await client.createUser(
                userName: name, path: "/tests/", tags: [Tag(key: "team", value: "a & b <c>")])
            #expect(created.user?.userName == name)
            #expect(created.user?.arn.hasSuffix(":user/tests/\(name)") == true)
        }
        let user = try await client.getUser(userName: "user1").user
        #expect(user.path == "/tests/")
        #expect(user.tags?.map(\.value) == ["a & b <c>"])
        #expect(user.createDate > Timestamp(epochSeconds: 1_600_000_000))
        var listed: [String] = []
        for try await page in client.listUsersPages(ListUsersRequest(pathPrefix: "/tests/", maxItems: 2)) {
            listed += page.users.map(\.userName)
        }
        #expect(listed.sorted() == names)
        for name in names { try await client.deleteUser(userName: name) }
    }

    @Test("a role keeps its document, and lists the policies attached to it")
    func roles() async throws {
        let client = try await client()
        let document =
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#
        let role = try await client.createRole(
            roleName: "worker", assumeRolePolicyDocument: document, description: "of the tests",
            maxSessionDuration: 7200
        ).role
        #expect(role.maxSessionDuration == 7200)
        let policy = try await client.createPolicy(
            policyName: "read",
            policyDocument:
                #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#
        ).policy
        let policyARN = try #require(policy?.arn)
        try await client.attachRolePolicy(roleName: "worker", policyARN: policyARN)
        let attached = try await client.listAttachedRolePolicies(roleName: "worker").attachedPolicies
        #expect(attached?.map(\.policyName) == ["read"])
        #expect(try await client.getRole(roleName: "worker").role.description == "of the tests")
        try await client.detachRolePolicy(roleName: "worker", policyARN: policyARN)
        try await client.deleteRole(roleName: "worker")
    }

    @Test("an error is the case that the model gives its code")
    func errors() async throws {
        let client = try await client()
        do {
            _ = try await client.getUser(userName: "nobody")
            Issue.record("a user that does not exist was found")
        } catch IAMError.noSuchEntityException(let error) {
            #expect(error.code == "NoSuchEntity")
            #expect(error.message?.contains("nobody") == true)
            #expect(error.requestID != nil)
            #expect(error.details.httpStatus == 404)
        }
    }
}
