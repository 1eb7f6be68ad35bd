/// A member's name in Swift, spelled for each place where it stands.
///
/// Models repeat the names of members: a name is worked out once and shared by all members that have it.
final class PropertyName {
    /// Without backquotes.
    let text: String
    /// Where it is declared, or used where Swift allows no keyword.
    let escaped: String
    /// As an argument's label.
    let label: String
    /// As an expression inside the type's own methods, whose parameters have names of their own.
    let reference: String

    /// The shape that claimed the name last, and which of its members; for ``MemberNames`` to see clashes without hashing.
    var claim: (shape: Int, member: Int) = (0, -1)

    init(_ text: String) {
        self.text = text
        escaped = SwiftName.escaped(text)
        label = SwiftName.escapedLabel(text)
        reference = PropertyName.parameters.contains(text) ? "self.\(text)" : escaped
    }

    /// Names that parameters of generated methods have.
    private static let parameters: Set<String> = ["writer", "reader", "request", "response", "details"]
}
