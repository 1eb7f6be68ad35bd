import ServiceModel

extension IDLFileWriter {
    /// Writes traits before what they are applied to, documentation first.
    mutating func writeTraits(_ traits: Traits, notWriting left: [KnownTrait]) {
        if traits.isEmpty { return }
        var entries = traits.entries.filter { entry in entry.known.map { !left.contains($0) } ?? true }
        if let comment = entries.firstIndex(where: { $0.known == .documentation }),
            let documentation = entries[comment].value.string, IDLText.isComment(documentation)
        {
            text.writeComment(documentation)
            entries.remove(at: comment)
        }
        for entry in sorted(entries) {
            text.startLine()
            writeTrait(entry)
        }
    }

    func sorted(_ entries: [Traits.Entry]) -> [Traits.Entry] {
        sortsTraits ? entries.sorted { $0.id.absolute < $1.id.absolute } : entries
    }

    /// Writes `@name(value)` and ends the line.
    mutating func writeTrait(_ entry: Traits.Entry) {
        text.append("@\(names.text(for: entry.id))")
        let shape = traitShapes[entry.id]
        switch entry.value.value {
        case .object(let entries) where entries.isEmpty:
            // Without a value a trait is an empty object where its shape has members.
            switch shape?.kind {
            case .structure, .map, nil: break
            default: text.append("({})")
            }
        case .object(let entries):
            write(entries, "(", ")", as: shape)
        default:
            text.append("(")
            write(entry.value, as: shape.map(NodeTarget.init))
            text.append(")")
        }
        text.endLine()
    }
}
