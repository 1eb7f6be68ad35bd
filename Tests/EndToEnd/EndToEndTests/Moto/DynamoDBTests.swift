import DynamoDB
import Foundation
import ServiceRuntime
import Testing

/// DynamoDB, for which moto stands in.
@Suite(.serialized) struct DynamoDBTests {
    /// Runs a test with a table whose items have the keys `group` (a text) and `number`.
    private func withTable(_ name: String, _ body: (DynamoDBClient) async throws -> Void) async throws {
        let client = DynamoDBClient(try await MotoServer.configuration)
        let output = try await client.createTable(
            tableName: name,
            attributeDefinitions: [
                AttributeDefinition(attributeName: "group", attributeType: .s),
                AttributeDefinition(attributeName: "number", attributeType: .n),
            ],
            keySchema: [
                KeySchemaElement(attributeName: "group", keyType: .hash),
                KeySchemaElement(attributeName: "number", keyType: .range),
            ],
            billingMode: .payPerRequest)
        let table = try #require(output.tableDescription)
        #expect(table.tableName == name)
        #expect(table.tableStatus == .active)
        #expect(table.keySchema?.map(\.keyType) == [.hash, .range])
        #expect(table.creationDateTime.map { abs($0.timeIntervalSinceNow) < 600 } == true)
        try await body(client)
        _ = try await client.deleteTable(tableName: name)
        let error = await #expect(throws: DynamoDBError.self) { try await client.describeTable(tableName: name) }
        guard case .resourceNotFoundException? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private func key(_ group: String, _ number: Int) -> [String: AttributeValue] {
        ["group": AttributeValue(s: group), "number": AttributeValue(n: "\(number)")]
    }

    @Test("an item with a value of every kind comes back as it was put")
    func everyKind() async throws {
        try await withTable("kinds") { client in
            var item = key("a", 1)
            item["text"] = AttributeValue(s: "\"ключ\"\n\u{0}😀")
            item["decimal"] = AttributeValue(n: "-12345678901234567890.5")
            item["bytes"] = AttributeValue(b: Blob(Array(UInt8.min...UInt8.max)))
            item["yes"] = AttributeValue(bool: true)
            item["no"] = AttributeValue(bool: false)
            item["nothing"] = AttributeValue(null: true)
            item["texts"] = AttributeValue(ss: ["b", "a"])
            item["numbers"] = AttributeValue(ns: ["3", "1.5"])
            item["blobs"] = AttributeValue(bs: [[1, 2], [0xFF]])
            item["empty"] = AttributeValue(l: [])
            item["nested"] = AttributeValue(
                m: [
                    "list": AttributeValue(
                        l: [
                            AttributeValue(m: ["deep": AttributeValue(l: [AttributeValue(b: [7])])]),
                            AttributeValue(null: true), AttributeValue(s: ""), AttributeValue(m: [:]),
                        ]),
                    "number": AttributeValue(n: "0"),
                ])
            _ = try await client.putItem(tableName: "kinds", item: item)
            let output = try await client.getItem(tableName: "kinds", key: key("a", 1), consistentRead: true)
            #expect(Document(item: output.item ?? [:]) == Document(item: item))
        }
    }

    @Test("an item that is absent is no item")
    func absentItem() async throws {
        try await withTable("absent") { client in
            let output = try await client.getItem(tableName: "absent", key: key("a", 1))
            #expect(output.item == nil)
        }
    }

    @Test("a query continues where a page ended, with the map that the page gave")
    func queryPages() async throws {
        try await withTable("pages") { client in
            for number in 1...7 { _ = try await client.putItem(tableName: "pages", item: key("a", number)) }
            _ = try await client.putItem(tableName: "pages", item: key("b", 1))
            let input = QueryInput(
                tableName: "pages", limit: 3, keyConditionExpression: "#g = :g",
                expressionAttributeNames: ["#g": "group"], expressionAttributeValues: [":g": AttributeValue(s: "a")])
            var counts: [Int?] = []
            for try await page in client.queryPages(input) { counts.append(page.count) }
            #expect(counts == [3, 3, 1])
            var numbers: [String?] = []
            for try await item in client.queryItems(input) { numbers.append(item["number"]?.n) }
            #expect(numbers == ["1", "2", "3", "4", "5", "6", "7"])
        }
    }

    @Test("tables are listed page by page")
    func tablePages() async throws {
        try await withTable("listed-1") { client in
            try await withTable("listed-2") { _ in
                try await withTable("listed-3") { _ in
                    var names: [String] = []
                    for try await name in client.listTablesItems(ListTablesInput(limit: 1)) { names.append(name) }
                    #expect(names.filter { $0.hasPrefix("listed-") } == ["listed-1", "listed-2", "listed-3"])
                }
            }
        }
    }

    @Test("a condition that does not hold is a modelled error with the item that is there")
    func conditionalFailure() async throws {
        try await withTable("conditions") { client in
            var item = key("a", 1)
            item["owner"] = AttributeValue(s: "first")
            _ = try await client.putItem(tableName: "conditions", item: item)
            let error = await #expect(throws: DynamoDBError.self) {
                try await client.putItem(
                    tableName: "conditions", item: key("a", 1), conditionExpression: "attribute_not_exists(#g)",
                    expressionAttributeNames: ["#g": "group"], returnValuesOnConditionCheckFailure: .allOld)
            }
            guard case .conditionalCheckFailedException(let failure)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(failure.details.httpStatus == 400)
            #expect(failure.message?.isEmpty == false)
            #expect(failure.item?["owner"]?.s == "first")
            #expect(!failure.retryable)
        }
    }

    @Test("an update gives the attributes that it changed")
    func update() async throws {
        try await withTable("updates") { client in
            let output = try await client.updateItem(
                tableName: "updates", key: key("a", 1), returnValues: .updatedNew,
                updateExpression: "SET #c = :c ADD visits :one", expressionAttributeNames: ["#c": "colour"],
                expressionAttributeValues: [":c": AttributeValue(s: "red"), ":one": AttributeValue(n: "1")])
            #expect(output.attributes?["colour"]?.s == "red")
            #expect(output.attributes?["visits"]?.n == "1")
        }
    }

    @Test("items are written, read and deleted in batches")
    func batches() async throws {
        try await withTable("batches") { client in
            let puts = (1...3).map { WriteRequest(putRequest: PutRequest(item: key("a", $0))) }
            let written = try await client.batchWriteItem(requestItems: ["batches": puts])
            #expect(written.unprocessedItems?.isEmpty != false)
            let read = try await client.batchGetItem(
                requestItems: ["batches": KeysAndAttributes(keys: [key("a", 1), key("a", 3), key("a", 9)])])
            let numbers = read.responses?["batches"]?.compactMap { $0["number"]?.n }.sorted()
            #expect(numbers == ["1", "3"])
            let deletion = WriteRequest(deleteRequest: DeleteRequest(key: key("a", 2)))
            _ = try await client.batchWriteItem(requestItems: ["batches": [deletion]])
            _ = try await client.deleteItem(tableName: "batches", key: key("a", 3))
            #expect(try await client.scan(tableName: "batches").count == 1)
        }
    }
}
