import ServiceModel

/// Turns what Smithy 1.0 means by its primitive and boxed shapes into the defaults of 2.0.
///
/// In 1.0 a number or boolean without `box` is never absent: it has the default zero. In 2.0 nothing has a default
/// but what says so. Source: Smithy 2.0, "Migrating from IDL 1.0 to 2.0".
enum VersionUpgrade {
    static func upgrade(_ definitions: inout [ShapeDefinition], indices: [ShapeID: Int]) {
        for index in definitions.indices where definitions[index].version == .one {
            guard let zero = zeroValue(of: definitions[index].shape.kind) else { continue }
            if definitions[index].shape.traits.has(.box) {
                definitions[index].shape.traits.remove(.box)
            } else if !definitions[index].shape.traits.has(.default) {
                definitions[index].shape.traits.set(.default, Node(zero, at: definitions[index].shape.position))
            }
        }
        for index in definitions.indices where definitions[index].version == .one {
            let isStructure = definitions[index].shape.kind == .structure
            for memberIndex in definitions[index].shape.members.indices {
                var member = definitions[index].shape.members[memberIndex]
                guard upgrade(&member, ofStructure: isStructure, definitions, indices) else { continue }
                definitions[index].shape.members[memberIndex] = member
            }
        }
    }

    /// Returns whether the member changed.
    private static func upgrade(
        _ member: inout Member, ofStructure isStructure: Bool, _ definitions: [ShapeDefinition],
        _ indices: [ShapeID: Int]
    ) -> Bool {
        let isBoxed = member.traits.has(.box)
        if isBoxed { member.traits.remove(.box) }
        guard isStructure, !member.traits.has(.default) else { return isBoxed }
        let (kind, traits): (ShapeKind, Traits)
        if let index = indices[member.target] {
            (kind, traits) = (definitions[index].shape.kind, definitions[index].shape.traits)
        } else if let shape = Prelude.shapes[member.target] {
            (kind, traits) = (shape.kind, shape.traits)
        } else {
            return isBoxed
        }
        if let zero = zeroValue(of: kind) {
            let isZero = traits[.default].map { !$0.isNull } ?? false
            guard isBoxed || isZero else { return false }
            member.traits.set(.default, Node(isBoxed ? .null : zero, at: member.position))
            return true
        }
        if kind == .blob && traits.has(.streaming) && !member.traits.has(.required) {
            member.traits.set(.default, Node(.string(""), at: member.position))
            return true
        }
        return isBoxed
    }

    /// What a shape of the kind holds in 1.0 where nothing was set; `nil` for the kinds that may be absent.
    private static func zeroValue(of kind: ShapeKind) -> Node.Value? {
        switch kind {
        case .boolean: .boolean(false)
        case .byte, .short, .integer, .long, .float, .double: .number("0")
        default: nil
        }
    }
}
