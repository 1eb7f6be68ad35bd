import ServiceModel
import TemplateEngine

/// A member of a structure as a property.
///
/// What the embedded templates do not ask for is worked out when a template does.
final class PropertyView: ViewModel {
    let documentation: String
    private let member: PlannedMember
    private let key: String
    /// Whether the structure is a plain one, which stores its properties itself.
    private let isStored: Bool

    init(documentation: String, member: PlannedMember, key: String, isStored: Bool) {
        self.documentation = documentation
        self.member = member
        self.key = key
        self.isStored = isStored
    }

    static let viewType = ViewType(
        "Property", version: 1, documentation: "A member of a structure as a property.",
        fields: [
            ViewField(
                "documentation", .text,
                "The documentation comment, every line behind `///`; empty where the model says nothing."),
            ViewField("attributes", .text, "Attributes such as `@available`, one a line."),
            ViewField("name", .text, "The property's name, in backquotes where Swift reserves it."),
            ViewField("type", .text, "The property's Swift type, with `?` where it is optional."),
            ViewField(
                "storageName", .text,
                "The name of the stored property behind a deprecated one; empty where the property itself is stored."),
            ViewField("isBoxed", .flag, "Whether the property is boxed, since its value can contain its structure."),
            ViewField("modelName", .text, "The member's name in the model, as a Swift literal."),
            ViewField("key", .text, "The member's name in a body, as a Swift literal."),
            ViewField("plainType", .text, "The type without types of the runtime, and without `?`: see *Plain types*."),
            ViewField("isOptional", .flag, "Whether the property is optional."),
            ViewField("isRequired", .flag, "Whether the property is not optional and has no default value either."),
            ViewField(
                "isRecursive", .flag,
                "Whether the value can contain another one of the property's structure, also where that is only received."
            ),
            ViewField(
                "isIdempotencyToken", .flag, "Whether a client makes up a unique value where the user gives none."),
            ViewField("binding", .view(BindingView.self), "Where the member travels in an HTTP message."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(attributes)
        case 2: .text(member.escapedName)
        case 3: .text(member.typeText)
        case 4: .text(isStored && member.isComputed ? member.storedName : "")
        case 5: .flag(isStored && member.isBoxed)
        case 6: .text(SwiftLiteral.string(member.member.name))
        case 7: .text(SwiftLiteral.string(key))
        case 8: .text(member.plainType)
        case 9: .flag(member.isOptional)
        case 10: .flag(member.isRequired)
        case 11: .flag(member.isRecursive)
        case 12: .flag(member.member.traits.has(.idempotencyToken))
        default: .view(BindingView(member))
        }
    }

    private var attributes: String {
        guard member.isDeprecated, !(isStored && member.isBoxed) else { return "" }
        return Deprecation(member.member.traits).attribute
    }
}
