/// Whether operations and shapes can be those that tags are read and written with.
///
/// Source: Smithy 2.0, "AWS tagging traits".
struct TagOperations {
    /// What is done with tags, and the operation that does it where nothing else is said.
    enum Role: String, CaseIterable {
        case tag = "TagResource"
        case untag = "UntagResource"
        case list = "ListTagsForResource"

        /// The key of `apiConfig` that names the operation.
        var key: String {
            switch self {
            case .tag: "tagApi"
            case .untag: "untagApi"
            case .list: "listTagsApi"
            }
        }
    }

    let model: Model

    // MARK: Names

    static func isTagsName(_ name: String) -> Bool {
        ["Tags", "tags", "TagList", "tagList", "Taglist", "taglist"].contains(name)
    }

    private static func isTagKeysName(_ name: String) -> Bool {
        ["TagKeys", "tagKeys", "Tagkeys", "tagkeys"].contains(name)
    }

    private static func isARNName(_ name: String) -> Bool {
        let last = name.hasPrefix("Resource") || name.hasPrefix("resource") ? name.dropFirst(8) : name[...]
        return ["Arn", "arn", "ARN"].contains(last)
    }

    // MARK: Shapes

    /// Whether a shape is a list of pairs of texts, or a map of texts.
    func holdsTags(_ id: ShapeID) -> Bool {
        guard let shape = model[id] else { return false }
        switch shape.kind {
        case .list:
            guard let pair = shape.member(named: "member").flatMap({ model[$0.target] }), pair.kind == .structure else {
                return false
            }
            return pair.members.count == 2 && pair.members.allSatisfy { model.kind(of: $0.target) == .string }
        case .map:
            return shape.member(named: "value").map { model.kind(of: $0.target) == .string } ?? false
        default:
            return false
        }
    }

    private func holdsKeys(_ id: ShapeID) -> Bool {
        guard let shape = model[id], shape.kind == .list, let member = shape.member(named: "member") else {
            return false
        }
        return model.kind(of: member.target) == .string
    }

    // MARK: Operations

    /// Whether an operation takes or returns what its role has it do, once.
    func hasMembers(_ operation: OperationProperties, for role: Role) -> Bool {
        let members = model[role == .list ? operation.output.id : operation.input.id]?.members ?? []
        let fitting = members.filter { member in
            role == .untag
                ? Self.isTagKeysName(member.name) && holdsKeys(member.target)
                : Self.isTagsName(member.name) && holdsTags(member.target)
        }
        return fitting.count == 1
    }

    /// Whether an operation of a service is for tags of any of its resources: it is told which by an ARN.
    func isForAnyResource(_ operation: OperationProperties, _ role: Role) -> Bool {
        let input = model[operation.input.id]?.members ?? []
        return hasMembers(operation, for: role)
            && input.contains { Self.isARNName($0.name) && model.kind(of: $0.target) == .string }
    }
}
