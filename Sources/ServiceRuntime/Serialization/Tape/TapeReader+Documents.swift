/// Untyped values. The limit of the text's depth bounds the recursion.
extension TapeReader {
    mutating func document(at value: Int) -> Document {
        let entry = entries[value]
        switch entry.kind {
        case ValueTape.Kind.null: return .null
        case ValueTape.Kind.false: return .boolean(false)
        case ValueTape.Kind.true: return .boolean(true)
        case ValueTape.Kind.string: return .string(text(value))
        case ValueTape.Kind.array:
            var elements: [Document] = []
            elements.reserveCapacity(Int(entry.length))
            var element = value + 1
            while element < Int(entry.next) {
                elements.append(document(at: element))
                element = Int(entries[element].next)
            }
            return .array(elements)
        case ValueTape.Kind.object:
            var members = [String: Document](minimumCapacity: Int(entry.length))
            var key = value + 2
            while key < Int(entry.next) {
                members[text(key)] = document(at: key + 1)
                key = Int(entries[key + 1].next)
            }
            return .object(members)
        default: return scalarDocument(at: value)
        }
    }
}
