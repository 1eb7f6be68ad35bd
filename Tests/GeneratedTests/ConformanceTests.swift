import CodableInventory
import Foundation
import ServiceRuntime
import Testing

@Suite("Types that conform to Hashable and Codable")
struct ConformanceTests {
    /// What a value becomes and what is read of that again.
    private func roundTrip<Value: Codable>(_ value: Value) throws -> (json: Document, value: Value) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let data = try encoder.encode(value)
        return (try Document(json: Array(data)), try decoder.decode(Value.self, from: data))
    }

    @Test("a structure with boxed, deprecated, sensitive and renamed members, keyed as on the wire")
    func structure() throws {
        let extra: Document = ["numbers": [1, 2.5, .null]]
        let attributes: [String: AttributeValue] = [
            "x": .nothing, "y": .unknown("later"), "z": .sparse([.count(1), nil]),
        ]
        var item = Item(
            itemID: "i-1", kind: ItemKind(rawValue: "NEW_KIND"), price: BigDecimal("12.5"),
            serial: BigInteger("123456789012345678901234567890"),
            labels: ["a": "b"], parts: [Item(itemID: "i-2", kind: .tool)], replaces: Item(itemID: "i-0", kind: .part),
            attributes: attributes, picture: "bytes",
            secretNote: "secret", extra: extra, colour: "red",
            expiresAt: Timestamp(epochSeconds: 1_767_225_600))
        let (json, copy) = try roundTrip(item)
        #expect(copy == item)
        #expect(Set([item, copy]).count == 1)
        #expect(json["itemId"] == "i-1")
        #expect(json["kind"] == "NEW_KIND")
        #expect(json["price"] == 12.5)
        #expect(json["serial"]?.description == "123456789012345678901234567890")
        #expect(json["replaces"]?["itemId"] == "i-0")
        let members: Document = ["x": ["nothing": [:]], "y": ["later": .null], "z": ["sparse": [["count": 1], .null]]]
        #expect(json["attributes"] == members)
        #expect(json["picture"] == "Ynl0ZXM=")
        #expect(json["secretNote"] == "secret")
        #expect(json["extra"] == extra)
        #expect(json["colour"] == "red")
        #expect(json["expiresAt"] == "2026-01-01T00:00:00Z")
        #expect(json["size"] == nil)
        item.replaces?.replaces = copy
        #expect(copy != item)
    }

    @Test("a structure that is only received, which contains its own type")
    func received() throws {
        let text = #"{"name": "a", "parent": {"name": "b", "parent": {"name": "c"}}, "children": [{"name": "d"}]}"#
        let category = try JSONDecoder().decode(CodableInventory.Category.self, from: Data(text.utf8))
        #expect(category.parent?.parent?.name == "c")
        #expect(category.children?.first?.name == "d")
        #expect(try roundTrip(category).value == category)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CodableInventory.Category.self, from: Data(#"{"parent": null}"#.utf8))
        }
    }

    @Test("an error with what every error has")
    func error() throws {
        let details = ServiceErrorDetails(code: "ItemNotFound", message: "gone", requestID: "r", httpStatus: 404)
        let told = String(decoding: try JSONEncoder().encode(details), as: UTF8.self)
        let text = #"{"$details": \#(told), "message": "gone", "itemId": "i-1"}"#
        let error = try JSONDecoder().decode(ItemNotFound.self, from: Data(text.utf8))
        #expect(error.requestID == "r")
        #expect(error.itemID == "i-1")
        let copy = try roundTrip(error).value
        #expect(InventoryError.itemNotFound(copy) == .itemNotFound(error))
        #expect(InventoryError.itemNotFound(copy) != .unmodeled(UnmodeledError(details)))
    }

    @Test("a recursive union; the first member that is not null counts")
    func union() throws {
        let rule = Rule.all([.not(.always(true)), .any(["x": .always(false)])])
        let (json, copy) = try roundTrip(rule)
        #expect(copy == rule)
        #expect(json == ["all": [["not": ["always": true]], ["any": ["x": ["always": false]]]]])
        let text = #"{"not": null, "always": true}"#
        #expect(try JSONDecoder().decode(Rule.self, from: Data(text.utf8)) == .always(true))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Rule.self, from: Data("{}".utf8)) }
    }
}
