/// A value of a model's own data: a trait's value, metadata, an example.
///
/// Source: Smithy 2.0, "Node values". Numbers keep their text, so that large and exact ones survive.
package struct Node: Sendable {
    package enum Value: Sendable {
        case null
        case boolean(Bool)
        /// The number as it is written in JSON.
        case number(String)
        case string(String)
        case array([Node])
        /// Entries in the order of the source.
        case object([NodeEntry])
    }

    package var value: Value
    package var position: SourcePosition

    package init(_ value: Value, at position: SourcePosition = .none) {
        self.value = value
        self.position = position
    }

    package static let emptyObject = Node(.object([]))

    package static func string(_ text: String, at position: SourcePosition = .none) -> Node {
        Node(.string(text), at: position)
    }
    package static func boolean(_ value: Bool, at position: SourcePosition = .none) -> Node {
        Node(.boolean(value), at: position)
    }
    package static func integer(_ value: Int, at position: SourcePosition = .none) -> Node {
        Node(.number(String(value)), at: position)
    }
}

/// A key and its value in an object node.
package struct NodeEntry: Sendable {
    package var key: String
    package var keyPosition: SourcePosition
    package var value: Node

    package init(_ key: String, _ value: Node, keyPosition: SourcePosition = .none) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}

extension Node {
    package var isNull: Bool {
        if case .null = value { true } else { false }
    }

    package var boolean: Bool? {
        if case .boolean(let value) = value { value } else { nil }
    }

    package var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// The text of a number.
    package var number: String? {
        if case .number(let text) = value { text } else { nil }
    }

    /// The number, where it is an integer that fits.
    package var integer: Int? {
        guard let number else { return nil }
        if let integer = Int(number) { return integer }
        guard let double = Double(number), double.rounded() == double, abs(double) < 9e15 else { return nil }
        return Int(double)
    }

    package var double: Double? { number.flatMap(Double.init) }

    package var array: [Node]? {
        if case .array(let elements) = value { elements } else { nil }
    }

    package var object: [NodeEntry]? {
        if case .object(let entries) = value { entries } else { nil }
    }

    /// The value of a key of an object node.
    package subscript(key: String) -> Node? {
        guard case .object(let entries) = value else { return nil }
        for entry in entries where entry.key == key { return entry.value }
        return nil
    }

    /// What kind of value this is, for diagnostics: `string`, `number`, ….
    package var kindName: String {
        switch value {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    /// Whether two nodes hold the same value; the order of an object's entries and positions do not matter.
    package func isEquivalent(to other: Node) -> Bool {
        switch (value, other.value) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)):
            left == right || (Double(left) == Double(right) && Double(left) != nil)
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count && Node.areEquivalent(left, right)
        default: false
        }
    }

    private static func areEquivalent(_ left: [NodeEntry], _ right: [NodeEntry]) -> Bool {
        // Most equal objects have one order; only the others are looked up.
        if zip(left, right).allSatisfy({ $0.key == $1.key }) {
            return zip(left, right).allSatisfy { $0.value.isEquivalent(to: $1.value) }
        }
        let values = Dictionary(right.map { ($0.key, $0.value) }) { first, _ in first }
        return left.allSatisfy { entry in values[entry.key].map { entry.value.isEquivalent(to: $0) } ?? false }
    }
}
