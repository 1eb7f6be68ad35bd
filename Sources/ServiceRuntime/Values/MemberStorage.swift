/// The members of a structure that is only received, held once however often the structure is copied.
///
/// Generated structures read their properties from it. A tuple in one generic class costs the compiler a third less than a
/// class for each structure (`Tests/Benchmarks`).
public final class MemberStorage<Members: Sendable>: Sendable {
    /// A tuple with an element for each member, named like its property; never changed.
    public let members: Members

    /// Holds members.
    @inlinable
    public init(_ members: Members) {
        self.members = members
    }
}

extension MemberStorage: CustomDebugStringConvertible {
    /// The members by their names, sensitive ones redacted: what Swift shows of the structure, which itself conforms to nothing
    /// that prints.
    public var debugDescription: String {
        ModelPrinter.text(ofStored: self)
    }
}

/// Tells storage in `Any` from other values.
protocol StoredMembers {
    /// The tuple.
    var storedMembers: Any { get }
}

extension MemberStorage: StoredMembers {
    var storedMembers: Any { members }
}
