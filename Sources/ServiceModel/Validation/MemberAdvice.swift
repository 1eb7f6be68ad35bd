/// What to do about a member that a trait names and a shape does not have.
enum MemberAdvice {
    /// Asks for the member that was probably meant, or for any.
    static func naming(_ name: String, of shape: Shape) -> String {
        NearestName.of(name, among: shape.members.map(\.name)).map { "did you mean `\($0)`?" }
            ?? "name a member, or add it"
    }
}

/// What to do about a member that cannot be bound where its trait binds it.
enum BindingAdvice {
    /// For headers, labels and query parameters.
    static let simple = "target a simple shape, or remove the trait"
}
