import ServiceModel

/// The members that lists, maps and enums cannot be without, be they their own or a mixin's.
enum RequiredMembers {
    /// What to say of a shape that lacks some, or `nil` where it does not.
    static func problem(of id: ShapeID, _ kind: ShapeKind, has: (String) -> Bool) -> String? {
        let names: [String] =
            switch kind {
            case .list: ["member"]
            case .map: ["key", "value"]
            default: []
            }
        let missing = names.filter { !has($0) }
        if missing.isEmpty { return nil }
        return "Missing required member\(missing.count == 1 ? "" : "s") of shape `\(id)`: "
            + "\(missing.joined(separator: ", ")); add \(missing.count == 1 ? "it" : "them")"
    }

    static func problem(of shape: Shape) -> String? {
        switch shape.kind {
        case .enum where shape.members.isEmpty: "enum must have at least one entry; add one"
        case .intEnum where shape.members.isEmpty: "intEnum shapes must have at least one member; add one"
        default: problem(of: shape.id, shape.kind) { shape.member(named: $0) != nil }
        }
    }
}
