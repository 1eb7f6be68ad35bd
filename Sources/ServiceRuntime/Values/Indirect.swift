/// Stores a property outside the structure that declares it, so that a structure can contain its own type.
///
/// ```swift
/// public struct Filter: Sendable {
///     public var name: String
///     @Indirect public var not: Filter?
/// }
/// ```
///
/// Values behave as without the wrapper: a copy does not see later changes of the original.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
    /// Never changed after its creation, so that copies may share it across tasks.
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box

    /// Stores a value.
    public init(wrappedValue: Value) {
        box = Box(wrappedValue)
    }

    /// The stored value.
    public var wrappedValue: Value {
        get { box.value }
        set { box = Box(newValue) }
    }
}

extension Indirect: Equatable where Value: Equatable {
    /// Whether the stored values are equal.
    public static func == (left: Self, right: Self) -> Bool {
        left.wrappedValue == right.wrappedValue
    }
}

extension Indirect: Hashable where Value: Hashable {
    /// Hashes the stored value.
    public func hash(into hasher: inout Hasher) {
        wrappedValue.hash(into: &hasher)
    }
}

/// Lets printing look into a wrapper without knowing what it stores.
protocol IndirectStorage {
    var storedValue: any Sendable { get }
}

extension Indirect: IndirectStorage {
    var storedValue: any Sendable { wrappedValue }
}
