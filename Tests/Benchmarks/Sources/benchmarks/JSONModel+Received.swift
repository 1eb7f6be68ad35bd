import Foundation
import ServiceRuntime

// The large response as the generator writes what is only received: façades over storage that copies share.

struct ReceivedAddress: JSONDecodable {
    private let _storage: MemberStorage<(street: String, city: String, zone: Int)>

    init(from reader: inout JSONReader) {
        _storage = MemberStorage(
            (street: reader.string("street"), city: reader.string("city"), zone: reader.integer("zone")))
    }
}

struct ReceivedAttribute: JSONDecodable {
    private let _storage: MemberStorage<(name: String, value: String?, weight: Double)>

    init(from reader: inout JSONReader) {
        _storage = MemberStorage(
            (name: reader.string("name"), value: reader.stringIfPresent("value"), weight: reader.double("weight")))
    }
}

struct ReceivedItem: JSONDecodable {
    private let _storage:
        MemberStorage<
            (
                id: String, arn: String, name: String, description: String?, state: State, createdTime: Date,
                updatedTime: Date?, size: Int, revision: Int64, score: Double, isEnabled: Bool,
                address: ReceivedAddress, attributes: [ReceivedAttribute], labels: [String], tags: [String: String]
            )
        >

    var id: String { _storage.members.id }

    init(from reader: inout JSONReader) {
        _storage = MemberStorage(
            (
                id: reader.string("id"),
                arn: reader.string("arn"),
                name: reader.string("name"),
                description: reader.stringIfPresent("description"),
                state: reader.enumeration("state"),
                createdTime: reader.timestamp("createdTime", .epochSeconds),
                updatedTime: reader.timestampIfPresent("updatedTime", .epochSeconds),
                size: reader.integer("size"),
                revision: reader.long("revision"),
                score: reader.double("score"),
                isEnabled: reader.boolean("isEnabled"),
                address: reader.structure("address"),
                attributes: reader.structures("attributes"),
                labels: reader.strings("labels"),
                tags: reader.stringMap("tags")
            ))
    }
}

struct ReceivedItemPage: JSONDecodable {
    private let _storage: MemberStorage<(items: [ReceivedItem], nextToken: String?)>

    var items: [ReceivedItem] { _storage.members.items }

    init(from reader: inout JSONReader) {
        _storage = MemberStorage(
            (items: reader.structures("items"), nextToken: reader.stringIfPresent("nextToken")))
    }
}
