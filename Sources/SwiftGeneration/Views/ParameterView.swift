import ServiceModel
import TemplateEngine

/// A parameter of a structure's initializer, and of the method that takes an operation's members.
final class ParameterView: ViewModel {
    private let member: PlannedMember

    init(_ member: PlannedMember) {
        self.member = member
    }

    static let viewType = ViewType(
        "Parameter", version: 1,
        documentation:
            "A parameter of a structure's initializer, and of the method that takes the members of an operation's input.",
        fields: [
            ViewField("name", .text, "The parameter's name, in backquotes where Swift reserves it."),
            ViewField("label", .text, "The same as the label of an argument."),
            ViewField("type", .text, "The Swift type, with `?` where it is optional."),
            ViewField("plainType", .text, "The type without types of the runtime, and without `?`: see *Plain types*."),
            ViewField("isOptional", .flag, "Whether the type is optional."),
            ViewField("isRequired", .flag, "Whether the type is not optional and there is no default value either."),
            ViewField(
                "isIdempotencyToken", .flag, "Whether a client makes up a unique value where the user gives none."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(member.escapedName)
        case 1: .text(member.property.label)
        case 2: .text(member.typeText)
        case 3: .text(member.plainType)
        case 4: .flag(member.isOptional)
        case 5: .flag(member.isRequired)
        default: .flag(member.member.traits.has(.idempotencyToken))
        }
    }
}
