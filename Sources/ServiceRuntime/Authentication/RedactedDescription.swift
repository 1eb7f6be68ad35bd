/// What stands for a secret wherever a value is printed.
let redactedSecret = "<redacted>"

/// Prints a type that holds secrets from a list of what may be shown, in every way that Swift has of printing a value.
protocol RedactedDescription: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The members in the order of their printing, each secret given as ``redactedSecret``; those that are nil are left out.
    var describedMembers: [(name: String, value: String?)] { get }
}

extension RedactedDescription {
    /// `Type(member: value, …)` without secrets.
    public var description: String {
        let members = describedMembers.compactMap { member in member.value.map { "\(member.name): \($0)" } }
        return "\(Self.self)(\(members.joined(separator: ", ")))"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// The members that `description` shows, so that `dump` and test failures show no more.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: describedMembers.compactMap { member in
                member.value.map { (label: member.name, value: $0) }
            })
    }
}
