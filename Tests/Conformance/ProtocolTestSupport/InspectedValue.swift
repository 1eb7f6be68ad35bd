import Foundation
package import ServiceRuntime

/// A value of a generated type, taken apart: what an official protocol test says of an output is compared with it.
package indirect enum InspectedValue: Sendable {
    /// No value: an optional that is `nil`.
    case absent
    case boolean(Bool)
    case integer(Int64)
    case float(Float)
    case double(Double)
    /// A number of any size as decimal text.
    case decimal(String)
    /// A string or the text of an enumeration's value.
    case string(String)
    case blob([UInt8])
    /// Seconds since 1970.
    case timestamp(Double)
    case document(Document)
    case list([InspectedValue])
    case map([String: InspectedValue])
    /// All members by their names in the model, absent ones too.
    case structure([String: InspectedValue])
    /// A union's member that is set.
    case union(String, InspectedValue)
    /// A body that is yet to be read.
    case stream(HTTPBody)
    /// Events that are yet to be read, by a closure that does so.
    case events(@Sendable () async throws -> [InspectedValue])
}

extension InspectedValue {
    /// The blob that a text in base64 stands for.
    package static func blob(base64 text: String) -> InspectedValue {
        .blob(Array(Data(base64Encoded: text) ?? Data()))
    }

    /// The value with every body and all events read to their end.
    func resolved() async throws -> InspectedValue {
        switch self {
        case .stream(let body): return .blob(try await body.collect(upTo: 1 << 20))
        case .events(let read): return .list(try await read())
        case .structure(var members):
            for (name, value) in members { members[name] = try await value.resolved() }
            return .structure(members)
        default: return self
        }
    }

    /// What differs from an expected value, each line with the path of what it is about.
    func differences(from expected: InspectedValue, at path: String = "output") -> [String] {
        switch (self, expected) {
        case (.structure(let found), .structure(let expected)):
            return Set(found.keys).union(expected.keys).sorted().flatMap { name -> [String] in
                guard let value = found[name] else { return ["\(path).\(name): the type has no such member"] }
                guard let other = expected[name] else { return ["\(path).\(name): nothing is expected of this member"] }
                return value.differences(from: other, at: "\(path).\(name)")
            }
        case (.map(let found), .map(let expected)):
            return Set(found.keys).union(expected.keys).sorted().flatMap { key -> [String] in
                guard let value = found[key] else { return ["\(path)[\(key)]: missing"] }
                guard let other = expected[key] else { return ["\(path)[\(key)]: unexpected"] }
                return value.differences(from: other, at: "\(path)[\(key)]")
            }
        case (.list(let found), .list(let expected)) where found.count == expected.count:
            return zip(found, expected).enumerated().flatMap { index, pair in
                pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
            }
        case (.union(let found, let value), .union(let expected, let other)) where found == expected:
            return value.differences(from: other, at: "\(path).\(found)")
        default:
            return isEqual(to: expected) ? [] : ["\(path): \(self) instead of \(expected)"]
        }
    }

    /// Whether two values that hold no others are the same.
    private func isEqual(to other: InspectedValue) -> Bool {
        switch (self, other) {
        case (.absent, .absent): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): left == right || left.isNaN && right.isNaN
        case (.double(let left), .double(let right)): left == right || left.isNaN && right.isNaN
        case (.decimal(let left), .decimal(let right)):
            DecimalValue(left) != nil && DecimalValue(left) == DecimalValue(right)
        case (.string(let left), .string(let right)): left == right
        case (.blob(let left), .blob(let right)): left == right
        case (.timestamp(let left), .timestamp(let right)): abs(left - right) < 0.000_5
        case (.document(let left), .document(let right)): left.isEquivalent(to: right)
        default: false
        }
    }
}

extension Document {
    /// Whether both say the same in JSON, where `1` and `1.0` are one number.
    fileprivate func isEquivalent(to other: Document) -> Bool {
        switch (self, other) {
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { key, value in right[key].map { value.isEquivalent(to: $0) } ?? false }
        default:
            self == other || doubleValue != nil && doubleValue == other.doubleValue
        }
    }
}
