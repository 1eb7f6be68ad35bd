import DynamoDB
import ServiceRuntime

extension Document {
    /// An attribute as data that can be compared; the elements of sets are sorted, since sets have no order.
    init(_ value: AttributeValue) {
        var members: [String: Document] = [:]
        members["S"] = value.s.map { .string($0) }
        members["N"] = value.n.map { .string($0) }
        members["B"] = value.b.map { .string($0.base64EncodedString) }
        members["BOOL"] = value.bool.map { .boolean($0) }
        members["NULL"] = value.null.map { .boolean($0) }
        members["SS"] = value.ss.map { .array($0.sorted().map { .string($0) }) }
        members["NS"] = value.ns.map { .array($0.sorted().map { .string($0) }) }
        members["BS"] = value.bs.map { .array($0.map(\.base64EncodedString).sorted().map { .string($0) }) }
        members["L"] = value.l.map { .array($0.map { Document($0) }) }
        members["M"] = value.m.map { Document(item: $0) }
        self = .object(members)
    }

    /// An item as data that can be compared.
    init(item: [String: AttributeValue]) {
        self = .object(item.mapValues { Document($0) })
    }
}
