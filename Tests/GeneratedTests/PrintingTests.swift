import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("Printing shows members, never sensitive ones")
struct PrintingTests {
    private static let secret = "hush-hush"

    /// Every text that a value has.
    private func texts(_ value: some Any) -> [String] {
        var printed = ""
        print(value, to: &printed)
        return [
            printed, "\(value)", String(describing: value), String(reflecting: value), "\([value])",
            "\(Optional(value) as Any)",
        ]
    }

    private func expectHidden(_ value: some Any, _ location: SourceLocation = #_sourceLocation) {
        for text in texts(value) { #expect(!text.contains(Self.secret), sourceLocation: location) }
    }

    @Test("a sensitive member of what is sent, also nested")
    func sent() {
        var item = Item(itemID: "i", kind: .part, secretNote: Self.secret)
        item.replaces = item
        item.parts = [item]
        item.attributes = ["a": .secret(Self.secret)]
        expectHidden(item)
        expectHidden(PutItemInput(item: item))
        expectHidden(AttributeValue.secret(Self.secret))
        #expect(
            "\(Item(itemID: "i", kind: .part, secretNote: Self.secret))"
                == #"Item(itemID: "i", kind: PART, secretNote: <redacted>)"#)
    }

    @Test("a number that is sensitive")
    func number() {
        let input = LockWarehouseInput(warehouseID: "wh-1", pin: 987_654)
        for text in texts(input) { #expect(!text.contains("987654")) }
        #expect("\(input)" == #"LockWarehouseInput(warehouseID: "wh-1", pin: <redacted>)"#)
    }

    @Test("a structure that is sensitive as a whole, alone and as a member")
    func structure() {
        let address = Address(city: Self.secret)
        expectHidden(address)
        expectHidden(CreateWarehouseInput(address: address))
    }

    @Test("what is received prints its members, the sensitive ones redacted")
    func received() async throws {
        let mock = inventory(
            .json(#"{"item": {"itemId": "i", "kind": "PART", "secretNote": "hush-hush"}, "version": 3}"#))
        let output = try await mock.client.getItem(itemID: "i")
        expectHidden(output)
        #expect(
            "\(output)"
                == #"GetItemOutput(_storage: (item: Item(itemID: "i", kind: PART, secretNote: <redacted>), version: 3))"#
        )
    }

    @Test("an error prints its members")
    func error() async throws {
        let mock = inventory(.json(#"{"__type": "VersionMismatch", "message": "m", "stored": 5}"#, status: 409))
        let error = try #require(
            await #expect(throws: InventoryError.self) { try await mock.client.getItem(itemID: "i") })
        guard case .versionMismatch(let details) = error else { throw UnexpectedCase() }
        #expect("\(details)".contains("stored: 5"))
        #expect(!"\(details)".contains("_Storage"))
        #expect("\(error)".contains("VersionMismatch"))
    }

    @Test("an error whose message is sensitive does not print it, nor what other errors print")
    func sensitiveMessage() async throws {
        let mock = inventory(.json(#"{"__type": "KMSKeyNotFoundError", "message": "hush-hush"}"#, status: 400))
        let error = try #require(
            await #expect(throws: InventoryError.self) { try await mock.client.getItem(itemID: "i") })
        expectHidden(error)
        guard case .kmsKeyNotFoundError(let details) = error else { throw UnexpectedCase() }
        #expect(details.message == Self.secret)
        expectHidden(details)
        expectHidden(details.details)
    }

    @Test("a union prints its case")
    func union() {
        #expect("\(AttributeValue.count(3))" == "AttributeValue.count(3)")
        #expect("\(Rule.not(.always(true)))" == "not(Inventory.Rule.always(true))")
    }

    @Test("a member named `description` is printed with the others")
    func description() {
        let item = Item(itemID: "i", kind: .part, description: "words")
        #expect("\(item)".hasPrefix("Item("))
        #expect("\(item)".contains("words"))
    }
}
