package import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A value that can be taken apart. The sources of protocol tests make generated types conform, through their public
/// properties alone.
package protocol Inspectable {
    var inspected: InspectedValue { get }
}

extension Inspectable where Self: BinaryInteger {
    package var inspected: InspectedValue { .integer(Int64(self)) }
}

extension Inspectable where Self: StringEnumeration {
    package var inspected: InspectedValue { .string(rawValue) }
}

extension Inspectable where Self: IntegerEnumeration {
    package var inspected: InspectedValue { .integer(Int64(rawValue)) }
}

extension Int8: Inspectable {}
extension Int16: Inspectable {}
extension Int: Inspectable {}
extension Int64: Inspectable {}

extension Bool: Inspectable {
    package var inspected: InspectedValue { .boolean(self) }
}

extension Float: Inspectable {
    package var inspected: InspectedValue { .float(self) }
}

extension Double: Inspectable {
    package var inspected: InspectedValue { .double(self) }
}

extension BigInteger: Inspectable {
    package var inspected: InspectedValue { .decimal(text) }
}

extension BigDecimal: Inspectable {
    package var inspected: InspectedValue { .decimal(text) }
}

extension String: Inspectable {
    package var inspected: InspectedValue { .string(self) }
}

extension Blob: Inspectable {
    package var inspected: InspectedValue { .blob(bytes) }
}

extension Timestamp: Inspectable {
    package var inspected: InspectedValue { .timestamp(timeIntervalSince1970) }
}

extension Document: Inspectable {
    package var inspected: InspectedValue { .document(self) }
}

extension HTTPBody: Inspectable {
    package var inspected: InspectedValue { .stream(self) }
}

extension EventStream: Inspectable where Event: Inspectable {
    package var inspected: InspectedValue {
        .events {
            var events: [InspectedValue] = []
            for try await event in self { events.append(event.inspected) }
            return events
        }
    }
}

extension ServiceRuntime.Unit: Inspectable {
    package var inspected: InspectedValue { .structure([:]) }
}

extension Optional: Inspectable where Wrapped: Inspectable {
    package var inspected: InspectedValue { map(\.inspected) ?? .absent }
}

extension Array: Inspectable where Element: Inspectable {
    package var inspected: InspectedValue { .list(map(\.inspected)) }
}

extension Dictionary: Inspectable where Key: Inspectable, Value: Inspectable {
    package var inspected: InspectedValue {
        var entries: [String: InspectedValue] = [:]
        for (key, value) in self {
            // A key is a string or an enumeration of strings.
            guard case .string(let text) = key.inspected else { continue }
            entries[text] = value.inspected
        }
        return .map(entries)
    }
}
