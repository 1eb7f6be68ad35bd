import Foundation
import ServiceRuntime

/// What a generated enumeration looks like; `Codable` through its raw value.
struct State: StringEnumeration, Codable {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
}

struct Address: Codable, Sendable {
    var street: String
    var city: String
    var zone: Int
}

struct Attribute: Codable, Sendable {
    var name: String
    var value: String?
    var weight: Double
}

/// Fifteen members, of most kinds.
struct Item: Codable, Sendable {
    var id: String
    var arn: String
    var name: String
    var description: String?
    var state: State
    var createdTime: Date
    var updatedTime: Date?
    var size: Int
    var revision: Int64
    var score: Double
    var isEnabled: Bool
    var address: Address
    var attributes: [Attribute]
    var labels: [String]
    var tags: [String: String]
}

struct ItemPage: Codable, Sendable {
    var items: [Item]
    var nextToken: String?
}

struct SmallRequest: Codable, Sendable {
    var instanceID: String
    var name: String
    var maximumResults: Int?
    var isActive: Bool
    var filter: [String]
}

extension ItemPage {
    /// A page whose JSON has about 150 KB.
    static func sample(count: Int) -> ItemPage {
        ItemPage(items: (0..<count).map { Item.sample($0) }, nextToken: "bmV4dCB0b2tlbg==")
    }
}

extension Item {
    /// An item like many others; some have no description or were never updated.
    static func sample(_ index: Int) -> Item {
        let text = "A \"short\" description of an item that takes a line or so"
        let created = Date(timeIntervalSince1970: 1_700_000_000 + Double(index) * 60.125)
        let updated = Date(timeIntervalSince1970: 1_710_000_000 + Double(index))
        let attributes = (0..<3).map { (number: Int) -> Attribute in
            let value = number == 1 ? nil : "value \(index)"
            return Attribute(name: "attribute-\(number)", value: value, weight: 0.25 * Double(number))
        }
        return Item(
            id: "item-\(100_000 + index)",
            arn: "arn:aws:service:us-east-1:123456789012:collection/main/item/\(100_000 + index)",
            name: "The item with the number \(index)",
            description: index % 3 == 0 ? nil : text,
            state: State(rawValue: index % 2 == 0 ? "ACTIVE" : "PENDING_DELETION"),
            createdTime: created,
            updatedTime: index % 4 == 0 ? nil : updated,
            size: index * 4_096,
            revision: 1_000_000_000_000 + Int64(index),
            score: Double(index) / 7,
            isEnabled: index % 5 != 0,
            address: Address(street: "\(index) Long Street", city: "Zürich", zone: 8_000 + index % 100),
            attributes: attributes,
            labels: ["alpha", "a somewhat longer label", "gamma-\(index)"],
            tags: ["Environment": "production", "CostCenter": "1234-\(index)", "Owner": "team-a"])
    }
}
