#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Prints values of a model's types; see ``ModelStructure`` and ``MemberStorage``.
struct ModelPrinter {
    static let redacted = "<redacted>"

    private var text = ""

    /// The text of a structure or a union.
    static func text<Structure: ModelStructure>(of structure: Structure) -> String {
        var printer = ModelPrinter()
        printer.print(structure)
        return printer.text
    }

    /// The members of a structure that conforms to nothing that prints.
    static func text(ofStored storage: some StoredMembers) -> String {
        var printer = ModelPrinter()
        var isFirst = true
        printer.text += "("
        printer.printMembers(Mirror(reflecting: storage.storedMembers), sensitive: [], isFirst: &isFirst)
        printer.text += ")"
        return printer.text
    }

    private mutating func print<Structure: ModelStructure>(_ structure: Structure) {
        print(structure, Mirror(reflecting: structure), sensitive: Structure.sensitiveMembers)
    }

    private mutating func print(_ structure: Any, _ mirror: Mirror, sensitive: [String]) {
        text += String(describing: type(of: structure))
        guard mirror.displayStyle == .enum else {
            text += "("
            if sensitive == ["*"] {
                text += Self.redacted
            } else {
                var isFirst = true
                printMembers(mirror, sensitive: sensitive, isFirst: &isFirst)
            }
            text += ")"
            return
        }
        guard let member = mirror.children.first, let name = member.label else { return }
        text += "." + name + "("
        if sensitive == ["*"] || sensitive.contains(name) {
            text += Self.redacted
        } else {
            print(any: member.value)
        }
        text += ")"
    }

    private mutating func printMembers(_ members: Mirror, sensitive: [String], isFirst: inout Bool) {
        for member in members.children {
            if let storage = member.value as? any StoredMembers {
                printMembers(Mirror(reflecting: storage.storedMembers), sensitive: sensitive, isFirst: &isFirst)
                continue
            }
            // An element of a tuple without a name only makes it one.
            guard var name = member.label, !name.hasPrefix(".") else { continue }
            // Absent members are left out even when sensitive: that there is nothing is no secret worth a line.
            guard let value = Self.unwrapped(member.value) else { continue }
            // What stands behind a boxed or a deprecated property; no member's own name begins so.
            if name.hasPrefix("_"), let second = name.dropFirst().first, !second.isNumber { name.removeFirst() }
            text += isFirst ? "" : ", "
            isFirst = false
            text += name + ": "
            if sensitive.contains(name) {
                text += Self.redacted
            } else {
                print(any: value)
            }
        }
    }

    /// The value inside optionals and ``Indirect``; `nil` when there is none.
    private static func unwrapped(_ value: Any) -> Any? {
        var value = value
        while true {
            if let indirect = value as? any IndirectStorage {
                value = indirect.storedValue
                continue
            }
            guard Swift.type(of: value) is any OptionalValue.Type else { return value }
            guard let wrapped = (value as? any OptionalValue)?.wrappedValue else { return nil }
            value = wrapped
        }
    }

    private mutating func print(any value: Any) {
        guard let value = Self.unwrapped(value) else {
            text += "nil"
            return
        }
        switch value {
        case let structure as any ModelStructure: print(structure)
        case let string as String: text += string.debugDescription
        case let timestamp as Timestamp: text += TimestampFormat.dateTime.text(of: timestamp)
        case let described as any CustomStringConvertible where !(value is any Collection):
            text += described.description
        default: printReflected(value)
        }
    }

    private mutating func printReflected(_ value: Any) {
        if let blob = value as? Blob {
            text += blob.description
            return
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .collection?, .set?:
            printElements(mirror)
        case .dictionary?:
            printEntries(mirror)
        case .struct? where !mirror.children.isEmpty, .enum? where !mirror.children.isEmpty:
            print(value, mirror, sensitive: [])
        default:
            text += String(describing: value)
        }
    }

    private mutating func printElements(_ list: Mirror) {
        text += "["
        var isFirst = true
        for element in list.children {
            text += isFirst ? "" : ", "
            isFirst = false
            print(any: element.value)
        }
        text += "]"
    }

    /// Prints a map in the order of its keys' texts, so that the same value always has the same text.
    private mutating func printEntries(_ map: Mirror) {
        var entries: [(key: String, value: Any)] = []
        for entry in map.children {
            let parts = Array(Mirror(reflecting: entry.value).children)
            guard parts.count == 2 else { continue }
            var printer = ModelPrinter()
            printer.print(any: parts[0].value)
            entries.append((printer.text, parts[1].value))
        }
        entries.sort { $0.key < $1.key }
        text += entries.isEmpty ? "[:" : "["
        var isFirst = true
        for entry in entries {
            text += (isFirst ? "" : ", ") + entry.key + ": "
            isFirst = false
            print(any: entry.value)
        }
        text += "]"
    }
}

/// Tells an optional in `Any` from other values.
private protocol OptionalValue {
    var wrappedValue: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrappedValue: Any? { self }
}
