/// Whether a value may be missing where a member stands.
///
/// Source: Smithy 2.0, "Structure member optionality", "sparse trait", "input trait", "clientOptional trait".
package enum Nullability: CaseIterable, Sendable {
    /// What clients rely on: the service may still drop `required` from what `input` and `clientOptional` mark.
    case client
    /// As ``client``, and structures and unions may be missing even where they are required: there is nothing that a client
    /// could put in the place of one that a service left out.
    case clientCareful
    /// What the service itself relies on.
    case server
    /// As in Smithy 1.0: only booleans and numbers whose default is zero are never missing.
    case clientZeroValueV1
    /// As ``clientZeroValueV1``, regardless of `input`.
    case clientZeroValueV1NoInput

    /// Whether a value may be missing where the member of a shape stands.
    package func isNullable(_ member: Member, of container: Shape, in model: Model) -> Bool {
        switch container.kind {
        case .list: return container.traits.has(.sparse)
        case .map: return container.traits.has(.sparse) && member.name == "value"
        case .structure: break
        default: return false
        }
        let traits = member.traits
        let defaultValue = traits[.default].flatMap { $0.isNull ? nil : $0 }
        switch self {
        case .server:
            return !traits.has(.required) && defaultValue == nil
        case .client, .clientCareful:
            if traits.has(.clientOptional) || container.traits.has(.input) { return true }
            if defaultValue != nil { return false }
            if !traits.has(.required) { return true }
            guard self == .clientCareful, let kind = model.kind(of: member.target) else { return false }
            return kind == .structure || kind == .union
        case .clientZeroValueV1, .clientZeroValueV1NoInput:
            if traits.has(.clientOptional) || traits.has(.addedDefault) { return true }
            if self == .clientZeroValueV1, container.traits.has(.input) { return true }
            guard let defaultValue, let kind = model.kind(of: member.target) else { return true }
            switch kind {
            case .boolean: return defaultValue.boolean != false
            case .byte, .short, .integer, .long, .float, .double: return defaultValue.double != 0
            default: return true
            }
        }
    }
}
