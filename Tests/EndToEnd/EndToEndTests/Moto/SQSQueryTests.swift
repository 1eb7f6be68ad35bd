import SQSQuery
import ServiceRuntime
import Testing

/// SQS in the form that it had before its JSON protocol, for which moto stands in.
@Suite(.serialized) struct SQSQueryTests {
    @Test("a queue with attributes and tags is made, and gives back a message with its attributes")
    func messages() async throws {
        let client = SQSQueryClient(try await MotoServer.configuration)
        let output = try await client.createQueue(
            queueName: "query", attributes: [.visibilityTimeout: "45", .delaySeconds: "0"], tags: ["team": "tests"])
        let url = try #require(output.queueURL)
        let sent = try await client.sendMessage(
            queueURL: url, messageBody: "a=b & <c> 😀",
            messageAttributes: ["text": MessageAttributeValue(dataType: "String", stringValue: "ä")])
        let received = try await client.receiveMessage(
            queueURL: url, messageSystemAttributeNames: [.all], messageAttributeNames: ["All"])
        let message = try #require(received.messages?.first)
        #expect(message.body == "a=b & <c> 😀")
        #expect(message.messageID == sent.messageID)
        #expect(message.messageAttributes?["text"]?.stringValue == "ä")
        #expect(message.attributes?[.approximateReceiveCount] == "1")
        let attributes = try await client.getQueueAttributes(queueURL: url, attributeNames: [.all]).attributes
        #expect(attributes?[.visibilityTimeout] == "45")
        let batch = try await client.sendMessageBatch(
            queueURL: url, entries: (1...3).map { SendMessageBatchRequestEntry(id: "e\($0)", messageBody: "m\($0)") })
        #expect(batch.successful.map(\.id) == ["e1", "e2", "e3"])
        try await client.deleteQueue(queueURL: url)
    }

    @Test("a queue that does not exist is the model's error, by the code of the query protocol")
    func errors() async throws {
        let client = SQSQueryClient(try await MotoServer.configuration)
        await #expect {
            try await client.getQueueURL(queueName: "nowhere")
        } throws: { error in
            if case SQSQueryError.queueDoesNotExist(let error) = error {
                error.code == "AWS.SimpleQueueService.NonExistentQueue"
            } else {
                false
            }
        }
    }
}
