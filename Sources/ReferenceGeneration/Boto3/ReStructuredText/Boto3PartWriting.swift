/// Writes a part of a page that tells of shapes, and of shapes in them.
protocol Boto3PartWriting {
    var text: IndentedText { get set }
    var members: Boto3Members { get }
    /// How often a shape stood within itself, or something was left out: what is written then depends on what is around it.
    var repetitions: Int { get set }
}

extension Boto3PartWriting {
    /// Writes what a member is made of, as it was written before where it reads the same everywhere.
    ///
    /// - Parameters:
    ///   - kind: What is written of a member, of the parts of a page.
    ///   - limit: How many lines the part may have.
    mutating func writeShared(
        _ member: Boto3Member, _ level: Int, kind: Int, limit: Int, _ write: (inout Self) -> Void
    ) {
        guard members.isShared(member) else { return write(&self) }
        let shared = members.shared
        let key = SharedTexts.Key(subject: .shape(member.place), indentation: level, kind: kind)
        if let known = shared[key], text.lineCount + known.cost < limit { return text.write(known) }
        let start = (count: text.bytes.count, lines: text.lineEnds, repetitions: repetitions)
        write(&self)
        guard repetitions == start.repetitions else { return }
        shared.add(
            SharedTexts.Text(bytes: Array(text.bytes[start.count...]), cost: text.lineEnds - start.lines), for: key)
    }
}
