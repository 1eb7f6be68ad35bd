/// A member's name in Swift, spelled for each place where it stands.
///
/// Models repeat the names of members: a name is worked out once and shared by all members that have it.
final class PropertyName: Sendable {
    /// Without backquotes.
    let text: String
    /// Where it is declared, or used where Swift allows no keyword.
    let escaped: String
    /// As an argument's label.
    let label: String
    /// As an expression inside the type's own methods, whose parameters have names of their own.
    let reference: String

    /// Its place among all names, for ``MemberNames`` to see clashes without hashing.
    let number: Int

    init(_ text: String, number: Int) {
        self.text = text
        self.number = number
        escaped = SwiftName.escaped(text)
        label = SwiftName.escapedLabel(text)
        reference = PropertyName.parameters.contains(text) ? "self.\(text)" : escaped
    }

    /// Names that parameters of generated methods have.
    private static let parameters: Set<String> = ["writer", "reader", "request", "response", "details"]
}
