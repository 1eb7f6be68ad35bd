import CloudFormation
import ServiceRuntime
import Testing

/// CloudFormation in the query protocol, for which moto stands in.
@Suite(.serialized) struct CloudFormationTests {
    private static let template = #"""
        {"AWSTemplateFormatVersion": "2010-09-09", "Description": "a & <b>",
         "Parameters": {"Name": {"Type": "String", "Default": "none"}},
         "Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "Name"}}}},
         "Outputs": {"Address": {"Value": {"Ref": "Queue"}, "Description": "where"}}}
        """#

    @Test("a stack is created of a template with parameters, described and deleted")
    func stack() async throws {
        let client = CloudFormationClient(try await MotoServer.configuration)
        let created = try await client.createStack(
            stackName: "tests", templateBody: Self.template,
            parameters: [Parameter(parameterKey: "Name", parameterValue: "stacked")],
            capabilities: [.capabilityIAM], tags: [Tag(key: "team", value: "tests")])
        #expect(created.stackID?.contains(":stack/tests/") == true)
        let stacks = try await client.describeStacks(stackName: "tests").stacks
        let stack = try #require(stacks?.first)
        #expect(stack.stackStatus == .createComplete)
        #expect(stack.parameters?.first?.parameterValue == "stacked")
        #expect(stack.outputs?.first?.outputValue?.hasSuffix("/stacked") == true)
        #expect(stack.tags?.map(\.key) == ["team"])
        #expect(stack.creationTime > Timestamp(epochSeconds: 1_600_000_000))
        let resources = try await client.describeStackResources(stackName: "tests").stackResources
        #expect(resources?.map(\.resourceType) == ["AWS::SQS::Queue"])
        try await client.deleteStack(stackName: "tests")
        var statuses: [StackStatus] = []
        for try await summary in client.listStacksItems(ListStacksInput()) where summary.stackName == "tests" {
            statuses.append(summary.stackStatus)
        }
        #expect(statuses == [.deleteComplete])
    }

    @Test("a template that makes no sense is an error with the service's message")
    func errors() async throws {
        let client = CloudFormationClient(try await MotoServer.configuration)
        await #expect(throws: CloudFormationError.self) {
            try await client.describeStacks(stackName: "nowhere")
        }
    }
}
