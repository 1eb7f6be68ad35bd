package import ServiceModel

/// A property, a parameter, or a case of a generated type.
package struct MemberReference: Sendable {
    package let member: Member
    /// In backquotes where Swift reserves it.
    package let name: String
    /// The Swift type with `?` where it is optional; empty for what has none.
    package let type: String
    /// Whether a value has to be given.
    package let isRequired: Bool
    /// What stands for a value that is not given, as Swift; empty where nothing does.
    package let defaultValue: String
    /// An enumeration's value as Swift writes it; empty elsewhere.
    package let rawValue: String
    /// The shape whose documentation tells of the member where it has none of its own; `nil` for types with pages of
    /// their own.
    package let target: Shape?

    init(_ planned: PlannedMember) {
        member = planned.member
        name = planned.escapedName
        type = planned.typeText
        isRequired = planned.isRequired
        defaultValue = planned.defaultValue ?? ""
        rawValue = ""
        target = planned.target.shape.flatMap { $0.becomesType ? nil : $0 }
    }

    init(_ member: Member, name: PropertyName, type: String = "", rawValue: String = "", target: Shape? = nil) {
        self.member = member
        self.name = name.escaped
        self.type = type
        self.rawValue = rawValue
        isRequired = false
        defaultValue = ""
        self.target = target.flatMap { $0.becomesType ? nil : $0 }
    }
}
