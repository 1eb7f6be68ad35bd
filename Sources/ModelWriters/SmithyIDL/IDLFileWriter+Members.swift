import ServiceModel

extension IDLFileWriter {
    /// Writes `{ … }` with a shape's members.
    mutating func writeMembers(of shape: Shape) {
        text.append("{")
        if !shape.members.isEmpty {
            text.endLine()
            text.indent()
            for member in shape.members { write(member, of: shape.kind) }
            text.outdent()
            text.startLine()
        }
        text.append("}")
    }

    private mutating func write(_ member: Member, of kind: ShapeKind) {
        let assigned = assignedTrait(of: member, in: kind)
        writeTraits(member.traits, notWriting: assigned.map { [$0] } ?? [])
        text.startLine()
        text.append(member.name)
        if kind != .enum && kind != .intEnum { text.append(": \(names.text(for: member.target))") }
        if let assigned, let value = member.traits[assigned], !(kind == .enum && value.string == member.name) {
            text.append(" = ")
            write(value, as: nil)
        }
        text.endLine()
    }

    /// The trait that is written as `= value`.
    private func assignedTrait(of member: Member, in kind: ShapeKind) -> KnownTrait? {
        switch kind {
        case .structure: member.traits.has(.default) ? .default : nil
        case .enum: member.traits.string(.enumValue) == nil ? nil : .enumValue
        case .intEnum: member.traits[.enumValue]?.number == nil ? nil : .enumValue
        default: nil
        }
    }
}
