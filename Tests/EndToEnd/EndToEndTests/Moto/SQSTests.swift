import SQS
import ServiceRuntime
import Testing

/// SQS, for which moto stands in.
@Suite(.serialized) struct SQSTests {
    /// Runs a test with a queue.
    private func withQueue(_ name: String, _ body: (SQSClient, _ url: String) async throws -> Void) async throws {
        let client = SQSClient(try await MotoServer.configuration)
        let output = try await client.createQueue(
            queueName: name, attributes: [.visibilityTimeout: "45", .delaySeconds: "0"], tags: ["team": "tests"])
        let url = try #require(output.queueURL)
        #expect(url.hasSuffix("/" + name))
        try await body(client, url)
        try await client.deleteQueue(queueURL: url)
    }

    @Test("a message comes back with its body and its attributes")
    func messages() async throws {
        try await withQueue("messages") { client, url in
            let body = "line 1\nline 2 \"quoted\" 😀 <&>"
            let sent = try await client.sendMessage(
                queueURL: url, messageBody: body,
                messageAttributes: [
                    "text": MessageAttributeValue(dataType: "String", stringValue: "ä"),
                    "number": MessageAttributeValue(dataType: "Number", stringValue: "1.5"),
                    "bytes": MessageAttributeValue(dataType: "Binary", binaryValue: [0, 0xFF]),
                ])
            #expect(sent.md5OfMessageBody?.count == 32)
            let received = try await client.receiveMessage(
                queueURL: url, messageSystemAttributeNames: [.all], messageAttributeNames: ["All"],
                maxNumberOfMessages: 10)
            let message = try #require(received.messages?.first)
            #expect(message.body == body)
            #expect(message.messageID == sent.messageID)
            #expect(message.md5OfBody == sent.md5OfMessageBody)
            #expect(message.messageAttributes?["text"]?.stringValue == "ä")
            #expect(message.messageAttributes?["number"]?.dataType == "Number")
            #expect(message.messageAttributes?["bytes"]?.binaryValue == [0, 0xFF])
            #expect(message.attributes?[.approximateReceiveCount] == "1")
            let receipt = try #require(message.receiptHandle)
            try await client.deleteMessage(queueURL: url, receiptHandle: receipt)
            #expect(try await client.receiveMessage(queueURL: url).messages?.isEmpty != false)
        }
    }

    @Test("the attributes of a queue are a map with an enumeration as its key")
    func attributes() async throws {
        try await withQueue("attributes") { client, url in
            try await client.setQueueAttributes(queueURL: url, attributes: [.maximumMessageSize: "2048"])
            let attributes = try await client.getQueueAttributes(queueURL: url, attributeNames: [.all]).attributes
            #expect(attributes?[.visibilityTimeout] == "45")
            #expect(attributes?[.maximumMessageSize] == "2048")
            #expect(attributes?[.queueARN]?.hasSuffix(":attributes") == true)
            #expect(try await client.listQueueTags(queueURL: url).tags == ["team": "tests"])
        }
    }

    @Test("a batch tells of each entry whether it was sent")
    func batch() async throws {
        try await withQueue("batches") { client, url in
            let entries = (1...3).map { SendMessageBatchRequestEntry(id: "e\($0)", messageBody: "message \($0)") }
            let sent = try await client.sendMessageBatch(queueURL: url, entries: entries)
            #expect(sent.successful.map(\.id) == ["e1", "e2", "e3"])
            #expect(sent.failed.isEmpty)
            let messages = try await client.receiveMessage(queueURL: url, maxNumberOfMessages: 10).messages ?? []
            #expect(Set(messages.compactMap(\.body)) == ["message 1", "message 2", "message 3"])
            let deletions = messages.enumerated().map {
                DeleteMessageBatchRequestEntry(id: "d\($0.offset)", receiptHandle: $0.element.receiptHandle ?? "")
            }
            #expect(try await client.deleteMessageBatch(queueURL: url, entries: deletions).successful.count == 3)
        }
    }

    @Test("queues are listed")
    func list() async throws {
        try await withQueue("listed") { client, url in
            var urls: [String] = []
            for try await url in client.listQueuesItems(ListQueuesRequest(queueNamePrefix: "lis")) { urls.append(url) }
            #expect(urls == [url])
        }
    }

    @Test("a queue that does not exist is a modelled error with the code of the older protocol")
    func missingQueue() async throws {
        let client = SQSClient(try await MotoServer.configuration)
        let error = await #expect(throws: SQSError.self) { try await client.getQueueURL(queueName: "nowhere") }
        guard case .queueDoesNotExist(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == "AWS.SimpleQueueService.NonExistentQueue")
        #expect(failure.details.httpStatus == 400)
        #expect(failure.message?.contains("does not exist") == true)
        #expect(failure.requestID != nil)
    }
}
