import SNS
import ServiceRuntime
import Testing

/// SNS in the query protocol, for which moto stands in.
@Suite(.serialized) struct SNSTests {
    private func withTopic(_ name: String, _ body: (SNSClient, _ arn: String) async throws -> Void) async throws {
        let client = SNSClient(try await MotoServer.configuration)
        let output = try await client.createTopic(
            name: name, attributes: ["DisplayName": "Tests & more"], tags: [Tag(key: "team", value: "tests")])
        let arn = try #require(output.topicARN)
        #expect(arn.hasSuffix(":" + name))
        try await body(client, arn)
        try await client.deleteTopic(topicARN: arn)
    }

    @Test("a topic's attributes are a map, in both directions")
    func attributes() async throws {
        try await withTopic("attributes") { client, arn in
            try await client.setTopicAttributes(topicARN: arn, attributeName: "DisplayName", attributeValue: "ä <b>")
            let attributes = try await client.getTopicAttributes(topicARN: arn).attributes
            #expect(attributes?["DisplayName"] == "ä <b>")
            #expect(attributes?["TopicArn"] == arn)
            let tags = try await client.listTagsForResource(resourceARN: arn).tags
            #expect(tags?.map(\.key) == ["team"])
        }
    }

    @Test("subscriptions are listed, messages are published with attributes and in batches")
    func publishing() async throws {
        try await withTopic("publishing") { client, arn in
            let subscription = try await client.subscribe(
                topicARN: arn, protocol: "email", endpoint: "somebody@example.com", returnSubscriptionARN: true)
            #expect(subscription.subscriptionARN?.hasPrefix(arn) == true)
            var endpoints: [String?] = []
            for try await found in client.listSubscriptionsByTopicItems(ListSubscriptionsByTopicInput(topicARN: arn)) {
                endpoints.append(found.endpoint)
            }
            #expect(endpoints == ["somebody@example.com"])
            let published = try await client.publish(
                message: "line 1\nline 2 & 😀", topicARN: arn, subject: "greetings",
                messageAttributes: [
                    "text": MessageAttributeValue(dataType: "String", stringValue: "a=b&c"),
                    "bytes": MessageAttributeValue(dataType: "Binary", binaryValue: [0, 0xFF]),
                ])
            #expect(published.messageID?.isEmpty == false)
            let batch = try await client.publishBatch(
                topicARN: arn,
                publishBatchRequestEntries: (1...3).map { PublishBatchRequestEntry(id: "e\($0)", message: "m\($0)") })
            #expect(batch.successful?.compactMap(\.id) == ["e1", "e2", "e3"])
            #expect(batch.failed?.isEmpty != false)
        }
    }

    @Test("a topic that does not exist is the model's error")
    func errors() async throws {
        let client = SNSClient(try await MotoServer.configuration)
        await #expect {
            try await client.getTopicAttributes(topicARN: "arn:aws:sns:us-east-1:123456789012:nowhere")
        } throws: { error in
            if case SNSError.notFoundException(let error) = error { error.code == "NotFound" } else { false }
        }
    }
}
