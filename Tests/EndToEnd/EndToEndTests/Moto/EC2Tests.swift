import EC2
import ServiceRuntime
import Testing

/// EC2 in its own query protocol, for which moto stands in.
@Suite(.serialized) struct EC2Tests {
    @Test("instances are run with tags, found by filters page by page, and terminated")
    func instances() async throws {
        let client = EC2Client(try await MotoServer.configuration)
        let images = try await client.describeImages(
            filters: [Filter(name: "architecture", values: ["x86_64"])]).images
        let image = try #require(images?.first?.imageID)
        let run = try await client.runInstances(
            maxCount: 6, minCount: 6, imageID: image, instanceType: .t3Micro,
            userData: "IyEvYmluL3NoCg==",
            tagSpecifications: [
                TagSpecification(
                    resourceType: .instance,
                    tags: [Tag(key: "team", value: "a & <b>"), Tag(key: "stage", value: "test")])
            ])
        let identifiers = Set(run.instances?.compactMap(\.instanceID) ?? [])
        #expect(identifiers.count == 6)

        let filters = [
            Filter(name: "tag:team", values: ["a & <b>"]),
            Filter(name: "instance-state-name", values: ["running", "pending"]),
        ]
        var found: Set<String> = []
        var pages = 0
        for try await page in client.describeInstancesPages(DescribeInstancesRequest(filters: filters, maxResults: 5)) {
            pages += 1
            for instance in page.reservations?.flatMap({ $0.instances ?? [] }) ?? [] {
                found.insert(instance.instanceID ?? "")
                #expect(instance.instanceType == .t3Micro)
                #expect(instance.tags?.first { $0.key == "team" }?.value == "a & <b>")
                #expect(instance.launchTime ?? .init(epochSeconds: 0) > Timestamp(epochSeconds: 1_600_000_000))
                #expect(instance.state?.name == .running || instance.state?.name == .pending)
            }
        }
        #expect(found == identifiers)
        #expect(pages >= 1)

        let terminated = try await client.terminateInstances(instanceIDs: identifiers.sorted())
        #expect(Set(terminated.terminatingInstances?.compactMap(\.instanceID) ?? []) == identifiers)
    }

    @Test("regions are listed, and tags are created and described")
    func tags() async throws {
        let client = EC2Client(try await MotoServer.configuration)
        let regions = try await client.describeRegions().regions ?? []
        #expect(regions.contains { $0.regionName == "eu-west-1" })
        let vpc = try await client.createVPC(cidrBlock: "10.1.0.0/16").vpc
        let identifier = try #require(vpc?.vpcID)
        #expect(vpc?.cidrBlock == "10.1.0.0/16")
        try await client.createTags(resources: [identifier], tags: [Tag(key: "name", value: "ä")])
        let described = try await client.describeTags(
            filters: [Filter(name: "resource-id", values: [identifier])]).tags
        #expect(described?.map(\.value) == ["ä"])
        #expect(described?.first?.resourceType == .vpc)
    }

    @Test("an error has its code and message, though the model names none")
    func errors() async throws {
        let client = EC2Client(try await MotoServer.configuration)
        do {
            _ = try await client.describeInstances(instanceIDs: ["i-0123456789abcdef0"])
            Issue.record("an instance that does not exist was found")
        } catch EC2Error.unmodeled(let error) {
            #expect(error.code == "InvalidInstanceID.NotFound")
            #expect(error.message?.contains("i-0123456789abcdef0") == true)
            #expect(error.requestID != nil)
        }
    }
}
