/// Untyped values. The limit of the text's depth bounds the recursion.
extension JSONReader {
    mutating func document(at value: Int) -> Document {
        let entry = entries[value]
        switch entry.kind {
        case JSONTape.Kind.false: return .boolean(false)
        case JSONTape.Kind.true: return .boolean(true)
        case JSONTape.Kind.integer, JSONTape.Kind.decimal: return number(at: value)
        case JSONTape.Kind.string: return .string(text(value))
        case JSONTape.Kind.array:
            var elements: [Document] = []
            elements.reserveCapacity(Int(entry.length))
            var element = value + 1
            while element < Int(entry.next) {
                elements.append(document(at: element))
                element = Int(entries[element].next)
            }
            return .array(elements)
        case JSONTape.Kind.object:
            var members = [String: Document](minimumCapacity: Int(entry.length))
            var key = value + 2
            while key < Int(entry.next) {
                members[text(key)] = document(at: key + 1)
                key = Int(entries[key + 1].next)
            }
            return .object(members)
        default: return .null
        }
    }

    /// The case that keeps all of a number.
    private mutating func number(at value: Int) -> Document {
        let text = bytes(value)
        guard let number = DecimalNumber(text) else { return .null }
        if entries[value].kind == JSONTape.Kind.integer {
            if let integer = number.integerValue { return .integer(integer) }
        } else if number.isPreciseAsDouble, let double = number.doubleValue {
            return .number(double)
        }
        return .decimal(BigDecimal(validated: String(decoding: text, as: UTF8.self)))
    }
}
